// ---
// title: Votes of a State
// question: How did {state} vote on each resolution by {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   resolution: {type: resolution, optional: true, help: Only this resolution}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   resolution: {type: process, help: The resolution}
//   voted_on: {type: date, help: Day of the vote}
//   vote: {type: text, help: "yes, no, abstain or absent"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per recorded vote
// sentence: "By {as_of}, {count} {count|vote|votes} of {state} {resolution|on * |}{count|is|are} on record, {count.vote=yes|none|*|*} in favour and {count.vote=no|none|*|*} against."
// empty: "By {as_of}, no vote of {state} {resolution|on * |}is on record."
// ask:
//   - votes of {state}
//   - list the votes of {state}
//   - how did {state} vote on {resolution}
//   - vote of {state} on {resolution}
//   - did {state} vote for or against {resolution}
// ---
MATCH (:Party {id: $state})-[cast:VOTED]->(ballot:Process)
WHERE ballot.started_on <= $as_of AND ($resolution IS NULL OR ballot.id = $resolution)
RETURN ballot.id AS resolution,
       ballot.started_on_text AS voted_on,
       cast.vote AS vote,
       cast.source AS source,
       cast.as_of_text AS recorded,
       cast.evidence AS evidence
ORDER BY ballot.started_on DESC, ballot.id
