// ---
// title: Standards by body
// question: Which standards and frameworks did each body issue?
// parameters:
//   organisation: {type: organisation, optional: true, help: Only standards issued by this organisation}
//   as_of: {type: date, default: today, help: Position on this day}
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
// grain: one row per standard of that year or earlier; those of no stated year too
// sentence: "{count} {count|standard|standards} by {distinct.body} {distinct.body|body|bodies}{organisation|, issued by *,|} {count|is|are} on record by {as_of}."
// ask:
//   - standards on cyber security
//   - which standards did {organisation} issue
//   - ISO standards for information security
// ---
MATCH (entry:Standard)
WHERE (entry.year IS NULL OR entry.year <= $as_of.year)
  AND ($organisation IS NULL OR EXISTS { (:Organisation {id: $organisation})-[:ISSUED]->(entry) })
RETURN entry.id AS standard,
       entry.title AS title,
       entry.body AS body,
       COLLECT { MATCH (issuer:Commitment)-[:ISSUED]->(entry) WITH DISTINCT issuer ORDER BY issuer.name RETURN issuer.id } AS organisations,
       entry.year AS year,
       entry.topic AS topic,
       entry.summary AS summary,
       entry.source AS source,
       entry.as_of_text AS recorded,
       entry.evidence AS evidence
ORDER BY body, entry.name, entry.id
