"""Make ``world.csv``, the shapes of the map, from Natural Earth's public-domain countries at 1:110 million.

Run ``python -m web.charts.make_world countries-110m.json states.csv``: the first is the TopoJSON file of the npm
package ``world-atlas``, the second the table of States of the data package. Areas whose status is disputed and that
are no entry of that table get no id and so no status on the map; so does the Crimean peninsula, which Natural Earth
draws as it is held.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from web.charts.projection import from_middle, project

WORLD = Path(__file__).with_name("world.csv")
WITHOUT_CODE = {"Kosovo": "XKX"}
TAIWAN = {"158": "TWN"}
CRIMEA = (32.4, 44.2, 36.8, 46.3)
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
    with WORLD.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("party", "path"))
        for shape in topology["objects"]["countries"]["geometries"]:
            if shape.get("id") in LEFT_OUT:
                continue
            party = codes.get(shape.get("id", ""), "") or WITHOUT_CODE.get(shape["properties"]["name"], "")
            rings = list(rings_of(shape, arcs))
            writer.writerow((party, "".join(path(ring) for ring in rings if not within(ring, CRIMEA))))
            disputed = [ring for ring in rings if within(ring, CRIMEA)]
            if disputed:
                writer.writerow(("", "".join(path(ring) for ring in disputed)))


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
