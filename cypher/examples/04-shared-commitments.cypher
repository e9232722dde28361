// What two parties are both committed to today
// COMMITTED_TO goes across all kinds of commitments: binding, political, technical and institutional.
// Parameters: {"one": "KEN", "other": "EST"}
MATCH (:Party {id: $one})-[mine:COMMITTED_TO]->(shared:Commitment)<-[theirs:COMMITTED_TO]-(:Party {id: $other})
WHERE mine.since <= date() AND (mine.until IS NULL OR mine.until >= date())
  AND theirs.since <= date() AND (theirs.until IS NULL OR theirs.until >= date())
RETURN mine.strength AS strength, shared.name AS commitment,
       CASE WHEN mine.since > theirs.since THEN mine.since ELSE theirs.since END AS both_since
ORDER BY CASE mine.strength WHEN 'binding' THEN 1 WHEN 'political' THEN 2 WHEN 'technical' THEN 3 ELSE 4 END, commitment
