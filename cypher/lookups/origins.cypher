// The sources of the facts about some things, the most used first: for answers whose rows count facts.
MATCH (thing:Commitment|Party|Provision|Norm|CBM|Topic|Strategy|Indicator|Standard) WHERE thing.id IN $ids
CALL (thing) {
  MATCH (thing)-[tie]-()
  RETURN elementId(tie) AS fact, properties(tie) AS about
  UNION
  RETURN elementId(thing) AS fact, properties(thing) AS about
}
WITH DISTINCT fact, about
WHERE about.source IS NOT NULL AND NOT about.table STARTS WITH 'derived/'
RETURN about.source AS source, count(*) AS facts, sum(CASE about.evidence WHEN 'undocumented' THEN 1 ELSE 0 END) AS undocumented,
       max(about.as_of) AS as_of
ORDER BY facts DESC, source
