// ---
// title: Norms
// question: Which norms of responsible behaviour are listed?
// parameters:
//   catalogue: {type: catalogue, optional: true, example: un-gge-2015, help: Only norms of this catalogue}
// columns:
//   norm: {type: norm, help: The norm}
//   catalogue: {type: catalogue, help: The text that holds it}
//   reference: {type: text, help: Where it stands in the text}
//   summary: {type: text, help: The norm in our own words}
//   theme: {type: text, help: What it is about}
//   kind: {type: text, help: "positive (what to do) or limiting (what not to do)"}
//   cbms: {type: integer, help: Confidence-building measures that operationalise it}
//   provisions: {type: integer, help: Provisions of agreements that harden it}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per norm
// sentence: "{count} {count|norm is|norms are} listed{catalogue| in *|}, in {distinct.catalogue} {distinct.catalogue|catalogue|catalogues}: {count.kind=positive} say what to do and {count.kind=limiting} what not to do."
// empty: "No norm is listed{catalogue| in *|}."
// ask:
//   - list of norms
//   - which norms are there
//   - norms of {catalogue}
// notes: "Which measures and provisions serve a norm is our own judgement."
// ---
MATCH (rule:Norm)-[:PART_OF]->(text:NormCatalogue)
WHERE $catalogue IS NULL OR text.id = $catalogue
RETURN rule.id AS norm, text.id AS catalogue, rule.reference AS reference, rule.summary AS summary, rule.theme AS theme,
       rule.kind AS kind,
       COUNT { MATCH (measure:CBM)-[:OPERATIONALISES]->(rule) RETURN DISTINCT measure } AS cbms,
       COUNT { MATCH (article:Provision)-[:HARDENS]->(rule) RETURN DISTINCT article } AS provisions,
       rule.source AS source,
       rule.as_of_text AS recorded,
       rule.evidence AS evidence
ORDER BY text.name, rule.reference, rule.id
