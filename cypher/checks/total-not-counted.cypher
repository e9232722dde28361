// Every stated total is counted by us too.
// message: nothing is counted for a stated total: its measure is not defined for this kind of entry in cypher/derive/90-expectations.cypher
MATCH (e:Expectation) WHERE e.ours IS NULL
RETURN e.id AS id, e.measure AS measure;
