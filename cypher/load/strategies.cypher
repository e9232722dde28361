// The seven strategies of international cooperation on cyber security.
UNWIND $rows AS row
MERGE (s:Strategy {id: row.id})
FOREACH (_ IN CASE WHEN s.digest = row.digest THEN [] ELSE [1] END | SET s = row.facts)
SET s.release = row.release
RETURN count(*) AS found;
