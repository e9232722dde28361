"""What surrounds one thing: the nearest on a ring around it, the line thicker the more is shared."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from tracker.library.types import KINDS, LISTS
from tracker.library.values import write_value
from web.cells import Row
from web.charts.columns import NUMBERS, items, number, of_type, things
from web.links import address_of

WIDTH, HEIGHT, RADIUS, MOST = 760, 740, 190, 28


@dataclass(frozen=True)
class Node:
    """One neighbour: its place on the ring, the thickness of its line, and what it says."""

    name: str
    address: str | None
    x: float
    y: float
    turn: float
    flipped: bool
    thickness: float
    words: str


@dataclass(frozen=True)
class Network:
    """A drawn neighbourhood.

    Attributes:
        centre: Name of the thing in the middle.
        nodes: Its neighbours, clockwise from the top.
        left_out: How many neighbours are in the table only.
    """

    centre: str
    nodes: Sequence[Node]
    left_out: int
    width: int = WIDTH
    height: int = HEIGHT


def draw(answer: Answer) -> Network | None:
    """Draw the rows of an answer around the thing that it was asked about.

    Args:
        answer: Rows about things that have something in common with one thing.
    """
    middle = next((name for name, item in answer.question.header.parameters.items() if item.type in KINDS), None)
    names = things(answer)
    if middle is None or not names or not answer.rows or answer.parameters[middle] is None:
        return None
    thing = str(answer.parameters[middle])
    name = next((name for name in names if any(str(row[name]) != thing for row in answer.rows)), names[0])
    weights = {str(row[name]): _weight(answer, row) for row in answer.rows if row[name] and str(row[name]) != thing}
    shown = sorted(weights, key=lambda key: (-weights[key], key))[:MOST]
    top = max(weights.values(), default=1) or 1
    nodes = [_node(answer, name, key, place / len(shown), weights[key], top) for place, key in enumerate(shown)]
    return Network(answer.labels.get(thing, thing), nodes, len(weights) - len(shown))


def _weight(answer: Answer, row: Row) -> float:
    numbers, lists = of_type(answer, NUMBERS), of_type(answer, LISTS)
    if numbers:
        return number(row[numbers[0]])
    return float(len(items(row[lists[0]]))) if lists else 1.0


def _node(answer: Answer, column: str, key: str, share: float, weight: float, top: float) -> Node:
    angle = 2 * math.pi * share - math.pi / 2
    flipped = math.cos(angle) < -1e-9
    kind = answer.columns[column].type
    return Node(
        answer.labels.get(key, key),
        address_of(key, kind),
        round(WIDTH / 2 + RADIUS * math.cos(angle), 1),
        round(HEIGHT / 2 + RADIUS * math.sin(angle), 1),
        round(math.degrees(angle) + (180 if flipped else 0), 1),
        flipped,
        round(0.75 + 4.5 * weight / top, 2),
        f"{answer.labels.get(key, key)}: {write_value(int(weight), 'integer', {})}",
    )
