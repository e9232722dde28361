// Articles and paragraphs of agreements.
UNWIND $rows AS row
MATCH (a:Agreement {id: row.agreement})
MERGE (v:Provision {id: row.id})
FOREACH (_ IN CASE WHEN v.digest = row.digest THEN [] ELSE [1] END | SET v = row.facts)
SET v.release = row.release
MERGE (v)-[r:PART_OF]->(a)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release
RETURN count(*) AS found;
