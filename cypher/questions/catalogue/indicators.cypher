// ---
// title: Indicators
// question: Which indicators of States are listed?
// columns:
//   indicator: {type: indicator, help: The indicator}
//   description: {type: text, help: What it says}
//   publisher: {type: text, help: Who publishes it}
//   states: {type: integer, help: States and entities with a value}
//   first_year: {type: year, help: Earliest year of a value}
//   last_year: {type: year, help: Latest year of a value}
// grain: one row per indicator
// sentence: "{count} {count|indicator is|indicators are} listed, with values for between {last.states} and {first.states} States and entities."
// empty: "No indicator is listed."
// ask:
//   - list of indicators
//   - which indices are covered
// ---
MATCH (measure:Indicator)
OPTIONAL MATCH (place:Party)-[value:HAS_VALUE]->(measure)
WITH measure, count(DISTINCT place) AS states, min(value.year) AS first_year, max(value.year) AS last_year
RETURN measure.id AS indicator, measure.description AS description, measure.publisher AS publisher,
       states, first_year, last_year
ORDER BY states DESC, measure.name, measure.id
