"""What the plan of a query from outside may consist of.

The lists name what only reads the graph. An operator that is not on them is refused by its name, so one that a newer
server brings is refused until somebody has looked at it. Names stand without what the server adds in brackets, such as
``Expand(Into)``.
"""

from __future__ import annotations

_SCANS = [
    f"{prefix}{name}"
    for name in (
        "AllNodesScan",
        "NodeByLabelScan",
        "UnionNodeByLabelsScan",
        "IntersectionNodeByLabelsScan",
        "SubtractionNodeByLabelsScan",
        "NodeIndexScan",
        "NodeIndexSeek",
        "NodeIndexSeekByRange",
        "NodeIndexContainsScan",
        "NodeIndexEndsWithScan",
        "NodeUniqueIndexSeek",
        "NodeUniqueIndexSeekByRange",
        "MultiNodeIndexSeek",
        "NodeByIdSeek",
        "NodeByElementIdSeek",
    )
    for prefix in ("", "Partitioned")
]

_RELATIONSHIP_SCANS = [
    f"{partitioned}{direction}{name}"
    for name in (
        "AllRelationshipsScan",
        "RelationshipTypeScan",
        "UnionRelationshipTypesScan",
        "RelationshipIndexScan",
        "RelationshipIndexSeek",
        "RelationshipIndexSeekByRange",
        "RelationshipIndexContainsScan",
        "RelationshipIndexEndsWithScan",
        "RelationshipUniqueIndexSeek",
        "RelationshipUniqueIndexSeekByRange",
        "RelationshipByIdSeek",
        "RelationshipByElementIdSeek",
    )
    for direction in ("Directed", "Undirected")
    for partitioned in ("", "Partitioned")
]

_WALKS = (
    "Expand",
    "OptionalExpand",
    "VarLengthExpand",
    "ProjectEndpoints",
    "Repeat",
    "BidirectionalRepeat",
    "ShortestPath",
    "NullifyMetadata",
)

_APPLIES = (
    "Apply",
    "SemiApply",
    "AntiSemiApply",
    "SelectOrSemiApply",
    "SelectOrAntiSemiApply",
    "LetSemiApply",
    "LetAntiSemiApply",
    "LetSelectOrSemiApply",
    "LetSelectOrAntiSemiApply",
    "RollUpApply",
    "ConditionalApply",
    "AntiConditionalApply",
    "Optional",
    "Argument",
    "ArgumentTracker",
)

_ROWS = (
    "ProduceResults",
    "Projection",
    "Filter",
    "CacheProperties",
    "Unwind",
    "PartitionedUnwind",
    "Union",
    "OrderedUnion",
    "CartesianProduct",
    "NodeHashJoin",
    "NodeLeftOuterHashJoin",
    "NodeRightOuterHashJoin",
    "ValueHashJoin",
    "Distinct",
    "OrderedDistinct",
    "Aggregation",
    "EagerAggregation",
    "OrderedAggregation",
    "NodeCountFromCountStore",
    "RelationshipCountFromCountStore",
    "Sort",
    "PartialSort",
    "Top",
    "Top1WithTies",
    "PartialTop",
    "Limit",
    "Skip",
    "Eager",
    "EmptyRow",
    "EmptyResult",
)

OPERATORS: frozenset[str] = frozenset((*_SCANS, *_RELATIONSHIP_SCANS, *_WALKS, *_APPLIES, *_ROWS))


def base_name(operator: str) -> str:
    """Return the name of an operator without what stands in brackets."""
    return operator.partition("(")[0]


PROCEDURE_CALL = "ProcedureCall"
PROCEDURES: frozenset[str] = frozenset(
    {
        "db.labels",
        "db.relationshiptypes",
        "db.propertykeys",
        "db.schema.visualization",
        "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties",
    }
)

# Why an operator is refused, where more can be said than its name.
WHY: dict[str, str] = {
    "LoadCSV": "files and addresses are not read",
    "TransactionForeach": "batches of transactions are for writing",
    "TransactionApply": "batches of transactions are for writing",
    "AdministrationCommand": "the server is not administered here",
    # Measured: the server goes on with it long after its time is up, whatever ends the transaction.
    "StatefulShortestPath": "the server cannot stop this search in time; use shortestPath(…) or allShortestPaths(…)",
    "DynamicLabelNodeLookup": "write the label itself instead of $(…)",
}
