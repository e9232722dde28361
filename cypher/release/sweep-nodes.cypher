// Remove the entries of these tables that the release no longer names, with what was derived about them.
MATCH (n) WHERE n.table IN $tables AND n.release <> $release
WITH collect(n) AS gone
CALL (gone) {
  UNWIND gone AS n
  MATCH (n)-[r]-()
  RETURN count(DISTINCT r) AS relationships
}
FOREACH (n IN gone | DETACH DELETE n)
RETURN size(gone) AS nodes, relationships;
