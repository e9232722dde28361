// Standing of a party in an organisation, one relationship a spell.
UNWIND $rows AS row
MATCH (p:Party|Organisation {id: row.party})
MATCH (o:Organisation {id: row.organisation})
MERGE (p)-[r:MEMBER_OF {key: row.key}]->(o)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
