// ---
// title: An initiative in brief
// question: What are the basic facts about {initiative}?
// parameters:
//   initiative: {type: initiative, example: paris-call, help: The initiative}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   initiative: {type: initiative, help: The initiative}
//   full_title: {type: text, help: Its full title}
//   kind: {type: text, help: "network, programme, partnership, conference, pledge, arrangement, dialogue and so on"}
//   scope: {type: text, help: multilateral or bilateral}
//   started_on: {type: date, help: When it started}
//   ended_on: {type: date, help: When it ended}
//   status_of_initiative: {type: text, help: "active, closed, ended, in-negotiation or unclear, where known"}
//   strength: {type: text, help: "political or technical; empty when membership commits to nothing"}
//   leads: {type: commitments, help: Organisations and initiatives that lead it}
//   lead_states: {type: parties, help: States that lead it}
//   members: {type: integer, help: "States, entities and organisations in it on the day asked for, in any role"}
//   teams: {type: integer, help: Response teams in it on that day}
//   strategies: {type: strategies, help: The strategies that it serves}
//   summary: {type: text, help: What it does}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row
// sentence: "{first.initiative}: {first.summary} On {as_of}, {first.members|no State or body|* State or body|* States and bodies}{first.teams|| and * response team| and * response teams} take part."
// empty: "Nothing is known of {initiative}."
// ask:
//   - profile of {initiative}
//   - what is {initiative}
//   - "{initiative}"
//   - when was {initiative}
//   - when and where was {initiative}
// ---
MATCH (it:Initiative {id: $initiative})
RETURN it.id AS initiative,
       it.full_title AS full_title,
       it.kind AS kind,
       it.scope AS scope,
       it.started_on_text AS started_on,
       it.ended_on_text AS ended_on,
       it.status AS status_of_initiative,
       it.strength AS strength,
       COLLECT { MATCH (lead:Commitment)-[:LEADS]->(it) WITH DISTINCT lead ORDER BY lead.name RETURN lead.id } AS leads,
       COLLECT { MATCH (lead:State)-[:LEADS]->(it) WITH DISTINCT lead ORDER BY lead.name RETURN lead.id } AS lead_states,
       COUNT {
         MATCH (member:Party)-[belongs:MEMBER_OF]->(it)
         WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
         RETURN DISTINCT member
       } AS members,
       COUNT {
         MATCH (member:Team)-[belongs:MEMBER_OF]->(it)
         WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
         RETURN DISTINCT member
       } AS teams,
       COLLECT { MATCH (it)-[:SERVES]->(served:Strategy) RETURN served.id ORDER BY served.name } AS strategies,
       it.summary AS summary,
       it.source AS source,
       it.as_of_text AS recorded,
       it.evidence AS evidence,
       it.note AS note
ORDER BY it.id
