// Full membership, whatever the body calls it: the universe over which coverage is counted. A suspended member is still
// a member, so a suspension counts only where no membership beside it is known. Spells of one party never overlap.
MATCH (p:Party)-[m:MEMBER_OF]->(o:Organisation)
WHERE m.role IN ['member', 'participating-state', 'member-body']
   OR m.role = 'suspended' AND NOT EXISTS { (p)-[:MEMBER_OF {role: 'member'}]->(o) }
WITH p, o, m
ORDER BY m.since, m.until, m.key
WITH p, o, m.since AS since, collect(m)[0] AS m
MERGE (p)-[r:BELONGS_TO {key: p.id + '|' + o.id + '|' + toString(since)}]->(o)
WITH r, {key: p.id + '|' + o.id + '|' + toString(since), role: m.role, since: since, until: m.until,
        since_text: m.since_text, until_text: m.until_text, since_precision: m.since_precision,
        source: m.source, official: m.official, as_of: m.as_of, as_of_text: m.as_of_text, evidence: m.evidence,
        note: m.note, table: $table} AS facts
FOREACH (_ IN CASE WHEN all(name IN keys(facts) WHERE r[name] = facts[name] OR r[name] IS NULL AND facts[name] IS NULL)
                  THEN [] ELSE [1] END | SET r = facts)
SET r.release = $release;
