"""The tile map of an answer: where each State stands, one equal square a State."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from web.charts.layout import Cell, tile_map
from web.charts.places import Entry, Places
from web.charts.points import points
from web.links import address_of

REGIONS = ("Americas", "Europe", "Asia", "Africa", "Oceania")
APART = "Other parties"
APART_COLUMNS = 7
SIDE = 40
ROOM = 5
EMPTY = "empty"
EUROPEAN_UNION = "EUE"


@dataclass(frozen=True)
class Tile:
    """One square.

    Attributes:
        thing: Id of the party.
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

    @property
    def code(self) -> str:
        """What the square says: ``KEN``, ``EU``, ``ASEAN``, ``Com…``."""
        if self.thing.isupper() and self.thing != EUROPEAN_UNION:
            return self.thing
        return self.name if len(self.name) <= ROOM else self.name[: ROOM - 2] + "…"

    @property
    def size(self) -> float:
        """Height of the letters that fit into the square."""
        return {ROOM: 9.5, ROOM - 1: 11}.get(len(self.code), 12.5)


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
        """Width in squares; wide enough for the name."""
        return max(3, 1 + max(tile.cell[0] for tile in self.tiles))

    @property
    def rows(self) -> int:
        """Height in squares."""
        return 1 + max(tile.cell[1] for tile in self.tiles)


@dataclass(frozen=True)
class TileMap:
    """A tile map.

    Attributes:
        regions: The regions that have squares.
        legend: Each status that occurs and how often, from the strongest tie to the weakest.
    """

    regions: Sequence[Region]
    legend: Sequence[Entry]

    @property
    def places(self) -> Sequence[tuple[Region, int, int]]:
        """The regions with the pixel of their corner in a picture of the whole world."""
        known = {region.name: region for region in self.regions}
        placed, x = [], 0
        for names in (("Americas",), ("Europe", "Africa"), ("Asia", "Oceania", APART)):
            column, y = [known[name] for name in names if name in known], 0
            for region in column:
                placed.append((region, x, y))
                y += region.rows * SIDE + 54
            x += max((region.columns for region in column), default=0) * SIDE + 30
        return placed

    @property
    def width(self) -> int:
        """Width of a picture of the whole world."""
        return max(x + region.columns * SIDE for region, x, _ in self.places)

    @property
    def height(self) -> int:
        """Height of a picture of the whole world."""
        return max(y + region.rows * SIDE + 24 for region, _, y in self.places)


def draw(answer: Answer) -> TileMap | None:
    """Arrange the rows of an answer as a tile map.

    States of a region keep their place whatever the answer; those it does not speak of are shown empty.

    Args:
        answer: One row a party, with the column ``party``; what else it needs is said in :mod:`web.charts.places`.
    """
    if "party" not in answer.columns:
        return None
    places = Places(answer)
    rows = places.rows
    if not rows:
        return None
    cells = _world()
    regions: dict[str, list[Tile]] = {}
    for party, (region, cell) in cells.items():
        if party in rows:
            regions.setdefault(region, []).append(tile_of(party, cell, places))
    for party, (region, cell) in cells.items():
        if party not in rows and region in regions:
            regions[region].append(Tile(party, party, EMPTY, "", None, cell, undocumented=False))
    others = [party for party in rows if party not in cells]
    if others:
        apart = ((place % APART_COLUMNS, place // APART_COLUMNS) for place in range(len(others)))
        regions[APART] = [tile_of(party, cell, places) for party, cell in zip(others, apart, strict=True)]
    return TileMap(
        [Region(name, sorted(regions[name], key=_by_place)) for name in (*REGIONS, APART) if name in regions],
        places.legend,
    )


def _world() -> dict[str, tuple[str, Cell]]:
    """Return the region and the cell of every State: members and observers of the United Nations."""
    regions: dict[str, dict[str, tuple[float, float]]] = {}
    for party, point in points().items():
        if point.in_world:
            regions.setdefault(point.region, {})[party] = (point.longitude, point.latitude)
    return {party: (region, cell) for region, group in regions.items() for party, cell in tile_map(group).items()}


def _by_place(tile: Tile) -> tuple[int, int]:
    return tile.cell[1], tile.cell[0]


def tile_of(party: str, cell: Cell, places: Places) -> Tile:
    """Return the square of a party."""
    row, names = places.rows[party], places.answer.labels
    undocumented = row.get("evidence") == "undocumented"
    mark, words = places.mark(row), places.words(row)
    return Tile(party, names.get(party, party), mark, words, address_of(party, "party"), cell, undocumented)
