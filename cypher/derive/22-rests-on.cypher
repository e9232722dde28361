// How many facts of a data table rest on a source, counted once at the load: documented and undocumented ones apart.
// A fact is an entry or a tie between two entries that names its source; a rule that names several States is one fact.
CALL () {
  MATCH (fact) WHERE fact.evidence IS NOT NULL
  RETURN fact.table AS of_table, fact.source AS source, fact.evidence AS evidence, fact.as_of AS as_of
  UNION ALL
  MATCH ()-[fact:SIGNED|DEFINITIVELY_SIGNED|RATIFIED|ACCEPTED|APPROVED|ACCEDED_TO|SUCCEEDED_TO|CONSENTED|INVITED_TO
        |PROVISIONALLY_APPLIES|WITHDREW_FROM|DENOUNCED|WITHDREW_RATIFICATION_OF|ADOPTED|BOUND_AS_MEMBER|INCORPORATED
        |CEASED_TO_BE_BOUND|DECLARED|DECLARATIONS_ON_RECORD|MEMBER_OF|ENDORSES|TOOK_PART_IN|VOTED|HAS_VALUE
        |NATIONAL_TEAM_OF|ADDRESSES|OPERATIONALISES|HARDENS|DUPLICATES|IMPLEMENTS|OVERLAPS|ELABORATES|RESTATES]->()
  RETURN fact.table AS of_table, fact.source AS source, fact.evidence AS evidence, fact.as_of AS as_of
  UNION ALL
  MATCH ()-[fact:OPEN_TO]->(other)
  WITH left(fact.key, size(fact.key) - size(other.id)) AS rule, collect(fact)[0] AS fact
  RETURN fact.table AS of_table, fact.source AS source, fact.evidence AS evidence, fact.as_of AS as_of
}
WITH of_table, source, evidence, count(*) AS facts, max(as_of) AS as_of
MATCH (s:Source {id: source})
MERGE (t:DataTable {id: of_table})
SET t.name = of_table, t.table = $table, t.release = $release
MERGE (t)-[r:RESTS_ON {key: of_table + '|' + source + '|' + evidence}]->(s)
SET r = {key: r.key, facts: facts, source: source, as_of: as_of, as_of_text: toString(as_of), evidence: evidence,
         table: $table, release: $release};

MATCH (t:DataTable) WHERE t.release <> $release
DETACH DELETE t;
