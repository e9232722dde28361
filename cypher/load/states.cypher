// States, and other entities that stand in membership lists: all are parties, only the first are counted as States.
UNWIND $rows AS row
MERGE (p:Party {id: row.id})
FOREACH (_ IN CASE WHEN p.digest = row.digest THEN [] ELSE [1] END | SET p = row.facts)
SET p.release = row.release
FOREACH (_ IN CASE WHEN row.kind = 'other' THEN [1] ELSE [] END | SET p:Entity REMOVE p:State)
FOREACH (_ IN CASE WHEN row.kind <> 'other' THEN [1] ELSE [] END | SET p:State REMOVE p:Entity)
RETURN count(*) AS found;
