// ---
// title: A strategy in brief
// question: What is the strategy {strategy}, and how much serves it?
// parameters:
//   strategy: {type: strategy, example: norms-cbms, help: The strategy}
// columns:
//   strategy: {type: strategy, help: The strategy}
//   description: {type: text, help: What it means}
//   agreements: {type: integer, help: Agreements that serve it}
//   initiatives: {type: integer, help: Initiatives that serve it}
//   processes: {type: integer, help: Processes that serve it}
//   organisations: {type: integer, help: Organisations that serve it}
// grain: one row
// sentence: "{first.strategy}: {first.description} {first.agreements} {first.agreements|agreement|agreements}, {first.initiatives} {first.initiatives|initiative|initiatives} and {first.processes} {first.processes|process|processes} serve it."
// empty: "Nothing is known of {strategy}."
// ask:
//   - profile of {strategy}
//   - what is {strategy}
//   - "{strategy}"
// ---
MATCH (it:Strategy {id: $strategy})
RETURN it.id AS strategy,
       it.description AS description,
       COUNT { (:Agreement)-[:SERVES]->(it) } AS agreements,
       COUNT { (:Initiative)-[:SERVES]->(it) } AS initiatives,
       COUNT { (:Process)-[:SERVES]->(it) } AS processes,
       COUNT { (:Organisation)-[:SERVES]->(it) } AS organisations
ORDER BY it.id
