// ---
// title: Strategies across a group
// question: How many members of {group} take part in each strategy of international cooperation on {as_of}?
// parameters:
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: Only commitments of this strength}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   strategy: {type: strategy, help: The strategy of international cooperation}
//   commitments: {type: integer, help: Commitments serving it that hold for at least one member}
//   parties: {type: integer, help: Members with at least one of these commitments}
//   universe: {type: integer, help: "Members of the group on that day; the European Union, not being a State, is left out of the number"}
//   percent: {type: percent, help: These members as a share of the universe}
//   without: {type: parties, help: Members without any}
// grain: one row per strategy
// sentence: "On {as_of}, counting {strength|* commitments|binding, political and technical commitments}, {first.strategy} reaches {first.parties} of the {first.universe} {group} members and {last.strategy} reaches {last.parties}."
// empty: "No members of {group} are known on {as_of}."
// ask:
//   - strategies of {group}
//   - which strategies do members of {group} use
//   - where is {group} weak
//   - how well are the strategies covered in {group}
//   - coverage of the strategies in {group}
//   - how many members of {group} take part in each strategy
//   - "{group} by strategy"
// chart: bars
// notes: "Membership of an organisation alone is left out unless strength=institutional is asked for, since nearly every State belongs to one that serves the strategy."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of) AND NOT member:Organisation
WITH member ORDER BY member.name, member.id
WITH collect(DISTINCT member) AS members
CALL (members) {
  UNWIND members AS member
  MATCH (member)-[tie:COMMITTED_TO]->(other:Commitment)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
    AND CASE WHEN $strength IS NULL THEN tie.strength <> 'institutional' ELSE tie.strength = $strength END
  WITH other, collect(DISTINCT member) AS held_by
  MATCH (other)-[:SERVES]->(aim:Strategy)
  UNWIND held_by AS member
  WITH aim, count(DISTINCT other) AS commitments, collect(DISTINCT member) AS reached
  RETURN collect({aim: aim, commitments: commitments, reached: reached}) AS served
}
MATCH (aim:Strategy)
WITH aim, members, head([one IN served WHERE one.aim = aim]) AS one
WITH aim, members, coalesce(one.commitments, 0) AS commitments, coalesce(one.reached, []) AS reached
WHERE members <> []
RETURN aim.id AS strategy,
       commitments,
       size(reached) AS parties,
       size(members) AS universe,
       round(100.0 * size(reached) / size(members), 1) AS percent,
       [member IN members WHERE NOT member IN reached | member.id] AS without
ORDER BY parties DESC, aim.name
