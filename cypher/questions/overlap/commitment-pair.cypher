// ---
// title: Who is where in two commitments
// question: Who stands under {commitment_a}, under {commitment_b} or under both on {as_of}?
// parameters:
//   commitment_a: {type: commitment, example: counter-ransomware-initiative, help: "The first: an agreement, a catalogue, an initiative, a process or an organisation"}
//   commitment_b: {type: commitment, example: budapest-convention, help: The second}
//   group: {type: organisation, optional: true, help: Only members of this organisation on that day}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: "The State, or another party such as the European Union"}
//   group: {type: text, help: "both, only-a or only-b"}
//   strength_a: {type: text, help: "Kind of its commitment to the first: binding, political, technical or institutional"}
//   since_a: {type: date, help: "Since when it stands under the first, as precise as known"}
//   strength_b: {type: text, help: Kind of its commitment to the second}
//   since_b: {type: date, help: "Since when it stands under the second, as precise as known"}
//   is_state: {type: boolean, help: "Whether it is a State; the European Union and other entities are never counted as States"}
//   sources: {type: sources, help: The pages that say so}
//   evidence: {type: evidence, help: "undocumented when any of them rests on general knowledge"}
// grain: one row per party that stands under either
// sentence: "On {as_of}, {count.group=both|no party stands|* party stands|* parties stand} under both {commitment_a} and {commitment_b}, {count.group=only-a|none|*|*} only under {commitment_a} and {count.group=only-b|none|*|*} only under {commitment_b}{group| (members of * alone are counted)|}."
// empty: "On {as_of}, nobody{group| among members of *|} is known to stand under {commitment_a} or {commitment_b}."
// ask:
//   - who is in {commitment_a} but not in {commitment_b}
//   - which States are in {commitment_a} but not in {commitment_b}
//   - who is in both {commitment_a} and {commitment_b}
//   - members of {commitment_a} that are not in {commitment_b}
//   - which members of {group} are in {commitment_a} but not in {commitment_b}
//   - overlap of {commitment_a} and {commitment_b}
// chart: tile-map
// notes: "To stand under means: party or bound as a member; having adopted, endorsed or joined it; or member of the organisation. A signature alone commits to nothing, and roles such as observer or beneficiary do not either. A State does not stand under a network because a team based there is a member."
// ---
MATCH (near:Party)-[tie:COMMITTED_TO]->(text:Commitment)
WHERE text.id IN [$commitment_a, $commitment_b] AND tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  AND ($group IS NULL OR EXISTS {
    MATCH (near)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
    WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  })
WITH DISTINCT near
CALL (near) {
  OPTIONAL MATCH (near)-[tie:COMMITTED_TO]->(:Commitment {id: $commitment_a})
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN tie AS a ORDER BY tie.part IS NOT NULL, tie.since, tie.key LIMIT 1
}
CALL (near) {
  OPTIONAL MATCH (near)-[tie:COMMITTED_TO]->(:Commitment {id: $commitment_b})
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN tie AS b ORDER BY tie.part IS NOT NULL, tie.since, tie.key LIMIT 1
}
WITH near, a, b, CASE WHEN a IS NULL THEN 'only-b' WHEN b IS NULL THEN 'only-a' ELSE 'both' END AS place,
     [tie IN [a, b] WHERE tie IS NOT NULL] AS ties
RETURN near.id AS party,
       place AS group,
       a.strength AS strength_a,
       coalesce(a.since_text, toString(a.since)) AS since_a,
       b.strength AS strength_b,
       coalesce(b.since_text, toString(b.since)) AS since_b,
       near:State AS is_state,
       COLLECT { UNWIND ties AS tie RETURN DISTINCT tie.source AS page ORDER BY page } AS sources,
       CASE WHEN any(tie IN ties WHERE tie.evidence = 'undocumented') THEN 'undocumented' ELSE 'documented' END AS evidence
ORDER BY {both: 1, `only-a`: 2, `only-b`: 3}[place], near.name, near.id
