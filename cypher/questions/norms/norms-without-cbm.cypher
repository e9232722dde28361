// ---
// title: Norms without a measure
// question: Which norms of {catalogue} does no confidence-building measure carry out?
// parameters:
//   catalogue: {type: catalogue, example: un-gge-2015, help: The catalogue of norms}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   norm: {type: norm, help: The norm}
//   summary: {type: text, help: What it asks for}
//   theme: {type: text, help: Its theme}
//   related: {type: norms, help: "Norms that have a measure and that it elaborates, restates or overlaps, or the other way round"}
//   provisions: {type: integer, help: Treaty provisions that harden it into law}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per norm without a measure
// sentence: "By {as_of}, no confidence-building measure carries out {count} {count|norm|norms} of {catalogue}."
// empty: "By {as_of}, no norm of {catalogue} is without a measure, or {catalogue} holds no norms."
// ask:
//   - which norms of {catalogue} have no CBM
//   - norms without measures in {catalogue}
//   - which norm is least supported
//   - norms of {catalogue} that no CBM carries out
//   - norms of {catalogue} that no measure carries
// notes: "The links between norms, measures and provisions are our own judgement; degree says how close they are."
// ---
MATCH (rule:Norm)-[:PART_OF]->(:NormCatalogue {id: $catalogue})
WHERE NOT EXISTS {
  MATCH (rule)<-[:OPERATIONALISES]-(measure:CBM)
  WHERE coalesce(measure.adopted_on, COLLECT { MATCH (measure)-[:PART_OF]->(text) RETURN text.adopted_on }[0], $as_of) <= $as_of
}
RETURN rule.id AS norm,
       rule.summary AS summary,
       rule.theme AS theme,
       COLLECT {
         MATCH (rule)-[:ELABORATES|RESTATES|OVERLAPS]-(other:Norm)<-[:OPERATIONALISES]-(:CBM)
         WITH DISTINCT other ORDER BY other.id
         RETURN other.id
       } AS related,
       COUNT { (:Provision)-[:HARDENS]->(rule) } AS provisions,
       rule.source AS source,
       rule.as_of_text AS recorded,
       rule.evidence AS evidence
ORDER BY rule.id
