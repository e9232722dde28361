"""A network of whatever nodes and relationships a result holds."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import networkx as nx

from tracker.guard import Result
from web.console.cells import page_of
from web.console.elements import Element, elements_in, label_of, name_of, properties_of

WIDTH, SIDE, TOP, MOST = 900, 90, 30, 40
LOWEST, STEP, HIGHEST = 120, 32, 640
RADIUS, ARROW = 7, 7


@dataclass(frozen=True)
class Node:
    """A drawn node: its name, what it is, the page about it, and its place."""

    name: str
    label: str
    address: str | None
    x: float
    y: float
    left: bool


@dataclass(frozen=True)
class Tie:
    """Drawn relationships from one node to another: a line with a head, and their types in words beside it."""

    path: str
    head: str
    x: float
    y: float
    words: str


@dataclass(frozen=True)
class Subgraph:
    """A drawn network.

    Attributes:
        nodes: The nodes.
        ties: The lines.
        named: Whether there are few enough lines for their words to be read.
        left_out: How many nodes are in the table only.
        height: Height in pixels.
    """

    nodes: Sequence[Node]
    ties: Sequence[Tie]
    named: bool
    left_out: int
    height: int
    width: int = WIDTH


def draw(result: Result) -> Subgraph | None:
    """Draw the nodes of a result that are tied to each other, the first ones when there are many.

    Args:
        result: Rows with nodes and relationships, or paths.
    """
    nodes, types = _found(result)
    tied = list(dict.fromkeys(key for pair in types for key in pair))
    kept = {key: nodes[key] for key in tied[:MOST]}
    lines = {pair: names for pair, names in types.items() if pair[0] in kept and pair[1] in kept}
    if not lines:
        return None
    height = min(HIGHEST, LOWEST + STEP * len(kept))
    places = _places(list(kept), list(lines), height)
    drawn = [_node(node, *places[key]) for key, node in kept.items()]
    ties = [_tie(places[start], places[end], " · ".join(names)) for (start, end), names in lines.items()]
    return Subgraph(drawn, ties, len(ties) <= MOST, len(tied) - len(kept), height)


def _found(result: Result) -> tuple[dict[str, Element], dict[tuple[str, str], dict[str, None]]]:
    """Return the nodes by id, and the types of relationships by their ends."""
    nodes: dict[str, Element] = {}
    ties: list[Element] = []
    for row in result.rows:
        for kind, element in elements_in(list(row)):
            if kind == "relationship":
                ties.append(element)
            elif isinstance(thing := properties_of(element).get("id"), str):
                nodes.setdefault(thing, element)
    types: dict[tuple[str, str], dict[str, None]] = {}
    for tie in ties:
        start, end = str(tie["start"]), str(tie["end"])
        if start in nodes and end in nodes and start != end:
            types.setdefault((start, end), {})[str(tie["type"])] = None
    return nodes, types


def _places(keys: Sequence[str], pairs: Sequence[tuple[str, str]], height: int) -> Mapping[str, tuple[float, float]]:
    """Return where each node stands: tied ones near each other, always the same for the same result."""
    graph = nx.Graph(pairs)
    graph.add_nodes_from(keys)
    connected = nx.is_connected(graph)
    found = nx.kamada_kawai_layout(graph) if connected else nx.spring_layout(graph, seed=1, iterations=200)
    xs, ys = [float(x) for x, _ in found.values()], [float(y) for _, y in found.values()]

    def spread(value: float, values: Sequence[float], start: float, end: float) -> float:
        low, high = min(values), max(values)
        share = (value - low) / (high - low) if high > low else 0.5
        return round(start + share * (end - start), 1)

    return {
        cast("str", key): (
            spread(float(x), xs, SIDE, WIDTH - SIDE),
            spread(float(y), ys, TOP, height - TOP),
        )
        for key, (x, y) in found.items()
    }


def _node(node: Element, x: float, y: float) -> Node:
    return Node(name_of(node), label_of(node), page_of(node), x, y, x > WIDTH * 0.6)


def _tie(start: tuple[float, float], end: tuple[float, float], words: str) -> Tie:
    """Draw a line that stops at the rim of its end, where its head stands."""
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    tip = _moved(end, angle, -RADIUS - 1)
    corners = [_moved(tip, angle + turn, -ARROW) for turn in (0.45, -0.45)]
    head = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (tip, *corners)) + "z"
    path = f"M{start[0]} {start[1]}L{tip[0]:.1f} {tip[1]:.1f}"
    return Tie(path, head, round((start[0] + end[0]) / 2, 1), round((start[1] + end[1]) / 2, 1), words)


def _moved(point: tuple[float, float], angle: float, by: float) -> tuple[float, float]:
    return point[0] + by * math.cos(angle), point[1] + by * math.sin(angle)
