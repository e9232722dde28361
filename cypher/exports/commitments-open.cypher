// Every spell in which a party may join something, by its own act or on invitation. One row a party.
MATCH (party:Party)-[tie:ELIGIBLE_FOR]->(commitment:Commitment)
WITH party, commitment, tie, properties(tie) AS known
ORDER BY commitment.id, tie.since, tie.key
RETURN party.id AS party, collect([commitment.id, tie.since, known.until]) AS spells
ORDER BY party
