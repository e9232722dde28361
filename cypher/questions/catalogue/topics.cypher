// ---
// title: Topics
// question: Which subjects do provisions speak of, and in how many agreements?
// columns:
//   topic: {type: topic, help: The subject}
//   description: {type: text, help: What it covers}
//   agreements: {type: integer, help: Agreements with a provision on it}
//   provisions: {type: integer, help: Provisions on it}
//   texts: {type: agreements, help: These agreements}
// grain: one row per topic
// sentence: "{count} {count|topic is|topics are} listed; the one in most agreements is {first.topic}, in {first.agreements}."
// empty: "No topic is listed."
// ask:
//   - list of topics
//   - which subjects do treaties cover
//   - by which subjects are treaty articles sorted
//   - legal subjects of treaties
//   - list of legal topics
// chart: bars
// ---
MATCH (subject:Topic)
OPTIONAL MATCH (subject)<-[:ADDRESSES]-(article:Provision)-[:PART_OF]->(text:Agreement)
WITH subject, article, text ORDER BY text.name, text.id
WITH subject, count(DISTINCT article) AS provisions, collect(DISTINCT text.id) AS texts
RETURN subject.id AS topic, subject.description AS description, size(texts) AS agreements, provisions, texts
ORDER BY agreements DESC, provisions DESC, subject.name, subject.id
