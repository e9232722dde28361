// ---
// title: Norms that treaties make law
// question: Which treaty provisions harden each norm of {catalogue}, and how many States do they bind on {as_of}?
// parameters:
//   catalogue: {type: catalogue, example: un-gge-2015, help: The catalogue of norms}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   norm: {type: norm, help: The norm}
//   agreement: {type: agreement, help: "The agreement; empty when no provision hardens the norm"}
//   provision: {type: provision, help: The provision that turns the norm into an obligation}
//   degree: {type: text, help: "direct or partial, our own judgement"}
//   why: {type: text, help: How the provision hardens the norm}
//   states: {type: integer, help: "States in the agreement on that day: parties, or members bound by it"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per norm and provision, and one per norm without a provision
// sentence: "{distinct.provision} {distinct.provision|provision|provisions} of {distinct.agreement} {distinct.agreement|agreement|agreements} {distinct.provision|hardens|harden} norms of {catalogue}, which has {distinct.norm} {distinct.norm|norm|norms}; States are counted as of {as_of}."
// empty: "{catalogue} is no catalogue of norms, or none of its norms are in the tracker."
// ask:
//   - which treaties harden the norms of {catalogue}
//   - norms of {catalogue} in binding law
//   - which norms of {catalogue} have been hardened into law
// chart: matrix
// notes: "The links between norms, measures and provisions are our own judgement; degree says how close they are."
// ---
MATCH (rule:Norm)-[:PART_OF]->(:NormCatalogue {id: $catalogue})
OPTIONAL MATCH (rule)<-[link:HARDENS]-(article:Provision)-[:PART_OF]->(instrument:Agreement)
WITH rule, link, article, instrument
CALL (instrument) {
  OPTIONAL MATCH (inside:State)-[tie:COMMITTED_TO]->(instrument)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN count(DISTINCT inside) AS states
}
RETURN rule.id AS norm,
       instrument.id AS agreement,
       article.id AS provision,
       link.degree AS degree,
       link.why AS why,
       CASE WHEN instrument IS NOT NULL THEN states END AS states,
       link.source AS source,
       link.as_of_text AS recorded,
       link.evidence AS evidence
ORDER BY rule.id, instrument.name, article.id
