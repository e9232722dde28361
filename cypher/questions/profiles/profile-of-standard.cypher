// ---
// title: A standard in brief
// question: What are the basic facts about {standard}?
// parameters:
//   standard: {type: standard, example: iso-iec-27001, help: The standard}
// columns:
//   standard: {type: standard, help: The standard}
//   title: {type: text, help: Its title}
//   body: {type: text, help: The body that made it}
//   organisations: {type: commitments, help: Organisations or initiatives that issued it}
//   year: {type: year, help: Year of the edition}
//   topic: {type: text, help: What it is about}
//   summary: {type: text, help: What it does}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row
// sentence: "{first.standard} ({first.body}): {first.title}."
// empty: "Nothing is known of {standard}."
// ask:
//   - profile of {standard}
//   - what is {standard}
//   - "{standard}"
// ---
MATCH (it:Standard {id: $standard})
RETURN it.id AS standard,
       it.title AS title,
       it.body AS body,
       COLLECT { MATCH (issuer:Commitment)-[:ISSUED]->(it) WITH DISTINCT issuer ORDER BY issuer.name RETURN issuer.id } AS organisations,
       it.year AS year,
       it.topic AS topic,
       it.summary AS summary,
       it.source AS source,
       it.as_of_text AS recorded,
       it.evidence AS evidence,
       it.note AS note
ORDER BY it.id
