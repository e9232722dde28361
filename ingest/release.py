"""The identity of a release: what each table holds and how it is loaded."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from ingest.package import Package, Table
from ingest.statements import files, load_file, named
from tracker.graph import Graph

DERIVED = "derived/"
_SHORT = 12


@dataclass(frozen=True)
class Release:
    """What the graph holds after a load.

    The id is a hash over the parts, so loading all domains one by one ends in the same release as loading the package
    at once.

    Attributes:
        parts: Hash of each part: a table (its file, its declaration and its load file), the derivations, the package.
    """

    parts: dict[str, str]

    @property
    def hash(self) -> str:
        """The full hash of the parts."""
        return _hash(json.dumps(self.parts, sort_keys=True).encode())

    @property
    def id(self) -> str:
        """The hash, short enough to cite."""
        return self.hash[:_SHORT]

    def lines(self) -> list[str]:
        """Return the parts as text, as they are kept on the Release node."""
        return [f"{name}={value}" for name, value in sorted(self.parts.items())]


def release_of(package: Package) -> Release:
    """Return the release that loading a whole package gives.

    Args:
        package: The package; its tables must exist.
    """
    parts = {table.name: _table_hash(package, table) for table in package.tables}
    about = {name: value for name, value in package.descriptor.items() if name != "resources"}
    parts["package"] = _hash(json.dumps(about, sort_keys=True).encode())
    parts["derivations"] = _hash(b"".join(path.read_bytes() for path in files("derive")))
    return Release(parts)


def release_with(held: Release, loaded: Release, tables: Collection[str], merged: Collection[str]) -> Release:
    """Return the release that loading some tables on top of another release gives.

    Args:
        held: What the graph holds.
        loaded: What the package would give as a whole.
        tables: Tables loaded and swept.
        merged: Tables loaded without sweeping what they no longer say.
    """
    parts = dict(held.parts)
    for name in (*tables, "package", "derivations"):
        parts[name] = loaded.parts[name]
    for name in merged:
        before, now = held.parts.get(name), loaded.parts[name]
        parts[name] = now if before in (None, now) else f"{now}+"
    return Release(parts)


def held_release(graph: Graph) -> Release | None:
    """Return the release that the graph holds, or None when it holds none."""
    rows = graph.read(named("current"))
    if not rows:
        return None
    lines: Any = rows[0]["parts"]
    return Release(dict(str(line).rsplit("=", 1) for line in lines))


def _table_hash(package: Package, table: Table) -> str:
    declaration = json.dumps(table.declaration, sort_keys=True).encode()
    load = load_file(table.name).read_bytes()
    return _hash((package.folder / table.path).read_bytes() + declaration + load)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
