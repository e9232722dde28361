// ---
// title: Who stands under what
// question: Which States stand under each commitment on {as_of}, and to which is it open?
// parameters:
//   group: {type: organisation, optional: true, help: Only members of this organisation on that day}
//   strength: {type: choice, choices: [binding, political, technical, institutional], optional: true, help: "Only commitments of this strength; without it all but memberships of organisations"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   commitment: {type: commitment, help: The commitment}
//   kind: {type: text, help: "agreement, process, initiative, catalogue or organisation"}
//   parties: {type: parties, help: States for which it holds on that day}
//   eligible: {type: parties, help: "States for which it does not hold that may join by their own act or on invitation"}
//   held: {type: integer, help: Number of States for which it holds}
// grain: one row per commitment that holds for somebody or is open to somebody on that day
// sentence: "On {as_of}, {count} {count|commitment is|commitments are} held by or open to {group|members of *|States}{strength| (* only)|, memberships of organisations left out}; only States are listed."
// ask:
//   - who is committed to what
//   - incidence of commitments {as_of}
//   - all commitments and their parties
//   - who stands under which commitment in {group}
// chart: network
// ---
CALL () {
  OPTIONAL MATCH (member:State)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
  WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of)
  RETURN collect(DISTINCT member) AS members
}
MATCH (c:Commitment)
WITH c, members, CASE WHEN c:Organisation THEN 'institutional' WHEN c:Initiative THEN c.strength
                      WHEN c:Agreement AND c.binding THEN 'binding' ELSE 'political' END AS nature
WHERE nature = $strength OR ($strength IS NULL AND nature <> 'institutional')
MATCH (state:State)-[tie:COMMITTED_TO|ELIGIBLE_FOR]->(c)
WHERE ($group IS NULL OR state IN members)
  AND tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
WITH c, state, max(CASE type(tie) WHEN 'COMMITTED_TO' THEN 1 ELSE 0 END) AS inside ORDER BY state.name
WITH c, collect(CASE inside WHEN 1 THEN state.id END) AS parties, collect(CASE inside WHEN 0 THEN state.id END) AS eligible
RETURN c.id AS commitment,
       CASE WHEN c:Agreement THEN 'agreement' WHEN c:Process THEN 'process' WHEN c:Initiative THEN 'initiative'
            WHEN c:Organisation THEN 'organisation' ELSE 'catalogue' END AS kind,
       parties,
       eligible,
       size(parties) AS held
ORDER BY held DESC, c.name, c.id
