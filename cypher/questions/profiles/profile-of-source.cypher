// ---
// title: A source in brief
// question: What is the source {source}, and what rests on it?
// parameters:
//   source: {type: source, example: general-knowledge, help: The source}
// columns:
//   source_id: {type: source, help: The source}
//   title: {type: text, help: Its title}
//   publisher: {type: text, help: Who publishes it}
//   url: {type: text, help: Its address}
//   kind: {type: text, help: "official, document, dataset, secondary or general-knowledge"}
//   entries: {type: integer, help: "Entries that rest on it, such as agreements, norms and organisations"}
// grain: one row
// sentence: "{first.title} (publisher: {first.publisher}); {first.entries} {first.entries|entry rests|entries rest} on it."
// empty: "Nothing is known of {source}."
// ask:
//   - what is the source {source}
//   - profile of {source}
// ---
MATCH (it:Source {id: $source})
RETURN it.id AS source_id,
       it.title AS title,
       it.publisher AS publisher,
       it.url AS url,
       it.kind AS kind,
       COUNT { ()-[:SUPPORTED_BY]->(it) } AS entries
ORDER BY it.id
