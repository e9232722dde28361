"""The map: shapes of Natural Earth in the Equal Earth projection, and a dot for each State too small for a shape."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker.answers import Answer
from web.charts.places import Entry, Places
from web.charts.points import Point, points
from web.charts.projection import HEIGHT, WIDTH, from_middle, project
from web.charts.tiles import EMPTY, Tile, tile_of

SHAPES = Path(__file__).with_name("world.csv")


@dataclass(frozen=True)
class Land:
    """One shape: its path, in tenths of a pixel, and what stands there."""

    path: str
    tile: Tile


@dataclass(frozen=True)
class Dot:
    """One State without a shape of its own: its pixel, and what stands there."""

    x: float
    y: float
    tile: Tile


@dataclass(frozen=True)
class World:
    """A drawn map.

    Attributes:
        lands: The shapes.
        dots: The States too small for a shape.
        legend: Each status that occurs and how often.
    """

    lands: Sequence[Land]
    dots: Sequence[Dot]
    legend: Sequence[Entry]
    width: int = WIDTH
    height: int = HEIGHT


def draw(answer: Answer) -> World | None:
    """Draw the rows of an answer on the map.

    Args:
        answer: One row a party, with the column ``party``; what else it needs is said in :mod:`web.charts.places`.
    """
    if "party" not in answer.columns:
        return None
    places = Places(answer)
    tiles = {party: tile_of(party, (0, 0), places) for party in places.rows}
    nothing = Tile("", "", EMPTY, "", None, (0, 0), undocumented=False)
    lands = [Land(path, tiles.get(party, nothing)) for party, path in shapes()]
    drawn = {party for party, _ in shapes()}
    small = points().keys() - drawn
    dots = [Dot(*_pixel(points()[party]), tile) for party, tile in tiles.items() if party in small]
    return World(lands, dots, places.legend)


@cache
def shapes() -> Sequence[tuple[str, str]]:
    """Return party and path of each shape; the party is empty where the map takes no position."""
    with SHAPES.open(encoding="utf-8", newline="") as table:
        return [(row["party"], row["path"]) for row in csv.DictReader(table)]


def _pixel(point: Point) -> tuple[float, float]:
    x, y = project(from_middle(point.longitude), point.latitude)
    return round(x, 1), round(y, 1)
