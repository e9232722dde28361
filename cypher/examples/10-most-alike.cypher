// Which States share most with a State, by the share of all that either holds
// Jaccard: what both hold, divided by what at least one of them holds. Memberships of organisations are left out.
// Parameters: {"state": "EST"}
MATCH (:State {id: $state})-[mine:COMMITTED_TO]->(c:Commitment)
WHERE mine.strength <> 'institutional' AND mine.since <= date() AND (mine.until IS NULL OR mine.until >= date())
WITH collect(DISTINCT c) AS own
MATCH (other:State)-[theirs:COMMITTED_TO]->(c:Commitment)
WHERE other.id <> $state AND theirs.strength <> 'institutional'
  AND theirs.since <= date() AND (theirs.until IS NULL OR theirs.until >= date())
WITH own, other, collect(DISTINCT c) AS held
WITH other, size(own) AS mine, size(held) AS theirs, size([c IN held WHERE c IN own]) AS both
RETURN other.name AS state, both, mine - both AS only_here, theirs - both AS only_there,
       round(1.0 * both / (mine + theirs - both), 3) AS jaccard
ORDER BY jaccard DESC, state
LIMIT 25
