// ---
// title: Coverage of a group
// question: How many members of {group} stand under each commitment on {as_of}?
// parameters:
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: Only commitments of this strength}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   commitment: {type: commitment, help: "Agreement, text, initiative or organisation"}
//   kind: {type: text, help: "agreement, organisation, initiative, process or catalogue"}
//   strength: {type: text, help: "binding in law, political, technical, or institutional (membership of an organisation)"}
//   members: {type: integer, help: Members of the group that stand under it on that day}
//   universe: {type: integer, help: "Members of the group on that day; the European Union, not being a State, is left out of the number"}
//   percent: {type: percent, help: Members that stand under it as a share of the universe}
// grain: one row per commitment and strength that holds for at least one member
// sentence: "On {as_of}, {group} members stand under {distinct.commitment} {strength|* commitments|commitments}; the first listed, {first.commitment}, holds for {first.members} of {first.universe} members."
// empty: "On {as_of}, no member of {group} is known to stand under any {strength|* commitment|commitment}."
// ask:
//   - coverage of {group}
//   - what are the members of {group} committed to
//   - which cyber commitments do members of {group} have
//   - how many members of {group} are in each instrument
//   - how many members of {group} have each commitment
//   - what is {group} committed to
//   - commitments of the members of {group}
//   - how many members of {group} stand under each commitment
// chart: bars
// basis: "Binding means party (VCLT art. 2(1)(g)) or bound by the law of an organisation; signature alone does not count"
// notes: "Membership of the group itself is left out. The European Union, where it is a member, is not counted."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of) AND NOT member:Organisation
WITH collect(DISTINCT member) AS members
UNWIND members AS member
MATCH (member)-[tie:COMMITTED_TO]->(other:Commitment)
WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  AND ($strength IS NULL OR tie.strength = $strength) AND other.id <> $group
WITH other, tie.strength AS strength, size(members) AS universe, count(DISTINCT member) AS bound
RETURN other.id AS commitment,
       CASE WHEN other:Agreement THEN 'agreement' WHEN other:Organisation THEN 'organisation' WHEN other:Initiative THEN 'initiative'
            WHEN other:Process THEN 'process' ELSE 'catalogue' END AS kind,
       strength,
       bound AS members,
       universe,
       round(100.0 * bound / universe, 1) AS percent
ORDER BY CASE strength WHEN 'binding' THEN 1 WHEN 'political' THEN 2 WHEN 'technical' THEN 3 ELSE 4 END, bound DESC, other.name, other.id
