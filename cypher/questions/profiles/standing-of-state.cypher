// ---
// title: Where a State stands towards each agreement
// question: Where does {state} stand towards each agreement on {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: The agreement}
//   binding: {type: boolean, help: Whether it is meant to bind in law}
//   status: {type: status, help: "Where the State stands on that day; empty where it accepted an agreement that is not binding"}
//   since: {type: date, help: "Since when it holds, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   act: {type: act, help: Act that brought it there}
//   strategies: {type: strategies, help: The strategies that the agreement serves}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per agreement to which the State has a tie or which is open to it on that day
// sentence: "On {as_of}, {state} is party to {count.status=party|no agreement|* agreement|* agreements}{count.status=bound-as-member||, bound as a member by *|, bound as a member by *}{count.status=contracting||, has consented to * not yet in force for it|, has consented to * not yet in force for it}{count.status=signatory||, and signatory to *|, and signatory to *}{count.status=invited||; it is invited to *|; it is invited to *}{count.status=eligible||; * more is open to it by its own act|; * more are open to it by its own act}."
// empty: "On {as_of}, {state} has no tie to any agreement and none is open to it."
// ask:
//   - which treaties is {state} party to
//   - where does {state} stand
//   - what has {state} not ratified
//   - where does {state} stand on each treaty
//   - agreements in force for {state}
// basis: "VCLT art. 2(1)(f) and (g), art. 18"
// ---
MATCH (state:Party {id: $state})-[any:HAS_STATUS|COMMITTED_TO]->(instrument:Agreement)
WHERE any.since <= $as_of AND (any.until IS NULL OR any.until >= $as_of)
WITH DISTINCT state, instrument
CALL (state, instrument) {
  MATCH (state)-[tie:HAS_STATUS|COMMITTED_TO]->(instrument)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN tie ORDER BY coalesce(tie.rank, 2.5), tie.since LIMIT 1
}
RETURN instrument.id AS agreement,
       instrument.binding AS binding,
       tie.status AS status,
       coalesce(tie.since_text, toString(tie.since)) AS since,
       tie.since_precision AS since_precision,
       coalesce(tie.act, CASE WHEN tie.via IN ['adoption', 'definitive-signature', 'ratification', 'accession', 'consent'] THEN tie.via END) AS act,
       COLLECT { MATCH (instrument)-[:SERVES]->(served:Strategy) RETURN served.id ORDER BY served.name } AS strategies,
       tie.source AS source,
       tie.as_of_text AS recorded,
       tie.evidence AS evidence
ORDER BY coalesce(tie.rank, 2.5), tie.since, instrument.name, instrument.id
