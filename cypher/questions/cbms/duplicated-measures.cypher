// ---
// title: Measures with a twin elsewhere
// question: Which measures of {catalogue} repeat, or are repeated by, another text, and which have no twin?
// parameters:
//   catalogue: {type: catalogue, example: osce-cbms, help: The catalogue of confidence-building measures}
// columns:
//   cbm: {type: cbm, help: The measure of the catalogue}
//   has_twin: {type: boolean, help: Whether another text says the same}
//   twin: {type: cbm, help: "The measure of another text that says the same; empty when there is none"}
//   twin_norm: {type: norm, help: "The norm that says the same; empty when there is none"}
//   elsewhere: {type: commitment, help: The text that holds the twin}
//   degree: {type: text, help: "direct or partial, our own judgement"}
//   why: {type: text, help: In what they are alike}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per measure and twin, and one per measure without a twin
// sentence: "Of the {distinct.cbm} {distinct.cbm|measure|measures} of {catalogue}, {count.has_twin=false|each has a|* has no|* have no} twin elsewhere; the twins of the others are {distinct.twin} {distinct.twin|measure|measures}{distinct.twin_norm|| and * norm| and * norms} in {distinct.elsewhere} other {distinct.elsewhere|text|texts}."
// empty: "{catalogue} holds no confidence-building measures."
// ask:
//   - which measures of {catalogue} exist elsewhere too
//   - duplicated measures of {catalogue}
//   - does {catalogue} add something new
//   - which measures of {catalogue} repeat what is in another catalogue
// notes: "That two measures are alike is our own judgement."
// ---
MATCH (measure:CBM)-[:PART_OF]->(:CbmCatalogue {id: $catalogue})
OPTIONAL MATCH (measure)-[link:DUPLICATES]-(alike:CBM|Norm)
OPTIONAL MATCH (alike)-[:PART_OF]->(holder:Commitment)
RETURN measure.id AS cbm,
       alike IS NOT NULL AS has_twin,
       CASE WHEN alike:CBM THEN alike.id END AS twin,
       CASE WHEN alike:Norm THEN alike.id END AS twin_norm,
       holder.id AS elsewhere,
       link.degree AS degree,
       link.why AS why,
       link.source AS source,
       link.as_of_text AS recorded,
       link.evidence AS evidence
ORDER BY coalesce(toIntegerOrNull(measure.number), 0), measure.number, measure.id, link.degree, holder.name, alike.id
