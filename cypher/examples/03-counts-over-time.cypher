// How many parties an agreement had at the end of each year
// A list of years is unwound into rows; each row counts the ties that hold on its last day.
// Parameters: {"agreement": "budapest-convention"}
UNWIND range(2001, date().year) AS year
WITH year, date({year: year, month: 12, day: 31}) AS day
OPTIONAL MATCH (party:Party)-[tie:PARTY_TO]->(:Agreement {id: $agreement})
WHERE tie.since <= day AND (tie.until IS NULL OR tie.until >= day)
RETURN year, count(DISTINCT party) AS parties
ORDER BY year
