// ---
// title: Overlap of two agreements over time
// question: How did the numbers of States in {agreement_a}, in {agreement_b} and in both change up to {as_of}?
// parameters:
//   agreement_a: {type: agreement, example: budapest-convention, help: The first agreement}
//   agreement_b: {type: agreement, example: convention-108, help: The second agreement}
//   counted_by: {type: choice, choices: [in-force, deposit, signature], default: in-force, help: "Who counts as in: those for whom it is in force, also those who deposited consent, or also those who signed"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   day: {type: date, help: Day from which the numbers hold}
//   both: {type: integer, help: States in both}
//   states_a: {type: integer, help: States in the first}
//   states_b: {type: integer, help: States in the second}
// grain: one row per day on which one of the numbers changes
// sentence: "Up to {as_of} the number of States in {agreement_a} came to {last.states_a}, in {agreement_b} to {last.states_b} and in both to {last.both}; {count} {count|change|changes} since {first.day} (rule: {counted_by})."
// empty: "Up to {as_of}, no State has been in {agreement_a} or in {agreement_b} (rule: {counted_by})."
// ask:
//   - how did the overlap of {agreement_a} and {agreement_b} grow
//   - overlap of {agreement_a} and {agreement_b} over time
//   - since when are States in both {agreement_a} and {agreement_b}
//   - how did the overlap of {agreement_a} and {agreement_b} develop over time
// chart: curve
// notes: "In an agreement means party to it, bound by it as a member of an organisation, or having adopted it where it is not binding; counted_by widens this to those who deposited their consent or who signed. Only States are counted. A start not known exactly counts from its latest possible day. The last numbers hold until the day asked for."
// ---
MATCH (a:Agreement {id: $agreement_a})
MATCH (b:Agreement {id: $agreement_b})
WITH a, b, {`in-force`: 2, deposit: 3, signature: 4}[$counted_by] AS weakest
CALL (a, b, weakest) {
  MATCH (state:State)-[tie:HAS_STATUS|COMMITTED_TO]->(one:Agreement)
  WHERE one IN [a, b] AND coalesce(tie.rank, 0) <= weakest AND tie.since <= $as_of
  RETURN collect({state: state.id, agreement: one.id, first: tie.since, last: tie.until}) AS spells
}
UNWIND spells AS spell
UNWIND [spell.first, spell.last + duration({days: 1})] AS day
WITH DISTINCT spells, day
WHERE day <= $as_of
ORDER BY day
CALL (spells, day) {
  UNWIND spells AS spell
  WITH spell WHERE spell.first <= day AND (spell.last IS NULL OR spell.last >= day)
  WITH spell.state AS state, collect(spell.agreement) AS held
  RETURN sum(CASE WHEN $agreement_a IN held AND $agreement_b IN held THEN 1 ELSE 0 END) AS both,
         sum(CASE WHEN $agreement_a IN held THEN 1 ELSE 0 END) AS a,
         sum(CASE WHEN $agreement_b IN held THEN 1 ELSE 0 END) AS b
}
WITH collect({day: day, both: both, a: a, b: b}) AS points
UNWIND range(0, size(points) - 1) AS place
WITH points[place] AS point, CASE WHEN place = 0 THEN {both: 0, a: 0, b: 0} ELSE points[place - 1] END AS before
WHERE point.both <> before.both OR point.a <> before.a OR point.b <> before.b
RETURN point.day AS day, point.both AS both, point.a AS states_a, point.b AS states_b
ORDER BY day
