// ---
// title: National response teams of a group
// question: Which national response team does each member of {group} have on {as_of}?
// parameters:
//   group: {type: organisation, default: un, help: "The universe; all its members on that day are listed"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member of the group}
//   team: {type: team, help: "The national team; empty when none is on record"}
//   since: {type: date, help: "Since when it is the national team, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   networks: {type: initiatives, help: Networks of teams to which it belongs on that day}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per member of the group and national team, and one per member without one on record
// sentence: "On {as_of}, {distinct.team|no national response team|* national response team|* national response teams} of the {distinct.party} members of {group} {distinct.team|is|is|are} on record."
// empty: "No members of {group} are known on {as_of}."
// ask:
//   - which members of {group} have a national CSIRT
//   - national response teams in {group}
//   - who has no CERT in {group}
//   - which CERTs does {group} have
//   - which members of {group} have no national CSIRT
//   - who in {group} has no national response team
// chart: tile-map
// notes: "That no team is on record is no proof that there is none."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH DISTINCT member

CALL (member) {
  OPTIONAL MATCH (unit:Team)-[of:NATIONAL_TEAM_OF]->(member)
  WHERE of.since <= $as_of
  RETURN unit, of
}
RETURN member.id AS party,
       unit.id AS team,
       coalesce(of.since_text, toString(of.since)) AS since,
       of.since_precision AS since_precision,
       COLLECT {
         MATCH (unit)-[belongs:MEMBER_OF]->(network:Initiative)
         WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
         WITH DISTINCT network ORDER BY network.name
         RETURN network.id
       } AS networks,
       of.source AS source,
       of.as_of_text AS recorded,
       of.evidence AS evidence,
       of.note AS note
ORDER BY unit IS NULL, member.name, of.since, unit.name, unit.id
