// Labels that follow from what was loaded: an organisation that acts is a :Party; whatever holds norms is a
// :NormCatalogue; an agreement or process that holds confidence-building measures is a :CbmCatalogue.
MATCH (o:Organisation)
WITH o, o.id = 'EUE' OR EXISTS {
  (o)-[act:MEMBER_OF|ENDORSES|ADOPTED|TOOK_PART_IN|VOTED|DECLARED|HAS_VALUE|PUBLISHED|SIGNED|DEFINITIVELY_SIGNED
    |RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED|INVITED_TO|PROVISIONALLY_APPLIES|BOUND_AS_MEMBER
    |INCORPORATED]->()
} AS acts
FOREACH (_ IN CASE WHEN acts THEN [1] ELSE [] END | SET o:Party)
FOREACH (_ IN CASE WHEN acts THEN [] ELSE [1] END | REMOVE o:Party);

MATCH (c:Process|Initiative)
WITH c, EXISTS { (:Norm)-[:PART_OF]->(c) } AS holds
FOREACH (_ IN CASE WHEN holds THEN [1] ELSE [] END | SET c:NormCatalogue)
FOREACH (_ IN CASE WHEN holds THEN [] ELSE [1] END | REMOVE c:NormCatalogue);

MATCH (c:Agreement|Process)
WITH c, EXISTS { (:CBM)-[:PART_OF]->(c) } AS holds
FOREACH (_ IN CASE WHEN holds THEN [1] ELSE [] END | SET c:CbmCatalogue)
FOREACH (_ IN CASE WHEN holds THEN [] ELSE [1] END | REMOVE c:CbmCatalogue);
