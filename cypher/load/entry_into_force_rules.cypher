// When an agreement enters into force. cypher/derive/12-entry-into-force.cypher states it on the agreement itself.
UNWIND $rows AS row
MATCH (a:Agreement {id: row.agreement})
MERGE (n:EntryIntoForceRule {id: row.agreement + '#entry-into-force'})
FOREACH (_ IN CASE WHEN n.digest = row.digest THEN [] ELSE [1] END |
  SET n = row.facts, n.id = row.agreement + '#entry-into-force', n.name = row.condition)
SET n.release = row.release
MERGE (n)-[r:GOVERNS]->(a)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release
RETURN count(*) AS found;
