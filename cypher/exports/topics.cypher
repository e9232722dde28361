// One row for each topic of each provision of an agreement. Purpose, definitions and scope are left out: every agreement has them.
MATCH (agreement:Agreement)<-[:PART_OF]-(provision:Provision)-[:ADDRESSES]->(topic:Topic)
WHERE topic.id <> 'general-scope'
RETURN agreement.id AS commitment, topic.id AS topic
ORDER BY commitment, topic, provision.id
