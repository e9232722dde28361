// The national response teams of each State.
UNWIND $rows AS row
MATCH (t:Team {id: row.team})
MATCH (p:Party {id: row.country})
MERGE (t)-[r:NATIONAL_TEAM_OF {key: row.key}]->(p)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
