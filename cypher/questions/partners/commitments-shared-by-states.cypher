// ---
// title: Commitments that States share
// question: Which commitments hold for all of {states} on {as_of}, and since when for all?
// parameters:
//   states: {type: states, example: "GHA,CHL,JPN", help: "The States; the European Union may be one of them"}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: "Only commitments of this strength; without it all but memberships of organisations"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   commitment: {type: commitment, help: The commitment}
//   kind: {type: text, help: "agreement, process, initiative, catalogue or organisation"}
//   strength: {type: text, help: "binding, political, technical or institutional: the weakest of their ties to it"}
//   since: {type: date, help: "Since when it holds for all of them, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   last: {type: party, help: The one for which it began to hold last}
//   strategies: {type: strategies, help: The strategies that it serves}
//   sources: {type: sources, help: The pages that say so}
//   evidence: {type: evidence, help: "undocumented when any of the ties rests on general knowledge"}
// grain: one row per commitment that holds for all of them
// sentence: "On {as_of}, {count} {strength|* |}{count|commitment holds|commitments hold} for all of {states}; {count.strength=binding|none is|* is|* are} binding in law{strength||, memberships of organisations left out}."
// empty: "On {as_of}, no {strength|* commitment|commitment} holds for all of {states}{strength||, memberships of organisations left out}."
// ask:
//   - what do {states} have in common
//   - common basis of {states}
//   - which treaties bind {states}
//   - shared commitments of {states}
//   - which instruments bind {states} and since when
//   - which commitments do {states} share
//   - what do {states} share
//   - which binding commitments do {states} share
//   - shared treaties of {states}
//   - treaties that {states} have in common
// notes: "Several States stand under a commitment together from the day on which it holds for the last of them. Memberships of organisations are left out unless strength=institutional is asked for."
// ---
UNWIND $states AS id
MATCH (state:Party {id: id})-[tie:COMMITTED_TO]->(c:Commitment)
WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  AND (tie.strength = $strength OR ($strength IS NULL AND tie.strength <> 'institutional'))
WITH c, state, tie ORDER BY {binding: 1, political: 2, technical: 3, institutional: 4}[tie.strength], tie.since
WITH c, state, head(collect(tie)) AS tie

ORDER BY tie.since DESC, state.name
WITH c, collect({state: state, tie: tie, rank: {binding: 1, political: 2, technical: 3, institutional: 4}[tie.strength]}) AS ties
WHERE size(ties) = size($states)
WITH c, ties, ties[0].tie AS latest,
     reduce(weakest = 0, one IN ties | CASE WHEN one.rank > weakest THEN one.rank ELSE weakest END) AS weakest
RETURN c.id AS commitment,
       CASE WHEN c:Agreement THEN 'agreement' WHEN c:Process THEN 'process' WHEN c:Initiative THEN 'initiative'
            WHEN c:Organisation THEN 'organisation' ELSE 'catalogue' END AS kind,
       ['binding', 'political', 'technical', 'institutional'][weakest - 1] AS strength,
       coalesce(latest.since_text, toString(latest.since)) AS since,
       latest.since_precision AS since_precision,
       ties[0].state.id AS last,
       COLLECT { MATCH (c)-[:SERVES]->(served:Strategy) RETURN served.id ORDER BY served.name } AS strategies,
       COLLECT { UNWIND ties AS one RETURN DISTINCT one.tie.source AS page ORDER BY page } AS sources,
       CASE WHEN any(one IN ties WHERE one.tie.evidence = 'undocumented') THEN 'undocumented' ELSE 'documented' END AS evidence
ORDER BY weakest, latest.since, c.name, c.id
