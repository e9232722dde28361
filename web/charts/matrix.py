"""One thing down, another across, and a letter and a sign where they meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from web.cells import Row, in_words, write_day
from web.charts.columns import things
from web.charts.places import Entry
from web.links import address_of
from web.signs import MARK_WORDS, MARKS

SQUARE, LEFT, TOP = 22, 190, 150

# The mark of a square whose letter stands for a view and not for a status.
VIEW = "listed"


@dataclass(frozen=True)
class Square:
    """Where two things meet.

    Attributes:
        mark: The mark that gives its colour and sign.
        letter: The letter on it.
        words: What it says.
        undocumented: Whether the fact was entered from general knowledge.
    """

    mark: str
    letter: str
    words: str
    undocumented: bool


# Id of what stands down, id of what stands across, and the square where they meet, if they do.
Meeting = tuple[str, str, Square]


@dataclass(frozen=True)
class Axis:
    """What stands down or across: id, name and address of each."""

    things: Sequence[tuple[str, str, str | None]]


@dataclass(frozen=True)
class Matrix:
    """A drawn matrix.

    Attributes:
        down: What stands down.
        across: What stands across.
        squares: The square at each place that has one.
        legend: Each mark that occurs and how often.
        letters: Each letter that is no mark's own, with what it stands for.
    """

    down: Axis
    across: Axis
    squares: Mapping[tuple[str, str], Square]
    legend: Sequence[Entry]
    letters: Sequence[tuple[str, str]]
    square: int = SQUARE
    left: int = LEFT
    top: int = TOP

    @property
    def width(self) -> int:
        """Width in pixels."""
        return LEFT + SQUARE * len(self.across.things) + 60

    @property
    def height(self) -> int:
        """Height in pixels."""
        return TOP + SQUARE * len(self.down.things) + 4


def draw(answer: Answer) -> Matrix | None:
    """Arrange rows in which two things meet.

    Args:
        answer: Rows with two things and a status or a degree; with a party, a question of law and a view; or with a
            subject and where of two agreements it stands.
    """
    names = things(answer)
    if "where" in answer.columns and "agreement_a" in answer.parameters:
        meetings, kinds = list(_subjects(answer)), ("topic", "agreement")
    elif "question_of_law" in answer.columns:
        meetings, kinds = list(_views(answer)), ("party", "")
    elif len(names) >= 2 and {"status", "degree"} & answer.columns.keys():
        meetings = list(_ties(answer, *names[:2]))
        kinds = (answer.columns[names[0]].type, answer.columns[names[1]].type)
    else:
        return None
    if not meetings:
        return None
    squares: dict[tuple[str, str], Square] = {}
    for down, across, square in meetings:
        squares.setdefault((down, across), square)
    counts = Counter(square.mark for square in squares.values())
    return Matrix(
        _axis(answer, (down for down, _, _ in meetings), kinds[0]),
        _axis(answer, (across for _, across, _ in meetings), kinds[1]),
        squares,
        [Entry(mark, MARK_WORDS[mark], counts[mark]) for mark in MARKS if counts[mark] and mark != VIEW],
        sorted({(square.letter, square.words) for square in squares.values() if square.mark == VIEW}),
    )


def _ties(answer: Answer, first: str, second: str) -> Iterator[Meeting]:
    for row in sorted(answer.rows, key=lambda row: row.get("degree") == "partial"):
        if row[first] and row[second]:
            mark = mark_of(row)
            words = MARK_WORDS[mark]
            if row.get("since") and mark not in ("eligible", "by-invitation", "not-eligible"):
                words += f" since {write_day(str(row['since'])).striptags()}"
            yield str(row[first]), str(row[second]), _square(mark, words, row)


def _views(answer: Answer) -> Iterator[Meeting]:
    for row in answer.rows:
        view = str(row["view"])
        square = Square(VIEW, view[:1].upper(), in_words(view), row.get("evidence") == "undocumented")
        yield str(row["party"]), str(row["question_of_law"]), square


def _subjects(answer: Answer) -> Iterator[Meeting]:
    for row in answer.rows:
        for name, elsewhere in (("agreement_a", "only-b"), ("agreement_b", "only-a")):
            mark = "does-not-hold" if row["where"] == elsewhere else "holds"
            words = "does not deal with it" if row["where"] == elsewhere else "deals with it"
            yield str(row["topic"]), str(answer.parameters[name]), _square(mark, words, row)


def _square(mark: str, words: str, row: Row) -> Square:
    return Square(mark, MARKS[mark].letter, words, row.get("evidence") == "undocumented")


def _axis(answer: Answer, ids: Iterator[str], kind: str) -> Axis:
    return Axis(
        [(thing, answer.labels.get(thing) or in_words(thing), address_of(thing, kind)) for thing in dict.fromkeys(ids)]
    )


def mark_of(row: Row) -> str:
    """Return the mark of a row: its status, its degree, or for what has neither whether it holds."""
    for name in ("status", "degree"):
        if row.get(name):
            return str(row[name])
    return "holds" if row.get("holds") else "does-not-hold"
