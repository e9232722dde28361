// ---
// title: Processes in which a State took part
// question: In which processes has {state} taken part by {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   process: {type: process, help: "The group, resolution, conference or mechanism"}
//   role: {type: text, help: "member, chair, host, endorser, co-sponsor or participant"}
//   since: {type: date, help: "Since when it holds, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   consensus: {type: boolean, help: Whether the process ended in consensus}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per role in a process
// sentence: "By {as_of}, {state} had taken part in {distinct.process} {distinct.process|process|processes} on record."
// ask:
//   - which processes did {state} take part in
//   - was {state} in the GGE
//   - UN groups with {state}
//   - in which groups of governmental experts was {state}
//   - in which UN processes has {state} taken part
// ---
MATCH (:Party {id: $state})-[part:TOOK_PART_IN]->(forum:Process)
WHERE part.since <= $as_of
RETURN forum.id AS process,
       part.role AS role,
       coalesce(part.since_text, toString(part.since)) AS since,
       part.since_precision AS since_precision,
       forum.consensus AS consensus,
       part.source AS source,
       part.as_of_text AS recorded,
       part.evidence AS evidence,
       part.note AS note
ORDER BY part.since, forum.name, forum.id, part.role
