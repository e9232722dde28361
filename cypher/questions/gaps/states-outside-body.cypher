// ---
// title: States outside a body, initiative or process
// question: Which members of {group} are not in {body} on {as_of}?
// parameters:
//   body: {type: body, example: interpol, help: "An organisation, initiative, network or process; for agreements the question states-outside-agreement says more"}
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member of the group that is outside}
//   other_role: {type: text, help: "Role in which it has to do with it all the same, such as observer, partner or donor"}
//   last_day: {type: date, help: "Last day on which it was in, where it was before"}
//   is_state: {type: boolean, help: "Whether it is a State; the European Union and other entities are never counted as States"}
//   source: {type: source, help: The page that says so; empty where nothing is on record}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per member of the group without a tie that counts
// sentence: "On {as_of}, {count} {group} {count|member is|members are} not on record as being in {body}."
// empty: "On {as_of}, every known member of {group} is in {body}, or no member of {group} is known on that day."
// ask:
//   - who is not in {body}
//   - which members of {group} are not in {body}
//   - States outside {body}
//   - who has not endorsed {body}
//   - which members of {group} have not joined {body}
//   - who is not a member of {body}
//   - members of {group} without a team in {body}
//   - States without a team in {body}
//   - which members of {group} are not members of {body}
// chart: tile-map
// notes: "In means a membership, an endorsement, an adoption or a part taken in the process, of the whole or of one norm or measure; correspondent and associate members are in, observers and beneficiaries are not. That nothing is on record here is no proof that there is nothing. In a network of response teams a State is in when a team based there is a member."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH DISTINCT member
MATCH (body:Commitment {id: $body})
WHERE NOT EXISTS {
    MATCH (member)-[tie:COMMITTED_TO]->(body)
    WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  }
  AND NOT EXISTS {
    MATCH (member)-[part:TOOK_PART_IN]->(body)
    WHERE part.since <= $as_of
  }
  AND NOT EXISTS {
    MATCH (member)<-[:BASED_IN]-(:Team)-[joined:MEMBER_OF]->(body)
    WHERE joined.since <= $as_of AND (joined.until IS NULL OR joined.until >= $as_of)
  }
CALL (member, body) {
  OPTIONAL MATCH (member)-[tie:MEMBER_OF]->(body)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN tie ORDER BY tie.since, tie.key LIMIT 1
}
CALL (member, body) {
  OPTIONAL MATCH (member)-[past:COMMITTED_TO]->(body)
  WHERE past.until < $as_of
  RETURN past ORDER BY past.until DESC, past.key LIMIT 1
}
WITH member, tie, past, coalesce(tie, past) AS fact
RETURN member.id AS party,
       tie.role AS other_role,
       past.until AS last_day,
       member:State AS is_state,
       fact.source AS source,
       fact.as_of_text AS recorded,
       fact.evidence AS evidence
ORDER BY member.name, member.id
