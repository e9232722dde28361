// Every entry that is a fact is tied to the source that says so.
MATCH (n) WHERE n.source IS NOT NULL AND n.evidence IS NOT NULL
MATCH (s:Source {id: n.source})
MERGE (n)-[r:SUPPORTED_BY]->(s)
WITH r, {as_of: n.as_of, as_of_text: n.as_of_text, evidence: n.evidence, source: n.source, table: $table} AS facts
FOREACH (_ IN CASE WHEN all(name IN keys(facts) WHERE r[name] = facts[name] OR r[name] IS NULL AND facts[name] IS NULL)
                  THEN [] ELSE [1] END | SET r = facts)
SET r.release = $release;
