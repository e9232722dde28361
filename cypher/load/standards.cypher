// Standards and frameworks, then who issues them.
UNWIND $rows AS row
MERGE (s:Standard {id: row.id})
FOREACH (_ IN CASE WHEN s.digest = row.digest THEN [] ELSE [1] END | SET s = row.facts, s.name = row.reference)
SET s.release = row.release
RETURN count(*) AS found;

UNWIND $rows AS row
UNWIND row.issued_by AS issuer
MATCH (s:Standard {id: row.id})
MATCH (o:Organisation|Initiative {id: issuer})
MERGE (o)-[r:ISSUED]->(s)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release;
