// ---
// title: Our counts against stated totals
// question: Do our counts agree with the totals that depositaries and organisations state?
// parameters:
//   subject: {type: text, optional: true, example: budapest-convention, help: Only totals about the entry with this id}
//   only: {type: choice, choices: [departures, unexplained], optional: true, help: "departures: only where ours differs; unexplained: only where the difference has no stated reason"}
// columns:
//   subject: {type: text, help: What is counted}
//   measure: {type: text, help: "What of it, such as parties or members"}
//   at: {type: date, help: Day of the total}
//   stated: {type: integer, help: The total stated}
//   ours: {type: integer, help: "Our count on that day; empty when it cannot be counted"}
//   departure: {type: integer, help: Ours minus the total stated}
//   agrees: {type: boolean, help: Whether they are equal}
//   explained: {type: boolean, help: "Whether the difference is the one that this data states with a reason; empty where they agree"}
//   explanation: {type: text, help: Why ours departs}
//   basis: {type: text, help: "How strong the check is: read (the total was read), recalled (from memory), same-source (ours rests on the same page)"}
//   check_at: {type: source, help: Where the total stands or can be checked}
// grain: one row per stated total
// sentence: "Of {count} stated {count|total|totals}{subject| about *|}{only| (only *)|}, {count.agrees=true} {count.agrees=true|agrees|agree} with our own count on the same day; of the {count.agrees=false} that {count.agrees=false|differs|differ}, {count.explained=true} {count.explained=true|has|have} a stated reason."
// empty: "No stated total is known{subject| about *|}{only| (only *)|}."
// ask:
//   - do the counts agree
//   - expected counts
//   - check {subject} against the depositary
//   - how good are the numbers
//   - how do our numbers compare with those of the depositary
//   - where do your totals differ from those that the depositary states
//   - stated totals
//   - do your totals match the official ones
// basis: "Counted by the rule that the stated total follows: deposits where the depositary counts deposits, entry into force where it counts parties"
// ---
MATCH (total:Expectation)-[:ABOUT]->(topic)
WHERE $subject IS NULL OR topic.id = $subject
WITH total, topic, total.ours - total.stated AS difference
WITH total, topic, difference,
     CASE WHEN difference = 0 OR difference IS NULL THEN null ELSE coalesce(difference = total.departure, false) END AS explained
WHERE $only IS NULL
   OR $only = 'departures' AND difference <> 0
   OR $only = 'unexplained' AND difference <> 0 AND NOT explained
RETURN topic.name AS subject, total.measure AS measure, total.as_of_text AS at, total.stated AS stated, total.ours AS ours,
       difference AS departure, difference = 0 AS agrees, explained, total.explanation AS explanation, total.basis AS basis,
       total.source AS check_at
ORDER BY topic.name, total.measure, total.as_of, total.id
