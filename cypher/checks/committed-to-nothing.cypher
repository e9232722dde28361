// Whatever a party is committed to, can join or is a member of is a commitment, and every commitment says how strong.
// message: a commitment has no strength, or is made to something that is no commitment
MATCH (p)-[r:COMMITTED_TO]->(c)
WHERE NOT c:Commitment OR NOT p:Party
   OR NOT coalesce(r.strength IN ['binding', 'political', 'technical', 'institutional'], false)
RETURN p.id AS party, c.id AS commitment, r.strength AS strength;
