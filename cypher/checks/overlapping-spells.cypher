// A party stands in one relation of a kind at a time: two spells of one kind never share a day.
// message: two spells of one kind overlap
MATCH (a)-[r:PARTY_TO|SIGNATORY_TO|CONSENTED_TO|BOUND_BY|BELONGS_TO]->(b)
WITH a, type(r) AS type, b, r
ORDER BY r.since
WITH a, type, b, collect(r) AS spells
UNWIND range(0, size(spells) - 2) AS i
WITH a, type, b, spells[i] AS one, spells[i + 1] AS two
WHERE one.until IS NULL OR two.since <= one.until
RETURN a.id AS from, type, b.id AS to, one.since AS since, one.until AS until, two.since AS again;
