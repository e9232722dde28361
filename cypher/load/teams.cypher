// Computer security incident response teams, then where they are based.
UNWIND $rows AS row
MERGE (t:Team {id: row.id})
FOREACH (_ IN CASE WHEN t.digest = row.digest THEN [] ELSE [1] END | SET t = row.facts)
SET t.release = row.release
RETURN count(*) AS found;

UNWIND $rows AS row
MATCH (t:Team {id: row.id})
MATCH (p:Party|Organisation {id: row.country})
MERGE (t)-[r:BASED_IN]->(p)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release;
