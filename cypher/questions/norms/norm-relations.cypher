// ---
// title: Norms related to a norm
// question: Which other norms or measures repeat, elaborate or overlap with {norm}?
// parameters:
//   norm: {type: norm, example: un-gge-2015-c, help: The norm}
// columns:
//   relation: {type: text, help: "elaborates, restates or overlaps"}
//   direction: {type: text, help: "by this norm (it elaborates the other) or of this norm (the other elaborates it)"}
//   norm: {type: norm, help: The other norm}
//   cbm: {type: cbm, help: The measure that is so related}
//   commitment: {type: commitment, help: The text that holds the other}
//   why: {type: text, help: Why}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per relation
// sentence: "{norm} is related to {count} other {count|norm or measure|norms or measures}: {count.relation=elaborates|none|*|*} by elaboration, {count.relation=restates|none|*|*} by restatement and {count.relation=overlaps|none|*|*} by overlap."
// empty: "No relation of {norm} to another norm is on record."
// ask:
//   - which norms repeat {norm}
//   - norms related to {norm}
//   - where else is {norm} stated
//   - which norms overlap with {norm}
//   - other norms that overlap with {norm}
// chart: network
// notes: "These relations are our own judgement."
// ---
MATCH (rule:Norm {id: $norm})-[link:ELABORATES|RESTATES|OVERLAPS]-(other)
OPTIONAL MATCH (other)-[:PART_OF]->(holder:Commitment)
RETURN toLower(type(link)) AS relation,
       CASE WHEN startNode(link) = rule THEN 'by this norm' ELSE 'of this norm' END AS direction,
       CASE WHEN other:Norm THEN other.id END AS norm,
       CASE WHEN other:CBM THEN other.id END AS cbm,
       holder.id AS commitment,
       link.why AS why,
       link.source AS source,
       link.as_of_text AS recorded,
       link.evidence AS evidence
ORDER BY relation, direction, holder.name, other.id
