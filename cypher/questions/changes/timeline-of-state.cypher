// ---
// title: Timeline of a State
// question: What did {state} do, and what began or ended for it, up to {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   day: {type: date, help: "Day of the event, as precise as known; a latest day where precision is no-later-than"}
//   precision: {type: text, help: "How precisely the day is known: day, month, year, or no-later-than when only a latest day is known"}
//   kind: {type: text, help: "act, membership, endorsement, measures, participation, vote, declaration, position"}
//   event: {type: text, help: "The act, form, role or vote; 'end as' a role for the last day of a membership"}
//   commitment: {type: commitment, help: "The agreement, text, initiative, process or organisation"}
//   part: {type: text, help: "The norm, measure, article or title, where it concerns only that"}
//   effective_on: {type: date, help: "Day from which an act has effect, as precise as known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per event up to that day
// sentence: "Up to {as_of}, {count} {count|event is|events are} known for {state}, from {first.day} to {last.day}{count.kind=act||; * act towards an agreement|; * acts towards agreements}{count.kind=membership||; * start or end of a membership or role|; * starts or ends of memberships or roles}{count.kind=endorsement||; * endorsement|; * endorsements}{count.kind=measures||; * concerning confidence-building measures|; * concerning confidence-building measures}{count.kind=participation||; * of participation|; * of participation}{count.kind=vote||; * vote|; * votes}{count.kind=declaration||; * declaration|; * declarations}{count.kind=position||; * published position|; * published positions}."
// empty: "Up to {as_of}, nothing is known that {state} did or that began or ended for it."
// ask:
//   - timeline of {state}
//   - history of {state}
//   - what has {state} done over time
//   - chronology of {state}
//   - history of the commitments of {state}
// chart: timeline
// notes: "A date known to the month or year stands on its last day. A start that is not known at all stands on the day up to which its source speaks, marked no-later-than. A vote stands on the day of the resolution."
// ---
MATCH (home:Party {id: $state})
CALL (home) {
  MATCH (home)-[fact]->(text:Agreement)
  WHERE fact.table = 'acts'
  RETURN text, fact, 'act' AS kind, fact.act AS event, null AS part,
         CASE WHEN fact.on IS NOT NULL THEN [fact.on, fact.on_text] WHEN fact.effective_on IS NOT NULL THEN [fact.effective_on, fact.effective_on_text] ELSE [fact.as_of, null] END AS when,
         fact.effective_on_text AS effect
  UNION ALL
  MATCH (home)-[fact:MEMBER_OF]->(text:Organisation|Initiative)
  RETURN text, fact, 'membership' AS kind, fact.role AS event, null AS part, [fact.since, fact.since_text] AS when, null AS effect
  UNION ALL
  MATCH (home)-[fact:MEMBER_OF]->(text:Organisation|Initiative)
  WHERE fact.until IS NOT NULL
  RETURN text, fact, 'membership' AS kind, 'end as ' + fact.role AS event, null AS part, [fact.until, fact.until_text] AS when, null AS effect
  UNION ALL
  MATCH (home)-[fact:ENDORSES]->(whole)
  OPTIONAL MATCH (whole)-[:PART_OF]->(catalogue:NormCatalogue)
  RETURN coalesce(catalogue, whole) AS text, fact, 'endorsement' AS kind, fact.form AS event,
         CASE WHEN catalogue IS NULL THEN null ELSE whole.name END AS part, [fact.since, fact.since_text] AS when, null AS effect
  UNION ALL
  MATCH (home)-[fact:ADOPTED]->(whole:CBM|CbmCatalogue)
  WHERE fact.form IS NOT NULL
  OPTIONAL MATCH (whole)-[:PART_OF]->(catalogue:CbmCatalogue)
  RETURN coalesce(catalogue, whole) AS text, fact, 'measures' AS kind, fact.form AS event,
         CASE WHEN catalogue IS NULL THEN null ELSE whole.name END AS part, [fact.since, fact.since_text] AS when, null AS effect
  UNION ALL
  MATCH (home)-[fact:TOOK_PART_IN]->(text:Process)
  RETURN text, fact, 'participation' AS kind, fact.role AS event, null AS part, [fact.since, fact.since_text] AS when, null AS effect
  UNION ALL
  MATCH (home)-[fact:VOTED]->(text:Process)
  RETURN text, fact, 'vote' AS kind, fact.vote AS event, null AS part,
         CASE WHEN text.started_on IS NULL THEN [fact.as_of, null] ELSE [text.started_on, text.started_on_text] END AS when, null AS effect
  UNION ALL
  MATCH (home)-[fact:DECLARED]->(text:Agreement)
  RETURN text, fact, 'declaration' AS kind, fact.kind AS event, fact.article AS part,
         CASE WHEN fact.made_on IS NULL THEN [fact.as_of, null] ELSE [fact.made_on, fact.made_on_text] END AS when, null AS effect
  UNION ALL
  MATCH (home)-[fact:DECLARED]->(text:Agreement)
  WHERE fact.withdrawn_on IS NOT NULL
  RETURN text, fact, 'declaration' AS kind, 'withdrawal of ' + fact.kind AS event, fact.article AS part,
         [fact.withdrawn_on, fact.withdrawn_on_text] AS when, null AS effect
  UNION ALL
  MATCH (home)-[:PUBLISHED]->(fact:Position)
  RETURN null AS text, fact, 'position' AS kind, fact.form AS event, fact.title AS part,
         CASE WHEN fact.published_on IS NULL THEN [fact.as_of, null] ELSE [fact.published_on, fact.published_on_text] END AS when, null AS effect
}
WITH text, fact, kind, event, part, when, effect
WHERE when[0] <= $as_of
RETURN coalesce(when[1], toString(when[0])) AS day,
       CASE size(when[1]) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'no-later-than' END AS precision,
       kind, event,
       text.id AS commitment,
       part,
       effect AS effective_on,
       fact.source AS source,
       fact.as_of_text AS recorded,
       fact.evidence AS evidence
ORDER BY when[0], kind, text.name, event, part, coalesce(fact.key, fact.id)
