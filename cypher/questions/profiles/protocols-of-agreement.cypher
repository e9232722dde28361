// ---
// title: Protocols of an agreement
// question: Which protocols supplement {agreement}, and who is bound by them on {as_of}?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   protocol: {type: agreement, help: The protocol}
//   opened_on: {type: date, help: Day on which it was opened for signature}
//   in_force_on: {type: date, help: Day on which the protocol itself entered into force}
//   states: {type: integer, help: States party to the protocol on that day}
//   states_of_agreement: {type: integer, help: States party to the agreement on that day}
//   missing: {type: parties, help: States party to the agreement and not to the protocol}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per protocol opened by that day
// sentence: "{count} {count|protocol supplements|protocols supplement} {agreement}; States are counted as parties from entry into force for them, on {as_of}."
// ask:
//   - protocols to {agreement}
//   - who is not party to the protocols of {agreement}
// basis: "VCLT art. 2(1)(g)"
// ---
MATCH (addition:Agreement)-[link:SUPPLEMENTS]->(agreement:Agreement {id: $agreement})
WHERE coalesce(addition.opened_on, addition.adopted_on, $as_of) <= $as_of
CALL (addition) {
  MATCH (bound:State)-[bond:PARTY_TO|BOUND_BY]->(addition)
  WHERE bond.since <= $as_of AND (bond.until IS NULL OR bond.until >= $as_of)
  RETURN collect(DISTINCT bound) AS inside
}
CALL (agreement) {
  MATCH (bound:State)-[bond:PARTY_TO|BOUND_BY]->(agreement)
  WHERE bond.since <= $as_of AND (bond.until IS NULL OR bond.until >= $as_of)
  WITH DISTINCT bound ORDER BY bound.name
  RETURN collect(bound) AS parents
}
RETURN addition.id AS protocol,
       addition.opened_on_text AS opened_on,
       addition.in_force_on_text AS in_force_on,
       size(inside) AS states,
       size(parents) AS states_of_agreement,
       [state IN parents WHERE NOT state IN inside | state.id] AS missing,
       addition.source AS source,
       addition.as_of_text AS recorded,
       addition.evidence AS evidence
ORDER BY addition.opened_on, addition.name, addition.id
