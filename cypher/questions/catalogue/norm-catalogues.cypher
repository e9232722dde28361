// ---
// title: Catalogues of norms
// question: Which catalogues of norms are listed, and who endorsed them by {as_of}?
// parameters:
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   catalogue: {type: catalogue, help: The process or pledge that holds norms}
//   kind: {type: text, help: "What kind of process or initiative it is"}
//   started_on: {type: date, help: "Start, as precise as known"}
//   norms: {type: integer, help: Norms it holds}
//   endorsers: {type: integer, help: "States that endorsed it or one of its norms by that day, in any form"}
//   by_own_statement: {type: integer, help: "States that did so by a statement, sponsorship or report of their own"}
//   strategies: {type: strategies, help: Strategies of international cooperation that it serves}
//   summary: {type: text, help: What it is}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per catalogue of norms
// sentence: "{count} {count|catalogue|catalogues} of norms {count|is|are} listed, with {sum.norms} norms in all; on {as_of}, the most endorsed is {first.catalogue}, by {first.endorsers} States in any form."
// empty: "No catalogue of norms is listed."
// ask:
//   - list of norm catalogues
//   - which sets of norms are there
//   - norm catalogues
// ---
MATCH (text:NormCatalogue)
CALL (text) {
  OPTIONAL MATCH (endorser:State)-[tie:ENDORSES]->(whole)-[:PART_OF*0..1]->(text)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN count(DISTINCT endorser) AS endorsers,
         count(DISTINCT CASE WHEN NOT tie.form IN ['voted-for', 'consensus-member', 'regional-adoption'] THEN endorser END) AS own
}
RETURN text.id AS catalogue, text.kind AS kind, text.started_on_text AS started_on,
       COUNT { (:Norm)-[:PART_OF]->(text) } AS norms,
       endorsers, own AS by_own_statement, text.strategies AS strategies, text.summary AS summary,
       text.source AS source,
       text.as_of_text AS recorded,
       text.evidence AS evidence
ORDER BY endorsers DESC, text.name, text.id
