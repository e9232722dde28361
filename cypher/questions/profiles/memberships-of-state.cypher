// ---
// title: Memberships of a State
// question: To which organisations and initiatives does {state} belong on {as_of}, and in which role?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   organisation: {type: commitment, help: The organisation or initiative}
//   kind: {type: text, help: organisation or initiative}
//   role: {type: text, help: "Its role, such as member, participating-state, observer, partner, supporter or beneficiary"}
//   full: {type: boolean, help: "For an organisation, whether the role counts as full membership"}
//   since: {type: date, help: "Since when it holds, as precise as known"}
//   since_precision: {type: text, help: "day, month, year, or no-later-than when only a latest day is known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per role that holds on that day
// sentence: "On {as_of}, {state} is a full member of {count.full=true|no organisation|* organisation|* organisations} and takes part in {count.kind=initiative|no initiative|* initiative|* initiatives} in some role."
// empty: "On {as_of}, no membership of {state} is on record."
// ask:
//   - memberships of {state}
//   - which organisations is {state} a member of
// ---
MATCH (state:Party {id: $state})-[held:MEMBER_OF]->(body:Organisation|Initiative)
WHERE held.since <= $as_of AND (held.until IS NULL OR held.until >= $as_of)
RETURN body.id AS organisation,
       CASE WHEN body:Organisation THEN 'organisation' ELSE 'initiative' END AS kind,
       held.role AS role,
       CASE WHEN body:Organisation THEN EXISTS {
         MATCH (state)-[belongs:BELONGS_TO]->(body)
         WHERE belongs.role = held.role AND belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
       } END AS full,
       coalesce(held.since_text, toString(held.since)) AS since,
       held.since_precision AS since_precision,
       held.source AS source,
       held.as_of_text AS recorded,
       held.evidence AS evidence,
       held.note AS note
ORDER BY kind DESC, full DESC, body.name, held.role, held.key
