// Where an agreement supplements another that must be joined first, its parties are parties to that other on every day.
// A parent bond whose start is only known as "no later than" is taken to have been there.
// message: a party to a protocol is not party to the parent agreement on some day
MATCH (p:Party)-[r:PARTY_TO]->(a:Agreement)-[:SUPPLEMENTS]->(parent:Agreement)
WHERE EXISTS { (a)-[:OPEN_TO {needs_first: parent.id}]->() }
  AND NOT EXISTS {
    MATCH (p)-[q:PARTY_TO]->(parent)
    WHERE (q.since <= r.since OR q.since_precision = 'no-later-than')
      AND (q.until IS NULL OR q.until >= r.until)
  }
RETURN p.id AS party, a.id AS agreement, parent.id AS parent;
