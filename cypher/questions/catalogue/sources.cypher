// ---
// title: Sources
// question: Which sources are listed, and how many facts rest on each?
// parameters:
//   kind: {type: choice, choices: [official, document, dataset, secondary, general-knowledge], optional: true, help: Only this kind}
// columns:
//   page: {type: source, help: The source}
//   facts: {type: integer, help: "Facts that rest on it: entries and ties; none when it is only named as a place to check"}
//   publisher: {type: text, help: "Who publishes it: an organisation where known, else the site"}
//   kind: {type: text, help: "official, document, dataset, secondary or general-knowledge"}
//   latest: {type: date, help: Latest day up to which it speaks for any of them}
//   url: {type: text, help: Address; empty for general knowledge}
// grain: one row per source
// sentence: "{count} {count|source is|sources are} listed{kind| of the kind *|}, under {sum.facts} facts; most, {first.facts}, rest on {first.page}."
// empty: "No source{kind| of the kind *|} is listed."
// ask:
//   - list of sources
//   - where does the data come from
// notes: "A rule that names several counts once for each here."
// ---
MATCH (origin:Source)
WHERE $kind IS NULL OR origin.kind = $kind
CALL (origin) {
  MATCH (origin)<-[tally:RESTS_ON]-(:DataTable)
  RETURN sum(tally.facts) AS facts, max(tally.as_of) AS latest
}
RETURN origin.id AS page, facts, origin.publisher AS publisher, origin.kind AS kind, latest, origin.url AS url
ORDER BY facts DESC, origin.title, origin.id
