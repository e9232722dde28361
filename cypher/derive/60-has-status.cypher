// Every standing of a party towards an agreement, one relationship a tie and spell, ranked. On a day, the valid one of
// the lowest rank is its status; with none it is not-eligible. Former holds from the day after the bond ended.
CALL () {
  MATCH (p:Party)-[t:PARTY_TO|BOUND_BY|CONSENTED_TO|SIGNATORY_TO|INVITED_TO]->(a:Agreement)
  WITH p, t, a, {PARTY_TO: [1, 'party'], BOUND_BY: [2, 'bound-as-member'], CONSENTED_TO: [3, 'contracting'],
                 SIGNATORY_TO: [4, 'signatory'], INVITED_TO: [5, 'invited']}[type(t)] AS standing
  RETURN p, a, t, standing[0] AS rank, standing[1] AS status, t.since AS since, t.until AS until, t.since_text AS text,
         t.since_precision AS precision, coalesce(t.via, t.act) AS act
  UNION ALL
  MATCH (p:Party)-[t:PARTY_TO|BOUND_BY]->(a:Agreement)
  WHERE t.until IS NOT NULL
  OPTIONAL MATCH (p)-[x:WITHDREW_FROM|DENOUNCED|CEASED_TO_BE_BOUND|WITHDREW_RATIFICATION_OF]->(a)
  WHERE coalesce(x.effective_on, x.on, x.as_of) = t.until + duration({days: 1})
  WITH p, a, t, collect(x)[0] AS x
  RETURN p, a, coalesce(x, t) AS t, 6 AS rank, 'former' AS status, t.until + duration({days: 1}) AS since, null AS until,
         coalesce(x.effective_on_text, x.on_text) AS text,
         CASE size(coalesce(x.effective_on_text, x.on_text))
           WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'no-later-than' END AS precision, x.act AS act
  UNION ALL
  MATCH (p:Party)-[t:ELIGIBLE_FOR]->(a:Agreement)
  WITH p, t, a, CASE t.rule WHEN 'by-invitation' THEN [8, 'by-invitation'] ELSE [7, 'eligible'] END AS standing
  RETURN p, a, t, standing[0] AS rank, standing[1] AS status, t.since AS since, t.until AS until, t.since_text AS text,
         t.since_precision AS precision, null AS act
}
WITH p, a, t, rank, status, since, until, text, precision, act
ORDER BY until IS NULL DESC, until DESC, t.key
WITH p, a, rank, status, since,
     collect({tie: t, until: until, text: text, precision: precision, act: act})[0] AS first
WITH p, a, rank, status, since, first.tie AS t, first,
     p.id + '|' + a.id + '|' + status + '|' + toString(since) AS key
MERGE (p)-[r:HAS_STATUS {key: key}]->(a)
WITH r, {key: key, status: status, rank: rank, since: since, until: first.until, since_text: first.text,
        since_precision: first.precision, act: first.act, source: t.source, official: t.official, as_of: t.as_of,
        as_of_text: t.as_of_text, evidence: t.evidence, note: t.note, table: $table} AS facts
FOREACH (_ IN CASE WHEN all(name IN keys(facts) WHERE r[name] = facts[name] OR r[name] IS NULL AND facts[name] IS NULL)
                  THEN [] ELSE [1] END | SET r = facts)
SET r.release = $release;
