// ---
// title: Agreements on a subject
// question: Which agreements deal with {topic}, and how many States do they bind on {as_of}?
// parameters:
//   topic: {type: topic, example: 24-7-network, help: The subject}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: The agreement}
//   binding: {type: boolean, help: Whether it is meant to bind in law}
//   in_force: {type: boolean, help: "Whether the agreement itself is in force on that day; empty when not known or not applicable"}
//   provisions: {type: provisions, help: The provisions that deal with the subject}
//   states: {type: integer, help: "States in it on that day: parties, members bound by it, or those who adopted it"}
//   evidence: {type: evidence, help: "undocumented when any of these provisions was entered from general knowledge"}
// grain: one row per agreement with a provision on the subject
// sentence: "{count} {count|agreement deals|agreements deal} with {topic}; {count.in_force=true|none of them is|* of them is|* of them are} in force on {as_of}."
// ask:
//   - which treaties deal with {topic}
//   - agreements about {topic}
//   - where is {topic} regulated
//   - which treaties cover {topic}
//   - treaties on {topic}
//   - treaties with provisions on {topic}
//   - which treaties have rules on {topic}
// ---
MATCH (instrument:Agreement)<-[:PART_OF]-(provision:Provision)-[tag:ADDRESSES]->(:Topic {id: $topic})
WHERE coalesce(instrument.adopted_on, instrument.opened_on, $as_of) <= $as_of
WITH instrument, provision, tag ORDER BY size(split(provision.number, '(')[0]), provision.number, provision.id
WITH instrument, collect(DISTINCT provision.id) AS provisions,
     max(CASE tag.evidence WHEN 'undocumented' THEN 1 ELSE 0 END) AS undocumented
RETURN instrument.id AS agreement,
       instrument.binding AS binding,
       CASE WHEN instrument.in_force_on IS NOT NULL THEN instrument.in_force_on <= $as_of
            WHEN instrument.status = 'not-in-force' THEN false END AS in_force,
       provisions,
       COUNT {
         MATCH (inside:State)-[tie:COMMITTED_TO]->(instrument)
         WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
         RETURN DISTINCT inside
       } AS states,
       CASE undocumented WHEN 1 THEN 'undocumented' ELSE 'documented' END AS evidence
ORDER BY states DESC, instrument.name, instrument.id
