// After derivation every spell has a start and says how precise it is.
// message: a spell has no start
MATCH (a)-[r:MEMBER_OF|BELONGS_TO|ENDORSES|TOOK_PART_IN|INVITED_TO|OPEN_TO|CONSENTED_TO|PARTY_TO|SIGNATORY_TO|BOUND_BY
  |COMMITTED_TO|ELIGIBLE_FOR|HAS_STATUS]->(b)
WHERE r.since IS NULL OR r.since_precision IS NULL
RETURN a.id AS from, type(r) AS type, b.id AS to;
