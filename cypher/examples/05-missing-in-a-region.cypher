// Which States of a region could join an agreement and have done nothing
// The universe comes first and everything else is optional, so that no State vanishes because it did nothing.
// Parameters: {"region": "Oceania", "agreement": "budapest-convention"}
MATCH (state:State {region: $region}), (agreement:Agreement {id: $agreement})
OPTIONAL MATCH (state)-[standing:HAS_STATUS]->(agreement)
WHERE standing.since <= date() AND (standing.until IS NULL OR standing.until >= date())
WITH state, standing
ORDER BY standing.rank
WITH state, collect(standing.status)[0] AS status
RETURN state.name AS state, coalesce(status, 'not-eligible') AS status
ORDER BY status, state
