// ---
// title: Published legal positions of a State
// question: What has {state} published on how international law applies by {as_of}?
// parameters:
//   state: {type: party, example: AUS, help: The State or organisation}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   position: {type: position, help: The text}
//   published_on: {type: date, help: "When it was published, as precise as known"}
//   form: {type: text, help: "national-position, questionnaire-reply or organisation-position"}
//   sovereignty: {type: text, help: "Whether sovereignty is a rule or a principle; empty when not known"}
//   due_diligence: {type: text, help: "Whether due diligence is an obligation or voluntary; empty when not known"}
//   countermeasures: {type: text, help: "accepts, limits or rejects; empty when not known"}
//   collective_countermeasures: {type: text, help: "accepts, rejects or undecided; empty when not known"}
//   ihl_applies: {type: text, help: "Whether international humanitarian law applies; empty when not known"}
//   use_of_force: {type: text, help: "Test for the use of force; empty when not known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per published text
// sentence: "By {as_of}, {count} {count|text|texts} of {state} on international law in cyberspace {count|is|are} on record."
// ask:
//   - published positions of {state}
//   - legal views of {state}
//   - papers of {state} on international law
//   - what has {state} published on international law
//   - statements of {state} on international law
//   - did {state} publish a position on international law
// notes: "An empty view is not known, which is not the same as having none."
// ---
MATCH (:Party {id: $state})-[:PUBLISHED]->(view:Position)
WHERE coalesce(view.published_on, view.as_of) <= $as_of
RETURN view.id AS position,
       view.published_on_text AS published_on,
       view.form AS form,
       view.sovereignty AS sovereignty,
       view.due_diligence AS due_diligence,
       view.countermeasures AS countermeasures,
       view.collective_countermeasures AS collective_countermeasures,
       view.ihl_applies AS ihl_applies,
       view.use_of_force AS use_of_force,
       view.source AS source,
       view.as_of_text AS recorded,
       view.evidence AS evidence
ORDER BY coalesce(view.published_on, view.as_of), view.id
