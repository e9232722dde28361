// ---
// title: Information sharing in a group
// question: In which networks of information sharing is each member of {group} on {as_of}, itself or through its response teams?
// parameters:
//   group: {type: organisation, default: un, help: "The universe; all its members on that day are listed"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member of the group}
//   networks: {type: integer, help: "Networks, partnerships and organisations for information sharing in which it is"}
//   itself: {type: commitments, help: Those to which it belongs itself}
//   through_teams: {type: initiatives, help: Those to which response teams based in it belong}
//   teams: {type: integer, help: Its response teams in such networks}
// grain: one row per member of the group on that day
// sentence: "On {as_of}, {count} {count|member|members} of {group} {count|is|are} listed{count.networks=0||; * is in no network of information sharing on record|; * are in no network of information sharing on record}. Memberships and teams in networks that serve information sharing are counted."
// empty: "No members of {group} are known on {as_of}."
// ask:
//   - information sharing in {group}
//   - which members of {group} are in FIRST or INTERPOL
//   - who in {group} is in no network
//   - through which networks do members of {group} share information
//   - information sharing networks of {group}
// chart: tile-map
// notes: "In an organisation full membership is counted, in a network or partnership any role. That nothing is on record is no proof that there is nothing."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH DISTINCT member

CALL (member) {
  MATCH (member)-[tie:MEMBER_OF|BELONGS_TO]->(c:Initiative|Organisation)-[:SERVES]->(:Strategy {id: 'information-sharing'})
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
    AND (c:Initiative OR type(tie) = 'BELONGS_TO')
  WITH DISTINCT c ORDER BY c.name
  RETURN collect(c.id) AS itself
}
CALL (member) {
  MATCH (member)<-[:BASED_IN|NATIONAL_TEAM_OF]-(team:Team)-[tie:MEMBER_OF]->(c:Initiative)
  MATCH (c)-[:SERVES]->(:Strategy {id: 'information-sharing'})
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  WITH team, c ORDER BY c.name
  RETURN collect(DISTINCT c.id) AS through_teams, count(DISTINCT team) AS teams
}
RETURN member.id AS party,
       size(itself) + size([id IN through_teams WHERE NOT id IN itself]) AS networks,
       itself,
       through_teams,
       teams
ORDER BY networks DESC, teams DESC, member.name
