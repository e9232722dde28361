// Subjects that a provision can speak of.
UNWIND $rows AS row
MERGE (t:Topic {id: row.id})
FOREACH (_ IN CASE WHEN t.digest = row.digest THEN [] ELSE [1] END | SET t = row.facts)
SET t.release = row.release
RETURN count(*) AS found;
