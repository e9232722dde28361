// ---
// title: Measures of a catalogue
// question: Which confidence-building measures does {catalogue} hold on {as_of}?
// parameters:
//   catalogue: {type: catalogue, example: osce-cbms, help: The catalogue of confidence-building measures}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   cbm: {type: cbm, help: The measure}
//   number: {type: text, help: Its number in the catalogue}
//   category: {type: text, help: "transparency, communication, cooperation, stability or capacity"}
//   summary: {type: text, help: What it asks for}
//   adopted_on: {type: date, help: "When it was adopted; empty when only the catalogue has a day or none is known"}
//   norms: {type: norms, help: The norms that it carries out}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per measure adopted by that day
// sentence: "{count} confidence-building {count|measure stands|measures stand} in {catalogue} on {as_of}."
// ask:
//   - measures of {catalogue}
//   - which CBMs are in {catalogue}
//   - list of confidence-building measures of {catalogue}
//   - list the CBMs of {catalogue}
//   - "{catalogue} confidence-building measures"
//   - "{catalogue}"
// ---
MATCH (measure:CBM)-[:PART_OF]->(text:CbmCatalogue {id: $catalogue})
WHERE coalesce(measure.adopted_on, text.adopted_on, $as_of) <= $as_of
RETURN measure.id AS cbm,
       measure.number AS number,
       measure.category AS category,
       measure.summary AS summary,
       measure.adopted_on_text AS adopted_on,
       COLLECT { MATCH (measure)-[:OPERATIONALISES]->(rule:Norm) WITH DISTINCT rule ORDER BY rule.id RETURN rule.id } AS norms,
       measure.source AS source,
       measure.as_of_text AS recorded,
       measure.evidence AS evidence
ORDER BY coalesce(toIntegerOrNull(measure.number), 0), measure.number, measure.id
