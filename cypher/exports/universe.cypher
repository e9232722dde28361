// The States that are compared: members of a group on a day, or all. Nobody is left out for holding nothing.
MATCH (state:State)
WHERE $group IS NULL OR EXISTS {
  MATCH (state)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
  WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
}
RETURN state.id AS party
ORDER BY state.name, party
