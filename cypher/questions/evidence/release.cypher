// ---
// title: The release
// question: Which release of the data is loaded, and what does it hold?
// columns:
//   release: {type: text, help: Id of the release}
//   version: {type: text, help: Version of the data package}
//   title: {type: text, help: Title of the data package}
//   loaded_at: {type: text, help: When it was loaded (UTC)}
//   nodes: {type: integer, help: Entries in the graph}
//   relationships: {type: integer, help: "Ties in the graph, loaded and derived"}
//   facts: {type: integer, help: "Facts with a source: entries and ties"}
//   documented: {type: integer, help: Facts for which a page that says so was read}
//   undocumented: {type: integer, help: Facts entered from general knowledge}
//   percent: {type: percent, help: Documented facts as a share of all}
//   sources: {type: integer, help: Sources listed}
// grain: one row
// sentence: "Release {first.release} (version {first.version}) holds {first.facts} facts, {first.documented} of them documented by a page that was read, and lists {first.sources} sources."
// empty: "No release is loaded."
// ask:
//   - which release is loaded
//   - what is in the data
//   - version of the data
//   - how fresh is the data
// notes: "A fact is an entry or a tie between two entries that names its source; what is derived is not counted."
// ---
MATCH (current:Release {current: true})
CALL () {
  MATCH (:DataTable)-[tally:RESTS_ON]->(:Source)
  RETURN sum(tally.facts) AS facts, sum(CASE tally.evidence WHEN 'documented' THEN tally.facts ELSE 0 END) AS documented
}
CALL () {
  MATCH (page:Source)
  RETURN count(page) AS sources
}
RETURN current.id AS release, current.version AS version, current.title AS title,
       toString(datetime.truncate('second', current.loaded_at)) AS loaded_at,
       current.nodes AS nodes, current.relationships AS relationships, facts, documented, facts - documented AS undocumented,
       CASE facts WHEN 0 THEN null ELSE round(100.0 * documented / facts, 1) END AS percent, sources
