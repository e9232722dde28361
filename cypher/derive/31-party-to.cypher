// Party: consent to be bound has been given and the agreement is in force for the party (VCLT art. 2(1)(g)). The day of
// entry into force counts. When it is not known and the agreement is in force, the party counts from the later of the
// source's as_of and the agreement's own entry into force ("no later than"); nothing is computed from delays.
MATCH (p:Party)-[c:CONSENTED_TO]->(a:Agreement)
WHERE a.binding AND (c.effective_on IS NOT NULL OR a.status = 'in-force')
UNWIND [c.effective_on,
        CASE WHEN c.effective_on IS NULL THEN
          CASE WHEN a.in_force_on > c.as_of THEN a.in_force_on ELSE c.as_of END
        END] AS known
WITH p, a, c, known WHERE known IS NOT NULL
WITH p, a, c,
     CASE WHEN c.effective_on IS NULL AND c.until < known AND coalesce(a.in_force_on <= c.until, true) THEN c.until
          WHEN c.effective_on IS NULL AND known < c.since THEN c.since
          ELSE known END AS since
WHERE c.until IS NULL OR since <= c.until
WITH p, a, c, since, p.id + '|' + a.id + '|' + toString(since) AS key
MERGE (p)-[r:PARTY_TO {key: key}]->(a)
WITH r, {key: key, since: since, until: c.until, since_text: c.effective_on_text,
        since_precision: CASE size(c.effective_on_text) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'no-later-than' END,
        via: c.via, consented_on: c.since, consented_on_text: c.since_text,
        source: c.source, official: c.official, as_of: c.as_of, as_of_text: c.as_of_text,
        evidence: c.evidence, note: c.note, table: $table} AS facts
FOREACH (_ IN CASE WHEN all(name IN keys(facts) WHERE r[name] = facts[name] OR r[name] IS NULL AND facts[name] IS NULL)
                  THEN [] ELSE [1] END | SET r = facts)
SET r.release = $release;
