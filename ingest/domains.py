"""Parts of the subject that can be loaded by themselves, and the order of tables.

Each table declares its domain in ``datapackage.json``. Tables of the domain ``shared`` speak of all domains; they are
loaded along with each, and there a row whose entries are not in the graph yet is left for later.
"""

from __future__ import annotations

from collections.abc import Sequence
from graphlib import TopologicalSorter

from ingest.package import Package, Table
from tracker.errors import DataError

SHARED = "shared"
DOMAINS = ("states", "memberships", "agreements", "cooperation", "norms", "cbms")


def tables_of(package: Package, domains: Sequence[str] = ()) -> list[Table]:
    """Return the tables of some domains and the shared ones, each after those that it refers to.

    Args:
        package: The package.
        domains: Names of domains; all when empty.

    Raises:
        DataError: A table declares a domain that does not exist.
    """
    for table in package.tables:
        if table.domain not in (SHARED, *DOMAINS):
            raise DataError(f"{table.path}: the domain {table.domain!r} is none of {', '.join((SHARED, *DOMAINS))}.")
    wanted = {SHARED, *(domains or DOMAINS)}
    return [table for table in _in_order(package) if table.domain in wanted]


def _in_order(package: Package) -> list[Table]:
    """Entries before what links them, and each table after those that it refers to."""
    graph = {table.name: _needs(table) for table in package.tables}
    order = list(TopologicalSorter(graph).static_order())
    return sorted(package.tables, key=lambda table: (not table.holds_nodes, order.index(table.name)))


def _needs(table: Table) -> set[str]:
    return {name for field in table.fields for name in field.references} - {table.name}
