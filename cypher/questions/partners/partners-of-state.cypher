// ---
// title: Partners of a State
// question: Which parties share the most cyber commitments with {state} on {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: "Only commitments of this strength; without it all but memberships of organisations"}
//   strategy: {type: strategy, optional: true, help: Only commitments that serve this strategy}
//   region: {type: choice, choices: [Africa, Americas, Asia, Europe, Oceania], optional: true, help: Only partners of this region}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: "The partner; the European Union is one of its own kind"}
//   region: {type: text, help: Its region}
//   both: {type: integer, help: Number of commitments under which both stand on that day}
//   only_state: {type: integer, help: Commitments of the State alone}
//   only_partner: {type: integer, help: Commitments of the partner alone}
//   neither: {type: integer, help: "Commitments under which neither stands and that are open to both, by their own act or on invitation"}
//   jaccard: {type: number, help: "Commitments of both divided by commitments of either, from 0 to 1"}
//   binding: {type: integer, help: How many of those of both bind both in law}
//   political: {type: integer, help: How many of those of both are political}
//   technical: {type: integer, help: How many of those of both are technical}
//   commitments: {type: commitments, help: The commitments of both}
//   since: {type: date, help: "Day on which the latest of them began to hold for both; an unknown start counts from the day to which its source speaks"}
// grain: one row per party with at least one commitment in common
// sentence: "On {as_of}, {state} shares {strength|* commitments|commitments}{strategy| that serve “*”|} with {count} {count|party|parties}{region| in *|}; most with {first.party}: {first.both} in common, {first.only_state|none|*|*} of {state} alone, {first.only_partner|none|*|*} of the partner alone."
// empty: "On {as_of}, {state} shares no {strength|* commitment|commitment}{strategy| that serves “*”|} with any other party{region| in *|}."
// ask:
//   - who are the partners of {state}
//   - which States share commitments with {state}
//   - closest partners of {state}
//   - who is like-minded with {state}
//   - which States are similar to {state}
//   - who is closest to {state}
//   - who shares most commitments with {state}
//   - partners of {state}
// chart: bars
// basis: "Four counts beside the Jaccard index; the rank is by the number in common"
// notes: "Memberships of organisations are left out unless strength=institutional is asked for. Neither counts only what is open to both, since what a State cannot join says nothing about it. A commitment is as strong as the weaker of the two ties. No partner is cut off."
// ---
MATCH (state:Party {id: $state})
CALL (state) {
  MATCH (state)-[own:COMMITTED_TO]->(c:Commitment)
  WHERE own.since <= $as_of AND (own.until IS NULL OR own.until >= $as_of)
    AND (own.strength = $strength OR ($strength IS NULL AND own.strength <> 'institutional'))
    AND ($strategy IS NULL OR EXISTS { (c)-[:SERVES]->(:Strategy {id: $strategy}) })
  WITH c, min({binding: 1, political: 2, technical: 3, institutional: 4}[own.strength]) AS rank, min(own.since) AS since
  RETURN collect({c: c, rank: rank, since: since}) AS held, collect(c) AS mine
}
CALL (state, mine) {
  MATCH (state)-[open:ELIGIBLE_FOR]->(c:Commitment)
  WHERE open.since <= $as_of AND (open.until IS NULL OR open.until >= $as_of)
    AND NOT c IN mine
    AND ($strategy IS NULL OR EXISTS { (c)-[:SERVES]->(:Strategy {id: $strategy}) })
  WITH DISTINCT c, CASE WHEN c:Organisation THEN 'institutional' WHEN c:Initiative THEN c.strength
          WHEN c:Agreement AND c.binding THEN 'binding' ELSE 'political' END AS nature
  WHERE nature = $strength OR ($strength IS NULL AND nature <> 'institutional')
  RETURN collect(c) AS still_open
}
CALL (state, held) {
  UNWIND held AS own
  WITH state, own.c AS c, own
  MATCH (c)<-[theirs:COMMITTED_TO]-(other:Party)
  WHERE (other:State OR other:Entity OR other.id = 'EUE') AND other <> state
    AND ($region IS NULL OR other.region = $region)
    AND theirs.since <= $as_of AND (theirs.until IS NULL OR theirs.until >= $as_of)
    AND (theirs.strength = $strength OR ($strength IS NULL AND theirs.strength <> 'institutional'))
  WITH other, c, own.rank AS own_rank, own.since AS own_since,
     min({binding: 1, political: 2, technical: 3, institutional: 4}[theirs.strength]) AS rank, min(theirs.since) AS since
  ORDER BY c.name
  WITH other, c.id AS id, CASE WHEN own_rank > rank THEN own_rank ELSE rank END AS rank,
     CASE WHEN own_since > since THEN own_since ELSE since END AS since
  RETURN other, count(*) AS both, collect(id) AS commitments, max(since) AS since,
     sum(CASE rank WHEN 1 THEN 1 ELSE 0 END) AS binding,
     sum(CASE rank WHEN 2 THEN 1 ELSE 0 END) AS political,
     sum(CASE rank WHEN 3 THEN 1 ELSE 0 END) AS technical
}
CALL (other) {
  MATCH (other)-[theirs:COMMITTED_TO]->(c:Commitment)
  WHERE theirs.since <= $as_of AND (theirs.until IS NULL OR theirs.until >= $as_of)
    AND (theirs.strength = $strength OR ($strength IS NULL AND theirs.strength <> 'institutional'))
    AND ($strategy IS NULL OR EXISTS { (c)-[:SERVES]->(:Strategy {id: $strategy}) })
  RETURN collect(DISTINCT c) AS their
}
CALL (other, their, still_open) {
  MATCH (other)-[open:ELIGIBLE_FOR]->(c:Commitment)
  WHERE c IN still_open AND open.since <= $as_of AND (open.until IS NULL OR open.until >= $as_of)
    AND NOT c IN their
  RETURN count(DISTINCT c) AS neither
}
WITH *, size(mine) AS own_number, size(their) AS their_number
RETURN other.id AS party,
       other.region AS region,
       both,
       own_number - both AS only_state,
       their_number - both AS only_partner,
       neither,
       round(1.0 * both / (own_number + their_number - both), 3) AS jaccard,
       binding,
       political,
       technical,
       commitments,
       since
ORDER BY both DESC, binding DESC, jaccard DESC, other.name
