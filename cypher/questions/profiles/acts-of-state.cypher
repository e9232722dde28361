// ---
// title: Acts of a State
// question: What did {state} do towards which agreement by {as_of}?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: The agreement}
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
// sentence: "By {as_of}, {count} {count|act|acts} of {state} towards {distinct.agreement} {distinct.agreement|agreement|agreements} {count|is|are} on record."
// empty: "By {as_of}, no act of {state} is on record."
// ask:
//   - what did {state} sign and ratify
//   - acts of {state}
//   - treaty actions of {state}
//   - what has {state} signed
// chart: timeline
// notes: "An act of which no day is known counts from the day to which its source speaks."
// ---
MATCH (:Party {id: $state})-[step:SIGNED|DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED
      |INVITED_TO|PROVISIONALLY_APPLIES|WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|ADOPTED
      |BOUND_AS_MEMBER|INCORPORATED|CEASED_TO_BE_BOUND]->(instrument:Agreement)
WHERE step.act IS NOT NULL AND coalesce(step.on, step.effective_on, step.as_of) <= $as_of
RETURN instrument.id AS agreement,
       step.act AS act,
       step.on_text AS `on`,
       step.instrument_on_text AS instrument_on,
       step.effective_on_text AS effective_on,
       step.valid_until_text AS valid_until,
       step.source AS source,
       step.as_of_text AS recorded,
       step.evidence AS evidence,
       step.note AS note
ORDER BY coalesce(step.on, step.effective_on, step.as_of), instrument.name, step.act, step.key
