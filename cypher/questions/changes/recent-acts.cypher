// ---
// title: Recent acts
// question: Which acts towards agreements fell in the {days} days before {as_of}?
// parameters:
//   group: {type: organisation, optional: true, example: un, help: Only members of this organisation on that day; everybody when left out}
//   days: {type: integer, default: 365, help: Length of the period in days}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   on: {type: date, help: "Day of the act, as precise as known"}
//   party: {type: party, help: Who did it}
//   agreement: {type: agreement, help: The agreement}
//   act: {type: act, help: The act in the terms of the law of treaties}
//   effective_on: {type: date, help: "Day from which it has effect for the party, as precise as known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per act whose day falls in the period
// sentence: "In the {days} days to {as_of}, {count} {count|act|acts} towards {distinct.agreement} {distinct.agreement|agreement|agreements} {count|is|are} known{group| by members of *|}; the latest is a {first.act} by {first.party} ({first.agreement}, {first.on})."
// empty: "In the {days} days to {as_of}, no act towards an agreement is known{group| by members of *|}."
// ask:
//   - recent acts
//   - latest signatures and ratifications
//   - who signed or ratified lately
//   - what is new
//   - what is new in {group}
//   - what happened lately
//   - recent ratifications
//   - latest acts in {group}
//   - signatures and ratifications in the last {days} days
//   - latest accessions
//   - recent signatures
//   - latest treaty actions
//   - news
// chart: timeline
// notes: "By the day of the act (signing or deposit), not of its effect. Acts whose day is not known are left out. Latest first."
// ---
MATCH (actor:Party)-[fact:SIGNED|DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED|INVITED_TO
        |PROVISIONALLY_APPLIES|WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|ADOPTED|BOUND_AS_MEMBER|INCORPORATED
        |CEASED_TO_BE_BOUND]->(text:Agreement)
WHERE fact.table = 'acts' AND fact.on <= $as_of AND fact.on > $as_of - duration({days: $days})
  AND ($group IS NULL OR EXISTS {
    MATCH (actor)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
    WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  })
RETURN fact.on_text AS on,
       actor.id AS party,
       text.id AS agreement,
       fact.act AS act,
       fact.effective_on_text AS effective_on,
       fact.source AS source,
       fact.as_of_text AS recorded,
       fact.evidence AS evidence
ORDER BY fact.on DESC, text.name, actor.name, act, text.id, actor.id
