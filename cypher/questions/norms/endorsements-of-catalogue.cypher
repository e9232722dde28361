// ---
// title: Who endorses a catalogue of norms
// question: Who endorses {catalogue}, as a whole or single norms of it, on {as_of}?
// parameters:
//   catalogue: {type: catalogue, example: un-gge-2015, help: The catalogue of norms}
//   group: {type: organisation, optional: true, help: Only members of this organisation on that day}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: Who endorses it}
//   form: {type: text, help: "How: statement, implementation-report, regional-adoption, consensus-member, co-sponsored, voted-for, endorser, or supporter, signatory or member of a pledge"}
//   since: {type: date, help: "Since when, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   norm: {type: norm, help: "The single norm endorsed; empty for the catalogue as a whole"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per endorsement that holds on that day; a party may have several
// sentence: "On {as_of}, {distinct.party} {distinct.party|party|parties} {group|among members of * |}{distinct.party|endorses|endorse} {catalogue}, by {count} {count|act|acts}; {count.form=voted-for|none of these is a vote|* of these is a vote|* of these are votes} for a resolution."
// empty: "On {as_of}, no endorsement of {catalogue}{group| by members of *|} is on record."
// ask:
//   - which members of {group} endorse {catalogue}
//   - endorsers of {catalogue} in {group}
//   - who endorses {catalogue}
//   - which States support {catalogue}
//   - endorsements of {catalogue}
//   - endorsements of the norms of {catalogue}
//   - endorsers of {catalogue}
//   - who endorses the norms of {catalogue}
//   - which States endorsed the norms of {catalogue}
// chart: tile-map
// notes: "A vote for a resolution that refers to the norms is a weaker sign than a statement of one's own: read the form."
// ---
MATCH (text:NormCatalogue {id: $catalogue})
CALL (text) {
  MATCH (endorser:Party)-[endorses:ENDORSES|MEMBER_OF|TOOK_PART_IN]->(text)
  WHERE (endorses.form IS NOT NULL OR endorses.role IN ['supporter', 'signatory', 'endorser']
       OR (type(endorses) = 'MEMBER_OF' AND endorses.role = 'member'))
  RETURN endorser, endorses, null AS rule
  UNION ALL
  MATCH (endorser:Party)-[endorses:ENDORSES]->(rule:Norm)-[:PART_OF]->(text)
  RETURN endorser, endorses, rule
}
WITH endorser, endorses, rule
WHERE endorses.since <= $as_of AND (endorses.until IS NULL OR endorses.until >= $as_of)
  AND ($group IS NULL OR EXISTS {
    MATCH (endorser)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
    WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  })
RETURN endorser.id AS party,
       coalesce(endorses.form, endorses.role) AS form,
       coalesce(endorses.since_text, toString(endorses.since)) AS since,
       endorses.since_precision AS since_precision,
       rule.id AS norm,
       endorses.source AS source,
       endorses.as_of_text AS recorded,
       endorses.evidence AS evidence,
       endorses.note AS note
ORDER BY endorser.name, endorses.since, form, rule.id, endorses.source, endorses.key
