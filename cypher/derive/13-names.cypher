// Names that are made of another entry's name.
MATCH (v:Provision)-[:PART_OF]->(a:Agreement)
WITH v, a.name + ', ' + v.number AS name
WHERE v.name IS NULL OR v.name <> name
SET v.name = name;

MATCH (e:Expectation)-[:ABOUT]->(c)
WITH e, c.name + ': ' + e.measure AS name
WHERE e.name <> name
SET e.name = name;

MATCH (p:Party)<-[:ABOUT]-(d:Disagreement)-[:ABOUT]->(c:Organisation|Initiative)
WHERE p <> c
WITH d, p.name + ' in ' + c.name AS name
WHERE d.name <> name
SET d.name = name;
