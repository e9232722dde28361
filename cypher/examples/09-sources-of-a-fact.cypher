// Where facts about a State come from, and how far the pages speak
// Every fact names its source, how far that source speaks, and whether a page that says so was read.
// Parameters: {"state": "FJI"}
MATCH (:State {id: $state})-[fact]->(about)
WHERE fact.evidence IS NOT NULL AND NOT fact.table STARTS WITH 'derived/'
MATCH (source:Source {id: fact.source})
RETURN source.title AS source, source.url AS address, fact.evidence AS evidence, count(*) AS facts,
       max(fact.as_of) AS speaks_up_to, collect(DISTINCT type(fact)) AS kinds
ORDER BY facts DESC, source
