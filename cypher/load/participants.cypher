// Who took part in a process, and how.
UNWIND $rows AS row
MATCH (p:Party|Organisation {id: row.party})
MATCH (c:Process {id: row.process})
MERGE (p)-[r:TOOK_PART_IN {key: row.key}]->(c)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
