// Every label with its tables and its properties, each with the types of its values. Nodes of one shape are counted
// together first, so that the graph is gone through once.
MATCH (n)
WITH labels(n) AS labels, n.table AS table, [key IN keys(n) | [key, valueType(n[key])]] AS shape, count(*) AS nodes
UNWIND labels AS label
WITH label, sum(nodes) AS number, collect(DISTINCT table) AS tables, collect(DISTINCT shape) AS shapes
UNWIND shapes AS shape
UNWIND shape AS pair
WITH label, number, tables, pair[0] AS property, collect(DISTINCT pair[1]) AS types
ORDER BY property
RETURN label, number, tables, collect({name: property, types: types}) AS properties
ORDER BY label
