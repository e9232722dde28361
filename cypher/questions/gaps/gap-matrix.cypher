// ---
// title: Members against agreements
// question: Where does each member of {group} stand towards each agreement on {as_of}?
// parameters:
//   group: {type: organisation, example: asean, help: "The universe: its members on that day"}
//   agreements: {type: agreements, optional: true, help: "The agreements; when left out, all binding ones that are open to a member or with which a member has a tie"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member}
//   agreement: {type: agreement, help: The agreement}
//   status: {type: status, help: "Where the member stands towards the agreement on that day; empty for a text that does not bind in law and that it adopted"}
//   since: {type: date, help: "Since when, as precise as known"}
//   since_precision: {type: text, help: "How precisely the start is known: day, month, year, or no-later-than when only a latest day is known"}
//   act: {type: act, help: "Act that brought it there; empty when it did nothing"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per member of the group and agreement
// sentence: "On {as_of}, the {distinct.party} {group} members and {distinct.agreement} {distinct.agreement|agreement|agreements} make {count} pairs{count.status=party||; * time a member is party (entry into force for it)|; * times a member is party (entry into force for it)}{count.status=bound-as-member||; * time it is bound by the law of an organisation|; * times it is bound by the law of an organisation}{count.status=contracting||; * time it has consented|; * times it has consented}{count.status=signatory||; * time it has signed only|; * times it has signed only}{count.status=eligible||; * time it is eligible and did nothing|; * times it is eligible and did nothing}."
// empty: "On {as_of}, no member of {group} is known, or no binding agreement is open to one."
// ask:
//   - where is {group} missing
//   - gaps of {group}
//   - matrix of {group} and {agreements}
//   - which agreements do members of {group} lack
//   - matrix of gaps in {group}
//   - what is missing in {group}
//   - gap matrix of {group}
// chart: matrix
// basis: "VCLT art. 2(1)(f) and (g), art. 18"
// notes: "The strongest tie of the day is shown for each pair, and every pair is shown. For a text that does not bind in law the status of whoever adopted it is empty, and since is the day of that."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH collect(DISTINCT member) AS members
CALL (members) {
  UNWIND members AS member
  MATCH (member)-[tie:HAS_STATUS]->(text:Agreement)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN text, min(tie.rank) AS best
  UNION
  MATCH (text:Agreement) WHERE text.id IN $agreements
  RETURN text, 0 AS best
}
WITH members, text AS other, min(best) AS best
WHERE CASE WHEN $agreements IS NULL THEN other.binding AND best < 8 ELSE other.id IN $agreements END
UNWIND members AS member
OPTIONAL MATCH (member)-[tie:HAS_STATUS|COMMITTED_TO]->(other)
WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  // A text that does not bind in law has no parties: whoever adopted it stands by it and has no status of the law of treaties.
  AND (tie.rank IS NOT NULL OR NOT other.binding AND tie.part IS NULL)
WITH member, other, tie ORDER BY coalesce(tie.rank, 0), tie.since
WITH member, other, collect(tie)[0] AS standing
WITH member, other, standing, coalesce(type(standing) = 'COMMITTED_TO', false) AS adopted
RETURN member.id AS party,
       other.id AS agreement,
       CASE WHEN NOT adopted THEN coalesce(standing.status, 'not-eligible') END AS status,
       coalesce(standing.since_text, toString(standing.since)) AS since,
       standing.since_precision AS since_precision,
       CASE WHEN NOT adopted THEN standing.act ELSE standing.via END AS act,
       standing.source AS source,
       standing.as_of_text AS recorded,
       standing.evidence AS evidence
ORDER BY member.name, member.id, other.name, other.id
