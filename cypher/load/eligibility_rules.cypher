// Who may join what: a relationship to each that the rule names, or to the commitment itself when it names nobody.
UNWIND $rows AS row
MATCH (c:Organisation|Agreement|Process|Initiative|CbmCatalogue {id: row.commitment})
UNWIND CASE WHEN row.of = [] THEN [row.commitment] ELSE row.of END AS target
MATCH (t:Party|Organisation|Agreement|Process|Initiative|CbmCatalogue {id: target})
WITH row, c, t, row.facts AS facts, row.key + '|' + target AS key
MERGE (c)-[r:OPEN_TO {key: key}]->(t)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END |
  SET r = facts {.*, key: key, needs_first: row.needs_first})
SET r.release = row.release
RETURN count(DISTINCT row.key) AS found;
