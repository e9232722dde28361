// ---
// title: Changes between two days
// question: What changed between {from} and {to}?
// parameters:
//   from: {type: date, example: 2026-01-01, help: First day of the period}
//   to: {type: date, default: today, help: Last day of the period}
//   state: {type: state, optional: true, example: KEN, help: Only what this State did or what began or ended for it}
//   group: {type: organisation, optional: true, example: asean, help: Only what members of this organisation did; members on any day of the period}
// columns:
//   day: {type: date, help: "Day in the period on which it happened or took effect; the last day it can mean where only a month or year is known"}
//   party: {type: party, help: Who did it; empty when it concerns a text as a whole}
//   kind: {type: text, help: "act, membership, endorsement, measures, participation, declaration or entry into force of an agreement"}
//   event: {type: text, help: "The act, form or role; 'end as' a role for the last day of a membership"}
//   commitment: {type: commitment, help: "The agreement, text, initiative or organisation"}
//   part: {type: text, help: "The norm, measure or article, where it concerns only that"}
//   on: {type: date, help: "Day of the act, as precise as known"}
//   effective_on: {type: date, help: "Day from which it has effect, as precise as known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per event that happened or took effect in the period
// sentence: "From {from} to {to}, {count} {count|event is|events are} known{state| for *|}{group| among members of *|}{count.kind=act||; * act towards an agreement|; * acts towards agreements}{count.kind=membership||; * start or end of a membership or role|; * starts or ends of memberships or roles}{count.kind=endorsement||; * endorsement of norms|; * endorsements of norms}{count.kind=measures||; * concerning confidence-building measures|; * concerning confidence-building measures}{count.kind=participation||; * of participation|; * of participation}{count.kind=declaration||; * declaration|; * declarations}{count.kind=entry into force||; * entry into force|; * entries into force}."
// empty: "From {from} to {to}, no event is known{state| for *|}{group| among members of *|}."
// ask:
//   - what changed between {from} and {to}
//   - what changed for {state} since {from}
//   - changes in {group} since {from}
//   - what is new since {from}
//   - what happened between {from} and {to}
//   - what is new for {state} since {from}
//   - what has {state} done since {from}
//   - what did {state} do between {from} and {to}
//   - everything that changed between {from} and {to}
//   - changes for {state} between {from} and {to}
//   - changes between {from} and {to}
//   - what is different since {from}
// chart: timeline
// basis: "An act and its effect have a day each: deposit (VCLT art. 16) and entry into force (VCLT art. 24)"
// notes: "An act counts when its own day or the day of its effect lies in the period, and is listed once. Starts whose day is not known at all are left out. A date known to the month or year counts on its last day. Entries into force of an agreement as a whole are left out when a State or group is asked for."
// ---
CALL () {
  MATCH (actor:Party)-[fact]->(text:Agreement)
  WHERE fact.table = 'acts' AND ($from <= fact.on <= $to OR $from <= fact.effective_on <= $to)
  RETURN actor, text, fact, 'act' AS kind, fact.act AS event, null AS part,
         CASE WHEN $from <= fact.on <= $to THEN fact.on ELSE fact.effective_on END AS day,
         fact.on_text AS done, fact.effective_on_text AS effect
  UNION ALL
  MATCH (actor:Party)-[fact:MEMBER_OF]->(text:Organisation|Initiative)
  WHERE fact.since_text IS NOT NULL AND $from <= fact.since <= $to
  RETURN actor, text, fact, 'membership' AS kind, fact.role AS event, null AS part, fact.since AS day,
         fact.since_text AS done, fact.since_text AS effect
  UNION ALL
  MATCH (actor:Party)-[fact:MEMBER_OF]->(text:Organisation|Initiative)
  WHERE $from <= fact.until <= $to
  RETURN actor, text, fact, 'membership' AS kind, 'end as ' + fact.role AS event, null AS part, fact.until AS day,
         fact.until_text AS done, fact.until_text AS effect
  UNION ALL
  MATCH (actor:Party)-[fact:ENDORSES]->(whole)
  WHERE fact.since_text IS NOT NULL AND $from <= fact.since <= $to
  OPTIONAL MATCH (whole)-[:PART_OF]->(catalogue:NormCatalogue)
  RETURN actor, coalesce(catalogue, whole) AS text, fact, 'endorsement' AS kind, fact.form AS event,
         CASE WHEN catalogue IS NULL THEN null ELSE whole.name END AS part, fact.since AS day,
         fact.since_text AS done, null AS effect
  UNION ALL
  MATCH (actor:Party)-[fact:ADOPTED]->(whole:CBM|CbmCatalogue)
  WHERE fact.form IS NOT NULL AND fact.since_text IS NOT NULL AND $from <= fact.since <= $to
  OPTIONAL MATCH (whole)-[:PART_OF]->(catalogue:CbmCatalogue)
  RETURN actor, coalesce(catalogue, whole) AS text, fact, 'measures' AS kind, fact.form AS event,
         CASE WHEN catalogue IS NULL THEN null ELSE whole.name END AS part, fact.since AS day,
         fact.since_text AS done, null AS effect
  UNION ALL
  MATCH (actor:Party)-[fact:TOOK_PART_IN]->(text:Process)
  WHERE fact.since_text IS NOT NULL AND $from <= fact.since <= $to
  RETURN actor, text, fact, 'participation' AS kind, fact.role AS event, null AS part, fact.since AS day,
         fact.since_text AS done, null AS effect
  UNION ALL
  MATCH (actor:Party)-[fact:DECLARED]->(text:Agreement)
  UNWIND [{day: fact.made_on, text: fact.made_on_text, word: ''},
          {day: fact.withdrawn_on, text: fact.withdrawn_on_text, word: 'withdrawal of '}] AS end
  WITH actor, fact, text, end WHERE $from <= end.day <= $to
  RETURN actor, text, fact, 'declaration' AS kind, end.word + fact.kind AS event, fact.article AS part, end.day AS day,
         end.text AS done, null AS effect
  UNION ALL
  MATCH (text:Agreement)
  WHERE $from <= text.in_force_on <= $to AND $state IS NULL AND $group IS NULL
  RETURN null AS actor, text, text AS fact, 'entry into force' AS kind, 'entry into force' AS event, null AS part,
         text.in_force_on AS day, null AS done, text.in_force_on_text AS effect
}
WITH actor, text, fact, kind, event, part, day, done, effect
WHERE ($state IS NULL OR actor.id = $state)
  AND ($group IS NULL OR EXISTS {
    MATCH (actor)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
    WHERE belongs.since <= $to AND (belongs.until IS NULL OR belongs.until >= $from)
  })
RETURN day,
       actor.id AS party,
       kind, event,
       text.id AS commitment,
       part,
       done AS on,
       effect AS effective_on,
       fact.source AS source,
       fact.as_of_text AS recorded,
       fact.evidence AS evidence
ORDER BY day, text.name, actor.name, kind, event, part, fact.key
