// Remove the relationships of these tables that the release no longer says.
MATCH ()-[r]->() WHERE r.table IN $tables AND r.release <> $release
DELETE r
RETURN count(*) AS relationships;
