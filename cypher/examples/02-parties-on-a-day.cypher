// Who was party to an agreement on a day
// PARTY_TO is derived from the acts: consent to be bound has been given and the agreement is in force for the party.
// It holds from since to until; without until it still holds.
// Parameters: {"agreement": "budapest-convention", "day": "2013-04-01"}
MATCH (party:Party)-[tie:PARTY_TO]->(:Agreement {id: $agreement})
WHERE tie.since <= date($day) AND (tie.until IS NULL OR tie.until >= date($day))
RETURN party.name AS party, party:State AS is_state, coalesce(tie.since_text, 'no later than ' + tie.since) AS since
ORDER BY tie.since, party
