// ---
// title: A State in brief
// question: What are the basic facts about {state}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
// columns:
//   party: {type: party, help: The State}
//   official_name: {type: text, help: "Its official name, or its short name where no other is on record"}
//   kind: {type: text, help: "un-member, un-observer, or other for entities that are counted apart; empty for the European Union"}
//   status_note: {type: text, help: What to know about its standing}
//   region: {type: text, help: Its region}
//   subregion: {type: text, help: Its subregion}
//   iso2: {type: text, help: Code of two letters}
//   un_member_since: {type: date, help: Since when it is a member of the United Nations}
//   capital: {type: text, help: Its capital}
//   population: {type: integer, help: Its population}
//   population_year: {type: year, help: Year for which the population is stated}
//   income_group: {type: text, help: Income group of the World Bank}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row
// sentence: "{first.party}: {first.official_name}."
// empty: "Nothing is known of {state}."
// ask:
//   - profile of {state}
//   - who is {state}
//   - basic facts about {state}
//   - "{state}"
//   - tell me about {state}
// ---
MATCH (it:Party {id: $state})
RETURN it.id AS party,
       coalesce(it.official_name, it.full_title, it.name) AS official_name,
       CASE WHEN NOT it:Organisation THEN it.kind END AS kind,
       it.status_note AS status_note,
       it.region AS region,
       it.subregion AS subregion,
       it.iso2 AS iso2,
       it.un_member_since_text AS un_member_since,
       it.capital AS capital,
       it.population AS population,
       it.population_year AS population_year,
       it.income_group AS income_group,
       it.source AS source,
       it.as_of_text AS recorded,
       it.evidence AS evidence
ORDER BY it.id
