// ---
// title: Conferences on cyber security
// question: Which conferences on cyber security had been held or begun by {as_of}?
// parameters:
//   series: {type: choice, choices: [all, global-conference-on-cyberspace], default: all, help: All conferences or only the Global Conference on CyberSpace (the London Process)}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   conference: {type: commitment, help: The conference}
//   full_title: {type: text, help: Its full title}
//   started_on: {type: date, help: Its first day}
//   ended_on: {type: date, help: Its last day}
//   hosts: {type: parties, help: States that hosted or led it}
//   consensus: {type: boolean, help: "Whether it ended in consensus, where it was to decide"}
//   summary: {type: text, help: What came of it}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per conference or series of conferences
// sentence: "{count} {count|conference|conferences} held or begun by {as_of} {count|is|are} on record, the earliest being {first.conference}."
// empty: "No conference is on record by {as_of}."
// ask:
//   - conferences on cyberspace
//   - when and where were the meetings of the Global Conference on CyberSpace held
//   - London Process conferences
//   - meetings of the London Process
//   - Global Conference on CyberSpace
//   - London Process
// chart: timeline
// ---
MATCH (c:Initiative|Process {kind: 'conference'})
WITH c, properties(c) AS facts
WHERE (facts.started_on IS NULL OR facts.started_on <= $as_of)
  AND ($series = 'all' OR c.id STARTS WITH 'gccs-')
RETURN c.id AS conference,
       facts.full_title AS full_title,
       facts.started_on_text AS started_on,
       facts.ended_on_text AS ended_on,
       COLLECT {
         MATCH (host:Party)-[tie:LEADS|MEMBER_OF|TOOK_PART_IN]->(c)
         WHERE coalesce(tie.role, 'host') IN ['host', 'chair'] AND NOT host:Organisation
         WITH DISTINCT host ORDER BY host.name
         RETURN host.id
       } AS hosts,
       facts.consensus AS consensus,
       facts.summary AS summary,
       facts.source AS source,
       facts.as_of_text AS recorded,
       facts.evidence AS evidence
ORDER BY facts.started_on, c.name, c.id
