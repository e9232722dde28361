// ---
// title: Share of States and of people
// question: What share of {group} members and of their people is bound by {agreement} on {as_of}?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   status: {type: status, help: Where the members stand towards the agreement on that day}
//   members: {type: integer, help: Members of the group with this status}
//   universe: {type: integer, help: "Members of the group on that day; the European Union, not being a State, is left out of the number"}
//   percent_of_members: {type: percent, help: These members as a share of the universe}
//   population: {type: integer, help: "Their inhabitants, by the latest figure held for each"}
//   percent_of_population: {type: percent, help: Their inhabitants as a share of those of all members}
// grain: one row per status, also when nobody has it
// sentence: "On {as_of}, the parties to {agreement} (entry into force for each) are {first.members} of the {first.universe} {group} members, or {first.percent_of_members} of the members, with {first.percent_of_population} of their people."
// empty: "No members of {group} are known on {as_of}."
// ask:
//   - share of population bound by {agreement}
//   - how many people live in parties to {agreement}
//   - share of {group} bound by {agreement}
//   - how many people are covered by {agreement}
// chart: bars
// basis: "VCLT art. 2(1)(f) and (g), art. 18"
// notes: "Population is the latest figure held, not that of the day asked for. A member whose population is not known counts with none. The European Union is not counted."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of) AND NOT member:Organisation
WITH DISTINCT member
MATCH (agreement:Agreement {id: $agreement})
CALL (member, agreement) {
  OPTIONAL MATCH (member)-[standing:HAS_STATUS]->(agreement)
  WHERE standing.since <= $as_of AND (standing.until IS NULL OR standing.until >= $as_of)
  RETURN standing ORDER BY standing.rank, standing.since LIMIT 1
}
WITH collect({member: member, status: coalesce(standing.status, 'not-eligible')}) AS standings, sum(member.population) AS everybody
WHERE standings <> []
WITH standings, everybody, ['party', 'bound-as-member', 'contracting', 'signatory', 'invited', 'former', 'eligible',
                            'by-invitation', 'not-eligible'] AS statuses
UNWIND range(0, size(statuses) - 1) AS place
WITH place, statuses[place] AS status, size(standings) AS universe, everybody,
     [standing IN standings WHERE standing.status = statuses[place] | standing.member] AS holders
WITH place, status, universe, everybody, size(holders) AS members,
     reduce(total = 0, holder IN holders | total + coalesce(holder.population, 0)) AS population
RETURN status, members, universe, round(100.0 * members / universe, 1) AS percent_of_members, population,
       CASE everybody WHEN 0 THEN null ELSE round(100.0 * population / everybody, 1) END AS percent_of_population
ORDER BY place
