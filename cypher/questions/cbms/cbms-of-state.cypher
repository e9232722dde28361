// ---
// title: Confidence-building measures of a State
// question: Which catalogues and single measures has {state} adopted by {as_of}?
// parameters:
//   state: {type: state, example: USA, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   catalogue: {type: commitment, help: The catalogue or text that holds the measures}
//   cbm: {type: cbm, help: "The single measure; empty for the catalogue as a whole"}
//   measures: {type: integer, help: Measures in the catalogue on that day}
//   form: {type: text, help: "adopted-by-consensus, reported (it reported using the measure), sponsor, point-of-contact or implements"}
//   since: {type: date, help: "Since when, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per adoption or report of the State that holds on that day
// sentence: "On {as_of}, {count} {count|act|acts} of {state} concerning measures in {distinct.catalogue} {distinct.catalogue|text|texts} {count|is|are} on record: {count.form=adopted-by-consensus|no adoption|* adoption|* adoptions} by consensus and {count.form=reported|no report|* report|* reports} of use among them."
// empty: "On {as_of}, no act of {state} concerning confidence-building measures is on record."
// ask:
//   - which confidence-building measures has {state} adopted
//   - CBMs of {state}
//   - which CBMs apply to {state}
// ---
MATCH (:Party {id: $state})-[adopted:ADOPTED]->(subject:CBM|CbmCatalogue)
WHERE adopted.form IS NOT NULL AND adopted.since <= $as_of AND (adopted.until IS NULL OR adopted.until >= $as_of)
OPTIONAL MATCH (subject)-[:PART_OF]->(holder:CbmCatalogue)
WITH adopted, subject, coalesce(holder, subject) AS text
RETURN text.id AS catalogue,
       CASE WHEN subject:CBM THEN subject.id END AS cbm,
       COUNT {
         MATCH (measure:CBM)-[:PART_OF]->(text)
         WHERE coalesce(measure.adopted_on, text.adopted_on, $as_of) <= $as_of
       } AS measures,
       adopted.form AS form,
       coalesce(adopted.since_text, toString(adopted.since)) AS since,
       adopted.since_precision AS since_precision,
       adopted.source AS source,
       adopted.as_of_text AS recorded,
       adopted.evidence AS evidence,
       adopted.note AS note
ORDER BY text.name, subject:CBM, adopted.since, subject.id, adopted.form
