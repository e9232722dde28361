// The shortest ways in which two States are tied
// A path goes through agreements, organisations and initiatives. All shortest ones are given, at most twenty.
// Parameters: {"one": "KEN", "other": "URY"}
MATCH (one:State {id: $one}), (other:State {id: $other})
MATCH path = allShortestPaths((one)-[:PARTY_TO|BELONGS_TO|ENDORSES*..4]-(other))
RETURN [node IN nodes(path) | coalesce(node.name, node.id)] AS way, [tie IN relationships(path) | type(tie)] AS ties
ORDER BY way
LIMIT 20
