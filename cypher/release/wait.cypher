// One load at a time: a second one waits here until the first is done, because both write to the releases.
MATCH (release:Release)
SET release.current = release.current;
