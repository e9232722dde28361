// ---
// title: Partners outside our agreements
// question: Which agreements bind {state} on {as_of} and not some members of {group} that could join?
// parameters:
//   state: {type: state, example: KEN, help: The State}
//   group: {type: organisation, default: un, help: "The universe: its members on that day"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   agreement: {type: agreement, help: Binding agreement that binds the State}
//   asks: {type: integer, help: Members of the group that are not bound and could be}
//   signed: {type: integer, help: Those of them that have signed or consented already}
//   parties: {type: parties, help: "These members, those that have signed or consented first"}
//   bound: {type: integer, help: Members that are bound}
// grain: one row per binding agreement that binds the State and could bind a further member
// sentence: "On {as_of}, {count} binding {count|agreement that binds|agreements that bind} {state} could bind further {group} members; most of them, {first.asks}, are outside {first.agreement}."
// empty: "On {as_of}, no binding agreement that binds {state} could bind a further member of {group}."
// ask:
//   - whom should {state} ask to join
//   - which partners of {state} in {group} are outside its treaties
//   - best asks of {state} to {group}
//   - which members of {group} could join the agreements that bind {state}
//   - agreements of {state} that members of {group} could still join
//   - agreements that bind {state} and that other members of {group} have yet to join
// chart: bars
// basis: "VCLT art. 2(1)(f) and (g), art. 18"
// notes: "Could be bound: has consented or signed, is invited, or may join by its own act. Those who may only be invited are left out, as is the European Union."
// ---
MATCH (home:Party {id: $state})-[own:PARTY_TO|BOUND_BY]->(text:Agreement)
WHERE own.since <= $as_of AND (own.until IS NULL OR own.until >= $as_of)
WITH DISTINCT home, text
MATCH (member:Party)-[belongs:BELONGS_TO]->(:Organisation {id: $group})
WHERE belongs.since <= $as_of AND (belongs.until IS NULL OR belongs.until >= $as_of) AND NOT member:Organisation AND member <> home
WITH DISTINCT text, member
MATCH (member)-[tie:HAS_STATUS]->(text)
WHERE tie.since <= $as_of AND (tie.until IS NULL OR tie.until >= $as_of)
WITH text, member, min(tie.rank) AS rank
ORDER BY rank, member.name, member.id
WITH text,
     sum(CASE WHEN rank <= 2 THEN 1 ELSE 0 END) AS bound,
     sum(CASE WHEN rank IN [3, 4] THEN 1 ELSE 0 END) AS signed,
     collect(CASE WHEN rank IN [3, 4, 5, 7] THEN member.id END) AS parties
WHERE parties <> []
RETURN text.id AS agreement, size(parties) AS asks, signed, parties, bound
ORDER BY asks DESC, signed DESC, text.name, text.id
