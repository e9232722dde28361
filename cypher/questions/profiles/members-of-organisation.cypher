// ---
// title: Members of an organisation
// question: Who belongs to {organisation} on {as_of}, in which role and since when?
// parameters:
//   organisation: {type: organisation, example: EUE, help: The organisation}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: "The State, or another party such as the European Union"}
//   role: {type: text, help: "Its role, such as member, participating-state, observer, partner, candidate or suspended"}
//   full: {type: boolean, help: Whether the role counts as full membership}
//   since: {type: date, help: "Since when it holds, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   until: {type: date, help: "Last day of the role, when an end is known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per role that holds on that day
// sentence: "On {as_of}, {organisation} has {count.full=true|no full member|* full member|* full members}, {count.role=observer|no observer|* observer|* observers}, {count.role=partner|no partner|* partner|* partners} and {count.role=candidate|no candidate|* candidate|* candidates}."
// empty: "On {as_of}, no member of {organisation} is on record."
// ask:
//   - who is a member of {organisation}
//   - members of {organisation}
//   - was the United Kingdom in {organisation} on {as_of}
//   - who was in {organisation} on {as_of}
//   - States in {organisation}
//   - countries of {organisation}
//   - participating States and partners of {organisation}
//   - members and observers of {organisation}
//   - list of the members of {organisation}
//   - who takes part in {organisation}
//   - participants of {organisation}
// chart: tile-map
// notes: "The last day of a membership still counts as membership. A member whose start is not known counts from the day to which its source speaks, so earlier days may show too few. In the OSCE and the like the full members are called participating States."
// ---
MATCH (member:Party)-[held:MEMBER_OF]->(body:Organisation {id: $organisation})
WHERE held.since <= $as_of AND (held.until IS NULL OR held.until >= $as_of)
RETURN member.id AS party,
       held.role AS role,
       EXISTS {
         MATCH (member)-[belongs:BELONGS_TO]->(body)
         WHERE belongs.role = held.role AND belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
       } AS full,
       coalesce(held.since_text, toString(held.since)) AS since,
       held.since_precision AS since_precision,
       held.until_text AS until,
       held.source AS source,
       held.as_of_text AS recorded,
       held.evidence AS evidence,
       held.note AS note
ORDER BY full DESC, held.role, member.name, held.since, held.key
