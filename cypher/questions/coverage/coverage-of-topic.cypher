// ---
// title: A topic by any route
// question: By which route does {topic} reach each member of {group} on {as_of}?
// parameters:
//   topic: {type: topic, example: 24-7-network, help: The subject}
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   party: {type: party, help: The member}
//   route: {type: text, help: "The strongest route: treaty rule, norm, confidence-building measure, or none"}
//   agreements: {type: agreements, help: Agreements with a provision on the topic that are in force for it or bind it as a member}
//   norms: {type: norms, help: Norms it has endorsed that a provision on the topic hardens}
//   cbms: {type: cbms, help: Confidence-building measures it has adopted that operationalise one of these norms}
//   is_state: {type: boolean, help: "Whether it is a State; the European Union and other entities are never counted as States"}
// grain: one row per member of the group on that day
// sentence: "On {as_of}, the topic of {topic} reaches {count.route=treaty rule} of the {count} {group} members by a treaty rule (entry into force for each){count.route=norm||, * more by a norm only|, * more by a norm only}{count.route=confidence-building measure||, * more by a confidence-building measure only|, * more by a confidence-building measure only}{count.route=none||, * by none of these|, * by none of these}."
// empty: "No members of {group} are known on {as_of}."
// ask:
//   - who is covered on {topic}
//   - coverage of {topic} in {group}
//   - which members of {group} have rules on {topic}
//   - which members of {group} are bound on {topic} by any route
//   - by which route does {topic} reach the members of {group}
//   - who in {group} is covered on {topic}
// chart: tile-map
// notes: "Provisions carry the topic. A norm counts when a provision on the topic hardens it, a measure when it operationalises such a norm: these links are our own judgement. An endorsement of a catalogue counts for each of its norms."
// ---
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
WITH collect(DISTINCT member) AS members
CALL () {
  MATCH (:Topic {id: $topic})<-[:ADDRESSES]-(:Provision)-[:PART_OF]->(agreement:Agreement)
  RETURN collect(DISTINCT agreement) AS texts
}
CALL () {
  MATCH (:Topic {id: $topic})<-[:ADDRESSES]-(:Provision)-[:HARDENS]->(norm:Norm)
  RETURN collect(DISTINCT norm) AS hardened
}
CALL (hardened) {
  UNWIND hardened AS norm
  MATCH (norm)<-[:OPERATIONALISES]-(measure:CBM)
  RETURN collect(DISTINCT measure) AS measures
}
CALL (texts) {
  UNWIND texts AS agreement
  MATCH (agreement)<-[tie:PARTY_TO|BOUND_BY]-(bound:Party)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN collect(DISTINCT [bound.id, agreement.id]) AS bonds
}
CALL (hardened) {
  UNWIND hardened AS norm
  MATCH (norm)-[:PART_OF*0..1]->(text)<-[tie:ENDORSES]-(endorser:Party)
  WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN collect(DISTINCT [endorser.id, norm.id]) AS endorsements
}
CALL (measures) {
  UNWIND measures AS measure
  MATCH (measure)-[:PART_OF*0..1]->(text:CBM|CbmCatalogue)<-[tie:ADOPTED]-(adopter:Party)
  WHERE tie.form <> 'sponsor' AND tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
  RETURN collect(DISTINCT [adopter.id, measure.id]) AS adoptions
}
UNWIND members AS member
WITH member,
     [bond IN bonds WHERE bond[0] = member.id | bond[1]] AS agreements,
     [endorsement IN endorsements WHERE endorsement[0] = member.id | endorsement[1]] AS norms,
     [adoption IN adoptions WHERE adoption[0] = member.id | adoption[1]] AS cbms
RETURN member.id AS party,
       CASE WHEN agreements <> [] THEN 'treaty rule' WHEN norms <> [] THEN 'norm'
            WHEN cbms <> [] THEN 'confidence-building measure' ELSE 'none' END AS route,
       agreements, norms, cbms,
       member:State AS is_state
ORDER BY CASE route WHEN 'treaty rule' THEN 1 WHEN 'norm' THEN 2 WHEN 'none' THEN 4 ELSE 3 END, member.name, member.id
