// ---
// title: Initiatives
// question: Which networks, programmes, partnerships and dialogues are listed, and how many States does each have on {as_of}?
// parameters:
//   strategy: {type: strategy, optional: true, example: capacity-building, help: Only initiatives that serve this strategy}
//   scope: {type: choice, choices: [multilateral, bilateral], optional: true, help: "Only this scope: two parties, or more"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   initiative: {type: initiative, help: The initiative}
//   kind: {type: text, help: "What kind it is, such as network, programme, pledge or dialogue"}
//   scope: {type: text, help: "multilateral or bilateral"}
//   strength: {type: text, help: "What membership means: political or technical; empty when it commits to nothing"}
//   started_on: {type: date, help: "Start, as precise as known"}
//   ended_on: {type: date, help: "End, as precise as known"}
//   states: {type: integer, help: States with any role in it on that day}
//   teams: {type: integer, help: Response teams that belong to it}
//   led_by: {type: text, help: Who leads it}
//   strategies: {type: strategies, help: Strategies of international cooperation that it serves}
//   summary: {type: text, help: What it does}
//   note: {type: text, help: Anything a reader must know}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per initiative
// sentence: "{count} {count|initiative is|initiatives are} listed{strategy| for *|}{scope| (*)|}: {count.scope=multilateral|none|*|*} multilateral and {count.scope=bilateral|none|*|*} bilateral; States are counted on {as_of}, with any role."
// empty: "No initiative is listed{strategy| for *|}{scope| (*)|}."
// ask:
//   - list of initiatives
//   - which programmes and networks are covered
// ---
MATCH (scheme:Initiative)
WHERE ($strategy IS NULL OR $strategy IN scheme.strategies) AND ($scope IS NULL OR scheme.scope = $scope)
CALL (scheme) {
  OPTIONAL MATCH (member:State)-[tie:MEMBER_OF]->(scheme)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN count(DISTINCT member) AS states
}
CALL (scheme) {
  OPTIONAL MATCH (team:Team)-[tie:MEMBER_OF]->(scheme)
  WHERE tie.until IS NULL OR tie.until >= $as_of
  RETURN count(DISTINCT team) AS teams
}
CALL (scheme) {
  OPTIONAL MATCH (leader)-[:LEADS]->(scheme)
  WITH leader ORDER BY leader.name
  RETURN reduce(text = null, name IN collect(leader.name) | coalesce(text + ', ', '') + name) AS led_by
}
RETURN scheme.id AS initiative, scheme.kind AS kind, scheme.scope AS scope, scheme.strength AS strength,
       scheme.started_on_text AS started_on, scheme.ended_on_text AS ended_on, states, teams, led_by,
       scheme.strategies AS strategies, scheme.summary AS summary, scheme.note AS note,
       scheme.source AS source,
       scheme.as_of_text AS recorded,
       scheme.evidence AS evidence
ORDER BY scheme.name, scheme.id
