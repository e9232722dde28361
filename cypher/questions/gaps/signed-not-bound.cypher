// ---
// title: Signed and not bound
// question: Who has signed or consented to an agreement on {as_of} without being bound by it?
// parameters:
//   agreement: {type: agreement, optional: true, example: budapest-protocol-2, help: "Only this agreement; all binding ones when left out"}
//   state: {type: state, optional: true, help: Only this State}
//   group: {type: organisation, optional: true, help: Only members of this organisation on that day}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: The agreement}
//   party: {type: party, help: The signatory or contracting State}
//   status: {type: status, help: "signatory when it has not consented, contracting when it has and the agreement is not in force for it"}
//   since: {type: date, help: "Day of signature, or of consent for a contracting State, as precise as known"}
//   since_precision: {type: text, help: "How precisely that day is known: day, month, year, or no-later-than when only a latest day is known"}
//   days: {type: integer, help: Days from then to the day asked for; at least so many where the day is not known exactly}
//   is_state: {type: boolean, help: "Whether it is a State; the European Union and other entities are never counted as States"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per agreement and party that signed or consented and is not bound
// sentence: "On {as_of}{state|, with only * asked for|}{group|, among members of *|}, {distinct.party} {distinct.party|State or other entity|States and others} {distinct.party|has|have} signed or consented to {agreement|*|binding agreements} without being bound (counted by entry into force for each): {count.status=signatory} {count.status=signatory|signature has|signatures have} not been followed by consent and {count.status=contracting} {count.status=contracting|consent|consents} {count.status=contracting|has|have} not yet brought the agreement into force for {count.status=contracting|its author|their authors}."
// empty: "On {as_of}, nobody{group| among members of *|}{state|, with only * asked for,|} is known to have signed or consented to {agreement|*|a binding agreement} without being bound by it."
// ask:
//   - who signed {agreement} and has not ratified
//   - signed but not ratified
//   - which members of {group} have signed but not ratified
//   - which members of {group} have signed {agreement} without being bound
//   - who merely signed {agreement}
//   - what has {state} signed but not ratified
//   - agreements that {state} has signed and not ratified
// chart: bars
// basis: "VCLT art. 2(1)(f), art. 18: a signatory is obliged not to defeat the object and purpose"
// notes: "Texts that do not bind in law are left out. Longest standing first."
// ---
MATCH (other:Party)-[standing:HAS_STATUS]->(text:Agreement {binding: true})
WHERE standing.status IN ['contracting', 'signatory']
  AND standing.since <= $as_of AND (standing.until IS NULL OR standing.until >= $as_of)
  AND ($agreement IS NULL OR text.id = $agreement) AND ($state IS NULL OR other.id = $state)
  AND ($group IS NULL OR EXISTS {
    MATCH (other)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
    WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  })
WITH other, text, standing
ORDER BY standing.rank, standing.since
WITH other, text, collect(standing)[0] AS standing
// Another standing on the day may be the stronger one: who is bound already is not shown as signatory.
WHERE NOT EXISTS {
  MATCH (other)-[better:HAS_STATUS]->(text)
  WHERE better.rank < standing.rank AND better.since <= $as_of AND (better.until IS NULL OR better.until >= $as_of)
}
RETURN text.id AS agreement,
       other.id AS party,
       standing.status AS status,
       coalesce(standing.since_text, toString(standing.since)) AS since,
       standing.since_precision AS since_precision,
       duration.inDays(standing.since, $as_of).days AS days,
       other:State AS is_state,
       standing.source AS source,
       standing.as_of_text AS recorded,
       standing.evidence AS evidence
ORDER BY standing.since, text.name, other.name, text.id, other.id
