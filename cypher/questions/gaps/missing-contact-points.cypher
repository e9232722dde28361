// ---
// title: Contact points not known
// question: Which parties to {agreement} have no known central authority or 24/7 contact on {as_of}?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The party}
//   authority: {type: text, help: "Central authority: known, on record (the depositary has it and this tracker has not transcribed it), or not known"}
//   contact: {type: text, help: "24/7 contact: known, on record (the depositary has authorities on record and this tracker has not transcribed all of them), or not known"}
//   covered: {type: text, help: "How much of what the depositary has on record is here: full, part, articles-only, none; empty when nothing is on record here"}
//   source: {type: source, help: "Page with the depositary's record, or with the fact that it is party"}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per party to the agreement of which an authority or a 24/7 contact is not known
// sentence: "On {as_of}, of the parties to {agreement} (entry into force for each), {count.authority=not known} {count.authority=not known|has|have} no known central authority and {count.contact=not known} no known 24/7 contact; for {count.contact=on record} more a contact may be on the depositary's record without being here. Not known does not mean not declared."
// empty: "On {as_of}, a central authority and a 24/7 contact are known for every party to {agreement}, or it has no party."
// ask:
//   - which parties to {agreement} lack a contact point
//   - missing 24/7 contacts of {agreement}
//   - who has not declared a central authority under {agreement}
// chart: tile-map
// basis: "Budapest Convention art. 24(7), 27(2), 35"
// notes: "The absence of a row in this tracker is not the absence of a declaration. What the depositary has on record and this tracker has not transcribed is shown as on record. Only designations made up to the day asked for and not withdrawn count; one without a known day counts."
// ---
MATCH (bound:Party)-[bond:PARTY_TO]->(agreement:Agreement {id: $agreement})
WHERE bond.since <= $as_of AND (bond.until IS NULL OR bond.until >= $as_of)
WITH bound, agreement, collect(bond)[0] AS bond
CALL (bound, agreement) {
  OPTIONAL MATCH (bound)-[declared:DECLARED]->(agreement)
  WHERE declared.kind IN ['central-authority', '24-7-contact']
    AND (declared.made_on IS NULL OR declared.made_on <= $as_of)
    AND (declared.withdrawn_on IS NULL OR declared.withdrawn_on > $as_of)
  RETURN collect(DISTINCT declared.kind) AS kinds
}
CALL (bound, agreement) {
  OPTIONAL MATCH (bound)-[found:DECLARATIONS_ON_RECORD]->(agreement)
  WHERE toLower(found.meaning) = 'authorities'
  RETURN found ORDER BY found.key LIMIT 1
}
WITH bound, bond, kinds, found, coalesce(found.covered <> 'full', false) AS more
WITH bound, bond, found,
     CASE WHEN 'central-authority' IN kinds THEN 'known' WHEN more THEN 'on record' ELSE 'not known' END AS authority,
     CASE WHEN '24-7-contact' IN kinds THEN 'known' WHEN more THEN 'on record' ELSE 'not known' END AS contact
WHERE authority <> 'known' OR contact <> 'known'
RETURN bound.id AS party, authority, contact, found.covered AS covered,
       coalesce(found.source, bond.source) AS source,
       coalesce(found.as_of_text, bond.as_of_text) AS recorded,
       coalesce(found.evidence, bond.evidence) AS evidence
ORDER BY CASE contact WHEN 'not known' THEN 1 WHEN 'on record' THEN 2 ELSE 3 END, authority, bound.name, bound.id
