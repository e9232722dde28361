"""Loading a package: check, write, sweep, derive, check again, record; all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.check import checked_contents
from ingest.domains import SHARED, tables_of
from ingest.package import Package, Table, read_package
from ingest.quiet import quiet
from ingest.release import Release, held_release, release_of, release_with
from ingest.stages import Changes, Work, write_all
from ingest.statements import CYPHER, statements
from ingest.writing import writer_for
from tracker.graph import Graph
from tracker.progress import Progress
from tracker.settings import Settings

# A package with more rows is loaded in several transactions: one would hold too much in the server's memory.
ROWS_IN_ONE_TRANSACTION = 200_000


@dataclass(frozen=True)
class Loaded:
    """What a load did.

    Attributes:
        release: Id of the release that the graph holds now.
        changes: What changed, or None when the release was there already.
    """

    release: str
    changes: Changes | None


def load_package(graph: Graph, settings: Settings, progress: Progress) -> None:
    """Load the package of the settings as a whole; the entry point that makes an empty graph ready.

    Args:
        graph: The graph to load into.
        settings: Which package.
        progress: Told what is being done.

    Raises:
        DataError: The package has faults, or the graph would break a rule; the graph is as it was.
        ServerError: The server cannot be reached.
    """
    load(graph, read_package(settings.data), progress)


def package_fingerprint(settings: Settings) -> str:
    """Return the id of the release that loading the package of the settings would give.

    Args:
        settings: Which package.

    Raises:
        DataError: The package cannot be read.
    """
    return release_of(read_package(settings.data)).id


def load(
    graph: Graph,
    package: Package,
    progress: Progress,
    *,
    domains: Sequence[str] = (),
    again: bool = False,
    rows_in_one_transaction: int = ROWS_IN_ONE_TRANSACTION,
) -> Loaded:
    """Load a package, or some domains of it.

    The load is one transaction: readers see the release before it until the commit, and an interrupted load changes
    nothing. Only a package of more rows than fit is written in several transactions; readers then see rows of the new
    release arrive while ``Release.current`` still names the old one, and an interrupted load is completed by the next.

    Args:
        graph: The graph to load into.
        package: The package; it is checked first.
        progress: Told what is being done.
        domains: Domains to load; all when empty.
        again: Whether to load although the graph holds this release already.
        rows_in_one_transaction: Most rows to write in one transaction.

    Returns:
        The release and what changed.

    Raises:
        DataError: The package has faults, or the graph would break a rule.
        ServerError: The server cannot be reached.
    """
    progress.step(f"Checking {package.folder}")
    contents = checked_contents(package)
    tables = tables_of(package, domains)
    with quiet():
        held = held_release(graph)
        release = _release(package, tables, held if domains else None)
        same = held is not None and held.id == release.id
        if same and not again:
            return Loaded(release.id, None)
        _declare(graph)
        work = Work(contents, release, tables, not domains, progress)
        with writer_for(graph, work.rows, rows_in_one_transaction) as writer:
            changes = write_all(writer, work, release.id if same else None)
    return Loaded(release.id, changes)


def _release(package: Package, tables: Sequence[Table], held: Release | None) -> Release:
    whole = release_of(package)
    if len(tables) == len(package.tables):
        return whole
    named = [table.name for table in tables if table.domain != SHARED]
    merged = [table.name for table in tables if table.domain == SHARED]
    return release_with(held or Release({}), whole, named, merged)


def _declare(graph: Graph) -> None:
    """Declare what is unique; Neo4j keeps declarations and data apart, so this is a transaction of its own."""
    with graph.write_transaction() as transaction:
        for statement in statements(CYPHER / "schema.cypher"):
            transaction.run(statement)
