// ---
// title: Organisations to which States belong together
// question: To which organisations do all of {states} belong on {as_of}, and since when all?
// parameters:
//   states: {type: states, example: "GHA,CHL,JPN", help: "The States; the European Union may be one of them"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   organisation: {type: organisation, help: The organisation}
//   since: {type: date, help: "Since when all of them belong to it, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   last: {type: party, help: The one that came last}
//   members: {type: integer, help: States that are members of it on that day}
//   sources: {type: sources, help: The pages that say so}
//   evidence: {type: evidence, help: "undocumented when any of the memberships rests on general knowledge"}
// grain: one row per organisation to which all of them belong
// sentence: "On {as_of}, {states} belong together to {count|no organisation|* organisation|* organisations}; observers and partners do not count as members."
// ask:
//   - common memberships of {states}
//   - in which organisations are {states}
//   - where do {states} meet
// notes: "The smallest organisation comes first: it says most about those who meet in it."
// ---
UNWIND $states AS id
MATCH (state:Party {id: id})-[belongs:BELONGS_TO]->(body:Organisation)
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH body, state, belongs ORDER BY belongs.since
WITH body, state, head(collect(belongs)) AS belongs
ORDER BY belongs.since DESC, state.name
WITH body, collect({state: state, tie: belongs}) AS ties
WHERE size(ties) = size($states)
WITH body, ties, ties[0].tie AS latest
RETURN body.id AS organisation,
       coalesce(latest.since_text, toString(latest.since)) AS since,
       latest.since_precision AS since_precision,
       ties[0].state.id AS last,
       COUNT {
         MATCH (member:State)-[belongs:BELONGS_TO]->(body)
         WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
         RETURN DISTINCT member
       } AS members,
       COLLECT { UNWIND ties AS one RETURN DISTINCT one.tie.source AS page ORDER BY page } AS sources,
       CASE WHEN any(one IN ties WHERE one.tie.evidence = 'undocumented') THEN 'undocumented' ELSE 'documented' END AS evidence
ORDER BY members, body.name, body.id
