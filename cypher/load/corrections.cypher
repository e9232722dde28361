// Each place where the package departs from what was gathered, and why.
UNWIND $rows AS row
MERGE (c:Correction {id: row.key})
FOREACH (_ IN CASE WHEN c.digest = row.digest THEN [] ELSE [1] END | SET c = row.facts, c.id = row.key, c.name = row.of_table + ' ' + row.of_key + ': ' + row.field)
SET c.release = row.release
RETURN count(*) AS found;
