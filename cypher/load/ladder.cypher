// How measures, provisions and networks carry norms: our own judgement.
UNWIND $rows AS row
MATCH (a:CBM|Provision|Initiative|Norm {id: row.from_id})
MATCH (b:Norm|CBM|Provision {id: row.to_id})
WITH row, a, b, {
  operationalises: 'OPERATIONALISES', hardens: 'HARDENS', duplicates: 'DUPLICATES', implements: 'IMPLEMENTS'
} AS types
MERGE (a)-[r:$(types[row.relation]) {key: row.key}]->(b)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
