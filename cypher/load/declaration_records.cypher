// What the depositary has on record for a party, and how much of it is in declarations.
UNWIND $rows AS row
MATCH (p:Party|Organisation {id: row.party})
MATCH (a:Agreement {id: row.agreement})
MERGE (p)-[r:DECLARATIONS_ON_RECORD {key: row.key}]->(a)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
