// ---
// title: States outside an agreement
// question: Which members of {group} are not bound by {agreement} on {as_of}, and could they be?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member that is not bound}
//   status: {type: status, help: Where it stands on that day}
//   way: {type: text, help: "What it lacks: entry into force, consent after signature, accession on invitation, own act, an invitation, a parent agreement first, or nothing it can do"}
//   how: {type: text, help: How the text lets it in}
//   needs_first: {type: agreements, help: "Agreements it must be party to before or at the same time, where it is not"}
//   open_until: {type: date, help: Last day of its invitation or of signature}
//   since: {type: date, help: "Since when, as precise as known"}
//   since_precision: {type: text, help: "How precisely the start is known: day, month, year, or no-later-than when only a latest day is known"}
//   act: {type: act, help: "Act that brought it there; empty when it did nothing"}
//   is_state: {type: boolean, help: "Whether it is a State; the European Union and other entities are never counted as States"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per member of the group that is neither party nor bound by the law of an organisation
// sentence: "On {as_of}, {count} {group} {count|member is|members are} not bound by {agreement} (counted by entry into force for each){count.status=contracting||; * has consented|; * have consented}{count.status=signatory||; * has signed only|; * have signed only}{count.status=invited||; * is invited|; * are invited}{count.status=eligible||; * is eligible without having acted|; * are eligible without having acted}{count.status=by-invitation||; * may be invited|; * may be invited}{count.status=former||; * was bound before|; * were bound before}{count.status=not-eligible||; * is not eligible|; * are not eligible}."
// empty: "On {as_of}, every known member of {group} is bound by {agreement}, or no member of {group} is known on that day."
// ask:
//   - who in {group} has not ratified {agreement}
//   - which States are outside {agreement}
//   - "{group} gap {agreement}"
//   - who is missing from {agreement}
//   - members of {group} outside {agreement}
//   - which members of {group} have yet to join {agreement}
//   - States without {agreement}
//   - who is not in {agreement}
//   - which members of {group} have not signed {agreement}
// chart: tile-map
// basis: "VCLT art. 2(1)(f) and (g), art. 18; who may join: the agreement's own final clauses"
// notes: "The source is that of the tie with the agreement, or of the rule that admits the member. Nothing is known of intentions."
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
WITH member, agreement, standing, coalesce(standing.status, 'not-eligible') AS status
WHERE NOT status IN ['party', 'bound-as-member']
  // Whoever adopted a text that does not bind in law is not outside it.
  AND NOT EXISTS {
    MATCH (member)-[adopted:COMMITTED_TO]->(agreement)
    WHERE NOT agreement.binding AND adopted.part IS NULL AND adopted.since <= $as_of AND (adopted.until IS NULL OR adopted.until >= $as_of)
  }
CALL (member, agreement) {
  OPTIONAL MATCH (member)-[open:ELIGIBLE_FOR]->(agreement)
  WHERE open.since <= $as_of AND (open.until IS NULL OR open.until >= $as_of)
  RETURN open ORDER BY open.rule = 'by-invitation', open.key LIMIT 1
}
CALL (agreement) {
  OPTIONAL MATCH (agreement)-[rule:OPEN_TO]->()
  WHERE rule.signature_open_until >= $as_of
  RETURN max(rule.signature_open_until) AS deadline
}
CALL (member, agreement) {
  MATCH (agreement)-[rule:OPEN_TO]->()
  WHERE rule.needs_first IS NOT NULL
  MATCH (parent:Agreement {id: rule.needs_first})
  WHERE NOT EXISTS {
    MATCH (member)-[bond:CONSENTED_TO|BOUND_BY]->(parent)
    WHERE bond.since <= $as_of AND (bond.until IS NULL OR bond.until >= $as_of)
  }
  WITH DISTINCT parent ORDER BY parent.name, parent.id
  RETURN collect(parent.id) AS needs_first
}
RETURN member.id AS party,
       status,
       CASE status
         WHEN 'contracting' THEN 'entry into force'
         WHEN 'signatory' THEN 'consent after signature'
         WHEN 'invited' THEN 'accession on invitation'
         ELSE CASE
           WHEN open IS NOT NULL AND open.rule <> 'by-invitation' THEN 'own act'
           WHEN needs_first <> [] THEN 'a parent agreement first'
           WHEN open IS NOT NULL THEN 'an invitation'
           ELSE 'nothing it can do' END
       END AS way,
       open.how AS how,
       needs_first,
       CASE WHEN status = 'invited' THEN standing.until
            WHEN status IN ['eligible', 'former'] THEN deadline END AS open_until,
       coalesce(standing.since_text, toString(standing.since)) AS since,
       standing.since_precision AS since_precision,
       standing.act AS act,
       member:State AS is_state,
       standing.source AS source,
       standing.as_of_text AS recorded,
       standing.evidence AS evidence
ORDER BY coalesce(standing.rank, 9), standing.since, member.name, member.id
