// ---
// title: Closest to complete
// question: Which binding agreements lack only a few members of {group} on {as_of}, and whom?
// parameters:
//   group: {type: organisation, example: asean, help: "The universe: its members on that day"}
//   most: {type: integer, default: 5, help: "Largest number of missing members to show"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: The agreement}
//   bound: {type: integer, help: "Members that are party (entry into force for each) or bound by the law of an organisation"}
//   missing: {type: integer, help: Members that are not}
//   universe: {type: integer, help: "Members of the group on that day; the European Union, not being a State, is left out of the number"}
//   percent: {type: percent, help: Members bound as a share of the universe}
//   parties: {type: parties, help: The missing members}
//   could_join: {type: parties, help: "Those of them that have signed or consented, are invited, or may join by their own act"}
// grain: one row per binding agreement that binds some members and lacks at least one
// sentence: "On {as_of}, {count} binding {count|agreement lacks|agreements lack} no more than {most} of the {group} members; closest to complete is {first.agreement}, where {first.missing} {first.missing|is|are} missing: {first.parties}."
// empty: "On {as_of}, no binding agreement binds some and lacks no more than {most} members of {group}."
// ask:
//   - which agreements are nearly complete in {group}
//   - who is the last member of {group} missing
//   - which States would complete {group}
//   - which States would complete the picture of {group}
//   - agreements that lack only {most} members of {group}
//   - to which agreements are almost all members of {group} party
//   - agreements at most {most} members short of full coverage in {group}
// chart: bars
// basis: "VCLT art. 2(1)(g)"
// notes: "The European Union is not counted. An agreement that binds every member is complete and not listed."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of) AND NOT member:Organisation
WITH DISTINCT member
ORDER BY member.name, member.id
WITH collect(member) AS members
UNWIND members AS member
MATCH (member)-[tie:PARTY_TO|BOUND_BY]->(text:Agreement)
WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
WITH members, text, collect(DISTINCT member) AS holders
WITH size(members) AS universe, text, size(holders) AS bound, [member IN members WHERE NOT member IN holders] AS absent
WHERE size(absent) > 0 AND size(absent) <= $most
RETURN text.id AS agreement, bound, size(absent) AS missing, universe,
       round(100.0 * bound / universe, 1) AS percent,
       [member IN absent | member.id] AS parties,
       [member IN absent WHERE EXISTS {
          MATCH (member)-[standing:HAS_STATUS]->(text)
          WHERE standing.rank IN [3, 4, 5, 7] AND standing.since <= $as_of AND (standing.until IS NULL OR standing.until >= $as_of)
        } | member.id] AS could_join
ORDER BY missing, bound DESC, text.name, text.id
