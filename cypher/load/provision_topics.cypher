// What a provision speaks of.
UNWIND $rows AS row
MATCH (v:Provision {id: row.provision})
MATCH (t:Topic {id: row.topic})
MERGE (v)-[r:ADDRESSES {key: row.key}]->(t)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
