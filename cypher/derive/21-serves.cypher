// The strategies of international cooperation that an entry serves.
MATCH (n) WHERE n.strategies IS NOT NULL
UNWIND n.strategies AS strategy
MATCH (s:Strategy {id: strategy})
MERGE (n)-[r:SERVES]->(s)
WITH r, {source: n.source, as_of: n.as_of, as_of_text: n.as_of_text, evidence: n.evidence, table: $table} AS facts
FOREACH (_ IN CASE WHEN all(name IN keys(facts) WHERE r[name] = facts[name] OR r[name] IS NULL AND facts[name] IS NULL)
                  THEN [] ELSE [1] END | SET r = facts)
SET r.release = $release;
