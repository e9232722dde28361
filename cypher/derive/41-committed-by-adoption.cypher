// A political arrangement is adopted, not ratified: adoption commits politically until withdrawal.
MATCH (p:Party)-[f:ADOPTED]->(c:Agreement)
WHERE NOT c.binding
CALL (p, c) {
  OPTIONAL MATCH (p)-[x:WITHDREW_FROM|CEASED_TO_BE_BOUND]->(c)
  WITH coalesce(x.effective_on, x.on, x.as_of) AS day
  ORDER BY day
  RETURN collect(day) AS ends
}
WITH p, c, f, ends,
     CASE WHEN f.on IS NOT NULL THEN [f.on, f.on_text]
          WHEN f.effective_on IS NOT NULL THEN [f.effective_on, f.effective_on_text]
          WHEN ends[0] <= f.as_of THEN [ends[0] - duration({days: 1}), null]
          ELSE [f.as_of, null] END AS start
WITH p, c, f, start[0] AS since, start[1] AS text, head([day IN ends WHERE day > start[0]]) AS stop,
     p.id + '|' + c.id + '|' + toString(start[0]) AS key
MERGE (p)-[r:COMMITTED_TO {key: key}]->(c)
WITH r, {key: key, strength: 'political', via: f.act, since: since, until: stop - duration({days: 1}), since_text: text,
        since_precision: CASE size(text) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'no-later-than' END,
        source: f.source, official: f.official, as_of: f.as_of, as_of_text: f.as_of_text, evidence: f.evidence,
        note: f.note, table: $table} AS facts
FOREACH (_ IN CASE WHEN all(name IN keys(facts) WHERE r[name] = facts[name] OR r[name] IS NULL AND facts[name] IS NULL)
                  THEN [] ELSE [1] END | SET r = facts)
SET r.release = $release;
