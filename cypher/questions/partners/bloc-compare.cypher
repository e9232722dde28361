// ---
// title: Two groups side by side
// question: How many members of {organisation_a} and of {organisation_b} stand under each commitment on {as_of}?
// parameters:
//   organisation_a: {type: organisation, example: asean, help: The first group}
//   organisation_b: {type: organisation, example: oas, help: The second group}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: "Only commitments of this strength; without it all but memberships of organisations"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   commitment: {type: commitment, help: The commitment}
//   kind: {type: text, help: "agreement, process, initiative, catalogue or organisation"}
//   members_a: {type: integer, help: States of the first group under it}
//   percent_a: {type: percent, help: Their share of the States of the first group}
//   members_b: {type: integer, help: States of the second group under it}
//   percent_b: {type: percent, help: Their share of the States of the second group}
//   universe_a: {type: integer, help: States in the first group on that day}
//   universe_b: {type: integer, help: States in the second group on that day}
// grain: one row per commitment of at least one member of either group
// sentence: "On {as_of}, the {first.universe_a} member States of {organisation_a} and the {first.universe_b} of {organisation_b} stand under {count} {strength|* |}{count|commitment|commitments}; most of both under {first.commitment}: {first.members_a} and {first.members_b}."
// empty: "On {as_of}, no member of {organisation_a} or {organisation_b} stands under a commitment."
// ask:
//   - compare {organisation_a} with {organisation_b}
//   - "{organisation_a} against {organisation_b}: who has more of what"
//   - "{organisation_a} versus {organisation_b}"
//   - commitments of {organisation_a} and {organisation_b} compared
// chart: bars
// notes: "Memberships of organisations are left out unless strength=institutional is asked for. Only States are counted."
// ---
CALL () {
  MATCH (member:State)-[belongs:BELONGS_TO]->(:Organisation {id: $organisation_a})
  WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  RETURN collect(DISTINCT member) AS a
}
CALL () {
  MATCH (member:State)-[belongs:BELONGS_TO]->(:Organisation {id: $organisation_b})
  WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  RETURN collect(DISTINCT member) AS b
}
MATCH (member:State)-[tie:COMMITTED_TO]->(c:Commitment)
WHERE (member IN a OR member IN b)
  AND tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  AND (tie.strength = $strength OR ($strength IS NULL AND tie.strength <> 'institutional'))
WITH DISTINCT a, b, c, member
WITH c, size(a) AS universe_a, size(b) AS universe_b,
     sum(CASE WHEN member IN a THEN 1 ELSE 0 END) AS members_a, sum(CASE WHEN member IN b THEN 1 ELSE 0 END) AS members_b
RETURN c.id AS commitment,
       CASE WHEN c:Agreement THEN 'agreement' WHEN c:Process THEN 'process' WHEN c:Initiative THEN 'initiative'
            WHEN c:Organisation THEN 'organisation' ELSE 'catalogue' END AS kind,
       members_a,
       CASE universe_a WHEN 0 THEN null ELSE round(100.0 * members_a / universe_a, 1) END AS percent_a,
       members_b,
       CASE universe_b WHEN 0 THEN null ELSE round(100.0 * members_b / universe_b, 1) END AS percent_b,
       universe_a,
       universe_b
ORDER BY members_a + members_b DESC, c.name, c.id
