// Relationships of a type between nodes of two labels, told apart by all their properties.
WITH $starts AS start,
  $ends AS end$columns
UNWIND range(0, size(start) - 1) AS i
MATCH (a:$start_label {id: start[i]}) MATCH (b:$end_label {id: end[i]})
MERGE (a)-[r:$type $properties]->(b)
