// Every type of relationship with its ends, its tables and its properties, each with the types of its values.
// Relationships of one shape are counted together first, so that the graph is gone through once.
MATCH (start)-[r]->(end)
WITH type(r) AS type, labels(start) AS from, labels(end) AS to, r.table AS table,
     CASE WHEN r.table = 'acts' THEN r.act END AS act,
     [key IN keys(r) | [key, valueType(r[key])]] AS shape, count(*) AS relationships
WITH type, sum(relationships) AS number, collect(DISTINCT table) AS tables, collect(DISTINCT [from, to]) AS ends,
     collect(DISTINCT act) AS acts, collect(DISTINCT shape) AS shapes
UNWIND shapes AS shape
UNWIND shape AS pair
WITH type, number, tables, ends, acts, pair[0] AS property, collect(DISTINCT pair[1]) AS types
ORDER BY property
RETURN type, number, tables, ends, acts, collect({name: property, types: types}) AS properties
ORDER BY type
