// Membership of a team in a network of teams.
UNWIND $rows AS row
MATCH (t:Team {id: row.team})
MATCH (i:Initiative {id: row.network})
MERGE (t)-[r:MEMBER_OF {key: row.key}]->(i)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
