// Last, so that a script that was cut short leaves a graph without a release, which every command refuses.
UNWIND [$properties] AS row MERGE (n:Release {id: row.id}) SET n = row
