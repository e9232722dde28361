// ---
// title: How a State voted
// question: How did {state} vote on the resolutions recorded by {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   resolution: {type: process, help: The resolution}
//   title: {type: text, help: Its full title}
//   voted_on: {type: date, help: Day of the vote}
//   vote: {type: text, help: "yes, no, abstain or absent"}
//   yes: {type: integer, help: Votes in favour}
//   no: {type: integer, help: Votes against}
//   abstain: {type: integer, help: Abstentions}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per recorded vote
// sentence: "By {as_of}, {count} {count|vote|votes} of {state} {count|is|are} on record: {count.vote=yes|none|*|*} in favour, {count.vote=no|none|*|*} against, {count.vote=abstain|no abstention|* abstention|* abstentions}, {count.vote=absent|no absence|* absence|* absences}."
// empty: "No recorded vote of {state} is known by {as_of}."
// ask:
//   - how did {state} vote
//   - voting record of {state}
//   - what did {state} vote against
//   - how has {state} voted
// chart: timeline
// ---
MATCH (:Party {id: $state})-[cast:VOTED]->(ballot:Process)
WHERE ballot.started_on <= $as_of
RETURN ballot.id AS resolution,
       ballot.full_title AS title,
       ballot.started_on_text AS voted_on,
       cast.vote AS vote,
       COUNT { (:Party)-[:VOTED {vote: 'yes'}]->(ballot) } AS yes,
       COUNT { (:Party)-[:VOTED {vote: 'no'}]->(ballot) } AS no,
       COUNT { (:Party)-[:VOTED {vote: 'abstain'}]->(ballot) } AS abstain,
       cast.source AS source,
       cast.as_of_text AS recorded,
       cast.evidence AS evidence
ORDER BY ballot.started_on DESC, ballot.id
