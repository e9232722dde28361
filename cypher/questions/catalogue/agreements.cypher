// ---
// title: Agreements
// question: Which agreements are listed, and how many parties does each have on {as_of}?
// parameters:
//   strategy: {type: strategy, optional: true, example: treaties, help: Only agreements that serve this strategy}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: The agreement}
//   kind: {type: text, help: "What kind of text it is: convention, protocol, agreement, regulation, directive, arrangement, mou"}
//   binding: {type: boolean, help: Whether it binds in law}
//   scope: {type: text, help: "Who it is meant for: global, regional, plurilateral or bilateral"}
//   host: {type: organisation, help: Organisation under which it was made}
//   opened_on: {type: date, help: "Opened for signature, or signed when all signed at once, as precise as known"}
//   in_force_on: {type: date, help: "Entry into force of the agreement itself, as precise as known"}
//   status_of_agreement: {type: text, help: "in-force, not-in-force, unknown or not-applicable, on the day asked for"}
//   parties: {type: integer, help: "States party to it on that day, counted by entry into force for each"}
//   bound_as_members: {type: integer, help: States bound by the law of an organisation on that day}
//   contracting: {type: integer, help: States that have consented and for which it is not in force}
//   signatories: {type: integer, help: "States that have signed and not, or not yet, consented"}
//   adopters: {type: integer, help: "States that adopted a text that does not bind in law; empty for a binding one"}
//   eu_party: {type: boolean, help: Whether the European Union is party to it on that day}
//   strategies: {type: strategies, help: Strategies of international cooperation that it serves}
//   note: {type: text, help: Anything a reader must know}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per agreement
// sentence: "{count} {count|agreement is|agreements are} listed{strategy| for *|}: {count.binding=true} {count.binding=true|binds|bind} in law and {count.binding=false} {count.binding=false|does|do} not; on {as_of}, {count.status_of_agreement=in-force} {count.status_of_agreement=in-force|is|are} known to be in force. States are counted as party by entry into force for each."
// empty: "No agreement is listed{strategy| for *|}."
// ask:
//   - list of agreements
//   - which treaties are covered
//   - all cyber treaties
//   - agreements
//   - which agreements are there
//   - every agreement
//   - treaties on cyber security
// basis: "VCLT art. 2(1)(f) and (g), art. 18"
// notes: "The European Union stands apart and is in no count."
// ---
MATCH (text:Agreement)
WHERE $strategy IS NULL OR $strategy IN text.strategies
OPTIONAL MATCH (keeper:Organisation)-[:HOSTS]->(text)
WITH text, collect(keeper.id)[0] AS host
CALL (text) {
  OPTIONAL MATCH (member:State)-[tie:PARTY_TO|BOUND_BY|CONSENTED_TO|SIGNATORY_TO]->(text)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  WITH member, min(CASE type(tie) WHEN 'PARTY_TO' THEN 1 WHEN 'BOUND_BY' THEN 2 WHEN 'CONSENTED_TO' THEN 3 ELSE 4 END) AS rank
  RETURN sum(CASE rank WHEN 1 THEN 1 ELSE 0 END) AS parties,
         sum(CASE rank WHEN 2 THEN 1 ELSE 0 END) AS others,
         sum(CASE rank WHEN 3 THEN 1 ELSE 0 END) AS contracting,
         sum(CASE WHEN member IS NOT NULL AND rank = 4 THEN 1 ELSE 0 END) AS signatories
}
CALL (text) {
  OPTIONAL MATCH (member:State)-[tie:COMMITTED_TO {strength: 'political'}]->(text)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN count(DISTINCT member) AS adopters
}
RETURN text.id AS agreement, text.kind AS kind, text.binding AS binding, text.scope AS scope, host,
       text.opened_on_text AS opened_on, text.in_force_on_text AS in_force_on,
       CASE WHEN text.in_force_on > $as_of THEN 'not-in-force'
            WHEN coalesce(text.opened_on, text.adopted_on) > $as_of THEN 'not-in-force'
            ELSE text.status END AS status_of_agreement,
       parties, others AS bound_as_members, contracting, signatories,
       CASE WHEN text.binding THEN null ELSE adopters END AS adopters,
       EXISTS {
         MATCH (:Party {id: 'EUE'})-[tie:PARTY_TO]->(text)
         WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
       } AS eu_party,
       text.strategies AS strategies, text.note AS note,
       text.source AS source,
       text.as_of_text AS recorded,
       text.evidence AS evidence
ORDER BY text.name, text.id
