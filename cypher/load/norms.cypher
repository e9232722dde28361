// Norms of responsible State behaviour, and principles of pledges, each in the text that holds it.
UNWIND $rows AS row
MATCH (c:Process|Initiative {id: row.catalogue})
MERGE (n:Norm {id: row.id})
FOREACH (_ IN CASE WHEN n.digest = row.digest THEN [] ELSE [1] END | SET n = row.facts)
SET n.release = row.release
MERGE (n)-[r:PART_OF]->(c)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release
RETURN count(*) AS found;
