// ---
// title: Acts between two days
// question: Which acts towards agreements fell between {from} and {to}?
// parameters:
//   from: {type: date, example: 2026-01-01, help: First day of the period}
//   to: {type: date, default: today, help: Last day of the period}
//   kind: {type: choice, choices: [signature, becoming-bound, leaving, invitation], optional: true, help: "Only acts of this kind: signature; becoming bound by ratification, acceptance, approval, accession, succession, definitive signature, consent of another form, as a member or by incorporation; leaving by withdrawal, denunciation, cessation or withdrawal of a ratification; invitation to accede"}
//   agreement: {type: agreement, optional: true, example: budapest-convention, help: Only acts towards this agreement}
//   state: {type: state, optional: true, example: KEN, help: Only acts of this State}
//   group: {type: organisation, optional: true, example: asean, help: Only acts of those who were members of this organisation on the day of the act}
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
// sentence: "From {from} to {to}, {count} {count|act|acts}{state| of *|} {agreement|towards *|towards agreements} {count|is|are} known{group| by members of *|}{kind| (kind: *)|}; the latest is the {first.act} by {first.party} ({first.agreement}, {first.on})."
// empty: "From {from} to {to}, no act{state| of *|} towards {agreement|*|an agreement} is known{group| by members of *|}{kind| (kind: *)|}."
// ask:
//   - who signed {agreement} between {from} and {to}
//   - which States joined {agreement} since {from}
//   - who ratified {agreement} between {from} and {to}
//   - what did {state} sign between {from} and {to}
//   - what has {state} ratified since {from}
//   - which agreements did {state} join between {from} and {to}
//   - signatures and ratifications between {from} and {to}
//   - acts towards {agreement} since {from}
//   - who signed what between {from} and {to}
//   - treaties ratified by members of {group} between {from} and {to}
//   - new parties to {agreement} since {from}
//   - new accessions and ratifications to {agreement} since {from}
//   - who became party to {agreement} between {from} and {to}
//   - signatures of {agreement} between {from} and {to}
//   - which members of {group} ratified {agreement} between {from} and {to}
//   - how many States joined {agreement} between {from} and {to}
//   - which States acceded between {from} and {to}
//   - invitations to accede between {from} and {to}
//   - who was invited between {from} and {to}
// chart: timeline
// notes: "By the day of the act (signing or deposit), not of its effect. A day of which only the month or the year is known counts from its last possible day; acts whose day is not known are left out. Latest first."
// ---
MATCH (actor:Party)-[fact:SIGNED|DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED|INVITED_TO
        |PROVISIONALLY_APPLIES|WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|ADOPTED|BOUND_AS_MEMBER|INCORPORATED
        |CEASED_TO_BE_BOUND]->(text:Agreement)
WHERE fact.table = 'acts' AND fact.on >= $from AND fact.on <= $to
  AND ($kind IS NULL OR $kind = CASE
    WHEN fact:SIGNED THEN 'signature'
    WHEN fact:RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|DEFINITIVELY_SIGNED|CONSENTED|BOUND_AS_MEMBER|INCORPORATED
      THEN 'becoming-bound'
    WHEN fact:WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|CEASED_TO_BE_BOUND THEN 'leaving'
    WHEN fact:INVITED_TO THEN 'invitation'
  END)
  AND ($agreement IS NULL OR text.id = $agreement)
  AND ($state IS NULL OR actor.id = $state)
  AND ($group IS NULL OR EXISTS {
    MATCH (actor)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
    WHERE belongs.since <= fact.on AND (belongs.until IS NULL OR belongs.until >= fact.on)
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
