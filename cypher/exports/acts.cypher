// What parties did, as recorded: acts on agreements, memberships, endorsements, adoptions, participation. A fact about one
// norm or measure stands with the norm or measure.
MATCH (party:Party)-[fact]->(subject:Commitment|Norm|CBM)
WHERE fact.source IS NOT NULL AND NOT fact.table STARTS WITH 'derived/'
  AND fact.table IN ['acts', 'memberships', 'initiative_members', 'endorsements', 'cbm_adoptions', 'participants']
WITH party, subject, fact, properties(fact) AS known
RETURN party.id AS party, party.name AS party_name,
       CASE WHEN party:State THEN 'state' WHEN party:Entity THEN 'entity' ELSE 'organisation' END AS party_kind,
       subject.id AS commitment, subject.name AS commitment_name,
       CASE WHEN subject:Agreement THEN 'agreement' WHEN subject:Process THEN 'process'
            WHEN subject:Initiative THEN 'initiative' WHEN subject:Organisation THEN 'organisation'
            WHEN subject:Norm THEN 'norm' WHEN subject:CBM THEN 'cbm' ELSE 'catalogue' END AS commitment_kind,
       toLower(type(fact)) AS tie, coalesce(known.act, known.role, known.form) AS act,
       coalesce(known.on_text, known.since_text) AS begin, known.effective_on_text AS effective,
       coalesce(known.until_text, known.valid_until_text) AS end,
       fact.source AS source, known.official AS official, fact.as_of_text AS as_of, fact.evidence AS evidence,
       known.note AS note
ORDER BY party, commitment, begin, tie, act, fact.key
