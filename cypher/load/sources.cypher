// One node a page, document or data set that facts rest on or can be checked at.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
FOREACH (_ IN CASE WHEN s.digest = row.digest THEN [] ELSE [1] END | SET s = row.facts, s.name = row.title)
SET s.release = row.release
RETURN count(*) AS found;
