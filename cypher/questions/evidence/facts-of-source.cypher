// ---
// title: Facts of a source
// question: Which facts rest on {source}?
// parameters:
//   source: {type: source, example: general-knowledge, help: The source}
// columns:
//   table: {type: text, help: Data table of the fact}
//   subject: {type: text, help: What the fact is about}
//   predicate: {type: text, help: What is said of it}
//   object: {type: text, help: What it is said to be tied to; empty when the entry itself is the fact}
//   subject_id: {type: text, help: Id of the subject}
//   object_id: {type: text, help: Id of the object}
//   note: {type: text, help: Anything a reader must know}
//   source: {type: source, help: The source}
//   recorded: {type: date, help: How far it speaks for this fact}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per fact that rests on the source
// sentence: "{count} {count|fact rests|facts rest} on {source}, in {distinct.table} {distinct.table|table|tables}; {count.evidence=undocumented|none of them is|* of them is|* of them are} undocumented."
// empty: "No fact rests on {source}; it may be named as a place to check."
// ask:
//   - what rests on {source}
//   - facts from {source}
// notes: "What is derived from facts is not listed again."
// ---
CALL () {
  MATCH (fact) WHERE fact.source = $source AND fact.evidence IS NOT NULL
  RETURN fact.table AS of_table, fact AS one,
         CASE WHEN fact:EntryIntoForceRule THEN 'rule of entry into force' ELSE 'is' END AS predicate, null AS object, null AS object_id, fact.note AS remark, fact.as_of_text AS text,
         fact.evidence AS proof, fact.id AS place
  UNION ALL
  MATCH (one)-[fact:SIGNED|DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED|INVITED_TO
        |PROVISIONALLY_APPLIES|WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|ADOPTED|BOUND_AS_MEMBER|INCORPORATED
        |CEASED_TO_BE_BOUND|DECLARED|DECLARATIONS_ON_RECORD|MEMBER_OF|ENDORSES|TOOK_PART_IN|VOTED|HAS_VALUE
        |NATIONAL_TEAM_OF|ADDRESSES|OPERATIONALISES|HARDENS|DUPLICATES|IMPLEMENTS|OVERLAPS|ELABORATES|RESTATES]->(other)
  WHERE fact.source = $source AND fact.key IS NOT NULL
  RETURN fact.table AS of_table, one,
         toLower(replace(type(fact), '_', ' ')) + coalesce(' as ' + coalesce(fact.role, fact.form), '') AS predicate, coalesce(other.name, other.id) AS object, other.id AS object_id,
         fact.note AS remark, fact.as_of_text AS text, fact.evidence AS proof, fact.key AS place
  UNION ALL
  // A rule that names several is one fact.
  MATCH (one)-[fact:OPEN_TO {source: $source}]->(other)
  WITH one, fact, other ORDER BY other.name, other.id
  WITH one, left(fact.key, size(fact.key) - size(other.id)) AS place, collect(fact)[0] AS fact, collect(other) AS others
  RETURN fact.table AS of_table, one, 'open to (' + fact.rule + ')' AS predicate,
         reduce(text = null, other IN others | coalesce(text + ', ', '') + coalesce(other.name, other.id)) AS object,
         reduce(text = null, other IN others | coalesce(text + ';', '') + other.id) AS object_id,
         fact.note AS remark, fact.as_of_text AS text, fact.evidence AS proof, place
}
RETURN of_table AS table, coalesce(one.name, one.id) AS subject, predicate, object,
       one.id AS subject_id, object_id, remark AS note, $source AS source, text AS recorded, proof AS evidence
ORDER BY of_table, one.name, predicate, object, place
