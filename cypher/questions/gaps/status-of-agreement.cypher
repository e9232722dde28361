// ---
// title: Where each member of a group stands towards an agreement
// question: Where does each member of {group} stand towards {agreement} on {as_of}?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member of the group}
//   status: {type: status, help: "Where it stands on that day; empty for a text that does not bind in law and that it adopted"}
//   since: {type: date, help: "Since when, as precise as known"}
//   since_precision: {type: text, help: "How precisely the start is known: day, month, year, or no-later-than when only a latest day is known"}
//   act: {type: act, help: "Act that brought it there; empty when it did nothing"}
//   is_state: {type: boolean, help: "Whether it is a State; the European Union and other entities are never counted as States"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per member of the group on that day
// sentence: "On {as_of}, of the {count} {group} members {count.status=party} {count.status=party|is|are} party to {agreement} (entry into force for each){count.status=bound-as-member||, * is bound by the law of an organisation|, * are bound by the law of an organisation}{count.status=contracting||, * has consented without it being in force for it|, * have consented without it being in force for them}{count.status=signatory||, * has signed only|, * have signed only}{count.status=invited||, * is invited to accede|, * are invited to accede}."
// empty: "No members of {group} are known on {as_of}."
// ask:
//   - status of {agreement} in {group}
//   - who in {group} has ratified {agreement}
//   - where does each member of {group} stand on {agreement}
//   - "{agreement} ratification status"
//   - status of {agreement}
//   - signature and ratification status of {agreement} in {group}
//   - position of each member of {group} towards {agreement}
//   - "{group} and {agreement}"
//   - which members of {group} have signed {agreement}
//   - map of {agreement}
// chart: tile-map
// basis: "VCLT art. 2(1)(f) and (g), art. 18"
// notes: "The strongest tie of the day is shown. No member is left out because it did nothing. For a text that does not bind in law the status of whoever adopted it is empty, and since is the day of that."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH DISTINCT member
MATCH (agreement:Agreement {id: $agreement})
CALL (member, agreement) {
  OPTIONAL MATCH (member)-[standing:HAS_STATUS]->(agreement)
  WHERE standing.since <= $as_of AND (standing.until IS NULL OR standing.until >= $as_of)
  RETURN standing ORDER BY standing.rank, standing.since LIMIT 1
}
// A text that does not bind in law has no parties: whoever adopted it stands by it and has no status of the law of treaties.
CALL (member, agreement) {
  OPTIONAL MATCH (member)-[adopted:COMMITTED_TO]->(agreement)
  WHERE NOT agreement.binding AND adopted.part IS NULL AND adopted.since <= $as_of AND (adopted.until IS NULL OR adopted.until >= $as_of)
  RETURN adopted ORDER BY adopted.since, adopted.key LIMIT 1
}
WITH member, coalesce(adopted, standing) AS standing, adopted
RETURN member.id AS party,
       CASE WHEN adopted IS NULL THEN coalesce(standing.status, 'not-eligible') END AS status,
       coalesce(standing.since_text, toString(standing.since)) AS since,
       standing.since_precision AS since_precision,
       CASE WHEN adopted IS NULL THEN standing.act ELSE adopted.via END AS act,
       member:State AS is_state,
       standing.source AS source,
       standing.as_of_text AS recorded,
       standing.evidence AS evidence
ORDER BY CASE WHEN adopted IS NULL THEN coalesce(standing.rank, 9) ELSE 0 END, standing.since, member.name, member.id
