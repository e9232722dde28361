// ---
// title: What the neighbours have
// question: Which binding agreements bind most States of the subregion of {state} on {as_of} and not {state} itself?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: The agreement}
//   status: {type: status, help: Where the State itself stands towards it}
//   bound: {type: integer, help: Other States of the subregion that are bound}
//   neighbours: {type: integer, help: Other States of the subregion}
//   percent: {type: percent, help: Bound neighbours as a share of all neighbours}
//   parties: {type: parties, help: The neighbours that are bound}
// grain: one row per binding agreement that binds more than half of the other States of the subregion and not this one
// sentence: "On {as_of}, {count} binding {count|agreement binds|agreements bind} more than half of the {first.neighbours} other States in the subregion of {state} and not {state} itself; first {first.agreement}, which binds {first.bound}."
// empty: "On {as_of}, no binding agreement binds more than half of the other States in the subregion of {state} and not {state} itself."
// ask:
//   - what do the neighbours of {state} have
//   - what does {state} lack that its neighbours have
//   - "{state} behind its region"
// chart: bars
// basis: "VCLT art. 2(1)(g); subregions: UN M49"
// notes: "Bound: party (entry into force for it) or bound by the law of an organisation. Only States are counted."
// ---
MATCH (home:Party {id: $state})
MATCH (neighbour:State)
WHERE neighbour.subregion = home.subregion AND neighbour <> home
WITH home, collect(neighbour) AS neighbours
UNWIND neighbours AS neighbour
MATCH (neighbour)-[tie:PARTY_TO|BOUND_BY]->(other:Agreement)
WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
WITH DISTINCT home, neighbours, neighbour, other
ORDER BY neighbour.name, neighbour.id
WITH home, size(neighbours) AS neighbours, other, collect(neighbour.id) AS holders
WHERE 2 * size(holders) > neighbours
CALL (home, other) {
  OPTIONAL MATCH (home)-[standing:HAS_STATUS]->(other)
  WHERE standing.since <= $as_of AND (standing.until IS NULL OR standing.until >= $as_of)
  RETURN standing ORDER BY standing.rank, standing.since LIMIT 1
}
WITH other, neighbours, holders, coalesce(standing.status, 'not-eligible') AS status
WHERE NOT status IN ['party', 'bound-as-member']
RETURN other.id AS agreement, status, size(holders) AS bound, neighbours,
       round(100.0 * size(holders) / neighbours, 1) AS percent, holders AS parties
ORDER BY bound DESC, other.name, other.id
