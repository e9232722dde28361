// ---
// title: States and entities
// question: Which States and other entities are listed?
// parameters:
//   kind: {type: choice, choices: [un-member, un-observer, other], optional: true, help: Only this standing towards the United Nations}
// columns:
//   party: {type: state, help: The State or entity}
//   kind: {type: text, help: "Standing towards the United Nations: un-member, un-observer or other"}
//   region: {type: text, help: Region of the United Nations (M49)}
//   subregion: {type: text, help: Subregion of the United Nations (M49)}
//   iso2: {type: text, help: ISO 3166-1 two-letter code}
//   latitude: {type: number, help: "A point of the country, degrees north"}
//   longitude: {type: number, help: "A point of the country, degrees east"}
//   un_member_since: {type: date, help: "Admission to the United Nations, as precise as known"}
//   status_note: {type: text, help: What a reader must know about its status}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per State or entity
// sentence: "{count} {count|entry|entries}{kind| of the kind *|} {count|is|are} listed: {count.kind=un-member|no member|* member|* members} and {count.kind=un-observer|no observer State|* observer State|* observer States} of the United Nations, and {count.kind=other|no other entity|* other entity|* other entities}."
// empty: "No State is listed."
// ask:
//   - list of States
//   - which countries are covered
//   - all States
//   - which States are {kind}
//   - "{kind} States"
// notes: "The European Union stands among the organisations. Listing an entity implies no position on its status."
// ---
MATCH (place:State|Entity)
WHERE $kind IS NULL OR place.kind = $kind
RETURN place.id AS party, place.kind AS kind, place.region AS region, place.subregion AS subregion, place.iso2 AS iso2,
       place.latitude AS latitude, place.longitude AS longitude, place.un_member_since_text AS un_member_since,
       place.status_note AS status_note,
       place.source AS source,
       place.as_of_text AS recorded,
       place.evidence AS evidence
ORDER BY place.name, place.id
