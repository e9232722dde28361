// The release that the graph holds, as it is recorded.
MATCH (release:Release {current: true})
RETURN properties(release) AS properties
