// ---
// title: Catalogues of confidence-building measures
// question: Which catalogues of confidence-building measures are listed, and how many States adopted them by {as_of}?
// parameters:
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   catalogue: {type: catalogue, help: "The catalogue, agreement or report that holds measures"}
//   issued_by: {type: organisations, help: Organisation that issued it}
//   adopted_on: {type: date, help: "Adoption, of the latest set where there are several, as precise as known"}
//   measures: {type: integer, help: Measures it holds}
//   adopters: {type: integer, help: States that adopted it or report using one of its measures by that day}
//   reference: {type: text, help: Decisions or symbols}
//   summary: {type: text, help: What it holds}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per catalogue of measures
// sentence: "{count} {count|text holds|texts hold} confidence-building measures, {sum.measures} in all; on {as_of}, the one with most adopting States is {first.catalogue}, with {first.adopters}."
// empty: "No catalogue of confidence-building measures is listed."
// ask:
//   - list of CBM catalogues
//   - which confidence-building measures are there
//   - which sets of confidence-building measures exist
//   - sets of CBMs
// notes: "Adoption is counted by COMMITTED_TO, so parties to an agreement that holds measures count as adopters. Sponsoring alone does not count."
// ---
MATCH (text:CbmCatalogue)
CALL (text) {
  OPTIONAL MATCH (adopter:State)-[tie:COMMITTED_TO]->(text)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN count(DISTINCT adopter) AS adopters
}
CALL (text) {
  OPTIONAL MATCH (body:Organisation)-[:ISSUED]->(text)
  WITH body ORDER BY body.name
  RETURN collect(body.id) AS issued_by
}
RETURN text.id AS catalogue, issued_by, coalesce(text.adopted_on_text, text.started_on_text) AS adopted_on,
       COUNT { (:CBM)-[:PART_OF]->(text) } AS measures,
       adopters, text.reference AS reference, text.summary AS summary,
       text.source AS source,
       text.as_of_text AS recorded,
       text.evidence AS evidence
ORDER BY adopters DESC, text.name, text.id
