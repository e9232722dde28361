// What depositaries and organisations say the total is. Our own count is added by cypher/derive/90-expectations.cypher.
UNWIND $rows AS row
MATCH (c:Organisation|Agreement|Process|Initiative|CbmCatalogue|Indicator {id: row.subject})
MERGE (e:Expectation {id: row.key})
FOREACH (_ IN CASE WHEN e.digest = row.digest THEN [] ELSE [1] END |
  SET e = row.facts, e.id = row.key, e.name = row.subject + ', ' + row.measure, e.stated = row.count)
SET e.release = row.release
MERGE (e)-[r:ABOUT]->(c)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release
RETURN count(*) AS found;
