// Entries of these tables that the release no longer names although other tables still speak of them.
MATCH (n)-[r]-() WHERE n.table IN $tables AND n.release <> $release AND NOT r.table STARTS WITH 'derived/'
RETURN n.table AS table, n.id AS id, collect(DISTINCT r.table) AS tables
ORDER BY table, id;
