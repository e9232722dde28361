// ---
// title: Norms and the measures that carry them out
// question: Which confidence-building measures carry out each norm of {catalogue}?
// parameters:
//   catalogue: {type: catalogue, example: un-gge-2015, help: The catalogue of norms}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   norm: {type: norm, help: The norm}
//   cbm: {type: cbm, help: "A measure that carries it out; empty when none does"}
//   cbm_catalogue: {type: commitment, help: The text that holds the measure}
//   degree: {type: text, help: "direct or partial, our own judgement"}
//   why: {type: text, help: How the measure carries out the norm}
//   adopted_on: {type: date, help: "When the measure, or its catalogue, was adopted"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per norm and measure, and one per norm without a measure
// sentence: "{distinct.cbm} confidence-building {distinct.cbm|measure|measures} adopted by {as_of} {distinct.cbm|carries|carry} out the {distinct.norm} {distinct.norm|norm|norms} of {catalogue}, {count.degree=direct|no link|* link|* links} being direct and {count.degree=partial|none|*|*} partial."
// empty: "{catalogue} is no catalogue of norms, or none of its norms are in the tracker."
// ask:
//   - which CBMs support the norms of {catalogue}
//   - norms of {catalogue} and confidence-building measures
//   - how are the norms of {catalogue} put into practice
// chart: matrix
// notes: "The links between norms, measures and provisions are our own judgement; degree says how close they are."
// ---
MATCH (rule:Norm)-[:PART_OF]->(:NormCatalogue {id: $catalogue})
CALL (rule) {
  OPTIONAL MATCH (measure:CBM)-[carries:OPERATIONALISES]->(rule)
  WHERE coalesce(measure.adopted_on, COLLECT { MATCH (measure)-[:PART_OF]->(text) RETURN text.adopted_on }[0], $as_of) <= $as_of
  RETURN measure, carries
}
OPTIONAL MATCH (measure)-[:PART_OF]->(text:CbmCatalogue)
RETURN rule.id AS norm,
       measure.id AS cbm,
       text.id AS cbm_catalogue,
       carries.degree AS degree,
       carries.why AS why,
       coalesce(measure.adopted_on_text, text.adopted_on_text) AS adopted_on,
       carries.source AS source,
       carries.as_of_text AS recorded,
       carries.evidence AS evidence
ORDER BY rule.id, carries.degree, text.name, measure.id
