// ---
// title: An organisation in brief
// question: What are the basic facts about {organisation}?
// parameters:
//   organisation: {type: organisation, example: osce, help: The organisation}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   organisation: {type: organisation, help: The organisation}
//   full_title: {type: text, help: Its full name}
//   kind: {type: text, help: "global, regional, plurilateral, alliance, grouping, un-body and so on"}
//   founded_on: {type: date, help: When it was founded}
//   seat: {type: text, help: Its seat}
//   member_states: {type: integer, help: States that are members of it on the day asked for}
//   agreements: {type: agreements, help: Agreements made in it or deposited with it}
//   catalogues: {type: commitments, help: Catalogues of confidence-building measures that it issued}
//   strategies: {type: strategies, help: The strategies that it serves}
//   summary: {type: text, help: What it does in cyber security}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row
// sentence: "{first.organisation} has {first.member_states|no State as a member|* State as a member|* States as members} on {as_of}: {first.summary}"
// empty: "Nothing is known of {organisation}."
// ask:
//   - profile of {organisation}
//   - what is {organisation}
//   - basic facts about {organisation}
//   - "{organisation}"
//   - tell me about {organisation}
// ---
MATCH (it:Organisation {id: $organisation})
RETURN it.id AS organisation,
       it.full_title AS full_title,
       it.kind AS kind,
       it.founded_on_text AS founded_on,
       it.seat AS seat,
       COUNT {
         MATCH (member:State)-[belongs:BELONGS_TO]->(it)
         WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
         RETURN DISTINCT member
       } AS member_states,
       COLLECT { MATCH (it)-[:HOSTS|DEPOSITARY_OF]->(made:Agreement) WITH DISTINCT made ORDER BY made.name RETURN made.id } AS agreements,
       COLLECT { MATCH (it)-[:ISSUED]->(issued:CbmCatalogue) WITH DISTINCT issued ORDER BY issued.name RETURN issued.id } AS catalogues,
       COLLECT { MATCH (it)-[:SERVES]->(served:Strategy) RETURN served.id ORDER BY served.name } AS strategies,
       it.summary AS summary,
       it.source AS source,
       it.as_of_text AS recorded,
       it.evidence AS evidence,
       it.note AS note
ORDER BY it.id
