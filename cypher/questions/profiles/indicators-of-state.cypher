// ---
// title: Measurements of a State
// question: What do the indicators say about {state}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   indicator: {type: indicator, optional: true, help: Only this indicator}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   indicator: {type: indicator, help: What is measured}
//   value: {type: text, help: The value as published}
//   year: {type: year, help: Year for which it is stated}
//   publisher: {type: text, help: Who measures it}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per measurement for a year up to that day; those of no stated year too
// sentence: "{count} {count|measurement|measurements} of {state} {indicator|by * |}{count|is|are} on record, those for years after {as_of} left out."
// ask:
//   - "{indicator} of {state}"
//   - "{state} {indicator}"
//   - does {state} have {indicator}
//   - indicators of {state}
//   - cyber security index of {state}
//   - does {state} have a national strategy
//   - index score of {state}
//   - how does {state} score
//   - which indices measure {state}
// ---
MATCH (:Party {id: $state})-[measured:HAS_VALUE]->(gauge:Indicator)
WHERE (measured.year IS NULL OR measured.year <= $as_of.year) AND ($indicator IS NULL OR gauge.id = $indicator)
RETURN gauge.id AS indicator,
       measured.value AS value,
       measured.year AS year,
       gauge.publisher AS publisher,
       measured.source AS source,
       measured.as_of_text AS recorded,
       measured.evidence AS evidence,
       measured.note AS note
ORDER BY gauge.name, measured.year, measured.value, measured.key
