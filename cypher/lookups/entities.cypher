// Everything that has an id and a name: what parameters can name and what entity columns show.
// The properties are read from a map, so a graph without, say, any iso2 raises no warning.
MATCH (entity:Party|Organisation|Commitment|Provision|Norm|CBM|Topic|Strategy|Standard|Team|Position|Indicator|Source)
WITH labels(entity) AS labels, properties(entity) AS entity
RETURN entity.id AS id, labels, entity.kind AS kind, coalesce(entity.name, entity.title, entity.id) AS name,
       [text IN [entity.iso2, entity.official_name, entity.full_title, entity.title] WHERE text IS NOT NULL]
       + coalesce(entity.aliases, []) AS other_names
ORDER BY id
