"""Where each State lies: read once a release, since every map asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from web.charts.columns import number
from web.desk import answer_to, desk


@dataclass(frozen=True)
class Point:
    """Where a State lies.

    Attributes:
        region: Its region.
        longitude: In degrees.
        latitude: In degrees.
        in_world: Whether it is a member or an observer of the United Nations, and so has a square in the tile map.
    """

    region: str
    longitude: float
    latitude: float
    in_world: bool


def points() -> Mapping[str, Point]:
    """Return where each State and entity lies, by its id."""
    return _points(desk().release())


@lru_cache(maxsize=2)
def _points(release: str) -> Mapping[str, Point]:
    """Read the points; the release tells when to read them anew."""
    return {
        str(row["party"]): Point(
            str(row["region"]), number(row["longitude"]), number(row["latitude"]), row["kind"] != "other"
        )
        for row in answer_to("states").rows
    }
