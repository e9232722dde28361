// ---
// title: Published positions on international law
// question: What do States and organisations say on how international law applies, as published by {as_of}?
// parameters:
//   stance: {type: choice, choices: [sovereignty, due-diligence, countermeasures, collective-countermeasures, humanitarian-law, use-of-force], optional: true, help: Only this question of law}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: Who published the position}
//   position: {type: position, help: The text}
//   published_on: {type: date, help: "When it was published, as precise as known"}
//   question_of_law: {type: text, help: "sovereignty (rule, principle or unclear), due-diligence (obligation or voluntary), countermeasures and collective-countermeasures (accepts, limits, rejects, undecided), humanitarian-law (whether it applies) or use-of-force (scale-effects or other)"}
//   view: {type: text, help: The view that the text takes}
//   latest: {type: boolean, help: Whether it is the latest view of this party on the question}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per published text and question of law on which its view is known
// sentence: "By {as_of}, {distinct.party} {distinct.party|State or organisation has|States and organisations have} taken a view on {stance|*|the questions of law followed here} in {distinct.position} published {distinct.position|text|texts}."
// empty: "By {as_of}, no view on {stance|*|the questions of law followed here} is on record."
// ask:
//   - who says sovereignty is a rule
//   - which States published positions on international law
//   - who accepts collective countermeasures
//   - positions on {stance}
//   - positions on how international law applies
//   - who says what about {stance}
//   - which States accept {stance}
//   - who accepts that international law applies
// chart: matrix
// notes: "A question on which nothing is known of a text gives no row: that is not the same as having no view. Classing the views is our own reading."
// ---
MATCH (author:Party)-[:PUBLISHED]->(paper:Position)
WHERE coalesce(paper.published_on, paper.as_of) <= $as_of
UNWIND [['sovereignty', paper.sovereignty], ['due-diligence', paper.due_diligence], ['countermeasures', paper.countermeasures],
        ['collective-countermeasures', paper.collective_countermeasures], ['humanitarian-law', paper.ihl_applies],
        ['use-of-force', paper.use_of_force]] AS answer
WITH author, paper, answer[0] AS stance, answer[1] AS taken
WHERE taken IS NOT NULL AND ($stance IS NULL OR stance = $stance)
WITH author, paper, stance, taken,
     NOT EXISTS {
       MATCH (author)-[:PUBLISHED]->(later:Position)
       WHERE later.published_on > paper.published_on AND later.published_on <= $as_of
         AND later[{`due-diligence`: 'due_diligence', `collective-countermeasures`: 'collective_countermeasures',
                               `humanitarian-law`: 'ihl_applies', `use-of-force`: 'use_of_force',
                               sovereignty: 'sovereignty', countermeasures: 'countermeasures'}[stance]] IS NOT NULL
     } AS latest
RETURN author.id AS party,
       paper.id AS position,
       paper.published_on_text AS published_on,
       stance AS question_of_law,
       taken AS view,
       latest,
       paper.source AS source,
       paper.as_of_text AS recorded,
       paper.evidence AS evidence
ORDER BY stance, taken, author.name, paper.published_on, paper.id
