// ---
// title: Partners of a State in one strategy
// question: With whom does {state} share commitments that serve {strategy} on {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   strategy: {type: strategy, example: norms-cbms, help: The strategy that the commitments serve}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: "The partner; the European Union is one of its own kind"}
//   shared: {type: integer, help: Number of commitments of the strategy under which both stand}
//   commitments: {type: commitments, help: These commitments}
//   only_state: {type: commitments, help: Commitments of the State under which the partner does not stand}
// grain: one row per party with at least one commitment of the strategy in common
// sentence: "On {as_of}, of the commitments that serve {strategy}, {state} shares some with {count} {count|party|parties}, most with {first.party}: {first.shared}. Memberships of organisations are left out."
// empty: "On {as_of}, {state} shares no commitment that serves {strategy} with any other party. Memberships of organisations are left out."
// ask:
//   - partners of {state} in {strategy}
//   - who works with {state} on {strategy}
// chart: bars
// ---
MATCH (state:Party {id: $state})
CALL (state) {
  MATCH (state)-[own:COMMITTED_TO]->(c:Commitment)-[:SERVES]->(:Strategy {id: $strategy})
  WHERE own.since <= $as_of AND (own.until IS NULL OR own.until >= $as_of) AND own.strength <> 'institutional'
  WITH DISTINCT c ORDER BY c.name
  RETURN collect(c) AS mine
}
MATCH (other:Party)
WHERE (other:State OR other:Entity OR other.id = 'EUE') AND other <> state
CALL (other, mine) {
  MATCH (other)-[theirs:COMMITTED_TO]->(c:Commitment)
  WHERE c IN mine AND theirs.since <= $as_of AND (theirs.until IS NULL OR theirs.until >= $as_of)
  RETURN collect(DISTINCT c) AS theirs
}
WITH other, mine, theirs
WHERE size(theirs) > 0
RETURN other.id AS party,
       size(theirs) AS shared,
       [c IN mine WHERE c IN theirs | c.id] AS commitments,
       [c IN mine WHERE NOT c IN theirs | c.id] AS only_state
ORDER BY shared DESC, other.name, other.id
