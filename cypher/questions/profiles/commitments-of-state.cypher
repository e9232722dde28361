// ---
// title: Commitments of a State
// question: What is {state} committed to on {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: Only commitments of this strength}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   commitment: {type: commitment, help: The commitment}
//   kind: {type: text, help: "agreement, process, initiative, catalogue or organisation"}
//   strength: {type: text, help: "binding, political, technical, or institutional for membership of an organisation, which by itself is neither a legal nor a political commitment"}
//   via: {type: text, help: "Act, form or role by which it came about"}
//   since: {type: date, help: "Since when it holds, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   strategies: {type: strategies, help: The strategies that it serves}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per commitment that holds on that day
// sentence: "On {as_of}, {count.strength=binding|no agreement binds|* agreement binds|* agreements bind} {state} in law; it has {count.strength=political|no|*|*} political and {count.strength=technical|no technical commitment|* technical commitment|* technical commitments} and belongs to {count.strength=institutional|no organisation|* organisation|* organisations}{strength| (only * ones asked for)|}."
// empty: "On {as_of}, no {strength|* commitment|commitment} of {state} is on record."
// ask:
//   - what is {state} committed to
//   - commitments of {state}
//   - which instruments bind {state} today
//   - what is {state} party to
//   - which instruments bind {state} and since when
//   - what had {state} committed to
// chart: timeline
// notes: "Counted from entry into force for the State, endorsement, adoption or membership. Signature alone is no commitment here. Where several acts lead to one commitment the strongest and earliest is shown."
// ---
MATCH (:Party {id: $state})-[tie:COMMITTED_TO]->(c:Commitment)
WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  AND ($strength IS NULL OR tie.strength = $strength)
WITH c, tie ORDER BY {binding: 1, political: 2, technical: 3, institutional: 4}[tie.strength], tie.since, tie.key
WITH c, head(collect(tie)) AS tie
RETURN c.id AS commitment,
       CASE WHEN c:Agreement THEN 'agreement' WHEN c:Process THEN 'process' WHEN c:Initiative THEN 'initiative'
            WHEN c:Organisation THEN 'organisation' ELSE 'catalogue' END AS kind,
       tie.strength AS strength,
       tie.via AS via,
       coalesce(tie.since_text, toString(tie.since)) AS since,
       tie.since_precision AS since_precision,
       COLLECT { MATCH (c)-[:SERVES]->(served:Strategy) RETURN served.id ORDER BY served.name } AS strategies,
       tie.source AS source,
       tie.as_of_text AS recorded,
       tie.evidence AS evidence,
       tie.note AS note
ORDER BY {binding: 1, political: 2, technical: 3, institutional: 4}[tie.strength], tie.since, c.name, c.id
