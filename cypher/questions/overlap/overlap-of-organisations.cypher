// ---
// title: Overlap of two organisations
// question: How far do {organisation_a} and {organisation_b} have the same members on {as_of}?
// parameters:
//   organisation_a: {type: organisation, example: osce, help: The first organisation}
//   organisation_b: {type: organisation, example: council-of-europe, help: The second organisation}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   both: {type: integer, help: States that are members of both}
//   only_a: {type: integer, help: States that are members of the first only}
//   only_b: {type: integer, help: States that are members of the second only}
//   neither: {type: integer, help: Members of the United Nations on that day that are in neither}
//   a_in_b: {type: percent, help: Share of the members of the first that are in the second}
//   b_in_a: {type: percent, help: Share of the members of the second that are in the first}
//   jaccard: {type: number, help: "Members of both divided by members of either, from 0 to 1"}
//   in_both: {type: parties, help: The members of both}
//   in_a: {type: parties, help: The members of the first only}
//   in_b: {type: parties, help: The members of the second only}
// grain: one row for the pair
// sentence: "On {as_of}, {first.both|no State is a member|* State is a member|* States are members} of both {organisation_a} and {organisation_b}, {first.only_a|none|*|*} of {organisation_a} only and {first.only_b|none|*|*} of {organisation_b} only; {first.neither|no member of the United Nations is|* member of the United Nations is|* members of the United Nations are} in neither."
// empty: "Nothing is known of {organisation_a} and {organisation_b} on {as_of}."
// ask:
//   - common members of {organisation_a} and {organisation_b}
//   - who is in {organisation_a} but not in {organisation_b}
//   - overlap of {organisation_a} and {organisation_b}
//   - who is in both {organisation_a} and {organisation_b}
// notes: "Members and participating States are counted; observers, partners and candidates are not. Members that are no States are left out."
// ---
CALL () {
  MATCH (state:State)-[belongs:BELONGS_TO]->(:Organisation {id: $organisation_a})
  WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  WITH DISTINCT state ORDER BY state.name
  RETURN collect(state.id) AS a
}
CALL () {
  MATCH (state:State)-[belongs:BELONGS_TO]->(:Organisation {id: $organisation_b})
  WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  WITH DISTINCT state ORDER BY state.name
  RETURN collect(state.id) AS b
}
WITH a, b, [state IN a WHERE state IN b] AS both,
     COUNT {
       MATCH (state:State)-[belongs:BELONGS_TO]->(:Organisation {id: 'un'})
       WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
         AND NOT state.id IN a AND NOT state.id IN b
       RETURN DISTINCT state
     } AS neither
RETURN size(both) AS both,
       size(a) - size(both) AS only_a,
       size(b) - size(both) AS only_b,
       neither,
       CASE size(a) WHEN 0 THEN null ELSE round(100.0 * size(both) / size(a), 1) END AS a_in_b,
       CASE size(b) WHEN 0 THEN null ELSE round(100.0 * size(both) / size(b), 1) END AS b_in_a,
       CASE size(a) + size(b) WHEN 0 THEN null ELSE round(1.0 * size(both) / (size(a) + size(b) - size(both)), 3) END AS jaccard,
       both AS in_both,
       [state IN a WHERE NOT state IN b] AS in_a,
       [state IN b WHERE NOT state IN a] AS in_b
ORDER BY neither
