// ---
// title: Undocumented facts
// question: Which facts were entered from general knowledge, without a page that says so having been read?
// parameters:
//   table: {type: text, optional: true, example: acts, help: "Only this data table, such as acts or memberships"}
//   subject: {type: text, optional: true, example: KEN, help: "Only facts about the entry with this id, on either side"}
// columns:
//   table: {type: text, help: Data table of the fact}
//   subject: {type: text, help: What the fact is about}
//   predicate: {type: text, help: What is said of it}
//   object: {type: text, help: What it is said to be tied to; empty when the entry itself is the fact}
//   subject_id: {type: text, help: Id of the subject}
//   object_id: {type: text, help: Id of the object}
//   check_at: {type: source, help: "Official page where it can be checked, read or not"}
//   note: {type: text, help: Anything a reader must know}
//   source: {type: source, help: What it rests on now}
//   recorded: {type: date, help: How far that speaks}
//   evidence: {type: evidence, help: Whether a page was read}
// grain: one row per undocumented fact
// sentence: "{count} {count|fact is|facts are} undocumented{table| in the table *|}{subject| about *|}, in {distinct.table} {distinct.table|table|tables}: entered from general knowledge and to be checked before quoting."
// empty: "No fact is undocumented{table| in the table *|}{subject| about *|}."
// ask:
//   - undocumented facts
//   - what is not documented about {subject}
//   - which facts have no source
//   - which facts rest on general knowledge
//   - which facts has nobody checked against a page
//   - unverified facts
//   - facts from memory
//   - undocumented facts about {subject}
// notes: "A fact is an entry or a tie between two entries; what is derived from facts is not listed again."
// ---
CALL () {
  MATCH (fact)
  WHERE fact.evidence = 'undocumented' AND ($table IS NULL OR fact.table = $table) AND ($subject IS NULL OR $subject IN [fact.id, fact.key])
  RETURN fact.table AS of_table, fact AS one,
         CASE WHEN fact:EntryIntoForceRule THEN 'rule of entry into force' ELSE 'is' END AS predicate, null AS object, null AS object_id, fact.official AS official, fact.note AS remark,
         fact.source AS origin, fact.as_of_text AS text, fact.id AS place
  UNION ALL
  MATCH (one)-[fact:SIGNED|DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED|INVITED_TO
        |PROVISIONALLY_APPLIES|WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|ADOPTED|BOUND_AS_MEMBER|INCORPORATED
        |CEASED_TO_BE_BOUND|DECLARED|DECLARATIONS_ON_RECORD|MEMBER_OF|ENDORSES|TOOK_PART_IN|VOTED|HAS_VALUE
        |NATIONAL_TEAM_OF|ADDRESSES|OPERATIONALISES|HARDENS|DUPLICATES|IMPLEMENTS|OVERLAPS|ELABORATES|RESTATES]->(other)
  WHERE fact.evidence = 'undocumented' AND fact.key IS NOT NULL
    AND ($table IS NULL OR fact.table = $table) AND ($subject IS NULL OR $subject IN [one.id, other.id])
  RETURN fact.table AS of_table, one,
         toLower(replace(type(fact), '_', ' ')) + coalesce(' as ' + coalesce(fact.role, fact.form), '') AS predicate, coalesce(other.name, other.id) AS object, other.id AS object_id,
         fact.official AS official, fact.note AS remark, fact.source AS origin, fact.as_of_text AS text, fact.key AS place
  UNION ALL
  // A rule that names several is one fact.
  MATCH (one)-[fact:OPEN_TO {evidence: 'undocumented'}]->(other)
  WHERE ($table IS NULL OR fact.table = $table) AND ($subject IS NULL OR $subject IN [one.id, other.id])
  WITH one, fact, other ORDER BY other.name, other.id
  WITH one, left(fact.key, size(fact.key) - size(other.id)) AS place, collect(fact)[0] AS fact, collect(other) AS others
  RETURN fact.table AS of_table, one, 'open to (' + fact.rule + ')' AS predicate,
         reduce(text = null, other IN others | coalesce(text + ', ', '') + coalesce(other.name, other.id)) AS object,
         reduce(text = null, other IN others | coalesce(text + ';', '') + other.id) AS object_id,
         fact.official AS official, fact.note AS remark, fact.source AS origin, fact.as_of_text AS text, place
}
RETURN of_table AS table, coalesce(one.name, one.id) AS subject, predicate, object,
       one.id AS subject_id, object_id, official AS check_at, remark AS note,
       origin AS source, text AS recorded, 'undocumented' AS evidence
ORDER BY of_table, one.name, predicate, object, place
