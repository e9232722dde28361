// ---
// title: Overlap of every two commitments
// question: How far do the commitments of the members of {group} overlap on {as_of}?
// parameters:
//   group: {type: organisation, default: un, help: "The universe; its members on that day that are States are counted"}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: "Only commitments of this strength; without it all but memberships of organisations"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   commitment_a: {type: commitment, help: The first commitment of the pair}
//   commitment_b: {type: commitment, help: The second commitment of the pair}
//   both: {type: integer, help: Members of the group under both}
//   only_a: {type: integer, help: Members under the first only}
//   only_b: {type: integer, help: Members under the second only}
//   neither: {type: integer, help: Members of the group under neither}
//   jaccard: {type: number, help: "Members under both divided by members under either, from 0 to 1"}
//   a_in_b: {type: percent, help: Share of the members under the first that are under the second}
//   b_in_a: {type: percent, help: Share of the members under the second that are under the first}
// grain: one row per two commitments under which at least one member stands
// sentence: "On {as_of}, of {count} {count|pair|pairs} of commitments of the members of {group}{strength| (* only)|, memberships of organisations left out}, {first.commitment_a} and {first.commitment_b} have the most members in common: {first.both|none|*|*}, with {first.only_a|none|*|*} under the first alone and {first.only_b|none|*|*} under the second alone. Counted are member States for which the commitment holds on that day."
// empty: "On {as_of}, the members of {group} stand under no two commitments{strength| (* only)|, memberships of organisations left out}; counted are member States for which the commitment holds on that day."
// ask:
//   - which treaties are nearly the same club in {group}
//   - overlap matrix of {group}
//   - how much do the commitments of {group} overlap
// chart: heat-map
// notes: "Bilateral commitments are left out: two members always make a small pair. The European Union is not counted. Neither counts all members of the group, whether or not the commitment is open to them."
// ---
MATCH (member:State)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH collect(DISTINCT member) AS members
CALL (members) {
  UNWIND members AS member
  MATCH (member)-[tie:COMMITTED_TO]->(c:Commitment)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
    AND (tie.strength = $strength OR ($strength IS NULL AND tie.strength <> 'institutional'))
    AND coalesce(c.scope, '') <> 'bilateral'
  WITH DISTINCT member, c ORDER BY c.name, c.id
  WITH member, collect(c) AS held
  RETURN collect(held) AS helds
}
CALL (helds) {
  UNWIND helds AS held
  UNWIND held AS c
  WITH c, count(*) AS number ORDER BY c.name, c.id
  RETURN collect({c: c, number: number}) AS everything
}
// Each member adds one to every pair that it holds; each pair stands once with the sizes of both, so that none is lost.
CALL (helds, everything) {
  UNWIND helds AS held
  UNWIND range(0, size(held) - 2) AS i
  UNWIND range(i + 1, size(held) - 1) AS j
  RETURN held[i] AS a, held[j] AS b, 1 AS one, 0 AS of_a, 0 AS of_b
  UNION ALL
  UNWIND range(0, size(everything) - 2) AS i
  UNWIND range(i + 1, size(everything) - 1) AS j
  RETURN everything[i].c AS a, everything[j].c AS b, 0 AS one, everything[i].number AS of_a, everything[j].number AS of_b
}
WITH a, b, size(members) AS members, sum(one) AS both, max(of_a) AS of_a, max(of_b) AS of_b

RETURN a.id AS commitment_a,
       b.id AS commitment_b,
       both,
       of_a - both AS only_a,
       of_b - both AS only_b,
       members - of_a - of_b + both AS neither,
       round(1.0 * both / (of_a + of_b - both), 3) AS jaccard,
       round(100.0 * both / of_a, 1) AS a_in_b,
       round(100.0 * both / of_b, 1) AS b_in_a
ORDER BY both DESC, jaccard DESC, a.name, a.id, b.name, b.id
