// The shortest ways in which two States are tied
// A path goes through agreements, organisations and initiatives. Of those through the same nodes one is given, and of
// all shortest ones at most twenty. The console draws paths as a network.
// Parameters: {"one": "KEN", "other": "URY"}
MATCH (one:State {id: $one}), (other:State {id: $other})
MATCH path = allShortestPaths((one)-[:PARTY_TO|BELONGS_TO|ENDORSES*..4]-(other))
WITH [node IN nodes(path) | coalesce(node.name, node.id)] AS way, collect(path)[0] AS path
RETURN path
ORDER BY way
LIMIT 20
