// ---
// title: Corrections
// question: Where does this data depart from what was gathered, and why?
// parameters:
//   table: {type: text, optional: true, example: acts, help: "Only this data table, such as acts or memberships"}
// columns:
//   table: {type: text, help: Data table}
//   key: {type: text, help: "Key of the row, parts separated by a bar; * for a rule that concerns many rows"}
//   field: {type: text, help: "Column; * for the whole row"}
//   gathered: {type: text, help: What was gathered}
//   published: {type: text, help: What this data says}
//   reason: {type: text, help: Why}
// grain: one row per correction
// sentence: "{count} {count|correction is|corrections are} recorded{table| in the table *|}, in {distinct.table} {distinct.table|table|tables}."
// empty: "No correction is recorded{table| in the table *|}."
// ask:
//   - corrections
//   - where does the data depart from what was gathered
//   - what was corrected in {table}
//   - where do you depart from what was gathered
//   - what did you correct and why
//   - where did you deviate from the gathered data
// ---
MATCH (correction:Correction)
WHERE $table IS NULL OR correction.of_table = $table
RETURN correction.of_table AS table, correction.of_key AS key, correction.field AS field, correction.gathered AS gathered,
       correction.published AS published, correction.reason AS reason
ORDER BY correction.of_table, correction.of_key, correction.field, correction.gathered
