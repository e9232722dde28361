// ---
// title: Facts that need a fresh look
// question: Which sources speak only of the time before {before}, and how many facts rest on them?
// parameters:
//   before: {type: date, example: 2024-01-01, help: Facts whose source speaks up to a day before this one}
//   table: {type: text, optional: true, example: memberships, help: "Only this data table, such as acts or memberships"}
// columns:
//   table: {type: text, help: Data table}
//   facts: {type: integer, help: Facts of this table that rest on the source and speak up to a day before the one asked for}
//   latest: {type: date, help: Latest day up to which any of them speaks}
//   kind: {type: text, help: "Kind of source: official, document, dataset, secondary, general-knowledge"}
//   source: {type: source, help: The source}
//   recorded: {type: date, help: "How far it speaks, as written, for the latest of these facts"}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per table, source and evidence
// sentence: "For {sum.facts} {sum.facts|fact|facts}{table| of the table *|} the source speaks only of the time before {before}; {distinct.source} {distinct.source|source is|sources are} concerned."
// empty: "No fact{table| of the table *|} rests on a source that speaks only of the time before {before}."
// ask:
//   - stale facts
//   - which facts are old
//   - which facts rest on sources from before {before}
//   - facts older than {before}
// notes: "A dated act stays true whatever the age of its source; a membership or status may have changed since."
// ---
CALL () {
  MATCH (fact)
  WHERE fact.as_of < $before AND fact.evidence IS NOT NULL AND ($table IS NULL OR fact.table = $table)
  RETURN fact.table AS of_table, fact.source AS origin, fact.evidence AS proof, count(*) AS facts,
         max([fact.as_of, fact.as_of_text]) AS latest
  UNION ALL
  MATCH ()-[fact:SIGNED|DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED|INVITED_TO
        |PROVISIONALLY_APPLIES|WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|ADOPTED|BOUND_AS_MEMBER|INCORPORATED
        |CEASED_TO_BE_BOUND|DECLARED|DECLARATIONS_ON_RECORD|MEMBER_OF|ENDORSES|TOOK_PART_IN|VOTED|HAS_VALUE
        |NATIONAL_TEAM_OF|ADDRESSES|OPERATIONALISES|HARDENS|DUPLICATES|IMPLEMENTS|OVERLAPS|ELABORATES|RESTATES]->()
  WHERE fact.as_of < $before AND fact.key IS NOT NULL AND ($table IS NULL OR fact.table = $table)
  RETURN fact.table AS of_table, fact.source AS origin, fact.evidence AS proof, count(*) AS facts,
         max([fact.as_of, fact.as_of_text]) AS latest
  UNION ALL
  // A rule that names several is one fact.
  MATCH ()-[fact:OPEN_TO]->(other)
  WHERE fact.as_of < $before AND ($table IS NULL OR fact.table = $table)
  WITH left(fact.key, size(fact.key) - size(other.id)) AS place, collect(fact)[0] AS fact
  RETURN fact.table AS of_table, fact.source AS origin, fact.evidence AS proof, count(*) AS facts,
         max([fact.as_of, fact.as_of_text]) AS latest
}
MATCH (page:Source {id: origin})
RETURN of_table AS table, facts, latest[0] AS latest, page.kind AS kind, origin AS source, latest[1] AS recorded, proof AS evidence
ORDER BY latest, facts DESC, of_table, page.title, origin, proof
