// ---
// title: Capacity building of a State
// question: In which capacity-building programmes does {state} take part on {as_of}, and in which role?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   initiative: {type: initiative, help: The programme or network}
//   role: {type: text, help: "Its role, such as beneficiary, donor, implementer, host, member or supporter"}
//   since: {type: date, help: "Since when it holds, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   until: {type: date, help: "Last day of the role, when an end is known"}
//   ended_on: {type: date, help: When the programme itself ended}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per role that holds on that day
// sentence: "On {as_of}, {state} takes part in {distinct.initiative} capacity-building {distinct.initiative|initiative|initiatives}: {count.role=beneficiary|never|* time|* times} as beneficiary and {count.role=donor|never|* time|* times} as donor."
// ask:
//   - who helps {state} build capacity
//   - capacity building programmes of {state}
//   - which programmes does {state} fund
// ---
MATCH (:Party {id: $state})-[held:MEMBER_OF]->(scheme:Initiative)-[:SERVES]->(:Strategy {id: 'capacity-building'})
WHERE held.since <= $as_of AND (held.until IS NULL OR held.until >= $as_of)
RETURN scheme.id AS initiative,
       held.role AS role,
       coalesce(held.since_text, toString(held.since)) AS since,
       held.since_precision AS since_precision,
       held.until_text AS until,
       scheme.ended_on_text AS ended_on,
       held.source AS source,
       held.as_of_text AS recorded,
       held.evidence AS evidence,
       held.note AS note
ORDER BY held.role, scheme.name, scheme.id, held.key
