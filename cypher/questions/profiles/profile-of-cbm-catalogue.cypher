// ---
// title: A catalogue of confidence-building measures in brief
// question: What are the basic facts about {catalogue}?
// parameters:
//   catalogue: {type: catalogue, example: osce-cbms, help: The catalogue}
// columns:
//   catalogue: {type: catalogue, help: The catalogue}
//   full_title: {type: text, help: Its full title}
//   organisations: {type: organisations, help: Who issued or hosts it}
//   adopted_on: {type: date, help: When it was adopted}
//   reference: {type: text, help: The decisions that hold it}
//   measures: {type: integer, help: Measures in it}
//   norms: {type: integer, help: Norms that its measures carry out}
//   summary: {type: text, help: What it is}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row
// sentence: "{first.catalogue} holds {first.measures} confidence-building {first.measures|measure|measures}, which carry out {first.norms} {first.norms|norm|norms}: {first.summary}"
// empty: "Nothing is known of {catalogue}."
// ask:
//   - profile of {catalogue}
//   - what is {catalogue}
// ---
MATCH (it:CbmCatalogue {id: $catalogue})
RETURN it.id AS catalogue,
       it.full_title AS full_title,
       COLLECT { MATCH (body:Organisation)-[:ISSUED|HOSTS]->(it) WITH DISTINCT body ORDER BY body.name RETURN body.id } AS organisations,
       coalesce(it.adopted_on_text, it.started_on_text) AS adopted_on,
       it.reference AS reference,
       COUNT { (it)<-[:PART_OF]-(:CBM) } AS measures,
       COUNT { MATCH (it)<-[:PART_OF]-(:CBM)-[:OPERATIONALISES]->(rule:Norm) RETURN DISTINCT rule } AS norms,
       it.summary AS summary,
       it.source AS source,
       it.as_of_text AS recorded,
       it.evidence AS evidence
ORDER BY it.id
