// ---
// title: Processes
// question: Which negotiations, resolutions and conferences are listed?
// parameters:
//   kind: {type: choice, choices: [gge, oewg, resolution, conference, mechanism, initiative], optional: true, help: Only this kind}
// columns:
//   process: {type: process, help: The process}
//   kind: {type: text, help: "gge, oewg, resolution, conference, mechanism or initiative"}
//   started_on: {type: date, help: "Start, or day of the resolution, as precise as known"}
//   ended_on: {type: date, help: "End, as precise as known"}
//   chair: {type: text, help: Who chaired or hosted}
//   outcome: {type: text, help: What came out}
//   consensus: {type: boolean, help: Whether it ended in consensus}
//   participants: {type: integer, help: States known to have taken part}
//   votes: {type: integer, help: Recorded votes of States}
//   strategies: {type: strategies, help: Strategies of international cooperation that it serves}
//   summary: {type: text, help: What it is}
//   note: {type: text, help: Anything a reader must know}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per process
// sentence: "{count} {count|process|processes}{kind| of the kind *|} {count|is|are} listed, among them {count.kind=gge|no group|* group|* groups} of governmental experts, {count.kind=oewg|no open-ended working group|* open-ended working group|* open-ended working groups}, {count.kind=resolution|no resolution|* resolution|* resolutions} and {count.kind=conference|no conference|* conference|* conferences}."
// empty: "No process{kind| of the kind *|} is listed."
// ask:
//   - list of processes
//   - which UN processes are covered
//   - list of resolutions
//   - list of the groups of governmental experts
//   - all UN processes
//   - all processes of kind {kind}
//   - list every {kind}
// ---
MATCH (talks:Process)
WHERE $kind IS NULL OR talks.kind = $kind
RETURN talks.id AS process, talks.kind AS kind, talks.started_on_text AS started_on, talks.ended_on_text AS ended_on,
       talks.chair AS chair, talks.outcome AS outcome, talks.consensus AS consensus,
       COUNT { MATCH (taker:State)-[:TOOK_PART_IN]->(talks) RETURN DISTINCT taker } AS participants,
       COUNT { MATCH (voter:State)-[:VOTED]->(talks) RETURN DISTINCT voter } AS votes,
       talks.strategies AS strategies, talks.summary AS summary, talks.note AS note,
       talks.source AS source,
       talks.as_of_text AS recorded,
       talks.evidence AS evidence
ORDER BY talks.started_on, talks.name, talks.id
