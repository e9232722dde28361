// One State and everything it did towards agreements
// Acts are relationships from a party to an agreement. Each has the day on which it was done (on) and the day on which
// it took effect (effective_on), as precise as known.
// Parameters: {"state": "EST"}
MATCH (state:State {id: $state})-[deed:SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO]->(agreement:Agreement)
RETURN agreement.name AS agreement, deed.act AS act, deed.on_text AS on, deed.effective_on_text AS effective_on,
       deed.source AS source
ORDER BY deed.on, agreement
