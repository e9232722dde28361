// ---
// title: Bound by at least one binding instrument
// question: Which members of {group} are bound by at least one binding cyber instrument on {as_of}, and which by none?
// parameters:
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   topic: {type: topic, optional: true, example: illegal-access, help: "Only instruments with a provision on this topic, such as illegal access for cybercrime"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member}
//   bound: {type: boolean, help: Whether at least one binding instrument holds for it}
//   instruments: {type: integer, help: Number of binding instruments that hold for it}
//   agreements: {type: agreements, help: These instruments}
//   since: {type: date, help: "Since when it has been bound by the earliest of them, as precise as known"}
//   since_precision: {type: text, help: "How precisely that day is known: day, month, year, or no-later-than when only a latest day is known"}
//   is_state: {type: boolean, help: "Whether it is a State; the European Union and other entities are never counted as States"}
// grain: one row per member of the group on that day
// sentence: "On {as_of}, {count.bound=true} of the {count} {group} members {count.bound=true|is|are} bound by at least one binding cyber instrument{topic| with a provision on *|} (party by entry into force for it, or bound by the law of an organisation){count.bound=false|| and * by none| and * by none}."
// empty: "No members of {group} are known on {as_of}."
// ask:
//   - which States are bound by nothing
//   - how many States are bound by at least one binding cyber instrument
//   - who in {group} has no cyber treaty
//   - who in {group} is bound by a treaty on {topic}
//   - which States are not party to any treaty
// chart: tile-map
// basis: "VCLT art. 2(1)(g)"
// notes: "Without a topic every binding instrument of this tracker counts, also those in which cyber security is one subject among others, such as a convention on organised crime or a trade agreement. The European Union is listed where it is a member. Those bound by none come first."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH DISTINCT member
CALL (member) {
  OPTIONAL MATCH (member)-[tie:COMMITTED_TO {strength: 'binding'}]->(agreement:Agreement)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
    AND ($topic IS NULL OR EXISTS { (agreement)<-[:PART_OF]-(:Provision)-[:ADDRESSES]->(:Topic {id: $topic}) })
  WITH tie, agreement ORDER BY agreement.name, agreement.id, tie.since
  WITH collect(DISTINCT agreement.id) AS agreements, collect(tie) AS ties
  RETURN agreements, reduce(first = null, tie IN ties | CASE WHEN first IS NULL OR tie.since < first.since THEN tie ELSE first END) AS first
}
RETURN member.id AS party,
       agreements <> [] AS bound,
       size(agreements) AS instruments,
       agreements,
       coalesce(first.since_text, toString(first.since)) AS since,
       first.since_precision AS since_precision,
       member:State AS is_state
ORDER BY instruments, member.name, member.id
