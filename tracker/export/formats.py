"""The formats of an export: what each is, and how it is written."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tracker.export.cypher_script import write_script
from tracker.export.elements import Elements, read_elements
from tracker.export.graphml import write_graphml
from tracker.export.linked_data import write_json_ld
from tracker.export.parquet import write_parquet
from tracker.export.release import DESCRIPTOR, Release, read_descriptor
from tracker.export.research import write_research
from tracker.export.spreadsheet import write_workbook
from tracker.export.tables import Table, read_tables
from tracker.graph import Graph


@dataclass(frozen=True)
class Job:
    """What formats are made from; each part is read once, when a format needs it.

    Attributes:
        graph: The graph.
        data: Folder of the data package that the graph was made from.
        release: The release that both hold.
    """

    graph: Graph
    data: Path
    release: Release

    @cached_property
    def tables(self) -> list[Table]:
        """The tables of the package."""
        return read_tables(self.data)

    @cached_property
    def elements(self) -> Elements:
        """The nodes and relationships of the graph."""
        return read_elements(self.graph)


@dataclass(frozen=True)
class Format:
    """A format.

    Attributes:
        name: Its name.
        path: The file or folder it makes; ends in ``/`` for a folder.
        about: What it is, and what opens it.
        write: Writes it to the given path.
    """

    name: str
    path: str
    about: str
    write: Callable[[Path, Job], None]


def _csv(path: Path, job: Job) -> None:
    # A package may extend another one; what is given away stands on its own.
    declaration = json.dumps(read_descriptor(job.data), ensure_ascii=False, indent=1)
    (path / DESCRIPTOR).write_text(declaration + "\n", encoding="utf-8")
    for table in job.tables:
        (path / table.path.relative_to(job.data)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(table.path, path / table.path.relative_to(job.data))


def _last_day(release: Release) -> dt.date:
    return dt.date.fromisoformat(release.created)


FORMATS: Mapping[str, Format] = {
    found.name: found
    for found in (
        Format(
            "csv",
            "datapackage/",
            "The tables as they were loaded, with their declaration: a Frictionless data package.",
            _csv,
        ),
        Format(
            "xlsx",
            "tables.xlsx",
            "One workbook: about, dictionary, one sheet a table. Days stay text, as precise as they are known.",
            lambda path, job: write_workbook(path, job.release, job.tables),
        ),
        Format(
            "parquet",
            "parquet/",
            "One file a table, with the meaning of every column inside: pandas, R (arrow), DuckDB.",
            lambda path, job: write_parquet(path, job.release, job.tables),
        ),
        Format(
            "graphml",
            "graph.graphml",
            "The whole graph for Gephi, Cytoscape, yEd, igraph, networkx. Keys are the ids.",
            lambda path, job: write_graphml(path, job.release, job.elements),
        ),
        Format(
            "jsonld",
            "graph.jsonld",
            "The facts as linked data: schema.org terms, ISO 3166-1 and UN M49 codes, names in the UN languages.",
            lambda path, job: write_json_ld(path, job.release, job.elements),
        ),
        Format(
            "cypher",
            "graph.cypher",
            "The whole graph as a script for an empty Neo4j 5.26 or later: cypher-shell -f graph.cypher.",
            lambda path, job: write_script(path, job.release, job.elements),
        ),
        Format(
            "research",
            "research/",
            "acts.csv (one row an act), state_year.csv (wide), dyad_year.csv (long), codebook.csv (every column).",
            lambda path, job: write_research(path, job.graph, _last_day(job.release)),
        ),
    )
}
