// ---
// title: Time from signature to consent
// question: How long did each party to {agreement} take from signature to consent to be bound, up to {as_of}?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: Who signed and later consented}
//   signed_on: {type: date, help: Day of signature}
//   consented_on: {type: date, help: Day of the deposit or other act of consent}
//   act: {type: act, help: Act of consent}
//   days: {type: integer, help: Days from signature to consent}
//   median_days: {type: number, help: Median over all rows}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per party of which both days are known exactly
// sentence: "Up to {as_of}, {count} {count|party|parties} to {agreement} consented to be bound after signature with both days known; the median is {first.median_days} days, the shortest {first.days} ({first.party}) and the longest {last.days} ({last.party})."
// empty: "Up to {as_of}, no party to {agreement} has both a signature and a later consent with exactly known days."
// ask:
//   - how long does ratification of {agreement} take
//   - days from signature to ratification of {agreement}
//   - who ratified {agreement} fastest
// chart: bars
// basis: "VCLT art. 14 and 16: consent by ratification, acceptance or approval is established by deposit"
// notes: "Only where day, month and year of both acts are known. Accession has no signature before it and is not here. The source is that of the consent."
// ---
MATCH (agreement:Agreement {id: $agreement})<-[signature:SIGNED]-(party:Party)
MATCH (party)-[consent:RATIFIED|ACCEPTED|APPROVED|CONSENTED]->(agreement)
WHERE size(signature.on_text) = 10 AND size(consent.on_text) = 10
  AND signature.on <= consent.on AND consent.on <= $as_of
WITH party AS other, signature, consent
ORDER BY signature.on, consent.on
WITH other, collect({signature: signature, consent: consent})[0] AS pair
WITH other, pair.signature AS signature, pair.consent AS consent,
     duration.inDays(pair.signature.on, pair.consent.on).days AS days
WITH collect({party: other, signature: signature, consent: consent, days: days}) AS pairs, percentileCont(days, 0.5) AS median
UNWIND pairs AS pair
WITH pair, median, pair.party AS other, pair.signature AS signature, pair.consent AS consent
RETURN other.id AS party,
       signature.on AS signed_on,
       consent.on AS consented_on,
       consent.act AS act,
       pair.days AS days,
       median AS median_days,
       consent.source AS source,
       consent.as_of_text AS recorded,
       consent.evidence AS evidence
ORDER BY days, other.name, other.id
