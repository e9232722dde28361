// ---
// title: Bound by a protocol and not by its parent
// question: Who is bound by an agreement on {as_of} and not by the agreement that it supplements?
// parameters:
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: Who is bound by the one and not by the other}
//   protocol: {type: agreement, help: Agreement that supplements another}
//   parent: {type: agreement, help: The agreement that it supplements}
//   since: {type: date, help: "Since when, as precise as known"}
//   since_precision: {type: text, help: "How precisely the start is known: day, month, year, or no-later-than when only a latest day is known"}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per party and supplementing agreement
// sentence: "On {as_of}, {count} {count|party is|parties are} bound by an agreement (entry into force for each) and not by the one that it supplements."
// empty: "On {as_of}, whoever is bound by an agreement that supplements another is bound by that one too."
// ask:
//   - who is party to a protocol and not to its convention
//   - protocols without their parent treaty
// basis: "VCLT art. 2(1)(g)"
// notes: "A row is a fault in the data or a point of law: look at the sources."
// ---
MATCH (bound:Party)-[bond:PARTY_TO|BOUND_BY]->(child:Agreement)-[:SUPPLEMENTS]->(whole:Agreement)
WHERE bond.since <= $as_of AND (bond.until IS NULL OR bond.until >= $as_of)
  AND NOT EXISTS {
    MATCH (bound)-[other:PARTY_TO|BOUND_BY]->(whole)
    WHERE other.since <= $as_of AND (other.until IS NULL OR other.until >= $as_of)
  }
RETURN bound.id AS party, child.id AS protocol, whole.id AS parent,
       coalesce(bond.since_text, toString(bond.since)) AS since,
       bond.since_precision AS since_precision,
       bond.source AS source,
       bond.as_of_text AS recorded,
       bond.evidence AS evidence
ORDER BY child.name, bound.name, child.id, bound.id
