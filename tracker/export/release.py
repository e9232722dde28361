"""What identifies a release and how to cite it; it stands in every file that is written."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from tracker.errors import DataError, NotFoundError
from tracker.graph import Graph
from tracker.overlap.reading import export_query
from tracker.ready import package_release
from tracker.settings import Settings

DESCRIPTOR = "datapackage.json"


@dataclass(frozen=True)
class Release:
    """A release.

    Attributes:
        id: Its id, made from what it holds.
        version: Version of the data package.
        title: Title of the data package.
        description: What the data package is.
        created: Day of the data package, as ISO text.
        licence: Name of the licence.
        licence_url: Its text.
        citation: How to cite it.
    """

    id: str
    version: str
    title: str
    description: str
    created: str
    licence: str
    licence_url: str
    citation: str

    def to_json(self) -> dict[str, str]:
        """Return the release as plain values for JSON."""
        return dict(vars(self))


def same_release(graph: Graph, settings: Settings) -> Release:
    """Return the release that both the graph and the data package hold.

    Args:
        graph: The graph.
        settings: Which package.

    Raises:
        NotFoundError: The graph holds no data.
        DataError: The package cannot be read, or it is not the one that the graph was made from.
    """
    rows = graph.read(export_query("release"))
    if not rows:
        raise NotFoundError("The graph holds no data yet: run 'tracker load'.")
    held = str(cast("dict[str, object]", rows[0]["properties"])["id"])
    offered = package_release(settings)
    if offered != held:
        raise DataError(
            f"The graph holds release {held}, but {settings.data} is release {offered or 'unknown'}: files of both "
            "would contradict each other. Run 'tracker load' first, or set TRACKER_DATA to the package that was loaded."
        )
    return _described(held, read_descriptor(settings.data))


def read_descriptor(folder: Path) -> dict[str, Any]:
    """Return the declaration of a data package, with what it extends filled in.

    Args:
        folder: Folder of the package.

    Raises:
        DataError: There is none, or it is no JSON.
    """
    return _descriptor(folder / DESCRIPTOR)


def _descriptor(path: Path) -> dict[str, Any]:
    try:
        own: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"{path} cannot be read: {error}") from error
    base = own.pop("extends", None)
    return own if base is None else _descriptor(path.parent / base) | own


def _described(release: str, descriptor: dict[str, Any]) -> Release:
    licence = (descriptor.get("licenses") or [{}])[0]
    return Release(
        id=release,
        version=str(descriptor.get("version", "")),
        title=str(descriptor.get("title", "")),
        description=str(descriptor.get("description", "")),
        created=str(descriptor.get("created", ""))[:10],
        licence=str(licence.get("name", "")),
        licence_url=str(licence.get("path", "")),
        citation=str(descriptor.get("citation", "")),
    )
