// ---
// title: Overlap of two agreements
// question: How far are the same States in {agreement_a} and {agreement_b} on {as_of}?
// parameters:
//   agreement_a: {type: agreement, example: budapest-convention, help: The first agreement}
//   agreement_b: {type: agreement, example: convention-108, help: The second agreement}
//   counted_by: {type: choice, choices: [in-force, deposit, signature], default: in-force, help: "Who counts as in: those for whom it is in force, also those who deposited consent, or also those who signed"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   both: {type: integer, help: States in both}
//   only_a: {type: integer, help: States in the first only}
//   only_b: {type: integer, help: States in the second only}
//   neither: {type: integer, help: "States in neither that may join both, by their own act or on invitation"}
//   states_a: {type: integer, help: States in the first}
//   states_b: {type: integer, help: States in the second}
//   a_in_b: {type: percent, help: Share of the States of the first that are in the second}
//   b_in_a: {type: percent, help: Share of the States of the second that are in the first}
//   jaccard: {type: number, help: "States in both divided by States in either, from 0 to 1"}
//   others_a: {type: parties, help: "Parties to the first that are no States, such as the European Union"}
//   others_b: {type: parties, help: "Parties to the second that are no States, such as the European Union"}
// grain: one row for the pair
// sentence: "On {as_of}, {first.both|none|*|*} of the {first.states_a} {first.states_a|State|States} in {agreement_a} {first.both|is|is|are} in {agreement_b}, and {first.both|none|*|*} of the {first.states_b} {first.states_b|State|States} in {agreement_b} {first.both|is|is|are} in {agreement_a}{first.neither||; * more may join both and is in neither|; * more may join both and are in neither} (rule: {counted_by})."
// empty: "Nothing is known of {agreement_a} and {agreement_b} on {as_of} (rule: {counted_by})."
// ask:
//   - do the same States belong to {agreement_a} and {agreement_b}
//   - overlap of {agreement_a} and {agreement_b}
//   - how many parties to {agreement_a} are also party to {agreement_b}
//   - compare {agreement_a} with {agreement_b}
//   - "{agreement_a} and {agreement_b}"
//   - how similar are {agreement_a} and {agreement_b}
//   - do {agreement_a} and {agreement_b} have the same parties
//   - how many States are party to both {agreement_a} and {agreement_b}
//   - how many States are in both {agreement_a} and {agreement_b}
// basis: "Four counts first, then containment in both directions and the Jaccard index"
// notes: "In an agreement means party to it, bound by it as a member of an organisation, or having adopted it where it is not binding; counted_by widens this to those who deposited their consent or who signed. Only States are counted; other parties stand apart."
// ---
MATCH (a:Agreement {id: $agreement_a})
MATCH (b:Agreement {id: $agreement_b})
WITH a, b, {`in-force`: 2, deposit: 3, signature: 4}[$counted_by] AS weakest
CALL (a, weakest) {
  MATCH (near:Party)-[tie:HAS_STATUS|COMMITTED_TO]->(a)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  WITH near, weakest, min(coalesce(tie.rank, 0)) AS rank
  RETURN collect(near) AS near_a, collect(CASE WHEN rank <= weakest THEN near END) AS in_a
}
CALL (b, weakest) {
  MATCH (near:Party)-[tie:HAS_STATUS|COMMITTED_TO]->(b)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  WITH near, weakest, min(coalesce(tie.rank, 0)) AS rank
  RETURN collect(near) AS near_b, collect(CASE WHEN rank <= weakest THEN near END) AS in_b
}
WITH in_a, in_b,
     [state IN in_a WHERE state:State] AS a, [state IN in_b WHERE state:State] AS b,
     size([state IN near_a WHERE state:State AND state IN near_b AND NOT state IN in_a AND NOT state IN in_b]) AS neither
WITH *, size([state IN a WHERE state IN b]) AS both
RETURN both,
       size(a) - both AS only_a,
       size(b) - both AS only_b,
       neither,
       size(a) AS states_a,
       size(b) AS states_b,
       CASE size(a) WHEN 0 THEN null ELSE round(100.0 * both / size(a), 1) END AS a_in_b,
       CASE size(b) WHEN 0 THEN null ELSE round(100.0 * both / size(b), 1) END AS b_in_a,
       CASE size(a) + size(b) WHEN 0 THEN null ELSE round(1.0 * both / (size(a) + size(b) - both), 3) END AS jaccard,
       COLLECT { UNWIND in_a AS other WITH other WHERE NOT other:State RETURN other.id ORDER BY other.name } AS others_a,
       COLLECT { UNWIND in_b AS other WITH other WHERE NOT other:State RETURN other.id ORDER BY other.name } AS others_b
ORDER BY both
