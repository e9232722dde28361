// Published views on how international law applies in cyberspace. An empty stance is not known, which is not 'no view'.
UNWIND $rows AS row
MATCH (p:Party|Organisation {id: row.party})
MERGE (v:Position {id: row.id})
FOREACH (_ IN CASE WHEN v.digest = row.digest THEN [] ELSE [1] END | SET v = row.facts, v.name = row.title)
SET v.release = row.release
MERGE (p)-[r:PUBLISHED]->(v)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release
RETURN count(*) AS found;
