// Negotiations and statements: expert groups, open-ended working groups, resolutions, conferences, mechanisms.
UNWIND $rows AS row
MERGE (c:Process {id: row.id})
FOREACH (_ IN CASE WHEN c.digest = row.digest THEN [] ELSE [1] END | SET c = row.facts, c:Commitment)
SET c.release = row.release
RETURN count(*) AS found;
