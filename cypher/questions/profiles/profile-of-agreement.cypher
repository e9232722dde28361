// ---
// title: An agreement in brief
// question: What are the basic facts about {agreement}?
// parameters:
//   agreement: {type: agreement, example: budapest-convention, help: The agreement}
// columns:
//   agreement: {type: agreement, help: The agreement}
//   full_title: {type: text, help: Its full title}
//   kind: {type: text, help: "convention, protocol, agreement, regulation, directive, arrangement or mou"}
//   binding: {type: boolean, help: Whether it is meant to bind in law}
//   scope: {type: text, help: "global, regional, plurilateral or bilateral"}
//   host: {type: organisation, help: The organisation in which it was made}
//   depositary: {type: organisation, help: The organisation with which instruments are deposited}
//   reference: {type: text, help: Its number or reference}
//   adopted_on: {type: date, help: Day of adoption}
//   opened_on: {type: date, help: Day on which it was opened for signature}
//   in_force_on: {type: date, help: Day on which the agreement itself entered into force}
//   status_of_agreement: {type: text, help: "in-force, not-in-force, not-applicable (not binding) or unknown, as of the source"}
//   condition: {type: text, help: What its entry into force needs}
//   threshold: {type: integer, help: Number of consents that its entry into force needs}
//   supplements: {type: agreement, help: The agreement to which it is a protocol}
//   strategies: {type: strategies, help: The strategies that it serves}
//   summary: {type: text, help: What it does}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
//   note: {type: text, help: What else the source says or what to keep in mind}
// grain: one row
// sentence: "{first.agreement}: {first.summary}"
// empty: "Nothing is known of {agreement}."
// ask:
//   - profile of {agreement}
//   - what is {agreement}
//   - basic facts about {agreement}
//   - "{agreement}"
//   - tell me about {agreement}
//   - is {agreement} in force
//   - has {agreement} entered into force
//   - when did {agreement} enter into force
//   - when does {agreement} enter into force
// ---
MATCH (it:Agreement {id: $agreement})
RETURN it.id AS agreement,
       it.full_title AS full_title,
       it.kind AS kind,
       it.binding AS binding,
       it.scope AS scope,
       COLLECT { MATCH (body:Organisation)-[:HOSTS]->(it) RETURN body.id }[0] AS host,
       COLLECT { MATCH (body:Organisation)-[:DEPOSITARY_OF]->(it) RETURN body.id }[0] AS depositary,
       it.reference AS reference,
       it.adopted_on_text AS adopted_on,
       it.opened_on_text AS opened_on,
       it.in_force_on_text AS in_force_on,
       it.status AS status_of_agreement,
       coalesce(it.rule_condition, it.condition) AS condition,
       it.threshold AS threshold,
       COLLECT { MATCH (it)-[:SUPPLEMENTS]->(parent:Agreement) RETURN parent.id }[0] AS supplements,
       COLLECT { MATCH (it)-[:SERVES]->(served:Strategy) RETURN served.id ORDER BY served.name } AS strategies,
       it.summary AS summary,
       it.source AS source,
       it.as_of_text AS recorded,
       it.evidence AS evidence,
       it.note AS note
ORDER BY it.id
