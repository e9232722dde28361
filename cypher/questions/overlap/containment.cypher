// ---
// title: Commitments whose members are all in another
// question: Which commitments have only members of {group} that also stand under another one on {as_of}?
// parameters:
//   group: {type: organisation, default: un, help: "The universe; its members on that day that are States are counted"}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: "Only commitments of this strength; without it all but memberships of organisations"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   inner: {type: commitment, help: The commitment whose members all stand under the other}
//   outer: {type: commitment, help: The other commitment}
//   inner_members: {type: integer, help: Members of the group under the first}
//   outer_members: {type: integer, help: Members of the group under the other}
//   same: {type: boolean, help: "Whether both have exactly the same members, so that each contains the other"}
// grain: one row per two commitments of which one contains the other
// sentence: "On {as_of}, in {count} {count|pair|pairs} of commitments all members of {group} under the first also stand under the second{strength| (* only)|, memberships of organisations left out}{count.same=true||; * pair has exactly the same members|; * pairs have exactly the same members}."
// ask:
//   - which treaties are contained in another in {group}
//   - nested commitments in {group}
//   - which agreements have the same members in {group}
//   - which party sets contain one another
//   - commitments whose members in {group} all stand under another
// notes: "Bilateral commitments are left out. Counted are member States for which the commitment holds on that day; the European Union is not counted."
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

WHERE both = of_a OR both = of_b
WITH both, of_a = of_b AS same, CASE WHEN both = of_a THEN [a, b] ELSE [b, a] END AS pair,
     CASE WHEN both = of_a THEN of_b ELSE of_a END AS larger
WITH both, same, pair[0] AS a, pair[1] AS b, larger
RETURN a.id AS inner,
       b.id AS outer,
       both AS inner_members,
       larger AS outer_members,
       same
ORDER BY inner_members DESC, outer_members, a.name, b.name, a.id, b.id
