// ---
// title: Measures that carry out no norm
// question: Which measures of {catalogue} carry out no norm?
// parameters:
//   catalogue: {type: catalogue, example: osce-cbms, help: The catalogue of confidence-building measures}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   cbm: {type: cbm, help: The measure}
//   number: {type: text, help: Its number in the catalogue}
//   category: {type: text, help: "transparency, communication, cooperation, stability or capacity"}
//   summary: {type: text, help: What it asks for}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per measure without a norm
// sentence: "{count} {count|measure|measures} of {catalogue} adopted by {as_of} {count|carries|carry} out no norm, by our own reading."
// empty: "By {as_of}, no measure of {catalogue} is without a norm that it carries out, by our own reading."
// ask:
//   - which measures of {catalogue} have no norm
//   - CBMs without a norm in {catalogue}
//   - which measures of {catalogue} carry out no norm
//   - measures of {catalogue} that do not carry out any norm
// ---
MATCH (measure:CBM)-[:PART_OF]->(text:CbmCatalogue {id: $catalogue})
WHERE coalesce(measure.adopted_on, text.adopted_on, $as_of) <= $as_of
  AND NOT EXISTS { (measure)-[:OPERATIONALISES]->(:Norm) }
RETURN measure.id AS cbm,
       measure.number AS number,
       measure.category AS category,
       measure.summary AS summary,
       measure.source AS source,
       measure.as_of_text AS recorded,
       measure.evidence AS evidence
ORDER BY coalesce(toIntegerOrNull(measure.number), 0), measure.number, measure.id
