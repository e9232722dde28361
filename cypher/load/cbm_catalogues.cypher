// Lists of confidence-building measures that are no agreement.
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisation})
MERGE (c:CbmCatalogue {id: row.id})
FOREACH (_ IN CASE WHEN c.digest = row.digest THEN [] ELSE [1] END | SET c = row.facts, c:Commitment)
SET c.release = row.release
MERGE (o)-[r:ISSUED]->(c)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release
RETURN count(*) AS found;
