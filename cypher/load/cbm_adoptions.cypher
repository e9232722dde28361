// Who adopted a catalogue or a measure, and who reported using it.
UNWIND $rows AS row
MATCH (p:Party|Organisation {id: row.party})
MATCH (m:CBM|CbmCatalogue {id: row.subject})
MERGE (p)-[r:ADOPTED {key: row.key}]->(m)
FOREACH (_ IN CASE WHEN r.digest = row.digest THEN [] ELSE [1] END | SET r = row.facts)
SET r.release = row.release
RETURN count(*) AS found;
