// ---
// title: Partners of a State
// question: Which parties share the most cyber commitments with {state} on {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: Only commitments of this strength}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   partner: {type: party, help: A party with at least one commitment in common}
//   shared: {type: integer, help: Number of commitments that both stand under on that day}
//   binding: {type: integer, help: How many of them are binding in law}
//   commitments: {type: commitments, help: The commitments in common}
//   latest: {type: date, help: Day on which the latest of them began to hold for both}
// grain: one row per party with a commitment in common
// sentence: "On {as_of}, {state} shares {strength|* commitments|commitments} with {count} {count|party|parties}; the closest is {first.partner} with {first.shared} in common."
// empty: "On {as_of}, {state} shares no {strength|* commitment|commitment} with any other party."
// ask:
//   - who are the partners of {state}
//   - which States share commitments with {state}
//   - closest partners of {state}
// chart: bars
// notes: Memberships of organisations count as institutional commitments; leave them out by asking for another strength.
// ---
MATCH (state:Party {id: $state})-[own:COMMITTED_TO]->(commitment:Commitment)<-[theirs:COMMITTED_TO]-(other:Party)
WHERE own.since <= $as_of AND (own.until IS NULL OR own.until >= $as_of)
  AND theirs.since <= $as_of AND (theirs.until IS NULL OR theirs.until >= $as_of)
  AND other <> state
  AND ($strength IS NULL OR (own.strength = $strength AND theirs.strength = $strength))
WITH other, commitment,
     max(own.strength = 'binding' AND theirs.strength = 'binding') AS binding,
     min(CASE WHEN own.since > theirs.since THEN own.since ELSE theirs.since END) AS both_since
ORDER BY commitment.name
WITH other, collect(commitment.id) AS commitments, sum(CASE WHEN binding THEN 1 ELSE 0 END) AS binding, max(both_since) AS latest
RETURN other.id AS partner, size(commitments) AS shared, binding, commitments, latest
ORDER BY shared DESC, binding DESC, other.name
