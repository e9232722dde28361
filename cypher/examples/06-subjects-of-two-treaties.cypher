// Articles of two agreements that speak of the same subject
// A provision is part of an agreement and addresses topics; two provisions meet at a topic.
// Parameters: {"one": "budapest-convention", "other": "malabo-convention"}
MATCH (:Agreement {id: $one})<-[:PART_OF]-(a:Provision)-[:ADDRESSES]->(topic:Topic)
MATCH (topic)<-[:ADDRESSES]-(b:Provision)-[:PART_OF]->(:Agreement {id: $other})
RETURN topic.name AS topic, collect(DISTINCT a.number) AS one, collect(DISTINCT b.number) AS other
ORDER BY topic
