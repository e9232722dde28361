// ---
// title: Standards
// question: Which standards and frameworks are listed?
// parameters:
//   topic: {type: choice, choices: [architecture, cloud, cryptography, cybersecurity, digital-evidence, incident-response, industrial-control, information-sharing, iot, management, payment, privacy, product-assurance, resilience, risk, telecom, threat-model, vulnerability], optional: true, help: "Only this topic, as the column says"}
// columns:
//   standard: {type: standard, help: The standard}
//   title: {type: text, help: Its title}
//   body: {type: text, help: Body as it names itself}
//   issued_by: {type: text, help: Organisations or initiatives listed here that issue it}
//   year: {type: year, help: Year of the edition}
//   topic: {type: text, help: What it is about}
//   summary: {type: text, help: What it is for}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per standard
// sentence: "{count} {count|standard is|standards are} listed{topic| on *|}, from {distinct.body} {distinct.body|body|bodies}."
// empty: "No standard is listed{topic| on *|}."
// ask:
//   - list of standards
//   - which technical standards are covered
//   - standards on {topic}
//   - which standards are there on {topic}
//   - "{topic} standards"
// ---
MATCH (norm:Standard)
WHERE $topic IS NULL OR norm.topic = $topic
CALL (norm) {
  OPTIONAL MATCH (issuer)-[:ISSUED]->(norm)
  WITH issuer ORDER BY issuer.name
  RETURN reduce(text = null, name IN collect(issuer.name) | coalesce(text + ', ', '') + name) AS issued_by
}
RETURN norm.id AS standard, norm.title AS title, norm.body AS body, issued_by, norm.year AS year, norm.topic AS topic,
       norm.summary AS summary,
       norm.source AS source,
       norm.as_of_text AS recorded,
       norm.evidence AS evidence
ORDER BY norm.body, norm.reference, norm.id
