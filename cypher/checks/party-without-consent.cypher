// Nobody is a party without an act of consent, and nobody is party to a text that does not bind in law.
// message: a party has no act of consent, or the agreement is not binding
MATCH (p)-[r:PARTY_TO]->(a)
WHERE NOT a.binding
   OR NOT EXISTS {
     (p)-[:DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED]->(a)
   }
RETURN p.id AS party, a.id AS agreement;
