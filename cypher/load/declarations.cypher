// Reservations, declarations and designations. No relationship is no proof of no reservation: see declaration_records.
UNWIND $rows AS row
MATCH (p:Party|Organisation {id: row.party})
MATCH (a:Agreement {id: row.agreement})
MERGE (p)-[r:DECLARED {key: row.key}]->(a)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts, r.provision = row.provision)
SET r.release = row.release
RETURN count(*) AS found;
