// A party is a State, another entity of the membership lists, or an organisation that acts.
// message: a party is neither State, entity nor organisation
MATCH (n:Party) WHERE NOT (n:State OR n:Entity OR n:Organisation)
RETURN n.id AS id, labels(n) AS labels;
