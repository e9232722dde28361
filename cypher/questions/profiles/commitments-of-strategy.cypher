// ---
// title: What serves a strategy
// question: Which agreements, initiatives, processes and organisations serve {strategy}, and how many States stand under each on {as_of}?
// parameters:
//   strategy: {type: strategy, example: norms-cbms, help: The strategy}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   commitment: {type: commitment, help: What serves it}
//   kind: {type: text, help: "agreement, process, initiative, catalogue or organisation"}
//   started_on: {type: date, help: "When it was opened, adopted, started or founded"}
//   states: {type: integer, help: States that stand under it on that day}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per commitment begun by that day that serves the strategy; those of which no start is known too
// sentence: "{count} {count|commitment serves|commitments serve} {strategy}: {count.kind=agreement|no agreement|* agreement|* agreements}, {count.kind=initiative|no initiative|* initiative|* initiatives}, {count.kind=process|no process|* process|* processes} and {count.kind=organisation|no organisation|* organisation|* organisations}; States are counted as of {as_of}."
// ask:
//   - what belongs to {strategy}
//   - commitments in {strategy}
//   - which systems serve {strategy}
//   - everything that serves {strategy}
// chart: bars
// ---
MATCH (c:Commitment)-[:SERVES]->(:Strategy {id: $strategy})
WITH c, properties(c) AS facts
WITH c, facts, coalesce(facts.opened_on, facts.adopted_on, facts.started_on, facts.founded_on) AS start
WHERE start IS NULL OR start <= $as_of
RETURN c.id AS commitment,
       CASE WHEN c:Agreement THEN 'agreement' WHEN c:Process THEN 'process' WHEN c:Initiative THEN 'initiative'
            WHEN c:Organisation THEN 'organisation' ELSE 'catalogue' END AS kind,
       coalesce(facts.opened_on_text, facts.adopted_on_text, facts.started_on_text, facts.founded_on_text) AS started_on,
       COUNT {
         MATCH (inside:State)-[tie:COMMITTED_TO]->(c)
         WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
         RETURN DISTINCT inside
       } AS states,
       facts.source AS source,
       facts.as_of_text AS recorded,
       facts.evidence AS evidence
ORDER BY states DESC, c.name, c.id
