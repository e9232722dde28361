// Value of an indicator for a State or entity.
UNWIND $rows AS row
MATCH (p:Party|Organisation {id: row.party})
MATCH (i:Indicator {id: row.indicator})
MERGE (p)-[r:HAS_VALUE {key: row.key}]->(i)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
