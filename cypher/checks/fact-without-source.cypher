// Every relationship that is a fact says where it comes from. Names and totals have no evidence mark of their own.
// message: a fact has no source, as_of or evidence
MATCH (a)-[r]->(b)
WHERE NOT r:NAMES AND NOT r:ABOUT AND (r.source IS NULL OR r.as_of IS NULL OR r.evidence IS NULL)
RETURN a.id AS from, type(r) AS type, b.id AS to;
