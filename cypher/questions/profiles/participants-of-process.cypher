// ---
// title: Who took part in a process
// question: Who had taken part in {process} by {as_of}, and in which role?
// parameters:
//   process: {type: process, example: un-gge-2021, help: The process}
//   group: {type: organisation, optional: true, help: Only members of this organisation on that day}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: Who took part}
//   role: {type: text, help: "member, chair, host, endorser, co-sponsor or participant"}
//   since: {type: date, help: "Since when it holds, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per role of a party
// sentence: "By {as_of}, {distinct.party} {distinct.party|party|parties} {group|among members of * |}had taken part in {process}, as far as the record goes."
// empty: "By {as_of}, no participant of {process}{group| among members of *|} is on record."
// ask:
//   - who took part in {process}
//   - members of {process}
//   - who endorsed {process}
//   - which States took part in {process}
//   - who chaired {process}
//   - chair of {process}
//   - participants of {process}
//   - who was in {process}
//   - who is in {process}
//   - which States sat in {process}
//   - which members of {group} took part in {process}
//   - which members of {group} were in {process}
// chart: tile-map
// ---
MATCH (member:Party)-[part:TOOK_PART_IN]->(:Process {id: $process})
WHERE part.since <= $as_of
  AND ($group IS NULL OR EXISTS {
    MATCH (member)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
    WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  })
RETURN member.id AS party,
       part.role AS role,
       coalesce(part.since_text, toString(part.since)) AS since,
       part.since_precision AS since_precision,
       part.source AS source,
       part.as_of_text AS recorded,
       part.evidence AS evidence,
       part.note AS note
ORDER BY part.role, member.name, part.key
