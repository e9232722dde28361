// ---
// title: The seven strategies
// question: Which strategies of international cooperation are there, and what serves each?
// columns:
//   strategy: {type: strategy, help: The strategy}
//   description: {type: text, help: What belongs to it}
//   agreements: {type: integer, help: Agreements that serve it}
//   organisations: {type: integer, help: Organisations that serve it}
//   initiatives: {type: integer, help: Initiatives that serve it}
//   processes: {type: integer, help: Processes that serve it}
// grain: one row per strategy
// sentence: "{count} {count|strategy|strategies} of international cooperation {count|is|are} told apart; what serves several is counted for each."
// empty: "No strategy is listed."
// ask:
//   - list of strategies
//   - what are the seven strategies
// chart: bars
// ---
MATCH (aim:Strategy)
RETURN aim.id AS strategy, aim.description AS description,
       COUNT { (aim)<-[:SERVES]-(:Agreement) } AS agreements,
       COUNT { (aim)<-[:SERVES]-(:Organisation) } AS organisations,
       COUNT { (aim)<-[:SERVES]-(:Initiative) } AS initiatives,
       COUNT { (aim)<-[:SERVES]-(:Process) } AS processes
ORDER BY aim.name
