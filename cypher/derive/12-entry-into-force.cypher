// The rule of entry into force, as properties of the agreement.
MATCH (a:Agreement)
OPTIONAL MATCH (n:EntryIntoForceRule)-[:GOVERNS]->(a)
SET a.rule_condition = n.condition, a.threshold = n.threshold, a.of_which = n.of_which, a.delay = n.delay,
    a.later_delay = n.later_delay, a.rule_article = n.article, a.rule_source = n.source;
