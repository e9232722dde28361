// ---
// title: A norm in brief
// question: What does the norm {norm} ask for, and where is it stated?
// parameters:
//   norm: {type: norm, example: un-gge-2015-c, help: The norm}
// columns:
//   norm: {type: norm, help: The norm}
//   catalogue: {type: catalogue, help: The text that states it}
//   reference: {type: text, help: Where in the text}
//   summary: {type: text, help: What it asks for}
//   theme: {type: text, help: Its theme}
//   kind: {type: text, help: "positive (what to do) or limiting (what not to do)"}
//   measures: {type: integer, help: Confidence-building measures that carry it out}
//   provisions: {type: integer, help: Treaty provisions that harden it into law}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row
// sentence: "{first.norm} ({first.reference}): {first.summary}"
// empty: "Nothing is known of {norm}."
// ask:
//   - what does {norm} say
//   - profile of {norm}
//   - text of the norm {norm}
//   - "{norm}"
//   - what is {norm} about
// ---
MATCH (it:Norm {id: $norm})
RETURN it.id AS norm,
       COLLECT { MATCH (it)-[:PART_OF]->(text:NormCatalogue) RETURN text.id }[0] AS catalogue,
       it.reference AS reference,
       it.summary AS summary,
       it.theme AS theme,
       it.kind AS kind,
       COUNT { (it)<-[:OPERATIONALISES]-(:CBM) } AS measures,
       COUNT { (it)<-[:HARDENS]-(:Provision) } AS provisions,
       it.source AS source,
       it.as_of_text AS recorded,
       it.evidence AS evidence
ORDER BY it.id
