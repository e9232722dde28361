// ---
// title: Where each member of a group stands towards an agreement
// question: Where does each member of {group} stand towards {agreement} on {as_of}?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   group: {type: organisation, default: united-nations, help: The universe; its members on that day are listed}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member of the group}
//   status: {type: status, help: Where it stands on that day}
//   since: {type: date, help: "Since when it stands there, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   act: {type: act, help: Act that brought it there}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per member of the group on that day
// sentence: "On {as_of}, {count.status=party} of the {count} members of {group} {count.status=party|is|are} party to {agreement}, {count.status=bound-as-member} {count.status=bound-as-member|is|are} bound as members, {count.status=contracting} {count.status=contracting|has|have} consented without it being in force for them, and {count.status=signatory} {count.status=signatory|is a signatory|are signatories}."
// empty: "No members of {group} are known on {as_of}."
// ask:
//   - who in {group} has not ratified {agreement}
//   - status of {agreement} among members of {group}
//   - who is missing from {agreement}
// chart: tile-map
// basis: "VCLT art. 2(1)(f) and (g), art. 18"
// notes: The strongest tie of the day is shown. No member is left out because it did nothing.
// ---
MATCH (group:Organisation {id: $group})
MATCH (agreement:Agreement {id: $agreement})
MATCH (member:Party)-[membership:MEMBER_OF]->(group)
WHERE membership.role IN ['member', 'participating-state', 'member-body', 'suspended']
  AND membership.since <= $as_of AND (membership.until IS NULL OR membership.until >= $as_of)
WITH DISTINCT member, agreement
CALL (member, agreement) {
  MATCH (member)-[tie:PARTY_TO|BOUND_BY|CONSENTED_TO|SIGNATORY_TO]->(agreement)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  WITH tie, {PARTY_TO: [1, 'party'], BOUND_BY: [2, 'bound-as-member'],
             CONSENTED_TO: [3, 'contracting'], SIGNATORY_TO: [4, 'signatory']}[type(tie)] AS standing
  RETURN standing[0] AS rank, standing[1] AS status, tie, tie.since AS day, tie.since_text AS since,
         tie.since_precision AS precision, tie.via AS act
  UNION ALL
  MATCH (member)-[tie:INVITED_TO]->(agreement)
  WHERE tie.on <= $as_of AND (tie.valid_until IS NULL OR tie.valid_until >= $as_of)
  RETURN 5 AS rank, 'invited' AS status, tie, tie.on AS day, tie.on_text AS since,
         CASE size(tie.on_text) WHEN 10 THEN 'day' WHEN 7 THEN 'month' ELSE 'year' END AS precision, 'invitation' AS act
  UNION ALL
  MATCH (member)-[tie:PARTY_TO|BOUND_BY]->(agreement)
  WHERE tie.until < $as_of
  RETURN 6 AS rank, 'former' AS status, tie, tie.until + duration({days: 1}) AS day, null AS since,
         'day' AS precision, null AS act
  ORDER BY tie.until DESC LIMIT 1
  UNION ALL
  MATCH (member)-[tie:ELIGIBLE_FOR]->(agreement)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  WITH tie, CASE tie.rule WHEN 'by-invitation' THEN [8, 'by-invitation'] ELSE [7, 'eligible'] END AS standing
  RETURN standing[0] AS rank, standing[1] AS status, tie, tie.since AS day, tie.since_text AS since,
         tie.since_precision AS precision, null AS act
  UNION ALL
  RETURN 9 AS rank, 'not-eligible' AS status, null AS tie, null AS day, null AS since, null AS precision, null AS act
}
WITH member, rank, status, tie, day, since, precision, act
ORDER BY rank, day
WITH member, head(collect({rank: rank, status: status, tie: tie, day: day, since: since, precision: precision, act: act})) AS standing
RETURN member.id AS party,
       standing.status AS status,
       coalesce(standing.since, toString(standing.day)) AS since,
       standing.precision AS since_precision,
       standing.act AS act,
       standing.tie.source AS source,
       standing.tie.as_of_text AS recorded,
       standing.tie.evidence AS evidence
ORDER BY standing.rank, standing.day, member.name
