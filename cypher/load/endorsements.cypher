// How a party endorsed a norm, or a catalogue of norms as a whole.
UNWIND $rows AS row
MATCH (p:Party|Organisation {id: row.party})
MATCH (n:Norm|Process|Initiative {id: row.subject})
MERGE (p)-[r:ENDORSES {key: row.key}]->(n)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
