// ---
// title: Values of an indicator
// question: What does {indicator} say of each member of {group}?
// parameters:
//   indicator: {type: indicator, example: gci-2024-tier, help: The indicator}
//   group: {type: organisation, default: un, help: "The universe; all its members on that day are listed"}
//   value: {type: text, optional: true, help: "Only this value as published, such as T1 or none"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member of the group}
//   value: {type: text, help: The value as published; empty when none is on record}
//   year: {type: year, help: Year for which it is stated}
//   measured: {type: boolean, help: Whether a value is on record}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per member of the group and value for a year up to that day, those of no stated year too, and one per member without any
// sentence: "{count.measured=true|No value|* value|* values} of {indicator} {value|(* alone) |}{count.measured=true|is|is|are} on record among {distinct.party} {distinct.party|member|members} of {group}{count.measured=false||; for * of them none is|; for * of them none is}. Values for years after {as_of} are left out."
// empty: "No member of {group} with such a value of {indicator} is on record for {as_of}."
// ask:
//   - "{indicator}"
//   - "{indicator} of the members of {group}"
//   - values of {indicator}
//   - scores of {indicator} in {group}
//   - ranking of {group} in {indicator}
//   - which members of {group} have {indicator}
//   - which States have no {indicator}
//   - what does {indicator} say of the members of {group}
//   - which States have {indicator}
//   - members of {group} by {indicator}
// chart: tile-map
// notes: "Indicators are measurements of others, shown as published. That none is on record is no proof that there is none."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH DISTINCT member
CALL (member) {
  OPTIONAL MATCH (member)-[found:HAS_VALUE]->(:Indicator {id: $indicator})
  WHERE found.year IS NULL OR found.year <= $as_of.year
  RETURN found
}
WITH member, found
WHERE $value IS NULL OR toLower(found.value) = toLower($value)
RETURN member.id AS party,
       found.value AS value,
       found.year AS year,
       found IS NOT NULL AS measured,
       found.source AS source,
       found.as_of_text AS recorded,
       found.evidence AS evidence,
       found.note AS note
ORDER BY found IS NULL, member.name, found.year, found.value, found.key
