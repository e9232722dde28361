// ---
// title: From a norm to practice and law
// question: Which measures, treaty provisions and networks carry the norm {norm}?
// parameters:
//   norm: {type: norm, example: un-gge-2015-c, help: The norm}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   rung: {type: text, help: "measure, provision, network (it carries out a measure or a provision of the rungs above) or twin (a measure that repeats the norm)"}
//   relation: {type: text, help: "operationalises, hardens, implements or duplicates"}
//   cbm: {type: cbm, help: "The measure; for a network, the measure that it carries out"}
//   provision: {type: provision, help: "The provision; for a network, the provision that it carries out"}
//   commitment: {type: commitment, help: "The catalogue, agreement or network"}
//   degree: {type: text, help: "direct or partial, our own judgement"}
//   why: {type: text, help: Why the one belongs to the other}
//   states: {type: integer, help: "States that stand under the catalogue, agreement or network on that day"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per measure, provision or network that carries the norm
// sentence: "{norm} is carried out by {count.rung=measure|no confidence-building measure|* confidence-building measure|* confidence-building measures}, hardened by {count.rung=provision|no treaty provision|* treaty provision|* treaty provisions} and served by {count.rung=network|no link|* link|* links} to networks; States are counted as of {as_of}."
// empty: "No measure, provision or network carries {norm}, as far as the tracker knows."
// ask:
//   - what supports the norm {norm}
//   - ladder of {norm}
//   - which treaties harden {norm}
//   - how is {norm} carried out
//   - which CBMs carry {norm}
//   - what carries {norm}
//   - which treaty provisions, measures and networks carry {norm}
// chart: network
// notes: "The links between norms, measures and provisions are our own judgement; degree says how close they are."
// ---
MATCH (rule:Norm {id: $norm})
CALL (rule) {
  MATCH (rule)<-[link:OPERATIONALISES]-(measure:CBM)-[:PART_OF]->(holder:CbmCatalogue)
  RETURN 1 AS step, 'operationalises' AS relation, measure, null AS article, holder, link
  UNION ALL
  MATCH (rule)<-[link:HARDENS]-(article:Provision)-[:PART_OF]->(holder:Agreement)
  RETURN 2 AS step, 'hardens' AS relation, null AS measure, article, holder, link
  UNION ALL
  MATCH (rule)<-[:OPERATIONALISES]-(measure:CBM)<-[link:IMPLEMENTS]-(holder:Initiative)
  RETURN 3 AS step, 'implements' AS relation, measure, null AS article, holder, link
  UNION ALL
  MATCH (rule)<-[:HARDENS]-(article:Provision)<-[link:IMPLEMENTS]-(holder:Initiative)
  RETURN 3 AS step, 'implements' AS relation, null AS measure, article, holder, link
  UNION ALL
  MATCH (rule)<-[link:DUPLICATES]-(measure:CBM)-[:PART_OF]->(holder:CbmCatalogue)
  RETURN 4 AS step, 'duplicates' AS relation, measure, null AS article, holder, link
}
WITH step, relation, measure, article, holder, link
RETURN ['measure', 'provision', 'network', 'twin'][step - 1] AS rung,
       relation,
       measure.id AS cbm,
       article.id AS provision,
       holder.id AS commitment,
       link.degree AS degree,
       link.why AS why,
       COUNT {
         MATCH (inside:State)-[tie:COMMITTED_TO]->(holder)
         WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
         RETURN DISTINCT inside
       } AS states,
       link.source AS source,
       link.as_of_text AS recorded,
       link.evidence AS evidence
ORDER BY step, link.degree, holder.name, holder.id, measure.id, article.id
