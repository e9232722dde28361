// Recorded votes on resolutions.
UNWIND $rows AS row
MATCH (p:Party {id: row.party})
MATCH (c:Process {id: row.resolution})
MERGE (p)-[r:VOTED {key: row.key}]->(c)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
