// The release that the graph holds; no row when nothing is loaded.
MATCH (release:Release {current: true})
WITH properties(release) AS release
RETURN release.id AS id, release.hash AS hash, release.version AS version
