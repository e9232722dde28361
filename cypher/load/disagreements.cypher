// A value in this package, the value elsewhere, and what is made of it.
UNWIND $rows AS row
MATCH (c:Organisation|Initiative {id: row.subject})
MATCH (p:Party|Organisation {id: row.party})
MERGE (d:Disagreement {id: row.key})
FOREACH (_ IN CASE WHEN d.digest = row.digest THEN [] ELSE [1] END |
  SET d = row.facts, d.id = row.key, d.name = row.party + ' in ' + row.subject)
SET d.release = row.release
MERGE (d)-[r:ABOUT]->(c)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release
MERGE (d)-[q:ABOUT]->(p)
FOREACH (_ IN CASE WHEN q.digest = row.digest THEN [] ELSE [1] END | SET q = row.stamp)
SET q.release = row.release
RETURN count(*) AS found;
