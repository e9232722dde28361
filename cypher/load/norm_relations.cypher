// How one norm or measure relates to another: our own judgement.
UNWIND $rows AS row
MATCH (n:Norm|CBM {id: row.from_id})
MATCH (m:Norm|CBM {id: row.to_id})
WITH row, n, m, {elaborates: 'ELABORATES', restates: 'RESTATES', overlaps: 'OVERLAPS'} AS types
MERGE (n)-[r:$(types[row.relation]) {key: row.key}]->(m)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
