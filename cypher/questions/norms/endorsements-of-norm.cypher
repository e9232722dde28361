// ---
// title: Who endorses a norm
// question: Who endorses the norm {norm} on {as_of}, and in which form?
// parameters:
//   norm: {type: endorsable, example: un-gge-2015-a, help: A norm or a whole catalogue of norms}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: Who endorses it}
//   form: {type: text, help: "How: statement, implementation-report, regional-adoption, consensus-member, co-sponsored, voted-for, endorser, or supporter, signatory or member of a pledge"}
//   since: {type: date, help: "Since when, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   through: {type: text, help: "the norm itself, or the catalogue as a whole"}
//   catalogue: {type: catalogue, help: The catalogue that holds the norm}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per endorsement that holds on that day; a party may have several
// sentence: "On {as_of}, {distinct.party} {distinct.party|party endorses|parties endorse} {norm}, by {count} {count|act|acts}; {count.form=voted-for|none of these is a vote|* of these is a vote|* of these are votes} for a resolution and {count.form=statement|none is a statement|* is a statement|* are statements} of their own."
// empty: "On {as_of}, no endorsement of {norm} is on record."
// ask:
//   - who endorses {norm}
//   - which States support the norm {norm}
//   - endorsements of {norm}
// chart: tile-map
// notes: "Whoever endorses a catalogue as a whole endorses each of its norms. A vote for a resolution that refers to the norms is a weaker sign than a statement of one's own: read the form."
// ---
CALL () {
  MATCH (rule:Norm {id: $norm})-[:PART_OF]->(text:NormCatalogue)
  RETURN rule AS endorsed, 'norm' AS through, text
  UNION
  MATCH (:Norm {id: $norm})-[:PART_OF]->(text:NormCatalogue)
  RETURN text AS endorsed, 'catalogue' AS through, text
  UNION
  MATCH (text:NormCatalogue {id: $norm})
  RETURN text AS endorsed, 'catalogue' AS through, text
}
MATCH (endorser:Party)-[endorses:ENDORSES|MEMBER_OF|TOOK_PART_IN]->(endorsed)
WHERE endorses.since <= $as_of AND (endorses.until IS NULL OR endorses.until >= $as_of)
  AND (endorses.form IS NOT NULL OR endorses.role IN ['supporter', 'signatory', 'endorser']
       OR (type(endorses) = 'MEMBER_OF' AND endorses.role = 'member'))
RETURN endorser.id AS party,
       coalesce(endorses.form, endorses.role) AS form,
       coalesce(endorses.since_text, toString(endorses.since)) AS since,
       endorses.since_precision AS since_precision,
       through,
       text.id AS catalogue,
       endorses.source AS source,
       endorses.as_of_text AS recorded,
       endorses.evidence AS evidence,
       endorses.note AS note
ORDER BY endorser.name, endorses.since, form, endorses.source, endorses.key
