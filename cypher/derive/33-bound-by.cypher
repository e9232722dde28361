// Bound as a member: the law of an organisation binds its members, or was taken into another agreement that binds them
// (EEA). They are not parties. Bound from the day of effect, else from the act's entry into force, else from as_of.
MATCH (p:Party)-[b:BOUND_AS_MEMBER|INCORPORATED]->(a:Agreement)
CALL (p, a) {
  OPTIONAL MATCH (p)-[x:WITHDREW_FROM|DENOUNCED|CEASED_TO_BE_BOUND]->(a)
  WITH coalesce(x.effective_on, x.on, x.as_of) AS day
  ORDER BY day
  RETURN collect(day) AS ends
}
WITH p, a, b, ends,
     CASE WHEN b.effective_on IS NOT NULL THEN [b.effective_on, b.effective_on_text]
          WHEN a.in_force_on IS NOT NULL THEN [a.in_force_on, a.in_force_on_text]
          WHEN ends[0] <= b.as_of THEN [ends[0] - duration({days: 1}), null]
          ELSE [b.as_of, null] END AS start
WITH p, a, b, start[0] AS since, start[1] AS text, head([day IN ends WHERE day > start[0]]) AS stop
ORDER BY since, b.key
WITH p, a, stop, collect({act: b, since: since, text: text})[0] AS first
WITH p, a, stop, first.act AS act, first.since AS since, first.text AS text, p.id + '|' + a.id + '|' + toString(first.since) AS key
MERGE (p)-[r:BOUND_BY {key: key}]->(a)
WITH r, {key: key, since: since, until: stop - duration({days: 1}), since_text: text,
        since_precision: CASE size(text) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'no-later-than' END,
        via: act.act, source: act.source, official: act.official, as_of: act.as_of, as_of_text: act.as_of_text,
        evidence: act.evidence, note: act.note, table: $table} AS facts
FOREACH (_ IN CASE WHEN all(name IN keys(facts) WHERE r[name] = facts[name] OR r[name] IS NULL AND facts[name] IS NULL)
                  THEN [] ELSE [1] END | SET r = facts)
SET r.release = $release;
