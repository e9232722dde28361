// ---
// title: Subjects that two agreements share
// question: Which subjects do {agreement_a} and {agreement_b} both deal with, and which does only one deal with?
// parameters:
//   agreement_a: {type: agreement, example: budapest-convention, help: The first agreement}
//   agreement_b: {type: agreement, example: un-convention-against-cybercrime, help: The second agreement}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   topic: {type: topic, help: The subject}
//   where: {type: text, help: "both, only-a or only-b"}
//   provisions_a: {type: provisions, help: Provisions of the first that deal with it}
//   provisions_b: {type: provisions, help: Provisions of the second that deal with it}
//   evidence: {type: evidence, help: "undocumented when any of these provisions was entered from general knowledge"}
// grain: one row per subject of either agreement
// sentence: "{agreement_a} and {agreement_b} share {count.where=both|no subject|* subject|* subjects}; {count.where=only-a|none|*|*} {count.where=only-a|is|is|are} only in {agreement_a} and {count.where=only-b|none|*|*} only in {agreement_b}, counting agreements adopted by {as_of}."
// ask:
//   - do {agreement_a} and {agreement_b} cover the same offences
//   - what do {agreement_a} and {agreement_b} have in common
//   - subjects in {agreement_a} that are not in {agreement_b}
//   - articles of {agreement_a} with a counterpart in {agreement_b}
//   - which topics do {agreement_a} and {agreement_b} share
//   - subjects in common of {agreement_a} and {agreement_b}
//   - subjects that both {agreement_a} and {agreement_b} regulate
//   - what do both {agreement_a} and {agreement_b} regulate
// chart: matrix
// notes: "Which provision deals with which subject is our own reading. Purpose, definitions and scope are left out, since every agreement has them. A shared subject does not mean the same rule."
// ---
MATCH (agreement:Agreement)<-[:PART_OF]-(provision:Provision)-[tag:ADDRESSES]->(subject:Topic)
WHERE agreement.id IN [$agreement_a, $agreement_b] AND subject.id <> 'general-scope'
  AND coalesce(agreement.adopted_on, agreement.opened_on, $as_of) <= $as_of
WITH agreement, provision, tag, subject ORDER BY size(split(provision.number, '(')[0]), provision.number, provision.id
WITH subject,
     collect(DISTINCT CASE agreement.id WHEN $agreement_a THEN provision.id END) AS provisions_a,
     collect(DISTINCT CASE agreement.id WHEN $agreement_b THEN provision.id END) AS provisions_b,
     max(CASE tag.evidence WHEN 'undocumented' THEN 1 ELSE 0 END) AS undocumented
WITH *, CASE WHEN provisions_b = [] THEN 'only-a' WHEN provisions_a = [] THEN 'only-b' ELSE 'both' END AS place
RETURN subject.id AS topic,
       place AS `where`,
       provisions_a,
       provisions_b,
       CASE undocumented WHEN 1 THEN 'undocumented' ELSE 'documented' END AS evidence
ORDER BY {both: 1, `only-a`: 2, `only-b`: 3}[place], subject.name
