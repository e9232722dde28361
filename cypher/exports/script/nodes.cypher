// Nodes with the same labels: one list a column, a node for each place in the lists.
WITH $ids AS id$columns
UNWIND range(0, size(id) - 1) AS i
MERGE (n:$label {id: id[i]}) SET n$labels, n += $properties
