// Every spell in which a party is committed to something, of any strength. One row a party: sending lists is faster.
MATCH (party:Party)-[tie:COMMITTED_TO]->(commitment:Commitment)
WITH party, commitment, tie, properties(tie) AS known
ORDER BY commitment.id, tie.since, tie.key
RETURN party.id AS party, collect([commitment.id, tie.strength, tie.since, known.until]) AS spells
ORDER BY party
