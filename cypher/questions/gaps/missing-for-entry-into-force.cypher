// ---
// title: Missing for entry into force
// question: How many consents does an agreement that is not in force on {as_of} still need?
// parameters:
//   agreement: {type: agreement, optional: true, example: budapest-protocol-2, help: "Only this agreement; all that are not in force when left out"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: The agreement that is not in force on that day}
//   threshold: {type: integer, help: Consents that its entry into force needs}
//   consents: {type: integer, help: "Consents given up to that day, by States; the European Union is not counted"}
//   missing: {type: integer, help: Consents still missing by number alone}
//   of_which: {type: text, help: Which of them must be of a kind}
//   parties: {type: parties, help: Who has consented}
//   signatories: {type: parties, help: Who has signed and not consented}
//   condition: {type: text, help: The condition in our own words}
//   delay: {type: text, help: "Time from the last needed consent to entry into force, as an ISO 8601 duration"}
//   article: {type: text, help: Where the agreement says so}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per agreement with a known condition that is not in force on that day
// sentence: "On {as_of}, {count} {count|agreement with a known condition is|agreements with a known condition are} not in force{agreement| (only * was asked for)|}; the nearest by number is {first.agreement} with {first.consents} of {first.threshold} consents deposited, so {first.missing} {first.missing|is|are} missing."
// empty: "On {as_of}, {agreement|* is in force or its condition is not known|no agreement with a known condition is waiting for entry into force}."
// ask:
//   - what is missing for entry into force of {agreement}
//   - when will {agreement} enter into force
//   - how many more ratifications does {agreement} need
//   - agreements not in force
//   - how many more are needed for {agreement} to enter into force
//   - who signed {agreement} and what is missing for entry into force
// chart: bars
// basis: "VCLT art. 24; counted by deposit, as the condition counts"
// notes: "A condition that some consents be of a kind is shown in words and not computed. An agreement not yet opened on that day is left out."
// ---
MATCH (rule:EntryIntoForceRule)-[:GOVERNS]->(pact:Agreement)
WHERE ($agreement IS NULL OR pact.id = $agreement)
  AND rule.threshold IS NOT NULL AND pact.binding
  AND coalesce(pact.opened_on, pact.adopted_on) <= $as_of
  AND (pact.in_force_on > $as_of OR pact.in_force_on IS NULL AND pact.status = 'not-in-force')
CALL (pact) {
  OPTIONAL MATCH (bound:Party)-[consent:CONSENTED_TO]->(pact)
  WHERE consent.since <= $as_of AND (consent.until IS NULL OR consent.until >= $as_of)
  WITH DISTINCT bound ORDER BY bound.name, bound.id
  RETURN collect(bound.id) AS parties, sum(CASE WHEN bound:Organisation OR bound IS NULL THEN 0 ELSE 1 END) AS consents
}
CALL (pact) {
  OPTIONAL MATCH (signer:Party)-[signature:SIGNATORY_TO]->(pact)
  WHERE signature.since <= $as_of AND (signature.until IS NULL OR signature.until >= $as_of)
  WITH DISTINCT signer ORDER BY signer.name, signer.id
  RETURN collect(signer.id) AS signatories
}
RETURN pact.id AS agreement,
       rule.threshold AS threshold,
       consents,
       CASE WHEN consents < rule.threshold THEN rule.threshold - consents ELSE 0 END AS missing,
       rule.of_which AS of_which,
       parties, signatories,
       rule.condition AS condition,
       rule.delay AS delay,
       rule.article AS article,
       rule.source AS source,
       rule.as_of_text AS recorded,
       rule.evidence AS evidence
ORDER BY missing, pact.name, pact.id
