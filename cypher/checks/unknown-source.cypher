// Sources that facts name exist.
// message: a fact names a source that does not exist
CALL () {
  MATCH (n) WHERE n.source IS NOT NULL
  RETURN DISTINCT n.source AS source
  UNION
  MATCH ()-[r]->() WHERE r.source IS NOT NULL
  RETURN DISTINCT r.source AS source
}
WITH source WHERE NOT EXISTS { (:Source {id: source}) }
RETURN source;
