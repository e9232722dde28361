// Before a forced load of the same release: take its stamp off, so that whatever the package does not say is swept.
MATCH ()-[r]->() WHERE r.release = $release AND r.table IS NOT NULL
SET r.release = 'superseded' REMOVE r.digest;
