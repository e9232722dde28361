// ---
// title: Combinations of agreements
// question: Which members of {group} are in exactly which of {agreements} on {as_of}?
// parameters:
//   agreements: {type: agreements, example: "budapest-convention,convention-108", help: The agreements to combine}
//   group: {type: organisation, default: un, help: "The universe; all its members on that day are listed"}
//   counted_by: {type: choice, choices: [in-force, deposit, signature], default: in-force, help: "Who counts as in: those for whom it is in force, also those who deposited consent, or also those who signed"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreements: {type: agreements, help: "The agreements of this combination; empty for the members in none of them"}
//   members: {type: integer, help: "Number of members in exactly these, a member that is no State included"}
//   parties: {type: parties, help: The members in exactly these}
// grain: one row per combination that occurs; each member of the group stands in exactly one
// sentence: "On {as_of}, the {sum.members} members of {group} fall into {count} {count|combination|combinations} of {agreements} (rule: {counted_by})."
// empty: "No members of {group} are known on {as_of}."
// ask:
//   - who is party to which combination of {agreements}
//   - sets of {agreements} in {group}
//   - which members of {group} are in all or none of {agreements}
//   - draw the sets of {agreements}
//   - combinations of {agreements}
// chart: upset
// notes: "In an agreement means party to it, bound by it as a member of an organisation, or having adopted it where it is not binding; counted_by widens this to those who deposited their consent or who signed."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH DISTINCT member
CALL (member) {
  MATCH (member)-[tie:HAS_STATUS|COMMITTED_TO]->(agreement:Agreement)
  WHERE agreement.id IN $agreements
    AND tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
    AND coalesce(tie.rank, 0) <= {`in-force`: 2, deposit: 3, signature: 4}[$counted_by]
  WITH DISTINCT agreement ORDER BY agreement.name
  RETURN collect(agreement.id) AS combination
}
WITH member, combination ORDER BY member.name
WITH combination, collect(member.id) AS parties
RETURN combination AS agreements, size(parties) AS members, parties
ORDER BY members DESC, combination
