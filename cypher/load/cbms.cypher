// Confidence-building measures, each in the text that holds it.
UNWIND $rows AS row
MATCH (c:CbmCatalogue|Agreement|Process {id: row.catalogue})
MERGE (m:CBM {id: row.id})
FOREACH (_ IN CASE WHEN m.digest = row.digest THEN [] ELSE [1] END | SET m = row.facts)
SET m.release = row.release
MERGE (m)-[r:PART_OF]->(c)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release
RETURN count(*) AS found;
