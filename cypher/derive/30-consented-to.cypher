// Consent to be bound (VCLT arts. 11 to 15): from the deposit of the instrument, or the definitive signature, until the
// consent ends. Several acts of consent make one spell, from the earliest; consent after an end makes a new spell.
// The start is the day of the act; when that is not known, the day of effect or the source's as_of, whichever is
// earlier. An end is the first day without consent.
MATCH (p:Party)-[c:DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED]->(a:Agreement)
CALL (p, a) {
  OPTIONAL MATCH (p)-[x:WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|CEASED_TO_BE_BOUND]->(a)
  WITH coalesce(x.effective_on, x.on, x.as_of) AS day
  ORDER BY day
  RETURN collect(day) AS ends
}
WITH p, a, c, ends,
     CASE WHEN c.on IS NULL AND c.effective_on < c.as_of THEN c.effective_on
          // Whoever ceased to be bound had consented before that.
          WHEN c.on IS NULL AND ends[0] <= c.as_of THEN ends[0] - duration({days: 1})
          WHEN c.on IS NULL THEN c.as_of
          // A day known to its year only cannot lie after the day of effect.
          WHEN c.effective_on < c.on AND c.act <> 'succession' THEN c.effective_on
          ELSE c.on END AS start
WITH p, a, c, start, head([day IN ends WHERE day > start]) AS stop
ORDER BY start, c.key
WITH p, a, stop, collect({act: c, start: start}) AS acts
WITH p, a, stop, acts[0].act AS first, acts[0].start AS since,
     head([x IN acts WHERE x.act.effective_on IS NOT NULL | x.act]) AS effective
WITH p, a, stop, first, since, effective, p.id + '|' + a.id + '|' + toString(since) AS key
MERGE (p)-[r:CONSENTED_TO {key: key}]->(a)
WITH r, {key: key, since: since, until: stop - duration({days: 1}), since_text: first.on_text,
        since_precision: CASE size(first.on_text) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'no-later-than' END,
        via: first.act, effective_on: effective.effective_on, effective_on_text: effective.effective_on_text,
        source: first.source, official: first.official, as_of: first.as_of, as_of_text: first.as_of_text,
        evidence: first.evidence, note: first.note, table: $table} AS facts
FOREACH (_ IN CASE WHEN all(name IN keys(facts) WHERE r[name] = facts[name] OR r[name] IS NULL AND facts[name] IS NULL)
                  THEN [] ELSE [1] END | SET r = facts)
SET r.release = $release;
