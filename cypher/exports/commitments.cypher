// Everything a party can be committed to, with the strength of a commitment to it. An initiative has the strength that
// membership of it means; null when it commits to nothing.
MATCH (commitment:Commitment)
WITH commitment, properties(commitment) AS known
RETURN commitment.id AS commitment, commitment.name AS name,
       CASE WHEN commitment:Agreement THEN 'agreement' WHEN commitment:Process THEN 'process'
            WHEN commitment:Initiative THEN 'initiative' WHEN commitment:Organisation THEN 'organisation'
            ELSE 'catalogue' END AS kind,
       CASE WHEN commitment:Organisation THEN 'institutional' WHEN commitment:Initiative THEN known.strength
            WHEN commitment:Agreement AND known.binding THEN 'binding' ELSE 'political' END AS strength
ORDER BY commitment
