// ---
// title: Bilateral arrangements
// question: Which bilateral agreements, dialogues and memoranda on cyber security are there on {as_of}?
// parameters:
//   state: {type: state, optional: true, help: Only those of this State}
//   partner: {type: state, optional: true, help: Only those with this State as the other side}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   commitment: {type: commitment, help: The agreement or initiative}
//   kind: {type: text, help: "agreement, arrangement, dialogue, mou, statement and so on"}
//   binding: {type: boolean, help: "For an agreement, whether it is meant to bind in law; an initiative does not"}
//   parties: {type: parties, help: The two sides}
//   started_on: {type: date, help: "When it was adopted, opened or started, as precise as known"}
//   status_of_arrangement: {type: text, help: "What the source says of its state, such as in-force, active or unknown; empty when it says nothing"}
//   summary: {type: text, help: What it does}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per bilateral agreement or initiative begun by that day and not known to have ended
// sentence: "{count|No bilateral arrangement|* bilateral arrangement|* bilateral arrangements} {state|of * |}{partner|with * |}{count|is|is|are} on record for {as_of}; {count.binding=true|none is|* is|* are} meant to bind in law."
// ask:
//   - bilateral cyber agreements of {state}
//   - which bilateral cyber dialogues are there
//   - MoUs on cyber security
//   - bilateral arrangements of {state}
//   - bilateral arrangements between {state} and {partner}
//   - does {state} have a bilateral agreement with {partner}
//   - memorandum of understanding between {state} and {partner}
//   - cyber dialogue between {state} and {partner}
// chart: network
// ---
MATCH (c:Agreement|Initiative)
WHERE c.scope = 'bilateral'
WITH c, properties(c) AS facts
WITH c, facts, coalesce(facts.adopted_on, facts.opened_on, facts.started_on) AS start
WHERE (start IS NULL OR start <= $as_of) AND (facts.ended_on IS NULL OR facts.ended_on >= $as_of)
WITH c, facts, start, COLLECT {
  MATCH (side:Party)-[tie:COMMITTED_TO|HAS_STATUS|MEMBER_OF]->(c)
  WHERE coalesce(tie.rank, 0) <= 6
  WITH DISTINCT side ORDER BY side.name
  RETURN side.id
} AS parties
WHERE ($state IS NULL OR $state IN parties) AND ($partner IS NULL OR $partner IN parties)
RETURN c.id AS commitment,
       c.kind AS kind,
       CASE WHEN c:Agreement THEN facts.binding ELSE false END AS binding,
       parties,
       coalesce(facts.adopted_on_text, facts.opened_on_text, facts.started_on_text) AS started_on,
       facts.status AS status_of_arrangement,
       c.summary AS summary,
       facts.source AS source,
       facts.as_of_text AS recorded,
       facts.evidence AS evidence
ORDER BY start IS NULL, start DESC, c.name, c.id
