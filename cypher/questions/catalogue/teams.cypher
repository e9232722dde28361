// ---
// title: Incident response teams
// question: Which incident response teams are listed?
// parameters:
//   country: {type: state, optional: true, example: KEN, help: Only teams based in this State or entity}
//   kind: {type: choice, choices: [national, government, academic, industry, finance, isp, product, vendor, service-provider, critical-infrastructure, military, law-enforcement, non-profit, international], optional: true, help: Only this kind}
// columns:
//   team: {type: team, help: The team}
//   official_name: {type: text, help: Official name}
//   country: {type: state, help: Where it is based; empty for international teams}
//   kind: {type: text, help: "What kind of team it is, such as national or academic"}
//   constituency: {type: text, help: Whom it serves}
//   established: {type: date, help: "Foundation, as precise as known"}
//   networks: {type: initiatives, help: Networks in which it is listed or a member now}
//   national: {type: boolean, help: Whether it is known as a national team}
//   note: {type: text, help: Anything a reader must know}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per team
// sentence: "{count} incident response {count|team|teams}{kind| of the kind *|}{country| in *|} {count|is|are} listed; {count.national=true|none is a national team|* is a national team|* are national teams}."
// empty: "No incident response team{kind| of the kind *|} is listed{country| in *|}."
// ask:
//   - list of CSIRTs
//   - "{kind} CSIRTs in {country}"
//   - "{kind} response teams in {country}"
//   - all CERTs
//   - list of response teams
// ---
MATCH (squad:Team)
OPTIONAL MATCH (squad)-[:BASED_IN]->(home:Party)
WITH squad, collect(home.id)[0] AS country
WHERE ($country IS NULL OR country = $country) AND ($kind IS NULL OR squad.kind = $kind)
CALL (squad) {
  OPTIONAL MATCH (squad)-[tie:MEMBER_OF]->(web:Initiative)
  WHERE tie.until IS NULL AND NOT tie.role IN ['outdated', 'not-operational']
  WITH DISTINCT web ORDER BY web.name, web.id
  RETURN collect(web.id) AS networks
}
RETURN squad.id AS team, squad.official_name AS official_name, country, squad.kind AS kind, squad.constituency AS constituency,
       squad.established_text AS established, networks,
       EXISTS { (squad)-[:NATIONAL_TEAM_OF]->(:Party) } AS national,
       squad.note AS note,
       squad.source AS source,
       squad.as_of_text AS recorded,
       squad.evidence AS evidence
ORDER BY squad.name, squad.id
