"""The stages of a load, in order: write the tables, sweep, derive, check, record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ingest.cypher_rows import CypherRow, cypher_rows
from ingest.domains import SHARED
from ingest.package import Package, Table
from ingest.release import DERIVED, Release
from ingest.statements import files, load_file, message_of, named, statements
from ingest.table_file import Contents
from ingest.writing import Writer
from tracker.errors import DataError, Fault
from tracker.progress import Progress

BATCH_ROWS = 5_000
_MOST_SHOWN = 20


@dataclass(frozen=True)
class Work:
    """What one load has to do.

    Attributes:
        contents: The checked package.
        release: The release that it gives.
        tables: Tables to load, in order.
        whole: Whether they are all tables of the package.
        progress: Told what is being done.
    """

    contents: Contents
    release: Release
    tables: Sequence[Table]
    whole: bool
    progress: Progress

    @property
    def package(self) -> Package:
        """The package."""
        return self.contents.package

    @property
    def rows(self) -> int:
        """Number of rows to load."""
        return sum(len(self.contents.rows[table.name]) for table in self.tables)

    @property
    def swept(self) -> list[str]:
        """Tables whose rows are all there, so that what they no longer say can go.

        Shared tables are swept only with the whole: other domains may still rest on what they no longer say.
        """
        return [table.name for table in self.tables if self.whole or table.domain != SHARED]


@dataclass(frozen=True)
class Changes:
    """What a load changed, as numbers of nodes and relationships."""

    nodes_created: int
    nodes_deleted: int
    relationships_created: int
    relationships_deleted: int


def write_all(writer: Writer, work: Work, forget: str | None) -> Changes:
    """Run every stage.

    Args:
        writer: Where to write.
        work: What to do.
        forget: Release whose stamp is taken off first, so that a load of the same release sweeps too.

    Raises:
        DataError: Rows found no place, or the graph breaks a rule.
    """
    writer.run(named("wait"))
    if forget is not None:
        writer.run(named("forget"), release=forget)
        writer.run(named("forget-relationships"), release=forget)
    nodes, relationships = _size(writer)
    _write_tables(writer, work)
    work.progress.step("Removing what the release no longer says")
    deleted = _sweep(writer, work)
    deleted = _derive(writer, work, deleted)
    _check(writer, work.progress)
    _record(writer, work)
    nodes_now, relationships_now = _size(writer)
    return Changes(
        nodes_created=nodes_now - nodes + deleted[0],
        nodes_deleted=deleted[0],
        relationships_created=relationships_now - relationships + deleted[1],
        relationships_deleted=deleted[1],
    )


def _size(writer: Writer) -> tuple[int, int]:
    (row,) = writer.rows(named("size"))
    return _number(row, "nodes"), _number(row, "relationships")


def _write_tables(writer: Writer, work: Work) -> None:
    work.progress.step("Loading tables")
    done = 0
    for table in work.tables:
        rows = work.contents.rows[table.name]
        first, *links = statements(load_file(table.name))
        found = 0
        for batch in _batches(cypher_rows(work.package, table, rows, work.release.id)):
            (answer,) = writer.rows(first, rows=batch)
            found += _number(answer, "found")
            done += len(batch)
            work.progress.advance(done, work.rows, "rows")
        if found < len(rows) and (work.whole or table.domain != SHARED):
            raise _lost(table, len(rows) - found)
        for statement in links:
            for batch in _batches(cypher_rows(work.package, table, rows, work.release.id)):
                writer.run(statement, rows=batch)


def _lost(table: Table, rows: int) -> DataError:
    needed = sorted({name for field in table.fields for name in field.references} - {"sources", table.name})
    return DataError(
        f"{rows} rows of {table.path} speak of entries that are not in the graph: load the domains of "
        f"{', '.join(needed)} first, or the whole package."
    )


def _batches(rows: Iterator[CypherRow]) -> Iterator[list[CypherRow]]:
    while batch := list(islice(rows, BATCH_ROWS)):
        yield batch


def _sweep(writer: Writer, work: Work) -> tuple[int, int]:
    tables = list(work.swept)
    if work.whole:
        known = {table.name for table in work.package.tables}
        held = [str(row["table"]) for row in writer.rows(named("held-tables"))]
        tables += [name for name in held if name not in known and not name.startswith(DERIVED)]
    relationships = _deleted(writer.rows(named("sweep-relationships"), tables=tables, release=work.release.id))
    still = writer.rows(named("held-nodes"), tables=tables, release=work.release.id)
    if still:
        raise DataError("Entries cannot be removed, because tables that were not loaded speak of them:", _held(still))
    (row,) = writer.rows(named("sweep-nodes"), tables=tables, release=work.release.id)
    return _number(row, "nodes"), relationships + _number(row, "relationships")


def _deleted(rows: list[dict[str, object]]) -> int:
    return _number(rows[0], "relationships")


def _number(row: dict[str, object], column: str) -> int:
    value = row[column]
    if not isinstance(value, int):
        raise TypeError(f"the column {column} holds {value!r}, which is no whole number")
    return value


def _held(rows: list[dict[str, object]]) -> list[Fault]:
    return [
        Fault(
            f"{row['table']}.csv", None, "id", str(row["id"]), f"is still named in {', '.join(_texts(row['tables']))}"
        )
        for row in rows
    ]


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def _derive(writer: Writer, work: Work, deleted: tuple[int, int]) -> tuple[int, int]:
    """Run each derivation, then remove what it no longer yields; later ones must not see stale relationships."""
    work.progress.step("Deriving")
    nodes, relationships = deleted
    paths = files("derive")
    for number, path in enumerate(paths, start=1):
        table = DERIVED + path.stem
        for statement in statements(path):
            parameters = {"table": table, "release": work.release.id}
            writer.run(statement, **{name: value for name, value in parameters.items() if f"${name}" in statement})
        relationships += _deleted(writer.rows(named("sweep-relationships"), tables=[table], release=work.release.id))
        work.progress.advance(number, len(paths), "derivations")
    current = {DERIVED + path.stem for path in paths}
    held = [str(row["table"]) for row in writer.rows(named("held-tables"))]
    gone = [name for name in held if name.startswith(DERIVED) and name not in current]
    relationships += _deleted(writer.rows(named("sweep-relationships"), tables=gone, release=work.release.id))
    return nodes, relationships


def _check(writer: Writer, progress: Progress) -> None:
    progress.step("Checking the graph")
    faults: list[Fault] = []
    paths = files("checks")
    for number, path in enumerate(paths, start=1):
        (statement,) = statements(path)
        rows = writer.rows(statement)
        faults += [_broken(path, row) for row in rows[:_MOST_SHOWN]]
        progress.advance(number, len(paths), "rules")
    if faults:
        raise DataError("The graph would break a rule, so nothing was changed:", faults)


def _broken(path: Path, row: dict[str, object]) -> Fault:
    found = ", ".join(f"{name} {value}" for name, value in row.items())
    return Fault(f"cypher/checks/{path.name}", None, None, found, message_of(path))


def _record(writer: Writer, work: Work) -> None:
    package, release = work.package, work.release
    about = {name: package.descriptor.get(name) for name in ("title", "version", "description", "citation")}
    about |= {"name": package.title, "created": package.created, "hash": release.hash, "parts": release.lines()}
    writer.run(named("record"), id=release.id, properties=about)
