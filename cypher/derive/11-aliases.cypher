// Other names of an entry as a list on the entry, so that it is found under each.
MATCH (n:Alias)-[:NAMES]->(e)
WITH e, n.name AS alias
ORDER BY alias
WITH e, collect(DISTINCT alias) AS aliases
WHERE e.aliases IS NULL OR e.aliases <> aliases
SET e.aliases = aliases;

MATCH (e) WHERE e.aliases IS NOT NULL AND NOT EXISTS { (:Alias)-[:NAMES]->(e) }
REMOVE e.aliases;
