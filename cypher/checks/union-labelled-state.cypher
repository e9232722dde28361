// The European Union and other organisations are parties of their own kind and are never counted as States.
// message: an organisation is labelled State
MATCH (n:State) WHERE n:Organisation OR n:Entity OR n.id = 'EUE'
RETURN n.id AS id, labels(n) AS labels;
