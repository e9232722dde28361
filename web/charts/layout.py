"""A tile map: every State of a region gets one square near where it lies, and small ones are as visible as large."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

Point = tuple[float, float]
Cell = tuple[int, int]

# Columns and rows of the full world's regions; a group that fills only part of a region gets a smaller grid.
SHARE_OF_RANK = 0.5
FILLED = 0.66
CROWDED = 1.2


def tile_map(points: Mapping[str, Point]) -> dict[str, Cell]:
    """Place States in a grid so that neighbours stay near each other.

    Args:
        points: Longitude and latitude of each State, in degrees.

    Returns:
        Column and row of each, from the top left.
    """
    return dict(_tile_map(tuple(sorted(points.items()))))


@lru_cache(maxsize=256)
def _tile_map(points: tuple[tuple[str, Point], ...]) -> tuple[tuple[str, Cell], ...]:
    if not points:
        return ()
    names = [name for name, _ in points]
    longitudes = _unrolled([point[0] for _, point in points])
    latitudes = [point[1] for _, point in points]
    rows = math.ceil(math.sqrt(len(names) / FILLED))
    columns = math.ceil(len(names) / FILLED / rows)
    x = _spread(longitudes, columns)
    y = [rows - 1 - value for value in _spread(latitudes, rows)]
    wanted = dict(zip(names, zip(x, y, strict=True), strict=True))
    placed = _improved(_placed(wanted, _cells(wanted, columns, rows)), wanted)
    left, top = min(cell[0] for cell in placed.values()), min(cell[1] for cell in placed.values())
    return tuple((name, (column - left, row - top)) for name, (column, row) in placed.items())


def _unrolled(longitudes: Sequence[float]) -> list[float]:
    """Cut the globe at the widest gap, so that the Pacific is not torn apart at 180 degrees."""
    ring = sorted(longitudes)
    gaps = [(after - before, after) for before, after in pairwise(ring)]
    gaps.append((ring[0] + 360 - ring[-1], ring[0]))
    start = max(gaps)[1]
    return [longitude if longitude >= start else longitude + 360 for longitude in longitudes]


def _spread(values: Sequence[float], size: int) -> list[float]:
    """Scale values to a grid, half by size and half by rank, with outliers drawn in."""
    low, high = _fences(values)
    drawn_in = [min(max(value, low), high) for value in values]
    span = max(drawn_in) - min(drawn_in) or 1
    order = sorted(range(len(values)), key=lambda index: (values[index], index))
    rank = {index: place / max(len(values) - 1, 1) for place, index in enumerate(order)}
    return [
        ((1 - SHARE_OF_RANK) * (value - min(drawn_in)) / span + SHARE_OF_RANK * rank[index]) * (size - 1)
        for index, value in enumerate(drawn_in)
    ]


def _fences(values: Sequence[float]) -> tuple[float, float]:
    """Return Tukey's fences: what lies beyond them is an outlier."""
    ordered = sorted(values)
    first, third = ordered[len(ordered) // 4], ordered[(3 * len(ordered)) // 4]
    return first - 1.5 * (third - first), third + 1.5 * (third - first)


def _cells(wanted: Mapping[str, Point], columns: int, rows: int) -> set[Cell]:
    """Return as many cells as there are States, where they are densest: so the shape has no holes."""

    def crowd(cell: Cell) -> float:
        return sum(math.exp(-_distance(point, cell) / CROWDED) for point in wanted.values())

    cells = [(column, row) for column in range(columns) for row in range(rows)]
    return set(sorted(cells, key=lambda cell: (-crowd(cell), cell))[: len(wanted)])


def _placed(wanted: Mapping[str, Point], free: set[Cell]) -> dict[str, Cell]:
    """Give each State the nearest free cell, those at the edge first."""
    centre = (sum(x for x, _ in wanted.values()) / len(wanted), sum(y for _, y in wanted.values()) / len(wanted))
    placed: dict[str, Cell] = {}
    for name in sorted(wanted, key=lambda name: (-_distance(wanted[name], centre), name)):
        placed[name] = min(free, key=lambda cell: (_distance(wanted[name], cell), cell))
        free = free - {placed[name]}
    return placed


def _improved(placed: dict[str, Cell], wanted: Mapping[str, Point]) -> dict[str, Cell]:
    """Exchange two States as long as that brings both together nearer to where they lie."""
    names = sorted(placed)
    better = True
    while better:
        better = False
        for index, one in enumerate(names):
            for other in names[index + 1 :]:
                now = _distance(wanted[one], placed[one]) + _distance(wanted[other], placed[other])
                then = _distance(wanted[one], placed[other]) + _distance(wanted[other], placed[one])
                if then + 1e-9 < now:
                    placed[one], placed[other] = placed[other], placed[one]
                    better = True
    return placed


def _distance(one: Point, other: Point) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
