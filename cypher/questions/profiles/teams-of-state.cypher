// ---
// title: Response teams of a State
// question: Which incident response teams does {state} have?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   team: {type: team, help: The team}
//   national: {type: boolean, help: Whether it is a national team on that day}
//   kind: {type: text, help: "national, government, academic, industry, finance and so on"}
//   constituency: {type: text, help: Whom it serves}
//   established: {type: date, help: When it was set up}
//   networks: {type: initiatives, help: Networks of teams to which it belongs on that day}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per team based in the State or national team of it
// sentence: "{count} response {count|team|teams} of {state} {count|is|are} on record, {count.national=true} of them national on {as_of}."
// ask:
//   - response teams of {state}
//   - who is the national CSIRT of {state}
//   - CERTs in {state}
//   - national CERT of {state}
//   - incident response teams of {state}
// ---
MATCH (state:Party {id: $state})<-[:BASED_IN|NATIONAL_TEAM_OF]-(unit:Team)
WITH DISTINCT state, unit
RETURN unit.id AS team,
       EXISTS { (unit)-[of:NATIONAL_TEAM_OF]->(state) WHERE of.since <= $as_of } AS national,
       unit.kind AS kind,
       unit.constituency AS constituency,
       unit.established_text AS established,
       COLLECT {
         MATCH (unit)-[belongs:MEMBER_OF]->(network:Initiative)
         WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
         WITH DISTINCT network ORDER BY network.name
         RETURN network.id
       } AS networks,
       unit.source AS source,
       unit.as_of_text AS recorded,
       unit.evidence AS evidence
ORDER BY national DESC, unit.name, unit.id
