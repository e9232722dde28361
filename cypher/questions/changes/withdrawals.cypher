// ---
// title: Withdrawals and other ends
// question: Who left a commitment, up to {as_of}?
// parameters:
//   since: {type: date, optional: true, example: 2016-01-01, help: Only ends on or after this day}
//   state: {type: state, optional: true, example: GBR, help: Only this State}
//   commitment: {type: commitment, optional: true, help: "Only this agreement, initiative or organisation"}
//   as_of: {type: date, default: today, help: Position on this day}
// columns:
//   last_day: {type: date, help: Last day on which the commitment held}
//   party: {type: party, help: Who left}
//   commitment: {type: commitment, help: "The agreement, initiative or organisation"}
//   kind: {type: text, help: "consent (withdrawn before entry into force), agreement, arrangement, initiative, organisation, or declaration (a reservation or declaration withdrawn)"}
//   since: {type: date, help: "Since when it had held, as precise as known"}
//   since_precision: {type: text, help: "How precisely that day is known: day, month, year, or no-later-than when only a latest day is known"}
//   act: {type: act, help: "The act that ended it; empty for memberships and where none is known"}
//   part: {type: text, help: Article of a declaration that was withdrawn}
//   source: {type: source, help: The page that says so}
//   recorded: {type: date, help: How far that page speaks}
//   evidence: {type: evidence, help: Whether the page was read}
// grain: one row per ended spell that no other spell of the same party continues
// sentence: "Up to {as_of}{since|, from * on|}, {count} {count|end of a commitment|ends of commitments}{commitment| to *|} {count|is|are} known{state| for *|}{count.kind=agreement||; * of being bound by an agreement|; * of being bound by an agreement}{count.kind=consent||; * of consent before entry into force|; * of consent before entry into force}{count.kind=organisation||; * of membership of an organisation|; * of membership of an organisation}{count.kind=initiative||; * of membership of an initiative|; * of membership of an initiative}{count.kind=arrangement||; * of a political arrangement|; * of a political arrangement}{count.kind=declaration||; * of a reservation or declaration|; * of a reservation or declaration}."
// empty: "Up to {as_of}{since|, from * on|}, no end of a commitment{commitment| to *|} is known{state| for *|}."
// ask:
//   - who withdrew from an agreement
//   - withdrawals since {since}
//   - what has {state} left
//   - who left an organisation or treaty
//   - withdrawals and denunciations
//   - who withdrew a signature, ratification or reservation since {since}
//   - did {state} leave any commitment
//   - who has left or denounced a commitment since {since}
//   - who is no longer party to something
//   - who left {commitment}
//   - has {state} left {commitment}
//   - who withdrew from {commitment}
//   - has anyone left {commitment}
// chart: timeline
// basis: "VCLT art. 54 and 56; withdrawal of reservations: art. 22"
// notes: "The last day is the day before an ending act takes effect. The end of a membership includes the end of the body itself. A role that is followed without a gap by another one is no end."
// ---
CALL () {
  MATCH (actor:Party)-[spell:COMMITTED_TO]->(text:Commitment)
  WHERE spell.until < $as_of AND NOT EXISTS {
    MATCH (actor)-[next:COMMITTED_TO]->(text)
    WHERE next.since <= spell.until + duration({days: 1}) AND (next.until IS NULL OR next.until > spell.until)
  }
  WITH actor, text, spell ORDER BY spell.since, spell.key
  WITH actor, text, spell.until AS last, collect(spell)[0] AS spell
  RETURN actor, text, spell, last, null AS part,
         CASE WHEN text:Agreement THEN CASE WHEN text.binding THEN 'agreement' ELSE 'arrangement' END
              WHEN text:Organisation THEN 'organisation' ELSE 'initiative' END AS kind
  UNION ALL
  MATCH (actor:Party)-[spell:CONSENTED_TO]->(text:Agreement {binding: true})
  WHERE spell.until < $as_of AND NOT EXISTS {
    MATCH (actor)-[force:PARTY_TO]->(text)
    WHERE force.since <= spell.until AND force.until = spell.until
  }
  RETURN actor, text, spell, spell.until AS last, null AS part, 'consent' AS kind
  UNION ALL
  MATCH (actor:Party)-[spell:DECLARED]->(text:Agreement)
  WHERE spell.withdrawn_on <= $as_of
  RETURN actor, text, spell, spell.withdrawn_on - duration({days: 1}) AS last, spell.kind + ' ' + spell.article AS part, 'declaration' AS kind
}
WITH actor, text, spell, last, part, kind
WHERE ($since IS NULL OR last >= $since) AND ($state IS NULL OR actor.id = $state)
  AND ($commitment IS NULL OR text.id = $commitment)
OPTIONAL MATCH (actor)-[ending]->(text)
WHERE ending.table = 'acts' AND ending.act IN ['withdrawal', 'denunciation', 'withdrawal-of-ratification', 'cessation']
  AND coalesce(ending.effective_on, ending.on) = last + duration({days: 1}) AND kind <> 'declaration'
WITH actor, text, spell, last, part, kind, collect(ending)[0] AS ending
RETURN last AS last_day,
       actor.id AS party,
       text.id AS commitment,
       kind,
       CASE kind WHEN 'declaration' THEN spell.made_on_text ELSE coalesce(spell.since_text, toString(spell.since)) END AS since,
       CASE kind WHEN 'declaration' THEN CASE size(spell.made_on_text) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' END
                 ELSE spell.since_precision END AS since_precision,
       ending.act AS act,
       part,
       coalesce(ending.source, spell.source) AS source,
       coalesce(ending.as_of_text, spell.as_of_text) AS recorded,
       coalesce(ending.evidence, spell.evidence) AS evidence
ORDER BY last DESC, text.name, actor.name, kind, part, text.id, actor.id
