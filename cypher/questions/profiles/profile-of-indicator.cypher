// ---
// title: An indicator in brief
// question: What are the basic facts about {indicator}?
// parameters:
//   indicator: {type: indicator, example: gci-2024-tier, help: The indicator}
// columns:
//   indicator: {type: indicator, help: The indicator}
//   description: {type: text, help: What it says}
//   publisher: {type: text, help: Who publishes it}
//   states: {type: integer, help: States and entities with a value}
//   first_year: {type: year, help: Earliest year of a value}
//   last_year: {type: year, help: Latest year of a value}
//   sources: {type: sources, help: The pages that state its values}
// grain: one row
// sentence: "{first.description} Publisher: {first.publisher}. {first.states} {first.states|State or entity has|States and entities have} a value."
// empty: "Nothing is known of {indicator}."
// ask:
//   - profile of {indicator}
//   - what is {indicator}
//   - who publishes {indicator}
// ---
MATCH (it:Indicator {id: $indicator})
OPTIONAL MATCH (place:Party)-[measured:HAS_VALUE]->(it)
WITH it, count(DISTINCT place) AS states, min(measured.year) AS first_year, max(measured.year) AS last_year
RETURN it.id AS indicator,
       it.description AS description,
       it.publisher AS publisher,
       states,
       first_year,
       last_year,
       COLLECT { MATCH (:Party)-[measured:HAS_VALUE]->(it) WITH DISTINCT measured.source AS source ORDER BY source RETURN source } AS sources
