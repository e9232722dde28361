// ---
// title: An agreement by region
// question: How far does {agreement} reach in each subregion on {as_of}?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   region: {type: text, help: Region of the United Nations (M49)}
//   subregion: {type: text, help: Subregion of the United Nations (M49)}
//   states: {type: integer, help: Members of the group in the subregion}
//   parties: {type: integer, help: "Members that are party, counted by entry into force for each"}
//   bound_as_members: {type: integer, help: Members bound by the law of an organisation}
//   signatories: {type: integer, help: "Members that have signed or consented and are not, or not yet, bound"}
//   percent: {type: percent, help: Parties and members bound as a share of the members in the subregion}
//   outside: {type: parties, help: Members in the subregion that are not bound}
// grain: one row per subregion with at least one member of the group
// sentence: "On {as_of}, {sum.parties} of the {sum.states} {group} members are party to {agreement} (entry into force for each){sum.bound_as_members|| and * more is bound by the law of an organisation| and * more are bound by the law of an organisation}; {first.subregion} is reached most, {last.subregion} least."
// empty: "No members of {group} are known on {as_of}."
// ask:
//   - "{agreement} by region"
//   - in which regions is {agreement} missing
//   - where is {agreement} in force
//   - coverage of {agreement} by region
//   - parties to {agreement} per region
//   - how far does {agreement} reach in each region
//   - which regions have parties to {agreement}
//   - "{agreement} in each subregion"
// chart: bars
// basis: "VCLT art. 2(1)(g); regions: UN M49"
// notes: "The European Union is not counted. Ordered by share, then by number of States."
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
WITH member, coalesce(standing.rank, 9) AS rank
ORDER BY member.name, member.id
WITH member.region AS region, coalesce(member.subregion, member.region) AS subregion,
     count(member) AS states,
     sum(CASE rank WHEN 1 THEN 1 ELSE 0 END) AS parties,
     sum(CASE rank WHEN 2 THEN 1 ELSE 0 END) AS others,
     sum(CASE WHEN rank IN [3, 4] THEN 1 ELSE 0 END) AS signatories,
     collect(CASE WHEN rank > 2 THEN member.id END) AS outside
RETURN region, subregion, states, parties, others AS bound_as_members, signatories,
       round(100.0 * (parties + others) / states, 1) AS percent, outside
ORDER BY percent DESC, states DESC, region, subregion
