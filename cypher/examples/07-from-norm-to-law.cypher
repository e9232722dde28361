// How norms are carried out: by measures, and by provisions that make them law
// Both kinds of links are our own judgement; why says the reason.
MATCH (norm:Norm)-[:PART_OF]->(catalogue:NormCatalogue)
OPTIONAL MATCH (measure:CBM)-[:OPERATIONALISES]->(norm)
WITH norm, catalogue, collect(DISTINCT measure.name) AS measures
OPTIONAL MATCH (provision:Provision)-[:HARDENS]->(norm)
WITH norm, catalogue, measures, collect(DISTINCT provision.name) AS provisions
WHERE size(measures) + size(provisions) > 0
RETURN catalogue.name AS catalogue, norm.reference AS reference, norm.name AS norm, measures, provisions
ORDER BY catalogue, reference, norm
