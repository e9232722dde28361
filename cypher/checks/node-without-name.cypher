// Every entry can be named and shown.
// message: an entry has no id or no name
MATCH (n) WHERE n.table IS NOT NULL AND (n.id IS NULL OR n.name IS NULL)
RETURN labels(n) AS labels, n.id AS id, n.table AS table;
