// ---
// title: Entries into force
// question: Which agreements entered into force between {from} and {to}, as a whole or for a party?
// parameters:
//   from: {type: date, example: 2023-01-01, help: First day of the period}
//   to: {type: date, default: today, help: Last day of the period}
// columns:
//   day: {type: date, help: "Day of entry into force; the last day it can mean where only a month or year is known"}
//   agreement: {type: agreement, help: The agreement}
//   whole: {type: boolean, help: "Yes for the entry into force of the agreement itself, no for that for one party"}
//   party: {type: party, help: The party; empty for the agreement itself}
//   consented_on: {type: date, help: "Day of its consent to be bound, as precise as known"}
//   act: {type: act, help: Act by which it consented}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per entry into force of an agreement, and one per party for which it entered into force
// sentence: "From {from} to {to}, {count.whole=true} {count.whole=true|agreement|agreements} entered into force, and agreements entered into force {count.whole=false} {count.whole=false|time|times} for a party."
// empty: "From {from} to {to}, no entry into force is known."
// ask:
//   - what entered into force since {from}
//   - entries into force between {from} and {to}
//   - which treaties came into force
//   - which agreements entered into force between {from} and {to}
// chart: timeline
// basis: "VCLT art. 24; art. 2(1)(g)"
// notes: "Both dates stand apart: of the agreement, and for each party. Entries whose day is not known are left out, and so are texts that bind by the law of an organisation as regards its members."
// ---
CALL () {
  MATCH (text:Agreement)
  WHERE text.binding AND $from <= text.in_force_on <= $to
  RETURN text, text.in_force_on AS day, true AS whole, null AS bound, null AS consent, null AS act, text AS fact
  UNION ALL
  MATCH (bound:Party)-[fact:PARTY_TO]->(text:Agreement)
  WHERE fact.since_text IS NOT NULL AND $from <= fact.since <= $to
  RETURN text, fact.since AS day, false AS whole, bound, coalesce(fact.consented_on_text, toString(fact.consented_on)) AS consent,
         fact.via AS act, fact
}
RETURN day, text.id AS agreement, whole, bound.id AS party, consent AS consented_on, act,
       fact.source AS source,
       fact.as_of_text AS recorded,
       fact.evidence AS evidence
ORDER BY day, text.name, whole DESC, bound.name, text.id, bound.id
