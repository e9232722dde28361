// ---
// title: Publishers
// question: On whose pages do the facts rest?
// columns:
//   publisher: {type: text, help: "Who publishes: an organisation where known, else the site"}
//   sources: {type: integer, help: Pages listed}
//   facts: {type: integer, help: "Facts that rest on them: entries and ties"}
//   documented: {type: integer, help: Facts for which the page was read}
//   percent: {type: percent, help: Share of all facts}
// grain: one row per publisher
// sentence: "{sum.facts} facts rest on pages of {count} {count|publisher|publishers}; most, {first.facts}, on {first.publisher}."
// empty: "No source is loaded."
// ask:
//   - who publishes the sources
//   - on whom do the facts rest
//   - which publishers do you rely on
//   - publishers of the sources
//   - who published the data
// chart: bars
// notes: "Publishers without facts publish pages where facts can be checked. A tie to several entries counts once for each."
// ---
MATCH (page:Source)
CALL (page) {
  MATCH (page)<-[tally:RESTS_ON]-(:DataTable)
  RETURN sum(tally.facts) AS facts, sum(CASE tally.evidence WHEN 'documented' THEN tally.facts ELSE 0 END) AS documented
}
WITH page.publisher AS publisher, count(page) AS sources, sum(facts) AS facts, sum(documented) AS documented
WITH collect({publisher: publisher, sources: sources, facts: facts, documented: documented}) AS entries, sum(facts) AS everything
UNWIND entries AS entry
RETURN entry.publisher AS publisher, entry.sources AS sources, entry.facts AS facts, entry.documented AS documented,
       CASE everything WHEN 0 THEN null ELSE round(100.0 * entry.facts / everything, 1) END AS percent
ORDER BY facts DESC, sources DESC, publisher
