// ---
// title: Reservations and declarations of a State
// question: Which reservations, declarations and designations did {state} make by {as_of}?
// parameters:
//   state: {type: state, example: FRA, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: The agreement}
//   kind: {type: text, help: "reservation, declaration, central-authority, 24-7-contact or territorial-application"}
//   article: {type: text, help: Article on which it is made}
//   provision: {type: provision, help: The provision on which it is made}
//   summary: {type: text, help: What it says}
//   made_on: {type: date, help: When it was made}
//   withdrawn_on: {type: date, help: When it was withdrawn}
//   in_effect: {type: boolean, help: Whether it was made and not withdrawn by the day asked for}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row per reservation, declaration or designation
// sentence: "By {as_of}, {count.kind=reservation|no reservation|* reservation|* reservations} and {count} {count|statement|statements} in all by {state} to {distinct.agreement} {distinct.agreement|agreement|agreements} are on record here; the depositary may have more."
// empty: "By {as_of}, no reservation or declaration of {state} is on record here; that is no proof that it made none."
// ask:
//   - reservations of {state}
//   - declarations of {state}
//   - which authority did {state} name
//   - 24/7 contact point of {state}
//   - central authority of {state}
//   - competent authority of {state}
// basis: "VCLT art. 2(1)(d), 19 to 23"
// notes: "That nothing is listed for a party is no proof that it made none: for some the depositary has more on record than was gathered. One of which no day is known counts from the day to which its source speaks."
// ---
MATCH (:Party {id: $state})-[declared:DECLARED]->(instrument:Agreement)
WHERE coalesce(declared.made_on, declared.as_of) <= $as_of
RETURN instrument.id AS agreement,
       declared.kind AS kind,
       declared.article AS article,
       declared.provision AS provision,
       declared.summary AS summary,
       declared.made_on_text AS made_on,
       declared.withdrawn_on_text AS withdrawn_on,
       declared.withdrawn_on IS NULL OR declared.withdrawn_on > $as_of AS in_effect,
       declared.source AS source,
       declared.as_of_text AS recorded,
       declared.evidence AS evidence,
       declared.note AS note
ORDER BY instrument.name, declared.kind, declared.article, declared.made_on, declared.key
