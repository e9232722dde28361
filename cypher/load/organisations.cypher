// Organisations. One that acts becomes a :Party too (cypher/derive/10-labels.cypher); the European Union is one of them.
UNWIND $rows AS row
MERGE (o:Organisation {id: row.id})
FOREACH (_ IN CASE WHEN o.digest = row.digest THEN [] ELSE [1] END | SET o = row.facts, o:Commitment)
SET o.release = row.release
RETURN count(*) AS found;
