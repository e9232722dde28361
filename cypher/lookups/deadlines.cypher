// Last day for signature of each commitment that has one; the properties are read from a map, so none raises no warning.
MATCH (commitment:Commitment)-[rule]->() WHERE type(rule) = 'OPEN_TO'
WITH commitment.id AS id, properties(rule) AS rule
WHERE rule.signature_open_until IS NOT NULL
RETURN id, toString(max(rule.signature_open_until)) AS open_until
ORDER BY id
