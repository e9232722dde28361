// The days on which a loaded fact holds: since is never null afterwards. A date known to a year or a month counts from
// its last day; an unknown start counts from the source's as_of ("no later than"). Neither can lie after the end.
MATCH ()-[r:MEMBER_OF|ENDORSES|TOOK_PART_IN|NATIONAL_TEAM_OF]->()
WITH r, coalesce(r.since, r.as_of) AS latest
SET r.since = CASE WHEN r.until < latest AND (r.since_earliest IS NULL OR r.since_earliest <= r.until) THEN r.until ELSE latest END,
    r.since_precision = CASE size(r.since_text) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'no-later-than' END;

MATCH ()-[r:ADOPTED]->(:CBM|CbmCatalogue) WHERE r.act IS NULL
SET r.since = coalesce(r.since, r.as_of),
    r.since_precision = CASE size(r.since_text) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'no-later-than' END;

// An invitation holds until it lapses.
MATCH ()-[r:INVITED_TO]->()
SET r.since = coalesce(r.on, CASE WHEN r.valid_until < r.as_of THEN r.valid_until ELSE r.as_of END),
    r.since_text = r.on_text, r.until = r.valid_until, r.until_text = r.valid_until_text,
    r.since_precision = CASE size(r.on_text) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'no-later-than' END;

// A provisional application holds from its effect; it ends with the entry into force, which is a standing of its own.
MATCH ()-[r:PROVISIONALLY_APPLIES]->()
WITH r, CASE WHEN r.effective_on IS NOT NULL THEN r.effective_on_text ELSE r.on_text END AS text
SET r.since = coalesce(r.effective_on, r.on, r.as_of), r.since_text = text,
    r.since_precision = CASE size(text) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'no-later-than' END;

// A text is open to those it admits from the day it was opened, adopted, started or founded; an initiative until it
// ends. A process that has ended leaves a text that can still be endorsed.
MATCH (c:Commitment)-[r:OPEN_TO]->()
WITH r, properties(c) AS c, CASE WHEN c:Initiative THEN c.ended_on END AS ended
WITH r, ended,
     CASE WHEN c.opened_on IS NOT NULL THEN [c.opened_on, c.opened_on_text]
          WHEN c.adopted_on IS NOT NULL THEN [c.adopted_on, c.adopted_on_text]
          WHEN c.started_on IS NOT NULL THEN [c.started_on, c.started_on_text]
          WHEN c.founded_on IS NOT NULL THEN [c.founded_on, c.founded_on_text]
          ELSE [CASE WHEN ended < r.as_of THEN ended ELSE r.as_of END, null] END AS start
SET r.since = start[0], r.since_text = start[1], r.until = ended,
    r.since_precision = CASE size(start[1]) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'no-later-than' END;
