// The release that the graph holds, with the hash of each of its parts; no row when nothing is loaded.
MATCH (release:Release {current: true})
RETURN release.id AS id, release.parts AS parts;
