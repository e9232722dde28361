// Networks, programmes, partnerships, pledges and dialogues, then who leads them.
UNWIND $rows AS row
MERGE (i:Initiative {id: row.id})
FOREACH (_ IN CASE WHEN i.digest = row.digest THEN [] ELSE [1] END | SET i = row.facts, i:Commitment)
SET i.release = row.release
RETURN count(*) AS found;

UNWIND $rows AS row
UNWIND row.leads AS lead
MATCH (i:Initiative {id: row.id})
MATCH (p:Party|Organisation|Initiative {id: lead})
MERGE (p)-[r:LEADS]->(i)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release;
