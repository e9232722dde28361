"""The tile map of an answer: where each State stands, one equal square a State."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from tracker.library.words import STATUSES
from web.cells import Row, write_day
from web.charts.layout import Cell, tile_map
from web.desk import answer_to
from web.links import address_of

REGIONS = ("Americas", "Europe", "Asia", "Africa", "Oceania")
APART = "Parties of their own kind"


@dataclass(frozen=True)
class Tile:
    """One square.

    Attributes:
        thing: Id of the party, which is also its code.
        name: Its name.
        status: Where it stands.
        words: Status and day in words.
        address: Page about it.
        cell: Column and row in its region.
        undocumented: Whether the fact was entered from general knowledge.
    """

    thing: str
    name: str
    status: str
    words: str
    address: str | None
    cell: Cell
    undocumented: bool


@dataclass(frozen=True)
class Region:
    """The squares of one region.

    Attributes:
        name: Name of the region.
        tiles: Its squares, from the top left.
    """

    name: str
    tiles: Sequence[Tile]

    @property
    def columns(self) -> int:
        """Width in squares."""
        return 1 + max(tile.cell[0] for tile in self.tiles)

    @property
    def rows(self) -> int:
        """Height in squares."""
        return 1 + max(tile.cell[1] for tile in self.tiles)

    def count(self, status: str) -> int:
        """Return how many squares have a status."""
        return sum(tile.status == status for tile in self.tiles)


@dataclass(frozen=True)
class TileMap:
    """A tile map.

    Attributes:
        regions: The regions that have squares.
        legend: Each status that occurs and how often, from the strongest tie to the weakest.
    """

    regions: Sequence[Region]
    legend: Sequence[tuple[str, int]]


def draw(answer: Answer) -> TileMap:
    """Arrange the rows of an answer as a tile map.

    Args:
        answer: One row a party, with the column ``party`` and perhaps ``status``; without it all rows are parties.
    """
    rows = {str(row["party"]): row for row in answer.rows}
    states = {str(row["party"]): row for row in answer_to("states").rows}
    by_region: dict[str, dict[str, tuple[float, float]]] = {}
    for party in rows:
        place = states.get(party)
        region = str(place["region"]) if place else APART
        point = (_number(place, "longitude"), _number(place, "latitude")) if place else (float(len(rows)), 0.0)
        by_region.setdefault(region, {})[party] = point
    regions = {name: _region(name, points, rows, answer) for name, points in by_region.items()}
    counts = Counter(status_of(row) for row in rows.values())
    return TileMap(
        [regions[name] for name in (*REGIONS, APART) if name in regions],
        [(status, counts[status]) for status in STATUSES if counts[status]],
    )


def status_of(row: Row) -> str:
    """Return the status that a row speaks of; a list of parties holds parties only."""
    return str(
        row.get("status")
        or ("bound-as-member" if row.get("act") in ("membership-binding", "incorporation") else "party")
    )


def _region(name: str, points: Mapping[str, tuple[float, float]], rows: Mapping[str, Row], answer: Answer) -> Region:
    cells: Iterable[tuple[str, Cell]] = tile_map(points).items() if name != APART else zip(points, _row(), strict=False)
    tiles = [_tile(party, cell, rows[party], answer) for party, cell in cells]
    return Region(name, sorted(tiles, key=lambda tile: (tile.cell[1], tile.cell[0])))


def _row() -> Iterable[Cell]:
    return ((column, 0) for column in range(1000))


def _tile(party: str, cell: Cell, row: Row, answer: Answer) -> Tile:
    status = status_of(row)
    words = STATUSES[status].label
    if row.get("since") and status not in ("eligible", "by-invitation", "not-eligible"):
        limit = "no later than " if row.get("since_precision") == "no-later-than" else ""
        words += f" since {limit}{write_day(str(row['since'])).striptags()}"
    undocumented = row.get("evidence") == "undocumented"
    return Tile(party, answer.labels.get(party, party), status, words, address_of(party, "party"), cell, undocumented)


def _number(row: Row, name: str) -> float:
    value = row[name]
    return float(value) if isinstance(value, int | float) else 0.0
