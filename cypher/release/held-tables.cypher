// Every table that has something in the graph.
MATCH (n) WHERE n.table IS NOT NULL
RETURN DISTINCT n.table AS table
UNION
MATCH ()-[r]->() WHERE r.table IS NOT NULL
RETURN DISTINCT r.table AS table;
