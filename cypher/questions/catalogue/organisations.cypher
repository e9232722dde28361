// ---
// title: Organisations
// question: Which organisations are listed, and how many members does each have on {as_of}?
// parameters:
//   strategy: {type: strategy, optional: true, example: information-sharing, help: Only organisations that serve this strategy}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   organisation: {type: organisation, help: The organisation}
//   kind: {type: text, help: "What kind of body it is, such as global, regional, alliance or un-body"}
//   founded_on: {type: date, help: "Foundation, as precise as known"}
//   seat: {type: text, help: Where it sits}
//   members: {type: integer, help: "Full members on that day; the European Union is not counted, observers and partners are not members"}
//   strategies: {type: strategies, help: Strategies of international cooperation that it serves}
//   summary: {type: text, help: What it does for cyber security}
//   note: {type: text, help: Anything a reader must know}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per organisation
// sentence: "{count} {count|organisation is|organisations are} listed{strategy| for *|}, with {sum.members} full memberships of States and entities on {as_of}."
// empty: "No organisation is listed{strategy| for *|}."
// ask:
//   - list of organisations
//   - which organisations are covered
//   - organisations that work on {strategy}
//   - organisations for {strategy}
//   - bodies for {strategy}
// notes: "A body without States as members has no members here."
// ---
MATCH (body:Organisation)
WHERE $strategy IS NULL OR $strategy IN body.strategies
CALL (body) {
  OPTIONAL MATCH (member:Party)-[belongs:BELONGS_TO]->(body)
  WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of) AND NOT member:Organisation
  RETURN count(DISTINCT member) AS members
}
RETURN body.id AS organisation, body.kind AS kind, body.founded_on_text AS founded_on, body.seat AS seat, members,
       body.strategies AS strategies, body.summary AS summary, body.note AS note,
       body.source AS source,
       body.as_of_text AS recorded,
       body.evidence AS evidence
ORDER BY body.name, body.id
