// States, entities and organisations in an initiative, one relationship a spell.
UNWIND $rows AS row
MATCH (p:Party|Organisation {id: row.party})
MATCH (i:Initiative {id: row.initiative})
MERGE (p)-[r:MEMBER_OF {key: row.key}]->(i)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
