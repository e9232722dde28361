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
MATCH (data:DataTable)-[tally:RESTS_ON]->(page:Source)
WITH data, sum(tally.facts) AS facts, sum(CASE tally.evidence WHEN 'documented' THEN tally.facts ELSE 0 END) AS documented,
     count(DISTINCT page) AS sources, max(tally.as_of) AS latest
RETURN data.id AS table, facts, documented, facts - documented AS undocumented,
       round(100.0 * documented / facts, 1) AS percent, sources, latest
ORDER BY table
