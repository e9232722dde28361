// ---
// title: Votes on a resolution
// question: How did each member of the United Nations vote on {resolution}?
// parameters:
//   resolution: {type: resolution, example: unga-73-27, help: The resolution}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: Member of the United Nations on the day of the vote}
//   vote: {type: text, help: "yes, no, abstain, absent, or not-recorded"}
//   voted_on: {type: date, help: Day of the vote}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per member of the United Nations on the day of the vote
// sentence: "{resolution} was adopted on {first.voted_on} with {count.vote=yes} in favour, {count.vote=no} against and {count.vote=abstain} abstaining{count.vote=absent||; * member was absent|; * members were absent}{count.vote=not-recorded||; * has no vote on record|; * have no vote on record}."
// empty: "No recorded vote on {resolution} is known by {as_of}; many resolutions are adopted without a vote."
// ask:
//   - how did States vote on {resolution}
//   - who voted against {resolution}
//   - votes on {resolution}
//   - who voted for and who voted against {resolution}
//   - result of the vote on {resolution}
// chart: tile-map
// ---
MATCH (resolution:Process {id: $resolution})
WHERE resolution.started_on <= $as_of AND EXISTS { (:Party)-[:VOTED]->(resolution) }
CALL (resolution) {
  MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: 'un'})
  WHERE belongs.since <= resolution.started_on AND (belongs.until IS NULL OR belongs.until >= resolution.started_on)
  RETURN member
  UNION
  MATCH (member:Party)-[:VOTED]->(resolution)
  RETURN member
}
OPTIONAL MATCH (member)-[cast:VOTED]->(resolution)
RETURN member.id AS party,
       coalesce(cast.vote, 'not-recorded') AS vote,
       resolution.started_on_text AS voted_on,
       cast.source AS source,
       cast.as_of_text AS recorded,
       cast.evidence AS evidence
ORDER BY {yes: 1, no: 2, abstain: 3, absent: 4}[cast.vote], member.name
