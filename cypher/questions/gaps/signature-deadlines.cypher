// ---
// title: Signature deadlines
// question: For which texts does signature close on or after {as_of}, and who has not signed?
// parameters:
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   commitment: {type: commitment, help: The text}
//   open_until: {type: date, help: Last day for signature}
//   days_left: {type: integer, help: Days from the day asked for to that day}
//   signed: {type: integer, help: Members of the group that have signed or consented by that day}
//   not_signed: {type: integer, help: Members that may sign and have not}
//   parties: {type: parties, help: These members}
//   how: {type: text, help: How one joins}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per text whose signature has not closed
// sentence: "On {as_of}, signature is open with a known last day for {count} {count|text|texts}; the next to close is {first.commitment}, on {first.open_until}, which {first.signed} {group} {first.signed|member has|members have} signed or consented to and {first.not_signed} more may sign."
// empty: "On {as_of}, no text is known whose signature closes on a later day."
// ask:
//   - signature deadlines
//   - what closes for signature next
//   - who in {group} has not signed before the deadline
//   - until when can agreements be signed
//   - which deadlines for signature are coming
// chart: timeline
// notes: "The European Union is not counted. Accession may stay possible after signature has closed."
// ---
MATCH (text:Commitment)-[rule:OPEN_TO]->()
WHERE rule.signature_open_until >= $as_of AND rule.since <= $as_of
WITH text, rule ORDER BY rule.key
WITH text, collect(rule)[0] AS rule
CALL (text) {
  MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
  WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of) AND NOT member:Organisation
  WITH DISTINCT member, text
  OPTIONAL MATCH (member)-[tie:HAS_STATUS]->(text)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  WITH member, min(tie.rank) AS rank
  ORDER BY member.name, member.id
  RETURN sum(CASE WHEN rank <= 4 THEN 1 ELSE 0 END) AS signed, collect(CASE WHEN rank = 7 THEN member.id END) AS rest
}
RETURN text.id AS commitment,
       coalesce(rule.signature_open_until_text, toString(rule.signature_open_until)) AS open_until,
       duration.inDays($as_of, rule.signature_open_until).days AS days_left,
       signed,
       size(rest) AS not_signed,
       rest AS parties,
       rule.how AS how,
       rule.source AS source,
       rule.as_of_text AS recorded,
       rule.evidence AS evidence
ORDER BY rule.signature_open_until, text.name, text.id
