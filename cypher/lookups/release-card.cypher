// The release that the graph holds, with all that it says of itself.
MATCH (release:Release {current: true})
RETURN release.id AS id, properties(release) AS card
