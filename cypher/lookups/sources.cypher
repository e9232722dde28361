// The pages that facts rest on.
MATCH (source:Source)
WITH properties(source) AS source
RETURN source.id AS id, source.title AS title, source.publisher AS publisher, source.url AS url
