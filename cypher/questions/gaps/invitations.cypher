// ---
// title: Open invitations to accede
// question: Who is invited to accede to an agreement on {as_of} and has not done so?
// parameters:
//   agreement: {type: agreement, optional: true, example: budapest-convention, help: "Only this agreement; all when left out"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: Who is invited}
//   agreement: {type: agreement, help: The agreement it may accede to}
//   since: {type: date, help: "Day of the invitation, as precise as known"}
//   since_precision: {type: text, help: "How precisely that day is known: day, month, year, or no-later-than when only a latest day is known"}
//   until: {type: date, help: Last day of the invitation; empty when it has none that is known}
//   days_left: {type: integer, help: Days from the day asked for to that last day}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per invitation open on that day whose holder has not consented
// sentence: "On {as_of}, {count} {count|invitation|invitations} to accede{agreement| to *|} {count|is|are} open without consent given; listed by last day where one is known, the first is that of {first.party} ({first.agreement})."
// empty: "On {as_of}, no invitation to accede{agreement| to *|} is open without consent given."
// ask:
//   - who is invited to {agreement}
//   - open invitations to accede
//   - when does the invitation to {agreement} lapse
//   - which non-members are invited to accede to {agreement}
//   - who has been invited to accede to {agreement} and has not acceded
//   - invitations to accede to {agreement}
//   - which States are invited to {agreement}
// chart: timeline
// notes: "Ordered by last day; those without a known last day come last."
// ---
MATCH (invited:Party)-[tie:INVITED_TO]->(pact:Agreement)
WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  AND ($agreement IS NULL OR pact.id = $agreement)
  AND NOT EXISTS {
    MATCH (invited)-[consent:CONSENTED_TO]->(pact)
    WHERE consent.since <= $as_of AND (consent.until IS NULL OR consent.until >= $as_of)
  }
RETURN invited.id AS party,
       pact.id AS agreement,
       coalesce(tie.since_text, toString(tie.since)) AS since,
       tie.since_precision AS since_precision,
       coalesce(tie.until_text, toString(tie.until)) AS until,
       duration.inDays($as_of, tie.until).days AS days_left,
       tie.source AS source,
       tie.as_of_text AS recorded,
       tie.evidence AS evidence
ORDER BY tie.until, invited.name, pact.name, invited.id, pact.id
