// ---
// title: Closest partners of a State
// question: Which {most} parties share the most cyber commitments with {state} on {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   most: {type: integer, default: 5, help: How many partners to show}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: "Only commitments of this strength; without it all but memberships of organisations"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: "The partner; the European Union is one of its own kind"}
//   region: {type: text, help: Its region}
//   both: {type: integer, help: Number of commitments under which both stand on that day}
//   only_state: {type: integer, help: Commitments of the State alone}
//   only_partner: {type: integer, help: Commitments of the partner alone}
//   jaccard: {type: number, help: "Commitments of both divided by commitments of either, from 0 to 1"}
//   binding: {type: integer, help: How many of those of both bind both in law}
//   political: {type: integer, help: How many of those of both are political}
//   technical: {type: integer, help: How many of those of both are technical}
//   commitments: {type: commitments, help: The commitments of both}
//   since: {type: date, help: "Day on which the latest of them began to hold for both; an unknown start counts from the day to which its source speaks"}
// grain: one row per party, no more than asked for
// sentence: "On {as_of}, {state} shares the most {strength|* commitments|commitments} with {first.party}: {first.both} in common, {first.binding|none|*|*} of them binding both in law."
// empty: "On {as_of}, no party that shares {strength|a * commitment|a commitment} with {state} is among the first {most}."
// ask:
//   - top partners of {state}
//   - the few closest partners of {state}
// basis: "The rank is by the number in common, then by those that bind both in law, then by the Jaccard index"
// notes: "Memberships of organisations are left out unless strength=institutional is asked for. A commitment is as strong as the weaker of the two ties. The partners of a State are all in partners-of-state."
// ---
MATCH (state:Party {id: $state})
CALL (state) {
  MATCH (state)-[own:COMMITTED_TO]->(c:Commitment)
  WHERE own.since <= $as_of AND (own.until IS NULL OR own.until >= $as_of)
    AND (own.strength = $strength OR ($strength IS NULL AND own.strength <> 'institutional'))
  WITH c, min({binding: 1, political: 2, technical: 3, institutional: 4}[own.strength]) AS rank, min(own.since) AS since
  RETURN collect({c: c, rank: rank, since: since}) AS held
}
CALL (state, held) {
  UNWIND held AS own
  WITH state, own.c AS c, own
  MATCH (c)<-[theirs:COMMITTED_TO]-(other:Party)
  WHERE (other:State OR other:Entity OR other.id = 'EUE') AND other <> state
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
  RETURN count(DISTINCT c) AS their_number
}
WITH *, size(held) AS own_number
RETURN other.id AS party,
       other.region AS region,
       both,
       own_number - both AS only_state,
       their_number - both AS only_partner,
       round(1.0 * both / (own_number + their_number - both), 3) AS jaccard,
       binding,
       political,
       technical,
       commitments,
       since
ORDER BY both DESC, binding DESC, jaccard DESC, other.name
LIMIT $most
