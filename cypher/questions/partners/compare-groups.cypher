// ---
// title: Groups side by side
// question: How many members of each of {groups} stand under each commitment on {as_of}?
// parameters:
//   groups: {type: organisations, example: "african-union,asean,oas", help: "The groups: members of these organisations on that day"}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: "Only commitments of this strength; without it all but memberships of organisations"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   commitment: {type: commitment, help: The commitment}
//   kind: {type: text, help: "agreement, process, initiative, catalogue or organisation"}
//   organisation: {type: organisation, help: The group}
//   members: {type: integer, help: States of the group under it}
//   universe: {type: integer, help: States in the group on that day}
//   percent: {type: percent, help: "Their share of the States of the group; empty for a group without members"}
// grain: one row per commitment of at least one member of any of the groups and group, also where no member of that group stands under it
// sentence: "On {as_of}, the States of {groups} stand under {distinct.commitment} {strength|* |}{distinct.commitment|commitment|commitments}{strength||, memberships of organisations left out}; {first.commitment} reaches furthest: {first.members} of the {first.universe} in {first.organisation}."
// empty: "On {as_of}, no State of {groups} stands under {strength|a * commitment|a commitment}."
// ask:
//   - compare the groups {groups}
//   - the groups {groups} side by side
//   - coverage of {groups} side by side
// notes: "The commitment with the largest shares, added up over the groups, comes first. Only States are counted. Memberships of organisations are left out unless strength=institutional is asked for."
// ---
UNWIND range(0, size($groups) - 1) AS place
WITH place, $groups[place] AS id
CALL (id) {
  MATCH (member:State)-[belongs:BELONGS_TO]->(:Organisation {id: id})
  WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  RETURN collect(DISTINCT member) AS states
}
WITH collect({place: place, id: id, universe: size(states)}) AS groups, collect({place: place, states: states}) AS members
CALL (members) {
  UNWIND members AS one
  UNWIND one.states AS state
  MATCH (state)-[tie:COMMITTED_TO]->(c:Commitment)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
    AND (tie.strength = $strength OR ($strength IS NULL AND tie.strength <> 'institutional'))
  WITH one.place AS place, size(one.states) AS universe, c, count(DISTINCT state) AS number
  WITH c, collect({place: place, number: number}) AS counts, sum(1.0 * number / universe) AS reach
  RETURN c, counts, reach
}
UNWIND groups AS one
CALL (counts, one) {
  UNWIND counts AS count
  WITH count WHERE count.place = one.place
  RETURN sum(count.number) AS members_under
}
RETURN c.id AS commitment,
       CASE WHEN c:Agreement THEN 'agreement' WHEN c:Process THEN 'process' WHEN c:Initiative THEN 'initiative'
            WHEN c:Organisation THEN 'organisation' ELSE 'catalogue' END AS kind,
       one.id AS organisation,
       members_under AS members,
       one.universe AS universe,
       CASE one.universe WHEN 0 THEN null ELSE round(100.0 * members_under / one.universe, 1) END AS percent
ORDER BY round(reach, 6) DESC, c.name, c.id, one.place
