// ---
// title: Who is where in two agreements
// question: Who is in {agreement_a}, in {agreement_b}, in both or in neither on {as_of}?
// parameters:
//   agreement_a: {type: agreement, example: budapest-convention, help: The first agreement}
//   agreement_b: {type: agreement, example: convention-108, help: The second agreement}
//   counted_by: {type: choice, choices: [in-force, deposit, signature], default: in-force, help: "Who counts as in: those for whom it is in force, also those who deposited consent, or also those who signed"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: "The State, or another party such as the European Union"}
//   group: {type: text, help: "both, only-a, only-b, neither (may join both and is in neither), or not-open-to-both (is in neither and at most one is open to it)"}
//   status_a: {type: status, help: Where it stands towards the first}
//   since_a: {type: date, help: "Since when it stands there, as precise as known"}
//   status_b: {type: status, help: Where it stands towards the second}
//   since_b: {type: date, help: "Since when it stands there, as precise as known"}
//   both_since: {type: date, help: "Since when its standing in both is what it is, for a party in both"}
//   sources: {type: sources, help: The pages that say so}
//   evidence: {type: evidence, help: "undocumented when any of them rests on general knowledge"}
// grain: one row per party that is in either agreement or to which either is open
// sentence: "On {as_of}, {count.group=both|no party is|* party is|* parties are} in both {agreement_a} and {agreement_b}, {count.group=only-a|none|*|*} only in {agreement_a}, {count.group=only-b|none|*|*} only in {agreement_b}{count.group=neither||; * may join both and is in neither|; * may join both and are in neither} (rule: {counted_by}; the European Union counts as a party here)."
// ask:
//   - who is in {agreement_a} but not in {agreement_b}
//   - who is party to both {agreement_a} and {agreement_b}
//   - which States are in neither {agreement_a} nor {agreement_b}
//   - which States are in {agreement_a} but not in {agreement_b}
//   - who is in both {agreement_a} and {agreement_b}
//   - parties of {agreement_a} that are not in {agreement_b}
// chart: tile-map
// notes: "In an agreement means party to it, bound by it as a member of an organisation, or having adopted it where it is not binding; counted_by widens this to those who deposited their consent or who signed. A status is empty where an agreement that is not binding was accepted."
// ---
MATCH (a:Agreement {id: $agreement_a})
MATCH (b:Agreement {id: $agreement_b})
WITH a, b, {`in-force`: 2, deposit: 3, signature: 4}[$counted_by] AS weakest
CALL (a, b) {
  MATCH (near:Party)-[tie:HAS_STATUS|COMMITTED_TO]->(open:Agreement)
  WHERE open IN [a, b] AND tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN DISTINCT near
}
CALL (near, a) {
  OPTIONAL MATCH (near)-[tie:HAS_STATUS|COMMITTED_TO]->(a)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN tie AS tie_a ORDER BY coalesce(tie.rank, 2.5), tie.since LIMIT 1
}
CALL (near, b) {
  OPTIONAL MATCH (near)-[tie:HAS_STATUS|COMMITTED_TO]->(b)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN tie AS tie_b ORDER BY coalesce(tie.rank, 2.5), tie.since LIMIT 1
}
WITH near, tie_a, tie_b,
     tie_a IS NOT NULL AND coalesce(tie_a.rank, 0) <= weakest AS in_a,
     tie_b IS NOT NULL AND coalesce(tie_b.rank, 0) <= weakest AS in_b
WITH *, CASE WHEN in_a AND in_b THEN 'both' WHEN in_a THEN 'only-a' WHEN in_b THEN 'only-b'
             WHEN tie_a IS NOT NULL AND tie_b IS NOT NULL THEN 'neither' ELSE 'not-open-to-both' END AS place,
     [tie IN [tie_a, tie_b] WHERE tie IS NOT NULL] AS ties
RETURN near.id AS party,
       place AS group,
       CASE WHEN tie_a IS NULL THEN 'not-eligible' ELSE tie_a.status END AS status_a,
       coalesce(tie_a.since_text, toString(tie_a.since)) AS since_a,
       CASE WHEN tie_b IS NULL THEN 'not-eligible' ELSE tie_b.status END AS status_b,
       coalesce(tie_b.since_text, toString(tie_b.since)) AS since_b,
       CASE WHEN place <> 'both' THEN null WHEN tie_a.since > tie_b.since THEN coalesce(tie_a.since_text, toString(tie_a.since))
            ELSE coalesce(tie_b.since_text, toString(tie_b.since)) END AS both_since,
       COLLECT { UNWIND ties AS tie RETURN DISTINCT tie.source AS page ORDER BY page } AS sources,
       CASE WHEN any(tie IN ties WHERE tie.evidence = 'undocumented') THEN 'undocumented' ELSE 'documented' END AS evidence
ORDER BY {both: 1, `only-a`: 2, `only-b`: 3, neither: 4, `not-open-to-both`: 5}[place], near.name
