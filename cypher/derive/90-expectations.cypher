// Our own count beside each total that a depositary or an organisation states, on the day of that total. Each measure
// is defined here once; a measure with no definition leaves ours empty, which cypher/checks/ refuses.
MATCH (e:Expectation) REMOVE e.ours;

MATCH (e:Expectation)-[:ABOUT]->(c)
CALL (e, c) {
  // Consent given and in force for the party.
  WITH e, c WHERE e.measure = 'parties'
  OPTIONAL MATCH (p:Party)-[t:PARTY_TO]->(c) WHERE t.since <= e.as_of AND (t.until IS NULL OR t.until >= e.as_of)
  RETURN e.id AS counted, count(DISTINCT p) AS ours
  UNION ALL
  // Consent given, whether or not in force.
  WITH e, c WHERE e.measure IN ['ratified', 'deposits']
  OPTIONAL MATCH (p:Party)-[t:CONSENTED_TO]->(c) WHERE t.since <= e.as_of AND (t.until IS NULL OR t.until >= e.as_of)
  RETURN e.id AS counted, count(DISTINCT p) AS ours
  UNION ALL
  // Whoever signed, whether or not it consented later.
  WITH e, c WHERE e.measure = 'signatories' AND c:Agreement
  OPTIONAL MATCH (p:Party)-[t:SIGNED|DEFINITIVELY_SIGNED]->(c) WHERE coalesce(t.on, t.as_of) <= e.as_of
  RETURN e.id AS counted, count(DISTINCT p) AS ours
  UNION ALL
  WITH e, c WHERE e.measure = 'signatories-not-parties'
  OPTIONAL MATCH (p:Party)-[t:SIGNATORY_TO]->(c) WHERE t.since <= e.as_of AND (t.until IS NULL OR t.until >= e.as_of)
  RETURN e.id AS counted, count(DISTINCT p) AS ours
  UNION ALL
  WITH e, c WHERE e.measure = 'invited'
  OPTIONAL MATCH (p:Party)-[t:INVITED_TO]->(c) WHERE t.since <= e.as_of AND (t.until IS NULL OR t.until >= e.as_of)
  RETURN e.id AS counted, count(DISTINCT p) AS ours
  UNION ALL
  // States bound by the law of an organisation as its members; not those bound through another agreement.
  WITH e, c WHERE e.measure = 'states' AND c:Agreement
  OPTIONAL MATCH (p:State)-[t:BOUND_BY {via: 'membership-binding'}]->(c) WHERE t.since <= e.as_of AND (t.until IS NULL OR t.until >= e.as_of)
  RETURN e.id AS counted, count(DISTINCT p) AS ours
  UNION ALL
  // Members of an organisation, of any class of membership; only States where States are counted.
  WITH e, c WHERE e.measure IN ['members', 'states'] AND c:Organisation
  OPTIONAL MATCH (p:Party)-[t:MEMBER_OF]->(c)
  WHERE t.role IN ['member', 'participating-state', 'member-body', 'correspondent', 'subscriber']
    AND t.since <= e.as_of AND (t.until IS NULL OR t.until >= e.as_of) AND (e.measure = 'members' OR p:State)
  RETURN e.id AS counted, count(DISTINCT p) AS ours
  UNION ALL
  // Members, supporters or signatories of an initiative; only States where States are counted.
  WITH e, c WHERE e.measure IN ['members', 'signatories', 'states'] AND c:Initiative
  OPTIONAL MATCH (p:Party)-[t:MEMBER_OF]->(c)
  WHERE t.role IN ['member', 'supporter', 'signatory', 'contact-point']
    AND t.since <= e.as_of AND (t.until IS NULL OR t.until >= e.as_of) AND (e.measure <> 'states' OR p:State)
  RETURN e.id AS counted, count(DISTINCT p) AS ours
  UNION ALL
  WITH e, c WHERE e.measure = 'teams'
  OPTIONAL MATCH (p:Team)-[t:MEMBER_OF]->(c) WHERE t.since <= e.as_of AND (t.until IS NULL OR t.until >= e.as_of)
  RETURN e.id AS counted, count(DISTINCT p) AS ours
  UNION ALL
  // Members of an expert group, its chair among them.
  WITH e, c WHERE e.measure = 'members' AND c:Process
  OPTIONAL MATCH (p:Party)-[t:TOOK_PART_IN]->(c) WHERE t.role IN ['member', 'chair'] AND t.since <= e.as_of
  RETURN e.id AS counted, count(DISTINCT p) AS ours
  UNION ALL
  WITH e, c WHERE e.measure IN ['endorsers', 'co-sponsors']
  OPTIONAL MATCH (p:Party)-[t:TOOK_PART_IN]->(c)
  WHERE t.since <= e.as_of AND t.role = {endorsers: 'endorser', `co-sponsors`: 'co-sponsor'}[e.measure]
  RETURN e.id AS counted, count(DISTINCT p) AS ours
  UNION ALL
  WITH e, c WHERE e.measure IN ['yes-votes', 'no-votes', 'abstentions']
  OPTIONAL MATCH (p:Party)-[t:VOTED]->(c)
  WHERE t.vote = {`yes-votes`: 'yes', `no-votes`: 'no', abstentions: 'abstain'}[e.measure]
  RETURN e.id AS counted, count(DISTINCT p) AS ours
  UNION ALL
  WITH e, c WHERE e.measure = 'norms'
  OPTIONAL MATCH (n:Norm)-[:PART_OF]->(c)
  RETURN e.id AS counted, count(n) AS ours
  UNION ALL
  WITH e, c WHERE e.measure = 'measures'
  OPTIONAL MATCH (m:CBM)-[:PART_OF]->(c)
  RETURN e.id AS counted, count(m) AS ours
  UNION ALL
  // Parties in an index, and those in one of its tiers.
  WITH e, c WHERE e.measure = 'entries' OR e.measure STARTS WITH 'tier-'
  OPTIONAL MATCH (p:Party)-[t:HAS_VALUE]->(c)
  WHERE e.measure = 'entries' OR toLower(t.value) = replace(e.measure, 'tier-', '')
  RETURN e.id AS counted, count(DISTINCT p) AS ours
}
SET e.ours = ours;
