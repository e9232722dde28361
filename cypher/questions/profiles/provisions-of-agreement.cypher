// ---
// title: Provisions of an agreement
// question: Which provisions does {agreement} have, and what do they deal with?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   topic: {type: topic, optional: true, help: Only those that deal with this subject}
// columns:
//   provision: {type: provision, help: The provision}
//   number: {type: text, help: Its number}
//   title: {type: text, help: Its title}
//   topic: {type: topic, help: "A subject it deals with, by our own reading; empty when none was given"}
//   norms: {type: norms, help: Norms that it hardens}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per provision and subject
// sentence: "{agreement} has {distinct.provision} {distinct.provision|provision|provisions} on record, dealing with {distinct.topic} {distinct.topic|subject|subjects}{topic|: *|}."
// ask:
//   - articles of {agreement}
//   - provisions of {agreement}
//   - what does article 35 of {agreement} say
//   - article of {agreement}
//   - which article of {agreement} deals with {topic}
//   - where does {agreement} regulate {topic}
//   - what does {agreement} say about {topic}
//   - which article of {agreement} covers {topic}
//   - does {agreement} cover {topic}
//   - does {agreement} regulate {topic}
// ---
MATCH (article:Provision)-[:PART_OF]->(:Agreement {id: $agreement})
OPTIONAL MATCH (article)-[:ADDRESSES]->(subject:Topic)
WITH article, subject
WHERE $topic IS NULL OR subject.id = $topic
RETURN article.id AS provision,
       article.number AS number,
       article.title AS title,
       subject.id AS topic,
       COLLECT { MATCH (article)-[:HARDENS]->(rule:Norm) WITH DISTINCT rule ORDER BY rule.id RETURN rule.id } AS norms,
       article.source AS source,
       article.as_of_text AS recorded,
       article.evidence AS evidence,
       article.note AS note
ORDER BY size(split(article.number, '(')[0]), article.number, article.id, subject.name
