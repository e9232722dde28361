// ---
// title: Quality of the data
// question: How many facts does each data table hold, and how many are documented?
// columns:
//   table: {type: text, help: Data table}
//   facts: {type: integer, help: Facts in it}
//   documented: {type: integer, help: Facts for which a page that says so was read}
//   undocumented: {type: integer, help: Facts entered from general knowledge}
//   percent: {type: percent, help: Documented facts as a share of all}
//   sources: {type: integer, help: Different sources they rest on}
//   latest: {type: date, help: Latest day up to which any of them speaks}
// grain: one row per data table that holds facts
// sentence: "{sum.documented} of {sum.facts} facts in {count} {count|table is|tables are} documented by a page that was read; {sum.undocumented} {sum.undocumented|is|are} not."
// empty: "No fact is loaded."
// ask:
//   - quality of the data
//   - how much is documented
//   - share of documented facts
// chart: bars
// notes: "A fact is an entry or a tie between two entries that names its source; what is derived is not counted."
// ---
CALL () {
  MATCH (fact)
  WHERE fact.evidence IS NOT NULL
  RETURN fact.table AS of_table, count(*) AS facts, sum(CASE fact.evidence WHEN 'documented' THEN 1 ELSE 0 END) AS documented,
         count(DISTINCT fact.source) AS sources, max(fact.as_of) AS latest
  UNION ALL
  MATCH ()-[fact:SIGNED|DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED|INVITED_TO
        |PROVISIONALLY_APPLIES|WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|ADOPTED|BOUND_AS_MEMBER|INCORPORATED
        |CEASED_TO_BE_BOUND|DECLARED|DECLARATIONS_ON_RECORD|MEMBER_OF|ENDORSES|TOOK_PART_IN|VOTED|HAS_VALUE
        |NATIONAL_TEAM_OF|ADDRESSES|OPERATIONALISES|HARDENS|DUPLICATES|IMPLEMENTS|OVERLAPS|ELABORATES|RESTATES]->()
  RETURN fact.table AS of_table, count(*) AS facts, sum(CASE fact.evidence WHEN 'documented' THEN 1 ELSE 0 END) AS documented,
         count(DISTINCT fact.source) AS sources, max(fact.as_of) AS latest
  UNION ALL
  // A rule that names several is one fact.
  MATCH ()-[fact:OPEN_TO]->(other)
  WITH fact.table AS of_table, left(fact.key, size(fact.key) - size(other.id)) AS place, collect(fact)[0] AS fact
  RETURN of_table, count(*) AS facts, sum(CASE fact.evidence WHEN 'documented' THEN 1 ELSE 0 END) AS documented,
         count(DISTINCT fact.source) AS sources, max(fact.as_of) AS latest
}
WITH of_table, facts, documented, sources, latest
WHERE facts > 0
RETURN of_table AS table, facts, documented, facts - documented AS undocumented,
       round(100.0 * documented / facts, 1) AS percent, sources, latest
ORDER BY of_table
