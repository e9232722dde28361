// ---
// title: States side by side
// question: Under which commitments does each of {states} stand on {as_of}?
// parameters:
//   states: {type: states, example: "GHA,CHL,JPN", help: "The States; the European Union may be one of them"}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: "Only commitments of this strength; without it all but memberships of organisations"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   commitment: {type: commitment, help: The commitment}
//   kind: {type: text, help: "agreement, process, initiative, catalogue or organisation"}
//   party: {type: party, help: One of the States}
//   holds: {type: boolean, help: Whether the commitment holds for it on that day}
//   strength: {type: text, help: "binding, political, technical or institutional"}
//   status: {type: status, help: "For an agreement, where the State stands; empty where it accepted one that is not binding"}
//   since: {type: date, help: "Since when it holds or stands there, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per commitment of at least one of them and State, also where it does not hold
// sentence: "On {as_of}, at least one of {states} stands under {distinct.commitment} {strength|* |}{distinct.commitment|commitment|commitments}{strength||, memberships of organisations left out}."
// ask:
//   - compare {states}
//   - how similar are {states} in cyber commitments
//   - "{states} side by side"
//   - "{states}"
//   - "{states} compared"
//   - overlap of {states}
// chart: matrix
// ---
UNWIND $states AS id
MATCH (:Party {id: id})-[tie:COMMITTED_TO]->(c:Commitment)
WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  AND (tie.strength = $strength OR ($strength IS NULL AND tie.strength <> 'institutional'))
WITH DISTINCT c
UNWIND $states AS id
MATCH (state:Party {id: id})
CALL (state, c) {
  OPTIONAL MATCH (state)-[tie:COMMITTED_TO]->(c)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
    AND (tie.strength = $strength OR ($strength IS NULL AND tie.strength <> 'institutional'))
  RETURN tie ORDER BY {binding: 1, political: 2, technical: 3, institutional: 4}[tie.strength], tie.since LIMIT 1
}
CALL (state, c) {
  OPTIONAL MATCH (state)-[standing:HAS_STATUS]->(c)
  WHERE standing.since <= $as_of AND (standing.until IS NULL OR standing.until >= $as_of)
  RETURN standing ORDER BY standing.rank, standing.since LIMIT 1
}
WITH c, state, tie, standing, coalesce(tie, standing) AS fact
RETURN c.id AS commitment,
       CASE WHEN c:Agreement THEN 'agreement' WHEN c:Process THEN 'process' WHEN c:Initiative THEN 'initiative'
            WHEN c:Organisation THEN 'organisation' ELSE 'catalogue' END AS kind,
       state.id AS party,
       tie IS NOT NULL AS holds,
       tie.strength AS strength,
       CASE WHEN tie IS NOT NULL AND coalesce(standing.rank, 9) > 2 THEN null
            WHEN c:Agreement THEN coalesce(standing.status, 'not-eligible') END AS status,
       coalesce(fact.since_text, toString(fact.since)) AS since,
       fact.since_precision AS since_precision,
       fact.source AS source,
       fact.as_of_text AS recorded,
       fact.evidence AS evidence
ORDER BY c.name, c.id, state.name
