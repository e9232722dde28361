"""How a status is shown without colour: a letter and a sign, the same in tables, tiles and matrices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from tracker.library.words import STATUSES


@dataclass(frozen=True)
class Sign:
    """The marks of one status.

    Attributes:
        letter: Letter shown in tiles and matrices.
        shape: Path of the sign in a box of 12 by 12.
        fill: Colour of a tile where no style sheet applies, as in a downloaded picture.
        ink: Colour of text on it.
    """

    letter: str
    shape: str
    fill: str
    ink: str


# Full shapes say bound, half shapes say on the way, open shapes say nothing done, a cross says over.
SIGNS: Mapping[str, Sign] = {
    "party": Sign("P", "M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", "#14506e", "#ffffff"),
    "bound-as-member": Sign("M", "M6 .5L11.5 6L6 11.5L.5 6z", "#2d7a74", "#ffffff"),
    "contracting": Sign("C", "M6 1a5 5 0 0 0 0 10zM6 1.7a4.3 4.3 0 0 1 0 8.6", "#5b8fb0", "#0b1a24"),
    "signatory": Sign(
        "S", "M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM2.8 6a3.2 3.2 0 1 1 6.4 0a3.2 3.2 0 1 1-6.4 0z", "#b9d3e4", "#0b1a24"
    ),
    "invited": Sign("I", "M2 1L11 6L2 11z", "#e6dcb8", "#2b2410"),
    "former": Sign(
        "F", "M2.3 1L6 4.7L9.7 1L11 2.3L7.3 6L11 9.7L9.7 11L6 7.3L2.3 11L1 9.7L4.7 6L1 2.3z", "#8c3b2e", "#ffffff"
    ),
    "eligible": Sign("E", "M2 5h8v2h-8z", "#eceae3", "#3c3a34"),
    "by-invitation": Sign("B", "M3 5h2v2h-2zM7 5h2v2h-2z", "#f5f3ed", "#3c3a34"),
    "not-eligible": Sign("N", "M5 5h2v2h-2z", "#ffffff", "#6b675e"),
}

# Where a party stands towards two agreements, and a plain list: not statuses, but shown in the same way.
_FULL, _OPEN = SIGNS["party"], SIGNS["signatory"]
PLACES: Mapping[str, Sign] = {
    "both": Sign("2", _FULL.shape, _FULL.fill, _FULL.ink),
    "only-a": Sign("A", "M1 6a5 5 0 0 1 10 0z", SIGNS["bound-as-member"].fill, "#ffffff"),
    "only-b": Sign("B", "M1 6a5 5 0 0 0 10 0z", SIGNS["former"].fill, "#ffffff"),
    "neither": Sign("–", SIGNS["eligible"].shape, SIGNS["eligible"].fill, SIGNS["eligible"].ink),
    "not-open-to-both": Sign("·", SIGNS["not-eligible"].shape, "#ffffff", SIGNS["not-eligible"].ink),
    "yes": Sign("Y", _FULL.shape, _FULL.fill, _FULL.ink),
    "abstain": Sign("A", _OPEN.shape, _OPEN.fill, _OPEN.ink),
    "no": Sign("N", SIGNS["former"].shape, SIGNS["former"].fill, SIGNS["former"].ink),
    "absent": Sign("–", SIGNS["eligible"].shape, SIGNS["eligible"].fill, SIGNS["eligible"].ink),
    "holds": Sign("✓", "M1 6.5L4.5 10L11 3L9.7 1.7L4.5 7L2.3 5z", _FULL.fill, _FULL.ink),
    "does-not-hold": Sign("–", SIGNS["eligible"].shape, SIGNS["eligible"].fill, SIGNS["eligible"].ink),
    "direct": Sign("D", _FULL.shape, _FULL.fill, _FULL.ink),
    "partial": Sign("p", _OPEN.shape, _OPEN.fill, _OPEN.ink),
    "by-treaty": Sign("T", _FULL.shape, _FULL.fill, _FULL.ink),
    "by-norm": Sign("n", _OPEN.shape, _OPEN.fill, _OPEN.ink),
    "by-measure": Sign("m", SIGNS["invited"].shape, SIGNS["invited"].fill, SIGNS["invited"].ink),
    "by-none": Sign("–", SIGNS["eligible"].shape, SIGNS["eligible"].fill, SIGNS["eligible"].ink),
    "grade-1": Sign("1", _FULL.shape, _FULL.fill, _FULL.ink),
    "grade-2": Sign("2", SIGNS["bound-as-member"].shape, SIGNS["bound-as-member"].fill, "#ffffff"),
    "grade-3": Sign("3", SIGNS["contracting"].shape, SIGNS["contracting"].fill, SIGNS["contracting"].ink),
    "grade-4": Sign("4", _OPEN.shape, _OPEN.fill, _OPEN.ink),
    "grade-5": Sign("5", SIGNS["invited"].shape, SIGNS["invited"].fill, SIGNS["invited"].ink),
    "on-record": Sign("✓", "M1 6.5L4.5 10L11 3L9.7 1.7L4.5 7L2.3 5z", _FULL.fill, _FULL.ink),
    "not-on-record": Sign("–", SIGNS["eligible"].shape, SIGNS["eligible"].fill, SIGNS["eligible"].ink),
    "not-recorded": Sign("·", SIGNS["not-eligible"].shape, "#ffffff", SIGNS["not-eligible"].ink),
    "outside": Sign("O", _OPEN.shape, _OPEN.fill, _OPEN.ink),
    "lacking": Sign("L", _OPEN.shape, _OPEN.fill, _OPEN.ink),
    "listed": Sign("✓", "M1 6.5L4.5 10L11 3L9.7 1.7L4.5 7L2.3 5z", _FULL.fill, _FULL.ink),
}
PLACE_WORDS: Mapping[str, str] = {
    "both": "in both",
    "only-a": "only in the first",
    "only-b": "only in the second",
    "neither": "in neither, may join both",
    "not-open-to-both": "in neither, not open to both",
    "yes": "voted yes",
    "abstain": "abstained",
    "no": "voted no",
    "absent": "absent or not voting",
    "holds": "holds for it",
    "does-not-hold": "does not hold for it",
    "direct": "directly",
    "partial": "in part",
    "by-treaty": "by a treaty",
    "by-norm": "by a norm",
    "by-measure": "by a confidence-building measure",
    "by-none": "by none of these",
    "grade-1": "first of the values",
    "grade-2": "second of the values",
    "grade-3": "third of the values",
    "grade-4": "fourth of the values",
    "grade-5": "fifth of the values",
    "on-record": "on record",
    "not-on-record": "none on record",
    "not-recorded": "no vote on record",
    "outside": "not on record as inside",
    "lacking": "one of them not known",
    "listed": "in the list",
}
# Marks for the values of an answer, each with its place; what they say is said by the answer.
GRADES = ("grade-1", "grade-2", "grade-3", "grade-4", "grade-5")
# The routes by which a topic reaches a State.
ROUTES: Mapping[str, str] = {
    "treaty rule": "by-treaty",
    "norm": "by-norm",
    "confidence-building measure": "by-measure",
    "none": "by-none",
}
MARKS: Mapping[str, Sign] = {**SIGNS, **PLACES}
MARK_WORDS: Mapping[str, str] = {**{status: word.label for status, word in STATUSES.items()}, **PLACE_WORDS}


def sign_svg(status: str) -> Markup:
    """Return the sign of a status or a place as a small picture; the word always stands beside it."""
    shape = MARKS[status].shape
    return Markup('<svg class="sign" viewBox="0 0 12 12" aria-hidden="true"><path d="{}"/></svg>').format(shape)
