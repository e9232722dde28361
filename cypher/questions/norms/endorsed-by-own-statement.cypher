// ---
// title: Endorsed by one's own statement
// question: Which members of {group} have endorsed {catalogue} in words of their own by {as_of}?
// parameters:
//   catalogue: {type: catalogue, example: un-gge-2015, help: The catalogue of norms}
//   group: {type: organisation, default: un, help: "The universe; all its members on that day are listed"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member of the group}
//   own: {type: boolean, help: "Whether it made a statement or a report on implementation of its own, or joined the pledge itself"}
//   since: {type: date, help: "Day of the first of them, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   form: {type: text, help: Form of the first of them}
//   otherwise: {type: text, help: "Other forms in which it endorses the catalogue, such as a vote for a resolution"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per member of the group on that day
// sentence: "By {as_of}, {count.own=true|none|*|*} of the {count} members of {group} {count.own=true|has|has|have} endorsed {catalogue} in a statement or report of their own; the others did so in other forms or not at all."
// empty: "No members of {group} are known on {as_of}."
// ask:
//   - who endorsed {catalogue} by its own statement
//   - which States endorsed {catalogue} only through a vote
//   - own statements on {catalogue}
//   - which members of {group} have endorsed {catalogue} in words of their own
// chart: tile-map
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH DISTINCT member
CALL (member) {
  MATCH (member)-[endorses:ENDORSES|MEMBER_OF|TOOK_PART_IN]->(subject)
  WHERE (subject.id = $catalogue OR EXISTS { (subject)-[:PART_OF]->(:NormCatalogue {id: $catalogue}) })
    AND endorses.since <= $as_of AND (endorses.until IS NULL OR endorses.until >= $as_of)
    AND (endorses.form IS NOT NULL OR endorses.role IN ['supporter', 'signatory', 'endorser']
       OR (type(endorses) = 'MEMBER_OF' AND endorses.role = 'member'))
  WITH endorses, coalesce(endorses.form, endorses.role) AS form ORDER BY endorses.since, form, endorses.source, endorses.key
  RETURN collect({tie: endorses, form: form}) AS all_forms
}
WITH member, all_forms, ['statement', 'implementation-report', 'supporter', 'signatory'] AS own_forms
WITH member, [one IN all_forms WHERE NOT one.form IN own_forms] AS others,
     head([one IN all_forms WHERE one.form IN own_forms]) AS earliest
WITH member, others, earliest.tie AS first_own, earliest.form AS form
RETURN member.id AS party,
       first_own IS NOT NULL AS own,
       coalesce(first_own.since_text, toString(first_own.since)) AS since,
       first_own.since_precision AS since_precision,
       form,
       reduce(forms = null, one IN others |
              CASE WHEN forms IS NULL THEN one.form WHEN forms CONTAINS one.form THEN forms ELSE forms + ', ' + one.form END) AS otherwise,
       first_own.source AS source,
       first_own.as_of_text AS recorded,
       first_own.evidence AS evidence
ORDER BY own DESC, first_own.since, member.name
