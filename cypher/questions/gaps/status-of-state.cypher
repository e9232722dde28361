// ---
// title: Where a State stands towards an agreement
// question: Is {state} bound by {agreement} on {as_of}, since when and by which acts?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The State}
//   agreement: {type: agreement, help: The agreement}
//   status: {type: status, help: "Where the State stands on that day; empty for a text that does not bind in law and that it adopted"}
//   position: {type: text, help: The same in words}
//   since: {type: date, help: "Since when, as precise as known"}
//   since_precision: {type: text, help: "How precisely the start is known: day, month, year, or no-later-than when only a latest day is known"}
//   act: {type: act, help: "Act that brought it there; empty when it did nothing"}
//   signed_on: {type: date, help: "Day of its signature, as precise as known"}
//   consented_on: {type: date, help: "Day of the deposit or other act of consent to be bound, as precise as known"}
//   in_force_on: {type: date, help: "Day on which the agreement entered into force for it, as precise as known"}
//   last_day: {type: date, help: "Last day on which it was bound, when that has ended"}
//   how: {type: text, help: How the text lets it in}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row
// sentence: "Position of {state} towards {agreement} on {as_of}: {first.position}."
// ask:
//   - is {state} party to {agreement}
//   - has {state} ratified {agreement}
//   - when did {state} join {agreement}
//   - status of {state} under {agreement}
//   - has {state} signed {agreement}
//   - since when is {state} bound by {agreement}
//   - has {state} not ratified {agreement}
//   - "{state} {agreement}"
//   - did {state} ratify {agreement}
//   - is {agreement} in force for {state}
//   - what is the status of {state} under {agreement}
//   - status of {state} towards {agreement}
//   - when did {state} ratify {agreement}
//   - is {state} bound by {agreement}
//   - has {state} signed or ratified {agreement}
//   - can {state} join {agreement}
//   - is {state} allowed to accede to {agreement}
//   - could {state} accede to {agreement}
// empty: "Nothing is known of {state} and {agreement} on {as_of}."
// basis: "VCLT art. 2(1)(f) and (g), art. 18; party means the agreement is in force for it"
// notes: "Acts after the day asked for are not shown. Where it was bound more than once, the latest spell is shown. For a text that does not bind in law the status of whoever adopted it is empty, and since is the day of that."
// ---
MATCH (member:Party {id: $state})
MATCH (agreement:Agreement {id: $agreement})
CALL (member, agreement) {
  OPTIONAL MATCH (member)-[standing:HAS_STATUS]->(agreement)
  WHERE standing.since <= $as_of AND (standing.until IS NULL OR standing.until >= $as_of)
  RETURN standing ORDER BY standing.rank, standing.since LIMIT 1
}
// A text that does not bind in law has no parties: whoever adopted it stands by it and has no status of the law of treaties.
CALL (member, agreement) {
  OPTIONAL MATCH (member)-[adopted:COMMITTED_TO]->(agreement)
  WHERE NOT agreement.binding AND adopted.part IS NULL AND adopted.since <= $as_of AND (adopted.until IS NULL OR adopted.until >= $as_of)
  RETURN adopted ORDER BY adopted.since, adopted.key LIMIT 1
}
WITH member, agreement, coalesce(adopted, standing) AS standing, adopted
CALL (member, agreement) {
  OPTIONAL MATCH (member)-[signature:SIGNED|DEFINITIVELY_SIGNED]->(agreement)
  WHERE coalesce(signature.on, signature.as_of) <= $as_of
  RETURN signature.on_text AS signed_on ORDER BY signature.on LIMIT 1
}
CALL (member, agreement) {
  OPTIONAL MATCH (member)-[consent:CONSENTED_TO]->(agreement)
  WHERE consent.since <= $as_of
  RETURN consent.since_text AS consented_on ORDER BY consent.since DESC LIMIT 1
}
CALL (member, agreement) {
  OPTIONAL MATCH (member)-[bond:PARTY_TO|BOUND_BY]->(agreement)
  WHERE bond.since <= $as_of
  RETURN bond ORDER BY bond.since DESC LIMIT 1
}
CALL (member, agreement) {
  OPTIONAL MATCH (member)-[open:ELIGIBLE_FOR]->(agreement)
  WHERE open.since <= $as_of AND (open.until IS NULL OR open.until >= $as_of)
  RETURN open.how AS how ORDER BY open.rule = 'by-invitation', open.key LIMIT 1
}
RETURN member.id AS party,
       $agreement AS agreement,
       CASE WHEN adopted IS NULL THEN coalesce(standing.status, 'not-eligible') END AS status,
       CASE WHEN adopted IS NULL THEN replace(coalesce(standing.status, 'not-eligible'), '-', ' ') ELSE 'adopted, without being bound in law' END AS position,
       coalesce(standing.since_text, toString(standing.since)) AS since,
       standing.since_precision AS since_precision,
       CASE WHEN adopted IS NULL THEN standing.act ELSE adopted.via END AS act,
       signed_on, consented_on,
       CASE type(bond) WHEN 'PARTY_TO' THEN bond.since_text END AS in_force_on,
       CASE WHEN bond.until < $as_of THEN bond.until END AS last_day,
       how,
       standing.source AS source,
       standing.as_of_text AS recorded,
       standing.evidence AS evidence
ORDER BY party
