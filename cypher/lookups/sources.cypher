// The pages that facts rest on, by id.
MATCH (source:Source) WHERE source.id IN $ids
WITH properties(source) AS source
RETURN source.id AS id, source.title AS title, source.publisher AS publisher, source.url AS url
