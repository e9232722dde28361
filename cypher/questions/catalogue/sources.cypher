// ---
// title: Sources
// question: Which sources are listed, and how many facts rest on each?
// parameters:
//   kind: {type: choice, choices: [official, document, dataset, secondary, general-knowledge], optional: true, help: Only this kind}
// columns:
//   page: {type: source, help: The source}
//   publisher: {type: text, help: "Who publishes it: an organisation where known, else the site"}
//   kind: {type: text, help: "official, document, dataset, secondary or general-knowledge"}
//   url: {type: text, help: Address; empty for general knowledge}
//   facts: {type: integer, help: "Facts that rest on it: entries and ties; none when it is only named as a place to check"}
//   latest: {type: date, help: Latest day up to which it speaks for any of them}
// grain: one row per source
// sentence: "{count} {count|source is|sources are} listed{kind| of the kind *|}, under {sum.facts} facts; most, {first.facts}, rest on {first.page}."
// empty: "No source{kind| of the kind *|} is listed."
// ask:
//   - list of sources
//   - where does the data come from
// notes: "A rule that names several counts once for each here."
// ---
CALL () {
  MATCH ()-[fact:SIGNED|DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED|INVITED_TO
        |PROVISIONALLY_APPLIES|WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|ADOPTED|BOUND_AS_MEMBER|INCORPORATED
        |CEASED_TO_BE_BOUND|DECLARED|DECLARATIONS_ON_RECORD|MEMBER_OF|ENDORSES|TOOK_PART_IN|VOTED|HAS_VALUE
        |NATIONAL_TEAM_OF|ADDRESSES|OPERATIONALISES|HARDENS|DUPLICATES|IMPLEMENTS|OVERLAPS|ELABORATES|RESTATES]->()
  RETURN fact.source AS origin, count(*) AS facts, max(fact.as_of) AS latest
  UNION ALL
  // A rule that names several is one fact.
  MATCH ()-[fact:OPEN_TO]->(other)
  WITH left(fact.key, size(fact.key) - size(other.id)) AS place, collect(fact)[0] AS fact
  RETURN fact.source AS origin, count(*) AS facts, max(fact.as_of) AS latest
  UNION ALL
  MATCH (fact) WHERE fact.evidence IS NOT NULL
  RETURN fact.source AS origin, count(*) AS facts, max(fact.as_of) AS latest
  UNION ALL
  MATCH (fact:Source)
  RETURN fact.id AS origin, 0 AS facts, null AS latest
}
WITH origin, sum(facts) AS facts, max(latest) AS latest
MATCH (origin_page:Source {id: origin})
WHERE $kind IS NULL OR origin_page.kind = $kind
RETURN origin_page.id AS page, origin_page.publisher AS publisher, origin_page.kind AS kind, origin_page.url AS url, facts, latest
ORDER BY facts DESC, origin_page.title, origin_page.id
