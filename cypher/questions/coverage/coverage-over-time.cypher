// ---
// title: Coverage over time
// question: How did the number of {group} members bound by {agreement} grow up to {as_of}?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   day: {type: date, help: Day from which the numbers hold}
//   parties: {type: integer, help: "Members of the group that are party, counted by entry into force for each"}
//   bound_as_members: {type: integer, help: Members of the group bound by the law of an organisation and not party}
//   universe: {type: integer, help: "Members of the group on that day; the European Union, not being a State, is left out of the number"}
//   percent: {type: percent, help: Parties and members bound as a share of the universe}
// grain: one row per day on which the number of members bound changes
// sentence: "On {as_of}, {last.parties} of the {last.universe} {group} members are party to {agreement}, counted by entry into force for each{last.bound_as_members||, and * more is bound by the law of an organisation|, and * more are bound by the law of an organisation}; the number changed on {count} {count|day|days} since {first.day}."
// empty: "Up to {as_of}, {agreement} has bound no member of {group}."
// ask:
//   - growth of {agreement}
//   - how did the number of parties to {agreement} grow
//   - accession curve of {agreement}
//   - coverage of {agreement} over time
//   - when did {agreement} reach a number of parties
//   - ratifications of {agreement} over time
//   - growth of {agreement} in {group}
// chart: curve
// basis: "VCLT art. 2(1)(g)"
// notes: "A State counts from the later of the day it is bound and the day it joins the group, to the earlier of the two ends. A start not known exactly counts from its latest possible day. The last row repeats no day: its numbers of parties hold until the day asked for; the universe is that of the day in the row."
// ---
MATCH (group:Organisation {id: $group})
MATCH (member:Party)-[belongs:BELONGS_TO]->(group)
WHERE belongs.since <= $as_of AND NOT member:Organisation
WITH collect({member: member.id, node: member, first: belongs.since, last: belongs.until}) AS belongings
CALL (belongings) {
  UNWIND belongings AS spell
  WITH spell, spell.node AS member
  MATCH (member)-[bond:PARTY_TO|BOUND_BY]->(:Agreement {id: $agreement})
  WHERE bond.since <= $as_of
    AND (bond.until IS NULL OR spell.first <= bond.until) AND (spell.last IS NULL OR bond.since <= spell.last)
  RETURN collect({
    member: spell.member, kind: type(bond),
    first: CASE WHEN bond.since > spell.first THEN bond.since ELSE spell.first END,
    last: CASE WHEN bond.until IS NULL OR spell.last < bond.until THEN spell.last ELSE bond.until END
  }) AS spells
}
UNWIND spells AS spell
UNWIND [spell.first, spell.last + duration({days: 1})] AS day
WITH DISTINCT belongings, spells, day
WHERE day <= $as_of
ORDER BY day
CALL (spells, day) {
  UNWIND spells AS spell
  WITH spell WHERE spell.first <= day AND (spell.last IS NULL OR spell.last >= day)
  WITH spell.member AS member, max(spell.kind = 'PARTY_TO') AS own
  RETURN sum(CASE WHEN own THEN 1 ELSE 0 END) AS parties, sum(CASE WHEN own THEN 0 ELSE 1 END) AS others
}
WITH belongings, collect({day: day, parties: parties, others: others}) AS points
UNWIND range(0, size(points) - 1) AS place
WITH belongings, points[place] AS point, CASE WHEN place = 0 THEN {parties: 0, others: 0} ELSE points[place - 1] END AS before
WHERE point.parties <> before.parties OR point.others <> before.others
CALL (belongings, point) {
  UNWIND belongings AS spell
  WITH spell WHERE spell.first <= point.day AND (spell.last IS NULL OR spell.last >= point.day)
  RETURN count(DISTINCT spell.member) AS universe
}
RETURN point.day AS day,
       point.parties AS parties,
       point.others AS bound_as_members,
       universe,
       CASE universe WHEN 0 THEN null ELSE round(100.0 * (point.parties + point.others) / universe, 1) END AS percent
ORDER BY point.day
