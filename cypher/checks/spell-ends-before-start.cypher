// No spell ends before it starts.
// message: a spell ends before it starts
MATCH (a)-[r]->(b) WHERE r.until < r.since
RETURN a.id AS from, type(r) AS type, b.id AS to, r.since AS since, r.until AS until;
