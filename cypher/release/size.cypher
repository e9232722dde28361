// How much the graph holds, releases apart.
MATCH (n) WHERE NOT n:Release
WITH count(n) AS nodes
OPTIONAL MATCH ()-[r]->()
RETURN nodes, count(r) AS relationships;
