// ---
// title: Who adopted the measures of a catalogue
// question: Who adopted {catalogue} or measures of it by {as_of}, and in which form?
// parameters:
//   catalogue: {type: catalogue, example: osce-cbms, help: The catalogue of confidence-building measures}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: Who adopted it}
//   form: {type: text, help: "adopted-by-consensus, reported (it reported using the measure), sponsor, point-of-contact or implements"}
//   since: {type: date, help: "Since when, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   cbm: {type: cbm, help: "The single measure; empty for the catalogue as a whole"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per adoption or report that holds on that day
// sentence: "On {as_of}, {distinct.party} {distinct.party|party has|parties have} adopted {catalogue}, sponsor a measure of it or reported using one: {count.form=adopted-by-consensus|no adoption|* adoption|* adoptions} by consensus and {count.form=reported|no report|* report|* reports}."
// empty: "On {as_of}, no adoption of {catalogue} is on record."
// ask:
//   - who adopted {catalogue}
//   - which States use the measures of {catalogue}
//   - adopters of {catalogue}
// chart: tile-map
// notes: "Adoption by consensus of all participating States is recorded for each of them."
// ---
MATCH (text:CbmCatalogue {id: $catalogue})
CALL (text) {
  MATCH (adopter:Party)-[adopted:ADOPTED]->(text)
  WHERE adopted.form IS NOT NULL
  RETURN adopter, adopted, null AS measure
  UNION ALL
  MATCH (adopter:Party)-[adopted:ADOPTED]->(measure:CBM)-[:PART_OF]->(text)
  RETURN adopter, adopted, measure
}
WITH adopter, adopted, measure
WHERE adopted.since <= $as_of AND (adopted.until IS NULL OR adopted.until >= $as_of)
RETURN adopter.id AS party,
       adopted.form AS form,
       coalesce(adopted.since_text, toString(adopted.since)) AS since,
       adopted.since_precision AS since_precision,
       measure.id AS cbm,
       adopted.source AS source,
       adopted.as_of_text AS recorded,
       adopted.evidence AS evidence,
       adopted.note AS note
ORDER BY adopter.name, adopted.since, adopted.form, measure.id
