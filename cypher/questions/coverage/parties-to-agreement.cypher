// ---
// title: Parties to an agreement
// question: Which parties does {agreement} have on {as_of}, and how did each consent to be bound?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   group: {type: organisation, default: united-nations, help: "The universe: its members on that day are counted"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: "The party; the European Union is one of its own kind"}
//   since: {type: date, help: "Day on which the agreement entered into force for it, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   act: {type: act, help: Act by which it consented to be bound}
//   member: {type: boolean, help: Whether it is a member of the group on that day}
//   members: {type: integer, help: Number of members of the group on that day}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per party on that day
// sentence: "{agreement} has {count} {count|party|parties} on {as_of}; {count.member=true} of the {first.members} members of {group} {count.member=true|is|are} among them."
// empty: "{agreement} has no party on {as_of}."
// ask:
//   - who is party to {agreement}
//   - parties to {agreement} on {as_of}
//   - how many members of {group} are bound by {agreement}
// chart: tile-map
// basis: "VCLT art. 2(1)(g): consent to be bound has been given and the agreement is in force for the party"
// notes: Counted by entry into force for the party, not by deposit. Members bound by the law of an organisation are not parties.
// ---
MATCH (group:Organisation {id: $group})
MATCH (agreement:Agreement {id: $agreement})
CALL (group) {
  MATCH (member:Party)-[membership:MEMBER_OF]->(group)
  WHERE membership.role IN ['member', 'participating-state', 'member-body', 'suspended']
    AND membership.since <= $as_of AND (membership.until IS NULL OR membership.until >= $as_of)
  RETURN collect(DISTINCT member.id) AS members
}
MATCH (bound:Party)-[bond:PARTY_TO]->(agreement)
WHERE bond.since <= $as_of AND (bond.until IS NULL OR bond.until >= $as_of)
RETURN bound.id AS party,
       coalesce(bond.since_text, toString(bond.since)) AS since,
       bond.since_precision AS since_precision,
       bond.via AS act,
       bound.id IN members AS member,
       size(members) AS members,
       bond.source AS source,
       bond.as_of_text AS recorded,
       bond.evidence AS evidence
ORDER BY bond.since, bound.name
