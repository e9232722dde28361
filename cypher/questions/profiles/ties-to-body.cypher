// ---
// title: Whether a State is in a body, initiative or process
// question: How is {state} tied to {body} on {as_of}, and since when?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   body: {type: body, example: interpol, help: "An organisation, initiative, network or process; for agreements the question status-of-state says more"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The State}
//   body: {type: body, help: What it is tied to}
//   via: {type: text, help: "Role or form: member, observer, supporter, statement, voted-for and the like; team where a response team based there is a member"}
//   strength: {type: text, help: "binding, political, technical or institutional; empty where the role commits to nothing"}
//   part: {type: text, help: "Id of the single norm or measure, where it is not the whole, or of the team"}
//   since: {type: date, help: "Since when, as precise as known"}
//   since_precision: {type: text, help: "How precisely the start is known: day, month, year, or no-later-than when only a latest day is known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per tie that holds on that day, what commits most first
// sentence: "On {as_of}, {count} {count|tie|ties} between {state} and {body} {count|is|are} on record, the first of them: {first.via}, since {first.since}."
// empty: "On {as_of}, no tie between {state} and {body} is on record."
// ask:
//   - is {state} a member of {body}
//   - is {state} in {body}
//   - has {state} endorsed {body}
//   - since when is {state} in {body}
//   - when did {state} join {body}
//   - does {state} take part in {body}
//   - "{state} and {body}"
//   - does {state} belong to {body}
//   - did {state} take part in {body}
//   - did {state} support {body}
//   - "{state} membership of {body}"
//   - role of {state} in {body}
//   - is {state} a full member of {body} or only a correspondent
//   - was {state} in {body} on {as_of}
// notes: "Signature, invitation and consent to an agreement are no ties of this kind. A start not known exactly is shown as the latest day that it can mean."
// ---
MATCH (state:Party {id: $state}), (body:Commitment {id: $body})
CALL (state, body) {
  MATCH (state)-[tie:COMMITTED_TO]->(body)
  RETURN tie, tie.via AS via, tie.part AS part
  UNION ALL
  MATCH (state)-[tie:MEMBER_OF|TOOK_PART_IN]->(body)
  WHERE NOT EXISTS {
    MATCH (state)-[same:COMMITTED_TO]->(body)
    WHERE same.since = tie.since AND same.via = tie.role
  }
  RETURN tie, tie.role AS via, null AS part
  UNION ALL
  MATCH (state)<-[:BASED_IN]-(team:Team)-[tie:MEMBER_OF]->(body)
  RETURN tie, 'team' AS via, team.id AS part
}
WITH state, body, tie, via, part
WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
RETURN state.id AS party,
       body.id AS body,
       via,
       tie.strength AS strength,
       part,
       coalesce(tie.since_text, toString(tie.since)) AS since,
       tie.since_precision AS since_precision,
       tie.source AS source,
       tie.as_of_text AS recorded,
       tie.evidence AS evidence
ORDER BY CASE tie.strength WHEN 'binding' THEN 1 WHEN 'political' THEN 2 WHEN 'technical' THEN 3 WHEN 'institutional' THEN 4 ELSE 5 END,
         tie.since, part, tie.key
