// Make the release the current one, with its size.
MATCH (n) WHERE NOT n:Release
WITH count(n) AS nodes
OPTIONAL MATCH ()-[r]->()
WITH nodes, count(r) AS relationships
OPTIONAL MATCH (before:Release {current: true})
WITH nodes, relationships, collect(before) AS earlier
FOREACH (before IN earlier | REMOVE before.current)
MERGE (release:Release {id: $id})
SET release = $properties, release.id = $id, release.current = true, release.loaded_at = datetime(),
    release.nodes = nodes, release.relationships = relationships;
