// ---
// title: Endorsed by vote or consensus only
// question: Which members of {group} have endorsed {catalogue} on {as_of} by a vote, a consensus or a regional adoption, and not by a statement of their own?
// parameters:
//   catalogue: {type: catalogue, example: un-gge-2015, help: The catalogue of norms}
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member}
//   forms: {type: text, help: "Every form in which it endorsed, from the first to the last"}
//   since: {type: date, help: "Since when it has endorsed in the earliest of them, as precise as known"}
//   since_precision: {type: text, help: "How precisely that day is known: day, month, year, or no-later-than when only a latest day is known"}
//   by_vote: {type: boolean, help: Whether it voted for a resolution that endorses the catalogue}
//   by_consensus: {type: boolean, help: Whether it was in the group that agreed by consensus}
//   by_region: {type: boolean, help: Whether an organisation it belongs to adopted it}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per member that endorsed and did so in none of the forms of its own
// sentence: "On {as_of}, {count} {group} {count|member has|members have} endorsed {catalogue} and not by a statement, sponsorship or report of {count|its|their} own: {count.by_vote=true} voted for it, {count.by_consensus=true} agreed by consensus, {count.by_region=true} through an organisation (more than one may hold)."
// empty: "On {as_of}, no member of {group} is known to have endorsed {catalogue} only by vote, consensus or regional adoption."
// ask:
//   - who endorsed {catalogue} only by vote
//   - who in {group} never made a statement on {catalogue}
//   - norm endorsement only through the General Assembly
//   - which members of {group} endorsed {catalogue} only through a vote and not in a statement of their own
// chart: tile-map
// notes: "Forms of its own: a statement, co-sponsoring, a report on implementation, support. An endorsement of a single norm counts for its catalogue. The source is that of the earliest endorsement."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH DISTINCT member
CALL (member) {
  MATCH (member)-[tie:ENDORSES]->(text)-[:PART_OF*0..1]->(:NormCatalogue {id: $catalogue})
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  WITH DISTINCT tie ORDER BY tie.since, tie.key
  RETURN collect(tie) AS ties
}
WITH member, ties
WHERE ties <> [] AND all(tie IN ties WHERE tie.form IN ['voted-for', 'consensus-member', 'regional-adoption'])
WITH member, ties[0] AS tie, reduce(forms = [], tie IN ties | CASE WHEN tie.form IN forms THEN forms ELSE forms + tie.form END) AS forms
RETURN member.id AS party,
       reduce(text = '', form IN forms | CASE text WHEN '' THEN form ELSE text + ', ' + form END) AS forms,
       coalesce(tie.since_text, toString(tie.since)) AS since,
       tie.since_precision AS since_precision,
       'voted-for' IN forms AS by_vote,
       'consensus-member' IN forms AS by_consensus,
       'regional-adoption' IN forms AS by_region,
       tie.source AS source,
       tie.as_of_text AS recorded,
       tie.evidence AS evidence
ORDER BY member.name, member.id
