// Signatory: signed, not bound by consent (VCLT art. 18). A signature with or after consent makes no spell. The spell
// ends with consent or with withdrawal. A withdrawn ratification leaves the signature: a new spell begins that day.
MATCH (p:Party)-[s:SIGNED]->(a:Agreement)
CALL (p, a) {
  OPTIONAL MATCH (p)-[x:WITHDREW_FROM|DENOUNCED]->(a)
  WITH coalesce(x.effective_on, x.on, x.as_of) AS day
  ORDER BY day
  RETURN collect(day) AS ends
}
CALL (p, a) {
  OPTIONAL MATCH (p)-[x:WITHDREW_RATIFICATION_OF]->(a)
  RETURN collect(x) AS withdrawals
}
WITH p, a, s, ends, withdrawals,
     CASE WHEN s.on IS NULL AND ends[0] <= s.as_of THEN ends[0] - duration({days: 1}) ELSE coalesce(s.on, s.as_of) END AS signed
UNWIND [{act: s, since: signed, text: s.on_text}]
       + [x IN withdrawals WHERE coalesce(x.effective_on, x.on, x.as_of) >= signed |
          {act: x, since: coalesce(x.effective_on, x.on, x.as_of),
           text: CASE WHEN x.effective_on IS NULL THEN x.on_text ELSE x.effective_on_text END}] AS start
WITH p, a, ends, signed, start.act AS act, start.since AS since, start.text AS text
WHERE NOT EXISTS {
    MATCH (p)-[c:CONSENTED_TO]->(a)
    WHERE c.since <= since AND (c.until IS NULL OR c.until >= since)
  }
  AND none(day IN ends WHERE signed < day AND day <= since)
OPTIONAL MATCH (p)-[c:CONSENTED_TO]->(a) WHERE c.since > since
WITH p, a, ends, act, since, text, collect(c.since) AS consents
WITH p, a, act, since, text, consents + [day IN ends WHERE day > since] AS stops
UNWIND CASE WHEN stops = [] THEN [null] ELSE stops END AS stop
WITH p, a, act, since, text, min(stop) AS stop
ORDER BY act.key
WITH p, a, since, collect({act: act, text: text, stop: stop})[0] AS start
WITH p, a, since, start.act AS act, start.text AS text, start.stop AS stop, p.id + '|' + a.id + '|' + toString(since) AS key
MERGE (p)-[r:SIGNATORY_TO {key: key}]->(a)
WITH r, {key: key, since: since, until: stop - duration({days: 1}), since_text: text,
        since_precision: CASE size(text) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'no-later-than' END,
        via: act.act, source: act.source, official: act.official, as_of: act.as_of, as_of_text: act.as_of_text,
        evidence: act.evidence, note: act.note, table: $table} AS facts
FOREACH (_ IN CASE WHEN all(name IN keys(facts) WHERE r[name] = facts[name] OR r[name] IS NULL AND facts[name] IS NULL)
                  THEN [] ELSE [1] END | SET r = facts)
SET r.release = $release;
