// ---
// title: Who votes as a State does
// question: How often did the other States vote as {state} did, on the resolutions recorded by {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The other State}
//   same: {type: integer, help: Resolutions on which both cast the same vote}
//   opposite: {type: integer, help: Resolutions on which one voted in favour and the other against}
//   both_voted: {type: integer, help: "Resolutions on which both voted or abstained; absences are left out"}
//   percent: {type: percent, help: Same votes among the resolutions on which both voted}
// grain: one row per State with at least one recorded vote
// sentence: "On the resolutions recorded by {as_of}, {first.party} is among those who voted most like {state}: the same way {first.same} of {first.both_voted} {first.both_voted|time|times}; {count} {count|State is|States are} compared, absences left out."
// empty: "No recorded vote of {state} is known by {as_of}."
// ask:
//   - who votes like {state}
//   - voting agreement with {state}
//   - who votes the same way as {state}
// chart: bars
// ---
MATCH (state:Party {id: $state})-[own:VOTED]->(resolution:Process)<-[theirs:VOTED]-(other:Party)
WHERE resolution.started_on <= $as_of AND other <> state
WITH other,
     sum(CASE WHEN own.vote <> 'absent' AND theirs.vote <> 'absent' THEN 1 ELSE 0 END) AS both_voted,
     sum(CASE WHEN own.vote <> 'absent' AND own.vote = theirs.vote THEN 1 ELSE 0 END) AS same,
     sum(CASE WHEN (own.vote = 'yes' AND theirs.vote = 'no') OR (own.vote = 'no' AND theirs.vote = 'yes') THEN 1 ELSE 0 END) AS opposite
RETURN other.id AS party,
       same,
       opposite,
       both_voted,
       CASE both_voted WHEN 0 THEN null ELSE round(100.0 * same / both_voted, 1) END AS percent
ORDER BY CASE both_voted WHEN 0 THEN -1 ELSE 1.0 * same / both_voted END DESC, both_voted DESC, other.name
