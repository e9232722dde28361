// Agreements, then their links to host, depositary and the agreement they supplement.
UNWIND $rows AS row
MERGE (a:Agreement {id: row.id})
FOREACH (_ IN CASE WHEN a.digest = row.digest THEN [] ELSE [1] END | SET a = row.facts, a:Commitment)
SET a.release = row.release
RETURN count(*) AS found;

UNWIND $rows AS row
MATCH (a:Agreement {id: row.id})
MATCH (o:Organisation {id: row.host})
MERGE (o)-[r:HOSTS]->(a)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release;

UNWIND $rows AS row
MATCH (a:Agreement {id: row.id})
MATCH (o:Organisation {id: row.depositary})
MERGE (o)-[r:DEPOSITARY_OF]->(a)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release;

UNWIND $rows AS row
MATCH (a:Agreement {id: row.id})
MATCH (b:Agreement {id: row.supplements})
MERGE (a)-[r:SUPPLEMENTS]->(b)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.stamp)
SET r.release = row.release;
