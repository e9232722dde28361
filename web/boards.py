"""Pages made of several answers about the same choice: which questions each asks stands here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from web.panels import Panel


@dataclass(frozen=True)
class Board:
    """A page with one form and several answers.

    Attributes:
        title: Its title.
        lead: What it shows, in one sentence.
        panels: Its parts, in order; the form asks for the parameters of their questions.
        defaults: Values for parameters that a first visit does not give.
        left_out: Parameters that would narrow one of its answers only; the page of that question has them.
        form: Whether the page offers a form; without it the parameters are for those who write addresses.
    """

    title: str
    lead: str
    panels: tuple[Panel, ...]
    defaults: Mapping[str, str]
    left_out: frozenset[str] = frozenset()
    form: bool = True


BOARDS: Mapping[str, Board] = {
    "coverage": Board(
        "Coverage",
        "Where every member of a group stands towards an agreement on the day, and how that came about.",
        (
            Panel("status-of-agreement", "Where each member stands", ("world-map", "tile-map")),
            Panel("coverage-over-time", "How the number grew", ("curve",)),
            Panel("coverage-by-region", "By region", ("bars",)),
            Panel("share-of-population", "Share of States and of people"),
        ),
        {"agreement": "budapest-convention", "group": "un"},
    ),
    "gaps": Board(
        "Gaps",
        "Who of a group is outside what, and what would close the gap.",
        (
            Panel("gap-matrix", "Members against agreements", ("matrix",)),
            Panel("closest-to-complete", "Agreements that only few members lack"),
            Panel("signed-not-bound", "Signed, not yet bound"),
            Panel("signature-deadlines", "Deadlines for signature"),
        ),
        {"group": "asean"},
        frozenset({"state"}),
    ),
    "overlap": Board(
        "Overlap",
        "How far the same States stand under two agreements, and where the two deal with the same subjects.",
        (
            Panel("overlap-of-agreements", "The four counts", view="four-counts"),
            Panel("pair-over-time", "How it came about", ("curve",)),
            Panel("agreement-pair", "Who is where", ("tile-map",)),
            Panel("subjects-shared", "Subjects of both"),
        ),
        {"agreement_a": "budapest-convention", "agreement_b": "convention-108"},
    ),
    "overlap-of-group": Board(
        "Overlap across a group",
        "Which commitments of a group are held by the same members.",
        (Panel("overlap-matrix", "Every two commitments", ("heat-map",)),),
        {"group": "un", "strength": "binding"},
    ),
    "combinations": Board(
        "Combinations",
        "Which members of a group are in exactly which of several agreements.",
        (Panel("agreement-combinations", "Combinations", ("upset",)),),
        {"agreements": "budapest-convention,malabo-convention,convention-108", "group": "african-union"},
    ),
    "partners": Board(
        "Partners",
        "With whom a State shares its commitments, since when, and what its neighbours have that it lacks.",
        (
            Panel("partners-of-state", "Closest partners", ("bars", "network")),
            Panel("neighbours-have", "What most of its neighbours have and it lacks"),
            Panel("open-to-state", "What it could join today"),
        ),
        {"state": "KEN"},
    ),
    "changes": Board(
        "Changes",
        "What parties did lately, which deadlines are near, and who left.",
        (
            Panel("recent-acts", "Acts of the last days", ("timeline",)),
            Panel("signature-deadlines", "Deadlines for signature"),
            Panel("withdrawals", "Withdrawals and other ends"),
        ),
        {"days": "730"},
        frozenset({"commitment"}),
    ),
    "data": Board(
        "Data",
        "What is loaded, how far it can be trusted, and where it departs from what others state.",
        (
            Panel("release", "The release"),
            Panel("quality", "Documented and undocumented facts", ("bars",)),
            Panel("expected-counts", "Our counts against the totals that depositaries and organisations state"),
            Panel("disagreements", "Where sources disagree"),
            Panel("corrections", "Where this data departs from what was gathered"),
        ),
        {},
        form=False,
    ),
    "compare": Board(
        "Compare",
        "What several States have in common, side by side.",
        (
            Panel("compare-states", "Side by side", ("matrix",)),
            Panel("commitments-shared-by-states", "What binds all of them"),
            Panel("common-basis-gap", "What only one of them lacks"),
        ),
        {"states": "GHA,CHL,JPN"},
    ),
    "compare-groups": Board(
        "Compare groups",
        "How far each commitment reaches among the members of several groups, side by side.",
        (Panel("compare-groups", "Side by side", view="groups"),),
        {"groups": "african-union,asean,oas", "strength": "binding"},
    ),
}

# Boards that belong together: each leads to the others.
RELATED: Mapping[str, tuple[str, ...]] = {
    "compare": ("compare-groups",),
    "compare-groups": ("compare",),
    "overlap": ("overlap-of-group", "combinations"),
    "overlap-of-group": ("overlap", "combinations"),
    "combinations": ("overlap", "overlap-of-group"),
}
