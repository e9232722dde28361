// ---
// title: Who takes part in an initiative
// question: Who takes part in {initiative} on {as_of}, and in which role?
// parameters:
//   initiative: {type: initiative, example: counter-ransomware-initiative, help: The initiative}
//   group: {type: organisation, optional: true, help: "Only members of this organisation on that day, and response teams based there"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: "The State, entity or organisation; empty for a response team"}
//   team: {type: team, help: The response team}
//   country: {type: party, help: Where the team is based}
//   role: {type: text, help: "Its role, such as member, supporter, signatory, beneficiary, donor or host"}
//   since: {type: date, help: "Since when it holds, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per role that holds on that day
// sentence: "On {as_of}{group|, among members of * and the teams based there|}, {distinct.party|no State, entity or organisation|* State, entity or organisation|* States, entities and organisations}{distinct.team|| and * response team| and * response teams} take part in {initiative}."
// empty: "On {as_of}, nobody{group| among members of *|} is on record as taking part in {initiative}."
// ask:
//   - who is in {initiative}
//   - members of {initiative}
//   - who supports {initiative}
//   - who took part in {initiative}
//   - participants of {initiative}
//   - who attended {initiative}
//   - who signed {initiative}
//   - signatories of {initiative}
//   - which States are in {initiative}
//   - who hosted {initiative}
//   - host of {initiative}
//   - who leads {initiative}
//   - which members of {group} are in {initiative}
//   - which members of {group} support {initiative}
//   - members of {initiative} from {group}
// chart: tile-map
// notes: "A member whose start is not known counts from the day to which its source speaks, so earlier days may show too few."
// ---
MATCH (member:Party|Team)-[held:MEMBER_OF]->(:Initiative {id: $initiative})
WHERE held.since <= $as_of AND (held.until IS NULL OR held.until >= $as_of)
  AND ($group IS NULL OR EXISTS {
    MATCH (inside:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
    WHERE (inside = member OR EXISTS { (member)-[:BASED_IN]->(inside) })
      AND belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  })
RETURN CASE WHEN member:Party THEN member.id END AS party,
       CASE WHEN member:Team THEN member.id END AS team,
       COLLECT { MATCH (member)-[:BASED_IN]->(home:Party) RETURN home.id }[0] AS country,
       held.role AS role,
       coalesce(held.since_text, toString(held.since)) AS since,
       held.since_precision AS since_precision,
       held.source AS source,
       held.as_of_text AS recorded,
       held.evidence AS evidence,
       held.note AS note
ORDER BY member:Team, held.role, member.name, member.id, held.key
