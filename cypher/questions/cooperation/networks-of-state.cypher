// ---
// title: Networks of a State
// question: To which networks do {state} and its response teams belong on {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   initiative: {type: initiative, help: The network}
//   team: {type: team, help: "The team that belongs to it; empty when the State itself does"}
//   role: {type: text, help: "Role of the State or the team"}
//   since: {type: date, help: "Since when it holds, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per role of the State or of a team based in it
// sentence: "On {as_of}, {state} and {distinct.team} {distinct.team|team|teams} based in it belong to {distinct.initiative} {distinct.initiative|network|networks}."
// ask:
//   - networks of {state}
//   - which CERT networks is {state} part of
//   - which networks is {state} in
// ---
MATCH (state:Party {id: $state})
CALL (state) {
  MATCH (state)-[held:MEMBER_OF]->(network:Initiative {kind: 'network'})
  RETURN network, null AS unit, held
  UNION
  MATCH (state)<-[:BASED_IN|NATIONAL_TEAM_OF]-(unit:Team)-[held:MEMBER_OF]->(network:Initiative {kind: 'network'})
  RETURN network, unit, held
}
WITH network, unit, held
WHERE held.since <= $as_of AND (held.until IS NULL OR held.until >= $as_of)
RETURN network.id AS initiative,
       unit.id AS team,
       held.role AS role,
       coalesce(held.since_text, toString(held.since)) AS since,
       held.since_precision AS since_precision,
       held.source AS source,
       held.as_of_text AS recorded,
       held.evidence AS evidence
ORDER BY network.name, network.id, unit IS NOT NULL, unit.name, unit.id, held.role, held.key
