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
// chart: bars
// notes: "Publishers without facts publish pages where facts can be checked. A tie to several entries counts once for each."
// ---
MATCH (page:Source)
CALL (page) {
  MATCH (page)<-[:SUPPORTED_BY]-(fact)
  WHERE fact.evidence IS NOT NULL
  RETURN count(fact) AS nodes, sum(CASE fact.evidence WHEN 'documented' THEN 1 ELSE 0 END) AS documented_nodes
}
WITH collect({id: page.id, publisher: page.publisher, facts: nodes, documented: documented_nodes}) AS pages
CALL () {
  MATCH ()-[fact:SIGNED|DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED|INVITED_TO
        |PROVISIONALLY_APPLIES|WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|ADOPTED|BOUND_AS_MEMBER|INCORPORATED
        |CEASED_TO_BE_BOUND|DECLARED|DECLARATIONS_ON_RECORD|MEMBER_OF|ENDORSES|TOOK_PART_IN|VOTED|HAS_VALUE
        |NATIONAL_TEAM_OF|ADDRESSES|OPERATIONALISES|HARDENS|DUPLICATES|IMPLEMENTS|OVERLAPS|ELABORATES|RESTATES
        |OPEN_TO]->(other)
  // A rule that names several is one fact.
  WITH CASE type(fact) WHEN 'OPEN_TO' THEN left(fact.key, size(fact.key) - size(other.id)) ELSE fact.key END AS place,
       type(fact) AS kind, collect(fact)[0] AS fact
  WITH fact.source AS origin, count(*) AS facts, sum(CASE fact.evidence WHEN 'documented' THEN 1 ELSE 0 END) AS documented
  MATCH (page:Source {id: origin})
  RETURN collect({id: null, publisher: page.publisher, facts: facts, documented: documented}) AS ties
}
UNWIND pages + ties AS entry
WITH entry.publisher AS publisher, count(entry.id) AS sources, sum(entry.facts) AS facts, sum(entry.documented) AS documented
WITH collect({publisher: publisher, sources: sources, facts: facts, documented: documented}) AS entries, sum(facts) AS everything
UNWIND entries AS entry
RETURN entry.publisher AS publisher, entry.sources AS sources, entry.facts AS facts, entry.documented AS documented,
       CASE everything WHEN 0 THEN null ELSE round(100.0 * entry.facts / everything, 1) END AS percent
ORDER BY facts DESC, sources DESC, publisher
