// Before a forced load of the same release: take its stamp off, so that whatever the package does not say is swept.
MATCH (n) WHERE n.release = $release AND n.table IS NOT NULL
SET n.release = 'superseded' REMOVE n.digest;
