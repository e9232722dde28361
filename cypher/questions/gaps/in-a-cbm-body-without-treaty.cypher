// ---
// title: In a body with CBMs, without a treaty
// question: Which members of {group} belong to a body with confidence-building measures on {as_of} and have signed no binding cyber agreement?
// parameters:
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   topic: {type: topic, optional: true, example: illegal-access, help: "Only agreements with a provision on this topic count, such as illegal access for cybercrime"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member}
//   organisations: {type: organisations, help: Bodies it belongs to that issued a catalogue of confidence-building measures}
//   catalogues: {type: catalogues, help: These catalogues}
//   open: {type: integer, help: Such agreements that it could join by its own act or on an open invitation}
//   is_state: {type: boolean, help: "Whether it is a State; the European Union and other entities are never counted as States"}
// grain: one row per member without any signature of or bond by a binding agreement
// sentence: "On {as_of}, {count} {group} {count|member belongs|members belong} to a body other than a global one that has confidence-building measures, and {count|has|have} neither signed nor been bound by any binding cyber agreement{topic| with a provision on *|}."
// empty: "On {as_of}, every member of {group} that belongs to a regional body with confidence-building measures has signed or is bound by a binding cyber agreement{topic| with a provision on *|}, or none belongs to one."
// ask:
//   - who has CBMs but no treaty
//   - members of {group} with confidence-building measures and without a cybercrime treaty
//   - who has CBMs but no treaty on {topic}
//   - who belongs to a regional body with CBMs but has no binding treaty
// chart: tile-map
// basis: "VCLT art. 2(1)(f) and (g), art. 18"
// notes: "Global bodies are left out, since nearly every State belongs to them. A catalogue counts from its adoption, where that day is known."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH DISTINCT member
WHERE NOT EXISTS {
  MATCH (member)-[tie:HAS_STATUS]->(agreement:Agreement {binding: true})
  WHERE tie.rank <= 4 AND tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
    AND ($topic IS NULL OR EXISTS { (agreement)<-[:PART_OF]-(:Provision)-[:ADDRESSES]->(:Topic {id: $topic}) })
}
MATCH (member)-[spell:BELONGS_TO]->(body:Organisation)-[:ISSUED]->(text:CbmCatalogue)
WHERE spell.since <= $as_of AND (spell.until IS NULL OR spell.until >= $as_of)
  AND NOT body.kind IN ['global', 'un-body'] AND (text.adopted_on IS NULL OR text.adopted_on <= $as_of)
WITH DISTINCT member, body, text
ORDER BY body.name, text.name
WITH member, collect(DISTINCT body.id) AS organisations, collect(DISTINCT text.id) AS catalogues
CALL (member) {
  OPTIONAL MATCH (member)-[tie:HAS_STATUS]->(agreement:Agreement {binding: true})
  WHERE tie.status IN ['invited', 'eligible'] AND tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
    AND ($topic IS NULL OR EXISTS { (agreement)<-[:PART_OF]-(:Provision)-[:ADDRESSES]->(:Topic {id: $topic}) })
  RETURN count(DISTINCT agreement) AS open
}
RETURN member.id AS party, organisations, catalogues, open, member:State AS is_state
ORDER BY member.name, member.id
