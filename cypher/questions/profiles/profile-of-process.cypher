// ---
// title: A process in brief
// question: What are the basic facts about {process}?
// parameters:
//   process: {type: process, example: un-gge-2021, help: The process}
// columns:
//   process: {type: process, help: "The group, resolution, conference or mechanism"}
//   full_title: {type: text, help: Its full title}
//   kind: {type: text, help: "gge, oewg, resolution, conference, mechanism or initiative"}
//   started_on: {type: date, help: "When it started or was adopted"}
//   ended_on: {type: date, help: When it ended}
//   chair: {type: text, help: Who chaired it}
//   mandate: {type: text, help: What it was set up by}
//   outcome: {type: text, help: What came of it}
//   consensus: {type: boolean, help: Whether it ended in consensus}
//   procedure: {type: text, help: How it decides}
//   participants: {type: integer, help: Parties known to have taken part}
//   norms: {type: integer, help: Norms that it states}
//   strategies: {type: strategies, help: The strategies that it serves}
//   summary: {type: text, help: What it is about}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row
// sentence: "{first.process}: {first.summary}"
// empty: "Nothing is known of {process}."
// ask:
//   - profile of {process}
//   - what is {process}
//   - what came of {process}
//   - "{process}"
//   - what did {process} agree
//   - outcome of {process}
//   - what was {process} about
//   - what is {process} about
// ---
MATCH (it:Process {id: $process})
RETURN it.id AS process,
       it.full_title AS full_title,
       it.kind AS kind,
       it.started_on_text AS started_on,
       it.ended_on_text AS ended_on,
       it.chair AS chair,
       it.mandate AS mandate,
       it.outcome AS outcome,
       it.consensus AS consensus,
       it.procedure AS procedure,
       COUNT { MATCH (member:Party)-[:TOOK_PART_IN]->(it) RETURN DISTINCT member } AS participants,
       COUNT { (:Norm)-[:PART_OF]->(it) } AS norms,
       COLLECT { MATCH (it)-[:SERVES]->(served:Strategy) RETURN served.id ORDER BY served.name } AS strategies,
       it.summary AS summary,
       it.source AS source,
       it.as_of_text AS recorded,
       it.evidence AS evidence,
       it.note AS note
ORDER BY it.id
