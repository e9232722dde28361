// ---
// title: What would complete a common basis
// question: Which agreements bind all but one of {states} on {as_of}, and could the missing one join?
// parameters:
//   states: {type: states, example: "GHA,CHL,JPN", help: "The States; the European Union may be one of them"}
//   topic: {type: topic, optional: true, help: Only agreements with a provision on this subject}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: The agreement}
//   party: {type: party, help: The one that it does not bind}
//   status: {type: status, help: Where that one stands}
//   could_join: {type: text, help: "yes (open to it by its own act), invited (its invitation is open), on invitation, or no"}
//   how: {type: text, help: What it would have to do}
//   others_since: {type: date, help: "Day since which it binds all the others, at the latest"}
//   provisions: {type: provisions, help: "Provisions on the subject, when one was asked for"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per agreement that binds all of them but one
// sentence: "On {as_of}, {count} {count|agreement binds|agreements bind} all but one of {states}{topic| (subject: *)|}; {count.could_join=yes|in no case could the missing one join by its own act|in * case the missing one could join by its own act|in * cases the missing one could join by its own act}."
// ask:
//   - what would complete the common basis of {states}
//   - which agreement is missing between {states}
//   - who of {states} should join what
//   - what is missing for a common basis of {states}
//   - agreements that bind all but one of {states}
//   - what would give {states} a common basis
// notes: "Binds means party to it, or bound by it as a member of an organisation. The facts given are those on the standing of the missing one."
// ---
CALL () {
  UNWIND $states AS id
  MATCH (bound:Party {id: id})-[bond:COMMITTED_TO]->(instrument:Agreement)
  WHERE bond.strength = 'binding' AND bond.since <= $as_of AND (bond.until IS NULL OR bond.until >= $as_of)
  WITH instrument, bound, min(bond.since) AS since
  WITH instrument, collect(bound.id) AS bound, max(since) AS others_since
  WHERE size(bound) = size($states) - 1 AND size(bound) > 0
  RETURN instrument, others_since, head([id IN $states WHERE NOT id IN bound]) AS missing_id
}
WITH instrument, others_since, missing_id,
     COLLECT {
       MATCH (instrument)<-[:PART_OF]-(provision:Provision)-[:ADDRESSES]->(:Topic {id: $topic})
       WITH DISTINCT provision ORDER BY size(split(provision.number, '(')[0]), provision.number, provision.id
       RETURN provision.id
     } AS provisions
WHERE $topic IS NULL OR provisions <> []
MATCH (missing:Party {id: missing_id})
CALL (missing, instrument) {
  OPTIONAL MATCH (missing)-[standing:HAS_STATUS]->(instrument)
  WHERE standing.since <= $as_of AND (standing.until IS NULL OR standing.until >= $as_of)
  RETURN standing ORDER BY standing.rank, standing.since LIMIT 1
}
CALL (missing, instrument) {
  OPTIONAL MATCH (missing)-[open:ELIGIBLE_FOR]->(instrument)
  WHERE open.since <= $as_of AND (open.until IS NULL OR open.until >= $as_of)
  RETURN open ORDER BY open.rule = 'by-invitation', open.rule LIMIT 1
}
WITH *, coalesce(standing, open) AS fact
RETURN instrument.id AS agreement,
       missing.id AS party,
       coalesce(standing.status, 'not-eligible') AS status,
       CASE WHEN standing.status = 'invited' THEN 'invited' WHEN open IS NULL THEN 'no'
            WHEN open.rule = 'by-invitation' THEN 'on invitation' ELSE 'yes' END AS could_join,
       open.how AS how,
       others_since,
       provisions,
       fact.source AS source,
       fact.as_of_text AS recorded,
       fact.evidence AS evidence
ORDER BY CASE WHEN standing.status = 'invited' THEN 1 WHEN open IS NULL THEN 3 WHEN open.rule = 'by-invitation' THEN 2 ELSE 0 END,
         instrument.name, instrument.id
