// Relationships of a type between nodes of two labels, told apart by their key.
WITH $starts AS start,
  $ends AS end,
  $keys AS key$columns
UNWIND range(0, size(start) - 1) AS i
MATCH (a:$start_label {id: start[i]}) MATCH (b:$end_label {id: end[i]})
MERGE (a)-[r:$type {key: key[i]}]->(b) SET r += $properties
