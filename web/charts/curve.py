"""A number over time: a line of steps, since a count of parties changes on days and not between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.answers import Answer
from web.cells import Row, write_day
from web.charts.columns import DATES, NUMBERS, number, of_type
from web.charts.scale import Scale, round_ticks, year_of, year_ticks

BOTTOM, LABEL, MOST_LINES = 32, 17, 3
THINNEST = 0.3


@dataclass(frozen=True)
class Room:
    """The pixels that a curve has: beside it for the names of its lines, or above it on a phone."""

    width: int
    height: int
    left: int
    right: int
    top: int


WIDE, NARROW = Room(960, 330, 46, 190, 14), Room(360, 290, 34, 8, 20)
# What a count is out of is no line beside it.
WHOLES = ("universe", "percent")


@dataclass(frozen=True)
class Line:
    """One line of steps.

    Attributes:
        name: What it counts.
        path: Its path.
        last: Pixel and value of its end.
        label: Height at which its name stands, clear of the other names.
    """

    name: str
    path: str
    last: tuple[float, float, int]
    label: float


@dataclass(frozen=True)
class Step:
    """The time from one row to the next.

    Attributes:
        left: Pixel at which it begins.
        width: Pixels until the next.
        words: The day and the counts from that day on.
    """

    left: float
    width: float
    words: str


@dataclass(frozen=True)
class Curve:
    """A drawn curve.

    Attributes:
        lines: The line of the count, then perhaps others to compare it with.
        steps: What the lines say between two rows, for whoever points at them.
        years: Pixel and words of each mark of the time axis.
        values: Pixel and words of each mark of the other axis.
        room: Where they stand.
    """

    lines: Sequence[Line]
    steps: Sequence[Step]
    years: Sequence[tuple[float, int]]
    values: Sequence[tuple[float, int]]
    room: Room

    @property
    def width(self) -> int:
        """Width in pixels."""
        return self.room.width

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self.room.height

    @property
    def narrow(self) -> bool:
        """Whether it is drawn for a phone."""
        return self.room is NARROW


def draw_narrow(answer: Answer) -> Curve | None:
    """Draw the same for a phone."""
    return draw(answer, NARROW)


def draw(answer: Answer, room: Room = WIDE) -> Curve | None:
    """Draw an answer with a date, a count and perhaps others beside it in each row.

    Args:
        answer: Rows in order of time.
        room: The pixels that there are.
    """
    dates, counts = of_type(answer, DATES, ("recorded",)), of_type(answer, NUMBERS, WHOLES)[:MOST_LINES]
    rows = [row for row in answer.rows if dates and row[dates[0]]]
    if not rows or not counts:
        return None
    times = [year_of(str(row[dates[0]])) for row in rows]
    end = max(year_of(answer.as_of), times[-1])
    ticks = round_ticks(max(number(row[name]) for row in rows for name in counts))
    names = {name: _name(answer, name) for name in counts if _says_something(name, counts, rows)}
    above = LABEL * len(names) if room is NARROW else 0
    x = Scale(min(times[0], end - 1), end, room.left, room.width - room.right)
    y = Scale(0, ticks[-1], room.height - BOTTOM, room.top + above)
    labels = _apart({name: y(number(rows[-1][name])) for name in names}, lowest=room.height - BOTTOM)
    lines = [
        _line(words, times, [number(row[name]) for row in rows], (x, y), labels[name]) for name, words in names.items()
    ]
    years = [(x(year), year) for year in year_ticks(int(x.low) + 1, int(end))]
    pixels = [*(x(time) for time in times), x(x.high)]
    steps = [
        Step(left, round(right - left, 1), _said(row, dates[0], names))
        for row, (left, right) in zip(rows, pairwise(pixels), strict=True)
        if right - left >= THINNEST
    ]
    return Curve(lines, steps, years, [(y(value), value) for value in ticks], room)


def _line(
    name: str, times: Sequence[float], values: Sequence[float], scales: tuple[Scale, Scale], label: float
) -> Line:
    x, y = scales
    steps = [f"M{x(times[0])} {y(0)}V{y(values[0])}"]
    steps += [f"H{x(time)}V{y(value)}" for time, value in zip(times[1:], values[1:], strict=True)]
    steps.append(f"H{x(x.high)}")
    return Line(name, "".join(steps), (x(x.high), y(values[-1]), int(values[-1])), label)


def _said(row: Row, date: str, names: Mapping[str, str]) -> str:
    counts = ", ".join(f"{int(number(row[name]))} {words}" for name, words in names.items())
    return f"{write_day(str(row[date])).striptags()}: {counts}"


def _name(answer: Answer, column: str) -> str:
    """Return what a line counts; what counts the first or second of two things is called by its name."""
    for suffix in ("_a", "_b"):
        named = [value for name, value in answer.parameters.items() if name.endswith(suffix)]
        if column.endswith(suffix) and named:
            return answer.labels.get(str(named[0]), str(named[0]))
    return column.replace("_", " ")


def _apart(ends: Mapping[str, float], lowest: float) -> dict[str, float]:
    """Return a height for each name near the end of its line, so that no two names lie on each other."""
    heights: dict[str, float] = {}
    for name, end in sorted(ends.items(), key=lambda item: -item[1]):
        heights[name] = min(end, lowest)
        lowest = heights[name] - LABEL
    return heights


def _says_something(name: str, counts: Sequence[str], rows: Sequence[Row]) -> bool:
    """Return whether a line is the first or ever leaves zero."""
    return name == counts[0] or any(row[name] for row in rows)
