"""Acts over time: one line a thing, one dot an act, on a common axis of years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from tracker.library.words import label_of
from web.cells import Row, in_words, write_day
from web.charts.columns import of_type, things
from web.charts.scale import Scale, year_of, year_ticks
from web.links import address_of

WIDTH, LEFT, RIGHT, STEP, TOP, MOST = 960, 250, 20, 24, 26, 60


@dataclass(frozen=True)
class Dot:
    """One act: where it stands and what it says."""

    x: float
    words: str
    undocumented: bool


@dataclass(frozen=True)
class Track:
    """The acts towards one thing."""

    name: str
    address: str | None
    top: int
    dots: Sequence[Dot]


@dataclass(frozen=True)
class Timeline:
    """Drawn acts.

    Attributes:
        tracks: One a thing, in the order of its first act.
        years: Pixel and words of each mark of the time axis.
        left_out: How many things are in the table only.
    """

    tracks: Sequence[Track]
    years: Sequence[tuple[float, int]]
    left_out: int
    left: int = LEFT
    width: int = WIDTH

    @property
    def height(self) -> int:
        """Height in pixels."""
        return TOP + len(self.tracks) * STEP + 4


def draw(answer: Answer) -> Timeline | None:
    """Draw rows that each have a date and a thing.

    Args:
        answer: Rows such as acts of a State or of an agreement.
    """
    names, dates = things(answer), of_type(answer, ("date",), ("recorded", "until", "valid_until"))
    if not names or not dates:
        return None
    name, date = names[0], dates[0]
    grouped: dict[str, list[Row]] = {}
    for row in sorted((row for row in answer.rows if row[date]), key=lambda row: year_of(str(row[date]))):
        grouped.setdefault(str(row[name]), []).append(row)
    if not grouped:
        return None
    times = [year_of(str(row[date])) for rows in grouped.values() for row in rows]
    x = Scale(int(min(times)), max(year_of(answer.as_of), *times) + 0.3, LEFT, WIDTH - RIGHT)
    tracks = [
        Track(
            answer.labels.get(thing, thing),
            address_of(thing, answer.columns[name].type),
            TOP + place * STEP,
            [_dot(row, date, x) for row in rows],
        )
        for place, (thing, rows) in enumerate(list(grouped.items())[:MOST])
    ]
    return Timeline(
        tracks, [(x(year), year) for year in year_ticks(int(x.low), int(x.high))], len(grouped) - len(tracks)
    )


def _dot(row: Row, date: str, x: Scale) -> Dot:
    what = next((str(row[key]) for key in ("act", "kind", "role", "form", "vote") if row.get(key)), "")
    words = f"{write_day(str(row[date])).striptags()} {in_words(label_of(what))}".strip()
    return Dot(x(year_of(str(row[date]))), words, row.get("evidence") == "undocumented")
