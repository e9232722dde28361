"""Make ``world.csv``, the shapes of the map, from Natural Earth's public-domain countries at 1:110 million.

Run ``python -m web.charts.make_world countries-110m.json states.csv``: the first is the TopoJSON file of the npm
package ``world-atlas``, the second the table of States of the data package. Natural Earth draws land as it is held;
where resolutions of the United Nations say otherwise the shapes follow these: Crimea (General Assembly 68/262), the
north of Cyprus (Security Council 541), Western Sahara up to its boundary at 27°40' N, and Somalia as one.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from web.charts.projection import from_middle, project

WORLD = Path(__file__).with_name("world.csv")
WITHOUT_CODE = {"Kosovo": "XKX", "N. Cyprus": "CYP", "Somaliland": "SOM"}
TAIWAN = {"158": "TWN"}
CRIMEA = (32.4, 44.2, 36.8, 46.3)
NORTH_OF_WESTERN_SAHARA = 27 + 40 / 60
LEFT_OUT = {"010"}

Ring = Sequence[tuple[float, float]]


def main(shapes: Path, states: Path) -> None:
    """Write the file.

    Args:
        shapes: TopoJSON with the object ``countries``, whose ids are M49 codes.
        states: CSV with ``id`` and ``m49``.
    """
    topology = json.loads(shapes.read_text(encoding="utf-8"))
    with states.open(encoding="utf-8", newline="") as table:
        codes = {row["m49"]: row["id"] for row in csv.DictReader(table) if row["m49"]} | TAIWAN
    arcs = list(unpacked(topology))
    rings: dict[str, list[Ring]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        party = codes.get(shape.get("id", ""), "") or WITHOUT_CODE.get(shape["properties"]["name"], "")
        if shape.get("id") not in LEFT_OUT:
            for holder, ring in held(party, rings_of(shape, arcs)):
                rings.setdefault(holder, []).append(ring)
    with WORLD.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("party", "path"))
        writer.writerows((party, "".join(map(path, rings[party]))) for party in sorted(rings))


def held(party: str, rings: Iterable[Ring]) -> Iterator[tuple[str, Ring]]:
    """Yield the rings of a party, each under whom it belongs to by the resolutions."""
    for ring in rings:
        if within(ring, CRIMEA):
            yield "UKR", ring
        elif party == "MAR":
            yield "MAR", cut(ring, NORTH_OF_WESTERN_SAHARA, north=True)
            yield "ESH", cut(ring, NORTH_OF_WESTERN_SAHARA, north=False)
        else:
            yield party, ring


def cut(ring: Ring, latitude: float, north: bool) -> Ring:
    """Return the part of a ring on one side of a parallel."""
    part: list[tuple[float, float]] = []
    for (x1, y1), (x2, y2) in pairwise(ring):
        inside, next_inside = (y1 >= latitude) == north, (y2 >= latitude) == north
        if inside:
            part.append((x1, y1))
        if inside != next_inside:
            part.append((x1 + (x2 - x1) * (latitude - y1) / (y2 - y1), latitude))
    return [*part, part[0]]


def unpacked(topology: dict[str, Any]) -> Iterator[Ring]:
    """Yield the arcs of a topology in degrees."""
    (scale_x, scale_y), (start_x, start_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + start_x, y * scale_y + start_y))
        yield points


def rings_of(shape: dict[str, Any], arcs: Sequence[Ring]) -> Iterator[Ring]:
    """Yield the rings of a shape in degrees; a negative arc is walked backwards."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    for polygon in polygons:
        for ring in polygon:
            points: list[tuple[float, float]] = []
            for index in ring:
                arc = arcs[index] if index >= 0 else arcs[~index][::-1]
                points += arc[1:] if points else arc
            yield points


def within(ring: Ring, box: tuple[float, float, float, float]) -> bool:
    """Return whether a ring lies in a box of west, south, east and north."""
    west, south, east, north = box
    return all(west <= x <= east and south <= y <= north for x, y in ring)


def path(ring: Ring) -> str:
    """Return a ring as a path with steps of a tenth of a pixel, without points that fall together."""
    first = from_middle(ring[0][0])
    turned = [(first + (x - ring[0][0] + 180) % 360 - 180, y) for x, y in ring]
    pixels = [tuple(round(10 * value) for value in project(x, y)) for x, y in turned]
    steps = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(pixels) if (x1, y1) != (x2, y2)]
    start_x, start_y = pixels[0]
    return f"M{start_x} {start_y}" + "".join(f"l{x} {y}" for x, y in steps) + "z"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
