// ---
// title: Initiatives of a strategy
// question: Which networks, programmes, partnerships and pledges serve {strategy} on {as_of}?
// parameters:
//   strategy: {type: strategy, example: capacity-building, help: The strategy}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   initiative: {type: initiative, help: The initiative}
//   kind: {type: text, help: "network, programme, partnership, conference, pledge, arrangement, dialogue and so on"}
//   scope: {type: text, help: multilateral or bilateral}
//   started_on: {type: date, help: When it started}
//   ended_on: {type: date, help: When it ended}
//   leads: {type: commitments, help: Organisations and initiatives that lead it}
//   lead_states: {type: parties, help: States that lead it}
//   members: {type: integer, help: "States, entities and organisations in it on that day, in any role"}
//   teams: {type: integer, help: Response teams in it on that day}
//   summary: {type: text, help: What it does}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per initiative started by that day; those of which no start is known too
// sentence: "By {as_of}, {count} {count|initiative serves|initiatives serve} {strategy}: {count.kind=network|no network|* network|* networks}, {count.kind=programme|no programme|* programme|* programmes} and {count.kind=partnership|no partnership|* partnership|* partnerships} among them."
// ask:
//   - which initiatives work on {strategy}
//   - programmes for {strategy}
//   - networks and partnerships for {strategy}
//   - "{strategy} initiatives"
//   - "{strategy} programmes"
//   - "{strategy} networks"
//   - initiatives on {strategy}
//   - initiatives for {strategy}
// ---
MATCH (scheme:Initiative)-[:SERVES]->(:Strategy {id: $strategy})
WHERE scheme.started_on IS NULL OR scheme.started_on <= $as_of
RETURN scheme.id AS initiative,
       scheme.kind AS kind,
       scheme.scope AS scope,
       scheme.started_on_text AS started_on,
       scheme.ended_on_text AS ended_on,
       COLLECT { MATCH (lead:Commitment)-[:LEADS]->(scheme) WITH DISTINCT lead ORDER BY lead.name RETURN lead.id } AS leads,
       COLLECT { MATCH (lead:State)-[:LEADS]->(scheme) WITH DISTINCT lead ORDER BY lead.name RETURN lead.id } AS lead_states,
       COUNT {
         MATCH (member:Party)-[belongs:MEMBER_OF]->(scheme)
         WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
         RETURN DISTINCT member
       } AS members,
       COUNT {
         MATCH (member:Team)-[belongs:MEMBER_OF]->(scheme)
         WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
         RETURN DISTINCT member
       } AS teams,
       scheme.summary AS summary,
       scheme.source AS source,
       scheme.as_of_text AS recorded,
       scheme.evidence AS evidence
ORDER BY kind, scheme.name, scheme.id
