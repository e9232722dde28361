// Other names under which an entry is looked up. cypher/derive/11-aliases.cypher gathers them on the entry itself.
UNWIND $rows AS row
MATCH (e:Party|Organisation|Agreement|Process|Initiative|Norm|CbmCatalogue|CBM|Standard|Topic|Team|Strategy {id: row.entity})
MERGE (n:Alias {id: row.key})
FOREACH (_ IN CASE WHEN n.digest = row.digest THEN [] ELSE [1] END | SET n = row.facts, n.id = row.key, n.name = row.alias)
SET n.release = row.release
MERGE (n)-[r:NAMES]->(e)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release
RETURN count(*) AS found;
