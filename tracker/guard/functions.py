"""The functions that a query from outside may call, and the words that may stand before a bracket.

A function that is not listed is refused by name: functions that a server adds (``apoc.cypher.runFirstColumn`` and the
like) can run queries, read files or build values without end. Procedures have a list of their own.
"""

from __future__ import annotations

_FUNCTIONS = """
all any none single exists isempty
coalesce nullif head last size length tail reverse keys labels nodes relationships properties type id elementid
startnode endnode degree range reduce char_length character_length valuetype
count collect sum avg min max stdev stdevp percentilecont percentiledisc
tointeger tointegerornull tofloat tofloatornull toboolean tobooleanornull tostring tostringornull
tointegerlist tofloatlist tobooleanlist tostringlist
left right substring split replace trim ltrim rtrim btrim tolower toupper lower upper normalize
abs ceil floor round sign isnan rand sqrt exp log log10 e pi sin cos tan cot asin acos atan atan2 degrees radians
haversin
point point.distance point.withinbbox
date date.truncate date.realtime date.statement date.transaction
datetime datetime.truncate datetime.fromepoch datetime.fromepochmillis
datetime.realtime datetime.statement datetime.transaction
localdatetime localdatetime.truncate time time.truncate localtime localtime.truncate
duration duration.between duration.indays duration.inmonths duration.inseconds
timestamp randomuuid shortestpath allshortestpaths
"""

# Keywords after which a bracket opens something that is no call.
_KEYWORDS = """
MATCH OPTIONAL WHERE WITH RETURN UNWIND CALL UNION ALL DISTINCT AS AND OR XOR NOT IN IS CASE WHEN THEN ELSE END
ORDER BY SKIP OFFSET LIMIT ASC DESC ASCENDING DESCENDING EXISTS COUNT COLLECT STARTS ENDS CONTAINS YIELD ON
ANY NONE SINGLE PATH PATHS SHORTEST GROUPS GROUP WALK TRAIL ACYCLIC LET FILTER NEXT FINISH FOR REPEATABLE DIFFERENT
ELEMENTS ELEMENT RELATIONSHIPS RELATIONSHIP BINDINGS MODE
"""

FUNCTIONS: frozenset[str] = frozenset(_FUNCTIONS.split())
KEYWORDS: frozenset[str] = frozenset(_KEYWORDS.split())
