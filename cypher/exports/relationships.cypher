// Every relationship with its properties, between the nodes of nodes.cypher.
MATCH (from)-[tie]->(to)
WHERE NOT from:Release AND NOT to:Release
WITH from, tie, to
ORDER BY type(tie), from.id, to.id, properties(tie).key
RETURN elementId(from) AS start, elementId(to) AS end, type(tie) AS type, properties(tie) AS properties
