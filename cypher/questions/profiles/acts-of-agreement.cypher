// ---
// title: Chart of signatures and consents
// question: Who did what towards {agreement} by {as_of}?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: Who did it}
//   act: {type: act, help: The act}
//   on: {type: date, help: "Day of signature or of deposit with the depositary, as precise as known"}
//   instrument_on: {type: date, help: "Date of the instrument itself, when another day is known"}
//   effective_on: {type: date, help: "Day on which the act takes effect, for consent the entry into force for the party"}
//   valid_until: {type: date, help: "Last day of an invitation"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per act up to that day
// sentence: "By {as_of}, {count} {count|act|acts} of {distinct.party} {distinct.party|party|parties} towards {agreement} {count|is|are} on record, {count.act=signature|none of them a signature|* of them a signature|* of them signatures}."
// empty: "By {as_of}, no act towards {agreement} is on record."
// ask:
//   - who signed {agreement} and when
//   - chart of signatures of {agreement}
//   - all acts on {agreement}
//   - all acts under {agreement}
//   - signatures and ratifications of {agreement} with dates
//   - dates of signature and ratification of {agreement}
//   - signatories and parties of {agreement}
//   - latest ratification of {agreement}
//   - who was the last State to join {agreement}
// chart: timeline
// notes: "An act of which no day is known counts from the day to which its source speaks."
// ---
MATCH (actor:Party)-[step:SIGNED|DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED
      |INVITED_TO|PROVISIONALLY_APPLIES|WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|ADOPTED
      |BOUND_AS_MEMBER|INCORPORATED|CEASED_TO_BE_BOUND]->(:Agreement {id: $agreement})
WHERE step.act IS NOT NULL AND coalesce(step.on, step.effective_on, step.as_of) <= $as_of
RETURN actor.id AS party,
       step.act AS act,
       step.on_text AS `on`,
       step.instrument_on_text AS instrument_on,
       step.effective_on_text AS effective_on,
       step.valid_until_text AS valid_until,
       step.source AS source,
       step.as_of_text AS recorded,
       step.evidence AS evidence,
       step.note AS note
ORDER BY coalesce(step.on, step.effective_on, step.as_of), actor.name, step.act, step.key
