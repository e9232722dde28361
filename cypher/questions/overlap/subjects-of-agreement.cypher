// ---
// title: Subjects of an agreement
// question: Which subjects does {agreement} deal with, and in which provisions?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
// columns:
//   topic: {type: topic, help: The subject}
//   provisions: {type: provisions, help: The provisions that deal with it}
//   others: {type: agreements, help: Other agreements with a provision on it}
//   evidence: {type: evidence, help: "undocumented when any of these provisions was entered from general knowledge"}
// grain: one row per subject
// sentence: "{agreement} deals with {count} {count|subject|subjects}, by our reading of its provisions."
// empty: "No provisions of {agreement} are in the tracker, so its subjects are not known here."
// ask:
//   - what is {agreement} about
//   - subjects of {agreement}
//   - what does {agreement} regulate
//   - what subjects does {agreement} address
//   - what does {agreement} cover
// notes: "Which provision deals with which subject is our own reading. Purpose, definitions and scope are left out."
// ---
MATCH (agreement:Agreement {id: $agreement})<-[:PART_OF]-(provision:Provision)-[tag:ADDRESSES]->(subject:Topic)
WHERE subject.id <> 'general-scope'
WITH agreement, provision, tag, subject ORDER BY size(split(provision.number, '(')[0]), provision.number, provision.id
WITH agreement, subject, collect(DISTINCT provision.id) AS provisions,
     max(CASE tag.evidence WHEN 'undocumented' THEN 1 ELSE 0 END) AS undocumented
RETURN subject.id AS topic,
       provisions,
       COLLECT {
         MATCH (subject)<-[:ADDRESSES]-(:Provision)-[:PART_OF]->(other:Agreement)
         WHERE other <> agreement
         WITH DISTINCT other ORDER BY other.name
         RETURN other.id
       } AS others,
       CASE undocumented WHEN 1 THEN 'undocumented' ELSE 'documented' END AS evidence
ORDER BY size(provisions) DESC, subject.name
