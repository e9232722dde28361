// ---
// title: Where a State stands on the law
// question: What is the latest known view of {state} on each question of international law by {as_of}?
// parameters:
//   state: {type: state, example: AUS, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   question_of_law: {type: text, help: "sovereignty (rule, principle or unclear), due-diligence (obligation or voluntary), countermeasures and collective-countermeasures (accepts, limits, rejects, undecided), humanitarian-law (whether it applies) or use-of-force (scale-effects or other)"}
//   view: {type: text, help: "The latest view; empty when none is known"}
//   known: {type: boolean, help: Whether a view is known}
//   position: {type: position, help: The text that says so}
//   published_on: {type: date, help: "When it was published, as precise as known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per question of law; those without a known view too
// sentence: "By {as_of}, the views of {state} are known on {count.known=true|none|*|*} of {count} questions of international law."
// ask:
//   - what does {state} say on sovereignty
//   - legal position of {state}
//   - view of {state} on international law in cyberspace
//   - what is the view of {state} on international law
//   - position of {state} on international law
//   - where does {state} stand on international law in cyberspace
//   - does {state} have a position on sovereignty
//   - latest view of {state} on each question of law
// notes: "Nothing known is not the same as having no view. Classing the views is our own reading."
// ---
MATCH (author:Party {id: $state})
UNWIND [['sovereignty', 'sovereignty'], ['due-diligence', 'due_diligence'], ['countermeasures', 'countermeasures'],
        ['collective-countermeasures', 'collective_countermeasures'], ['humanitarian-law', 'ihl_applies'],
        ['use-of-force', 'use_of_force']] AS asked
CALL (author, asked) {
  OPTIONAL MATCH (author)-[:PUBLISHED]->(paper:Position)
  WHERE coalesce(paper.published_on, paper.as_of) <= $as_of AND paper[asked[1]] IS NOT NULL
  RETURN paper ORDER BY coalesce(paper.published_on, paper.as_of) DESC, paper.id LIMIT 1
}
RETURN asked[0] AS question_of_law,
       paper[asked[1]] AS view,
       paper IS NOT NULL AS known,
       paper.id AS position,
       paper.published_on_text AS published_on,
       paper.source AS source,
       paper.as_of_text AS recorded,
       paper.evidence AS evidence
ORDER BY question_of_law
