// Who may join what, and from when to when. Any rule that admits is enough, but whoever a closed rule names is shut out.
// The article and the last day for signature stand on OPEN_TO and are not repeated for every State.
// Rules for everyone admit every State, and others only where the rule names them; nothing is said about territories.
CALL () {
  // Members of an organisation on that day.
  MATCH (c:Commitment)-[o:OPEN_TO {rule: 'members-of'}]->(:Organisation)<-[m:BELONGS_TO]-(p:Party)
  RETURN c, o, p, m.since AS since, m.since_text AS text, m.since_precision AS precision, m.until AS until
  UNION ALL
  // Those who gave their consent to a binding agreement, or are bound by it.
  MATCH (c:Commitment)-[o:OPEN_TO {rule: 'parties-to'}]->(x:Agreement {binding: true})<-[m:CONSENTED_TO|BOUND_BY]-(p:Party)
  RETURN c, o, p, m.since AS since, m.since_text AS text, m.since_precision AS precision, m.until AS until
  UNION ALL
  // Those committed to anything else; for initiatives of no strength, their members.
  MATCH (c:Commitment)-[o:OPEN_TO {rule: 'parties-to'}]->(x:Commitment)<-[m:COMMITTED_TO]-(p:Party)
  WHERE NOT coalesce(x.binding, false)
  RETURN c, o, p, m.since AS since, m.since_text AS text, m.since_precision AS precision, m.until AS until
  UNION ALL
  MATCH (c:Commitment)-[o:OPEN_TO]->(x:Initiative)<-[m:MEMBER_OF]-(p:Party)
  WHERE o.rule IN ['parties-to', 'members-of'] AND c <> x
    AND m.role IN ['member', 'supporter', 'signatory', 'participant', 'authorising', 'consuming']
  RETURN c, o, p, m.since AS since, m.since_text AS text, m.since_precision AS precision, m.until AS until
  UNION ALL
  MATCH (c:Commitment)-[o:OPEN_TO]->()
  WHERE o.rule IN ['all-states', 'open-pledge', 'by-invitation']
  MATCH (p:State)
  RETURN c, o, p, null AS since, null AS text, null AS precision, null AS until
  UNION ALL
  MATCH (c:Commitment)-[o:OPEN_TO]->(p:Party)
  WHERE o.rule IN ['named-states', 'all-states', 'open-pledge', 'by-invitation'] AND p <> c
  RETURN c, o, p, null AS since, null AS text, null AS precision, null AS until
}
WITH c, o, p, text, precision,
     CASE WHEN since > o.since THEN since ELSE o.since END AS start,
     coalesce(since > o.since, false) AS later,
     CASE WHEN until IS NULL OR o.until < until THEN o.until ELSE until END AS stop
WHERE (stop IS NULL OR start <= stop)
  AND NOT EXISTS { (c)-[:OPEN_TO {rule: 'closed'}]->(p) WHERE p <> c }
WITH c, o, p, start, stop,
     CASE WHEN later THEN text ELSE o.since_text END AS text,
     CASE WHEN later THEN precision ELSE o.since_precision END AS precision
ORDER BY stop IS NULL DESC, stop DESC, o.key
WITH c, p, o.rule AS rule, start, collect({rule: o, text: text, precision: precision, stop: stop})[0] AS first
WITH c, p, rule, start, first.rule AS o, first.text AS text, first.precision AS precision, first.stop AS stop
MERGE (p)-[r:ELIGIBLE_FOR {rule: rule, since: start}]->(c)
WITH r, {rule: rule, how: o.how, since: start, until: stop, since_text: text, since_precision: precision,
        needs_first: o.needs_first,
        source: o.source, as_of: o.as_of, as_of_text: o.as_of_text, evidence: o.evidence, table: $table} AS facts
FOREACH (_ IN CASE WHEN all(name IN keys(facts) WHERE r[name] = facts[name] OR r[name] IS NULL AND facts[name] IS NULL)
                  THEN [] ELSE [1] END | SET r = facts)
SET r.release = $release;
