// What each party did towards an agreement, one relationship an act; its type is the act in the terms of the law of
// treaties. Status is never stored: cypher/derive/ states it from these.
UNWIND $rows AS row
MATCH (p:Party|Organisation {id: row.party})
MATCH (a:Agreement {id: row.agreement})
WITH row, p, a, {
  signature: 'SIGNED',
  `definitive-signature`: 'DEFINITIVELY_SIGNED',
  ratification: 'RATIFIED',
  acceptance: 'ACCEPTED',
  approval: 'APPROVED',
  accession: 'ACCEDED_TO',
  succession: 'SUCCEEDED_TO',
  consent: 'CONSENTED',
  invitation: 'INVITED_TO',
  `provisional-application`: 'PROVISIONALLY_APPLIES',
  withdrawal: 'WITHDREW_FROM',
  denunciation: 'DENOUNCED',
  `withdrawal-of-ratification`: 'WITHDREW_RATIFICATION_OF',
  adoption: 'ADOPTED',
  `membership-binding`: 'BOUND_AS_MEMBER',
  incorporation: 'INCORPORATED',
  cessation: 'CEASED_TO_BE_BOUND'
} AS types
MERGE (p)-[r:$(types[row.act]) {key: row.key}]->(a)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
