// ---
// title: Agreements across a group
// question: How far does each binding agreement reach among the members of {group} on {as_of}?
// parameters:
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: The agreement}
//   parties: {type: integer, help: "Members that are party, counted by entry into force for each"}
//   bound_as_members: {type: integer, help: Members bound by the law of an organisation}
//   contracting: {type: integer, help: Members that have consented and for which it is not in force}
//   signatories: {type: integer, help: "Members that have signed and not, or not yet, consented"}
//   could_join: {type: integer, help: Further members that could become party by their own act or on an open invitation}
//   universe: {type: integer, help: "Members of the group on that day; the European Union, not being a State, is left out of the number"}
//   percent: {type: percent, help: Parties and members bound as a share of the universe}
// grain: one row per binding agreement that is open to a member or with which a member has a tie
// sentence: "On {as_of}, {count} binding {count|agreement is|agreements are} open to or in force for {group} members; {first.agreement} reaches furthest, with {first.parties} of {first.universe} members party to it (entry into force for each){first.bound_as_members|| and * bound by the law of an organisation| and * bound by the law of an organisation}."
// empty: "On {as_of}, no binding agreement is known that is open to a member of {group}."
// ask:
//   - agreements of {group}
//   - which treaties bind the members of {group}
//   - treaty coverage of {group}
//   - coverage of agreements in {group}
//   - how far does each treaty reach in {group}
//   - how many members of {group} are party to each treaty
// chart: bars
// basis: "VCLT art. 2(1)(f) and (g), art. 18"
// notes: "Each member is counted once for each agreement, by its strongest tie. Those who may only be invited are not counted as able to join."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of) AND NOT member:Organisation
WITH collect(DISTINCT member) AS members
UNWIND members AS member
MATCH (member)-[standing:HAS_STATUS]->(text:Agreement {binding: true})
WHERE standing.since <= $as_of AND (standing.until IS NULL OR standing.until >= $as_of)
WITH size(members) AS universe, member, text, min(standing.rank) AS rank
WITH universe, text,
     sum(CASE rank WHEN 1 THEN 1 ELSE 0 END) AS parties,
     sum(CASE rank WHEN 2 THEN 1 ELSE 0 END) AS others,
     sum(CASE rank WHEN 3 THEN 1 ELSE 0 END) AS contracting,
     sum(CASE rank WHEN 4 THEN 1 ELSE 0 END) AS signatories,
     sum(CASE WHEN rank IN [5, 7] THEN 1 ELSE 0 END) AS could_join,
     min(rank) AS best
WHERE best < 8
RETURN text.id AS agreement,
       parties,
       others AS bound_as_members,
       contracting,
       signatories,
       could_join,
       universe,
       round(100.0 * (parties + others) / universe, 1) AS percent
ORDER BY parties + others DESC, contracting DESC, signatories DESC, text.name, text.id
