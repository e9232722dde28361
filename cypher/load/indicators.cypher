// What is measured about States.
UNWIND $rows AS row
MERGE (i:Indicator {id: row.id})
FOREACH (_ IN CASE WHEN i.digest = row.digest THEN [] ELSE [1] END | SET i = row.facts)
SET i.release = row.release
RETURN count(*) AS found;
