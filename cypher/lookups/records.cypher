// Everything that has an id and a name, with all its properties, its names in other languages, and what its row names.
// Types and properties are compared as text, so a graph that lacks one raises no warning.
MATCH (entity:Party|Organisation|Commitment|Provision|Norm|CBM|Topic|Strategy|Standard|Team|Position|Indicator|Source)
RETURN labels(entity) AS labels, properties(entity) AS properties,
  COLLECT {
    MATCH (entity)-[tie]-(other)
    WHERE type(tie) IN ['PART_OF', 'DEPOSITARY_OF', 'HOSTS', 'SUPPLEMENTS', 'ISSUED', 'PUBLISHED', 'BASED_IN', 'LEADS']
    RETURN {type: type(tie), outward: startNode(tie) = entity, other: other.id} ORDER BY other.id
  } AS ties,
  COLLECT {
    MATCH (alias)-[tie]->(entity)
    WHERE type(tie) = 'NAMES'
    WITH properties(alias) AS alias
    WHERE alias.kind = 'translation'
    RETURN {language: alias.language, name: alias.name} ORDER BY alias.language, alias.name
  } AS translations
ORDER BY entity.id
