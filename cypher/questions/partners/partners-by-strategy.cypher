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
// grain: one row per State or entity, or the European Union; those that share nothing too
// sentence: "On {as_of}, of the commitments that serve {strategy}, {state} shares most with {first.party}: {first.shared}; with {count.shared=0} {count.shared=0|party|parties} it shares none. Memberships of organisations are left out."
// empty: "No other party is known."
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
RETURN other.id AS party,
       size(theirs) AS shared,
       [c IN mine WHERE c IN theirs | c.id] AS commitments,
       [c IN mine WHERE NOT c IN theirs | c.id] AS only_state
ORDER BY shared DESC, other.name, other.id
