// ---
// title: A subject by any route
// question: By which treaty provisions, norms and confidence-building measures is {topic} dealt with on {as_of}?
// parameters:
//   topic: {type: topic, example: 24-7-network, help: The subject}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   route: {type: text, help: "provision, norm or measure"}
//   commitment: {type: commitment, help: The agreement or the catalogue that holds it}
//   provision: {type: provision, help: "The provision on the subject; for a norm or a measure, the one through which it is reached"}
//   norm: {type: norm, help: "The norm; for a measure, the one that it carries out"}
//   cbm: {type: cbm, help: The confidence-building measure}
//   degree: {type: text, help: "direct or partial, our own judgement; empty for a provision"}
//   why: {type: text, help: Why the one belongs to the other}
//   states: {type: integer, help: States that stand under the agreement or catalogue on that day}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per provision on the subject, per norm such a provision hardens, and per measure that carries out such a norm
// sentence: "{topic} is dealt with by {distinct.provision} {distinct.provision|provision|provisions} of agreements, and through them by {distinct.norm} {distinct.norm|norm|norms} and {distinct.cbm} confidence-building {distinct.cbm|measure|measures}; States are counted as of {as_of}."
// ask:
//   - how is {topic} regulated by treaties, norms and measures
//   - who is committed to {topic} by any route
//   - hard and soft rules on {topic}
//   - "{topic} by any route"
//   - norms, measures and treaty articles on {topic}
//   - which norms deal with {topic}
//   - norms on {topic}
//   - "{topic} norms"
// chart: network
// notes: "The links between provisions, norms and measures are our own judgement. A measure is reached through the norm that it carries out and may serve more than this subject."
// ---
MATCH (:Topic {id: $topic})<-[tag:ADDRESSES]-(provision:Provision)-[:PART_OF]->(agreement:Agreement)
CALL (tag, provision, agreement) {
  RETURN 1 AS step, agreement AS holder, provision AS via, null AS reached, null AS measure, tag AS fact
  UNION ALL
  MATCH (provision)-[hardens:HARDENS]->(reached:Norm)-[:PART_OF]->(holder:NormCatalogue)
  RETURN 2 AS step, holder, provision AS via, reached, null AS measure, hardens AS fact
  UNION ALL
  MATCH (provision)-[:HARDENS]->(reached:Norm)<-[carries:OPERATIONALISES]-(measure:CBM)-[:PART_OF]->(holder:CbmCatalogue)
  RETURN 3 AS step, holder, provision AS via, reached, measure, carries AS fact
}
WITH step, holder, reached, measure, fact, via
ORDER BY via.id
WITH step, holder, reached, measure, fact, head(collect(via)) AS via
RETURN ['provision', 'norm', 'measure'][step - 1] AS route,
       holder.id AS commitment,
       via.id AS provision,
       reached.id AS norm,
       measure.id AS cbm,
       CASE step WHEN 1 THEN null ELSE fact.degree END AS degree,
       CASE step WHEN 1 THEN via.title ELSE fact.why END AS why,
       COUNT {
         MATCH (inside:State)-[tie:COMMITTED_TO]->(holder)
         WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
         RETURN DISTINCT inside
       } AS states,
       fact.source AS source,
       fact.as_of_text AS recorded,
       fact.evidence AS evidence
ORDER BY step, holder.name, holder.id, reached.id, measure.id, via.id
