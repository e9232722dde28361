"""A protocol is joined by those who joined its parent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ingest.table_file import Contents
from tracker.errors import Fault

CONSENT = frozenset(
    {"definitive-signature", "ratification", "acceptance", "approval", "accession", "succession", "consent"}
)


def parent_agreement_first(contents: Contents) -> Iterator[Fault]:
    """Whoever consents to an agreement has consented to the one that must be joined first.

    The rule holds where an agreement supplements another and its eligibility says that the other is needed first.
    """
    parents = _parents(contents)
    consents = defaultdict(set)
    for _, row in contents.each("acts"):
        if row.cells["act"] in CONSENT:
            consents[row.cells["agreement"]].add(row.cells["party"])
    for table, row in contents.each("acts"):
        parent = parents.get(row.cells["agreement"])
        if parent and row.cells["act"] in CONSENT and row.cells["party"] not in consents[parent]:
            problem = f"consents to {row.cells['agreement']} without consent to {parent}, which is needed first"
            yield Fault(table.path, row.line, "party", row.cells["party"], problem)


def _parents(contents: Contents) -> dict[str, str]:
    supplements = {row.cells["id"]: row.cells["supplements"] for _, row in contents.each("agreements")}
    rules = ((row.cells["commitment"], row.cells["needs_first"]) for _, row in contents.each("eligibility_rules"))
    return {child: parent for child, parent in rules if parent and supplements.get(child) == parent}
