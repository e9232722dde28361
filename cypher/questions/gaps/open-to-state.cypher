// ---
// title: Agreements open to a State
// question: Which agreements could {state} join on {as_of}, and how?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: The agreement}
//   status: {type: status, help: Where the State stands towards it on that day}
//   binding: {type: boolean, help: Whether it binds in law}
//   how: {type: text, help: How the text lets it in}
//   open_until: {type: date, help: Last day of its invitation or of signature}
//   needs_first: {type: agreement, help: "Agreement it must be party to before or at the same time"}
//   parties: {type: integer, help: "States party to it on that day, counted by entry into force for each"}
//   strategies: {type: strategies, help: Strategies of international cooperation that it serves}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per agreement that is open to the State and does not bind it
// sentence: "On {as_of}, {count} {count|agreement is|agreements are} open to {state} without binding it{count.status=eligible||; * by its own act|; * by its own act}{count.status=signatory||; * already signed|; * already signed}{count.status=contracting||; * consented to and not in force for it|; * consented to and not in force for it}{count.status=invited||; * on an invitation|; * on an invitation}{count.status=by-invitation||; * only once invited|; * only once invited}."
// empty: "On {as_of}, no agreement is known that is open to {state} and does not already bind it."
// ask:
//   - what can {state} join
//   - which treaties are open to {state}
//   - what could {state} sign next
//   - which agreements could {state} still join
// chart: bars
// basis: "The final clauses of each agreement; VCLT art. 2(1)(f) and (g), art. 18"
// notes: "An agreement that the State left stays open to it where the rule still admits it. Those that need an invitation come last."
// ---
MATCH (joiner:Party {id: $state})-[tie:HAS_STATUS]->(pact:Agreement)
WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
WITH joiner, pact, tie ORDER BY tie.rank, tie.since
WITH joiner, pact, collect(tie)[0] AS standing
WHERE standing.rank > 2
  AND NOT EXISTS { MATCH (joiner)-[own:COMMITTED_TO]->(pact) WHERE own.since <= $as_of AND (own.until IS NULL OR own.until >= $as_of) }
CALL (joiner, pact) {
  OPTIONAL MATCH (joiner)-[open:ELIGIBLE_FOR]->(pact)
  WHERE open.since <= $as_of AND (open.until IS NULL OR open.until >= $as_of)
  RETURN open ORDER BY open.rule = 'by-invitation', open.key LIMIT 1
}
WITH joiner, pact, standing, open
WHERE standing.status <> 'former' OR open IS NOT NULL
CALL (pact) {
  OPTIONAL MATCH (pact)-[rule:OPEN_TO]->()
  WHERE rule.signature_open_until >= $as_of
  RETURN max(rule.signature_open_until) AS deadline
}
CALL (pact) {
  OPTIONAL MATCH (bound:State)-[bond:PARTY_TO]->(pact)
  WHERE bond.since <= $as_of AND (bond.until IS NULL OR bond.until >= $as_of)
  RETURN count(DISTINCT bound) AS parties
}
RETURN pact.id AS agreement,
       standing.status AS status,
       pact.binding AS binding,
       open.how AS how,
       CASE WHEN standing.status = 'invited' THEN standing.until
            WHEN standing.status IN ['eligible', 'former'] THEN deadline END AS open_until,
       open.needs_first AS needs_first,
       parties,
       pact.strategies AS strategies,
       standing.source AS source,
       standing.as_of_text AS recorded,
       standing.evidence AS evidence
ORDER BY standing.rank, NOT pact.binding, parties DESC, pact.name, pact.id
