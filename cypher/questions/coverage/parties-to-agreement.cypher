// ---
// title: Parties to an agreement
// question: Which parties does {agreement} have on {as_of}, and how did each come to be bound?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   group: {type: organisation, optional: true, help: "Only members of this organisation on that day; all parties when left out"}
//   counted_by: {type: choice, choices: [in-force, deposit], default: in-force, help: "The rule of counting: in-force counts whoever the agreement is in force for, as the law does; deposit counts whoever has given its consent, as depositaries do"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: "Whoever is bound or has consented; the European Union is one of its own kind"}
//   status: {type: status, help: Where it stands on that day}
//   act: {type: act, help: "Act by which it consented, or membership-binding or incorporation when the law of an organisation binds it"}
//   since: {type: date, help: "Since when, as precise as known"}
//   since_precision: {type: text, help: "How precisely the start is known: day, month, year, or no-later-than when only a latest day is known"}
//   own_consent: {type: boolean, help: "Yes when it consented by its own act, no when the law of an organisation binds it"}
//   is_state: {type: boolean, help: "Whether it is a State; the European Union and other entities are never counted as States"}
//   rule: {type: text, help: The rule of counting in words}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per party on that day, or per member bound by the law of an organisation
// sentence: "On {as_of}, {agreement} counts {count.is_state=true} {count.is_state=true|State|States}{count.is_state=false|| and * other party| and * other parties}{group| among the members of *|} by {first.rule}{count.own_consent=false||; * of them is bound by the law of an organisation and is no party|; * of them are bound by the law of an organisation and are no parties}."
// empty: "On {as_of}, {agreement} has no party{group| among members of *|} (rule of counting: {counted_by})."
// ask:
//   - who is party to {agreement}
//   - parties to {agreement} on {as_of}
//   - who in {group} is party to {agreement}
//   - which members of {group} are bound by {agreement}
//   - how many States have ratified {agreement}
//   - who has deposited consent to {agreement}
//   - parties to {agreement}
//   - which States have joined {agreement}
//   - map of parties to {agreement}
//   - members of {agreement}
//   - how many members of {group} are bound by {agreement}
//   - how many parties does {agreement} have
//   - who is bound by {agreement}
//   - list of States party to {agreement}
//   - ratifications of {agreement}
//   - number of parties to {agreement} in {group}
//   - who is in {agreement}
//   - who was in {agreement} on {as_of}
//   - parties to {agreement} as they stood on {as_of}
//   - how many members of {group} have {agreement} in force
//   - which members of {group} have {agreement} in force
//   - how many {group} countries have {agreement} in force
// chart: tile-map
// basis: "VCLT art. 2(1)(g): party means consent to be bound has been given and the agreement is in force for the party; art. 16: consent is established by the deposit"
// notes: "in-force: since is the day of entry into force for the party. deposit: since is the day of the deposit or other act of consent, so a contracting State counts before entry into force. Members bound by the law of an organisation are listed under either rule, since when they are bound; they are not parties."
// ---
MATCH (agreement:Agreement {id: $agreement})
MATCH (bound:Party)-[bond:PARTY_TO|CONSENTED_TO|BOUND_BY]->(agreement)
WHERE bond.since <= $as_of AND (bond.until IS NULL OR bond.until >= $as_of)
  AND type(bond) IN CASE $counted_by WHEN 'deposit' THEN ['CONSENTED_TO', 'BOUND_BY'] ELSE ['PARTY_TO', 'BOUND_BY'] END
  AND ($group IS NULL OR EXISTS {
    MATCH (bound)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
    WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  })
WITH bound, bond, agreement, type(bond) <> 'BOUND_BY' AS own
// Whoever consented itself is not listed again as a member.
ORDER BY own DESC, bond.since
WITH bound, agreement, collect(bond)[0] AS bond
RETURN bound.id AS party,
       CASE WHEN type(bond) = 'BOUND_BY' THEN 'bound-as-member'
            WHEN EXISTS {
              MATCH (bound)-[force:PARTY_TO]->(agreement)
              WHERE force.since <= $as_of AND (force.until IS NULL OR force.until >= $as_of)
            } THEN 'party'
            ELSE 'contracting' END AS status,
       bond.via AS act,
       coalesce(bond.since_text, toString(bond.since)) AS since,
       bond.since_precision AS since_precision,
       type(bond) <> 'BOUND_BY' AS own_consent,
       bound:State AS is_state,
       CASE $counted_by WHEN 'deposit' THEN 'deposit, in force for them or not' ELSE 'entry into force for each' END AS rule,
       bond.source AS source,
       bond.as_of_text AS recorded,
       bond.evidence AS evidence
ORDER BY bond.since, bound.name, bound.id
