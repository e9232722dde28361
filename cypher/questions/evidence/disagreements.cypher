// ---
// title: Disagreements between sources
// question: Where do sources disagree, and which value is shown?
// parameters:
//   state: {type: party, optional: true, example: COK, help: Only this party}
// columns:
//   commitment: {type: commitment, help: Organisation or initiative}
//   party: {type: party, help: State or entity}
//   ours: {type: text, help: Value in this data}
//   theirs: {type: text, help: Value in the other source}
//   note: {type: text, help: What we make of it}
//   other_source: {type: source, help: The other source}
//   speaks_to: {type: date, help: How far the other source speaks}
// grain: one row per disagreement
// sentence: "{count} {count|disagreement|disagreements} between sources {count|is|are} recorded{state| about *|}, concerning {distinct.commitment} {distinct.commitment|body or initiative|bodies and initiatives}."
// empty: "No disagreement between sources is recorded{state| about *|}."
// ask:
//   - which facts are disputed between sources
//   - disagreements
//   - where do sources disagree about {state}
// ---
MATCH (text:Organisation|Initiative)<-[:ABOUT]-(dispute:Disagreement)-[:ABOUT]->(actor:Party)
WHERE dispute.key STARTS WITH text.id + '|' + actor.id + '|' AND ($state IS NULL OR actor.id = $state)
RETURN text.id AS commitment, actor.id AS party, dispute.ours AS ours, dispute.theirs AS theirs, dispute.note AS note,
       dispute.source AS other_source, dispute.as_of_text AS speaks_to
ORDER BY text.name, actor.name, dispute.as_of, dispute.key
