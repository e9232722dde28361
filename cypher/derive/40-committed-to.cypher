// Everything a party is committed to, of whatever kind, one relationship a party, commitment and start of a spell.
// Strength: institutional = member of an organisation, which by itself is neither a legal nor a political commitment;
// technical or political = what membership of the initiative means; political = endorsed a text, adopted measures or a
// political arrangement; binding = party, or bound as a member. Signature alone commits to nothing here.
// A fact about one norm or measure stands for its catalogue, with the norm or measure as part.
CALL () {
  MATCH (p:Party)-[f:BELONGS_TO]->(c:Organisation)
  RETURN p, c, f, 'institutional' AS strength, f.role AS via, null AS part, 1 AS rank
  UNION ALL
  MATCH (p:Party)-[f:MEMBER_OF]->(c:Organisation)
  WHERE f.role IN ['correspondent', 'subscriber', 'associate']
  RETURN p, c, f, 'institutional' AS strength, f.role AS via, null AS part, 1 AS rank
  UNION ALL
  MATCH (p:Party)-[f:MEMBER_OF]->(c:Initiative)
  WHERE c.strength IS NOT NULL
    AND f.role IN ['member', 'supporter', 'signatory', 'participant', 'authorising', 'consuming', 'contact-point']
  RETURN p, c, f, c.strength AS strength, f.role AS via, null AS part, 2 AS rank
  UNION ALL
  // Participants who endorsed the statement that the process is; taking part in talks commits to nothing.
  MATCH (p:Party)-[f:TOOK_PART_IN {role: 'endorser'}]->(c:Process)
  RETURN p, c, f, 'political' AS strength, f.role AS via, null AS part, 3 AS rank
  UNION ALL
  MATCH (p:Party)-[f:ENDORSES]->(c:Commitment)
  RETURN p, c, f, 'political' AS strength, f.form AS via, null AS part, 3 AS rank
  UNION ALL
  MATCH (p:Party)-[f:ENDORSES]->(n:Norm)-[:PART_OF]->(c:Commitment)
  RETURN p, c, f, 'political' AS strength, f.form AS via, n.id AS part, 3 AS rank
  UNION ALL
  MATCH (p:Party)-[f:ADOPTED]->(c:CbmCatalogue)
  WHERE f.form <> 'sponsor'
  RETURN p, c, f, 'political' AS strength, f.form AS via, null AS part, 3 AS rank
  UNION ALL
  MATCH (p:Party)-[f:ADOPTED]->(m:CBM)-[:PART_OF]->(c:Commitment)
  WHERE f.form <> 'sponsor'
  RETURN p, c, f, 'political' AS strength, f.form AS via, m.id AS part, 3 AS rank
  UNION ALL
  MATCH (p:Party)-[f:CONSENTED_TO]->(c:Agreement)
  WHERE NOT c.binding
  RETURN p, c, f, 'political' AS strength, f.via AS via, null AS part, 3 AS rank
  UNION ALL
  MATCH (p:Party)-[f:PARTY_TO|BOUND_BY]->(c:Agreement)
  RETURN p, c, f, 'binding' AS strength, f.via AS via, null AS part, 4 AS rank
}
WITH p, c, f, strength, via, part, rank, f.since AS since
ORDER BY rank DESC, f.until IS NULL DESC, f.until DESC, f.key
WITH p, c, since, part, collect({fact: f, strength: strength, via: via})[0] AS first
WITH p, c, since, part, first.fact AS f, first.strength AS strength, first.via AS via,
     p.id + '|' + c.id + '|' + toString(since) + coalesce('|' + part, '') AS key
MERGE (p)-[r:COMMITTED_TO {key: key}]->(c)
WITH r, {key: key, strength: strength, via: via, part: part, since: since, until: f.until, since_text: f.since_text,
        since_precision: f.since_precision, source: f.source, official: f.official, as_of: f.as_of,
        as_of_text: f.as_of_text, evidence: f.evidence, note: f.note, table: $table} AS facts
FOREACH (_ IN CASE WHEN all(name IN keys(facts) WHERE r[name] = facts[name] OR r[name] IS NULL AND facts[name] IS NULL)
                  THEN [] ELSE [1] END | SET r = facts)
SET r.release = $release;
