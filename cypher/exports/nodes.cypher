// Every node with its labels and properties; releases apart.
MATCH (node) WHERE NOT node:Release
RETURN elementId(node) AS element, labels(node) AS labels, properties(node) AS properties
ORDER BY node.table, node.id
