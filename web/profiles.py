"""Which questions the page about a thing asks: to change a page, change its list here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from web.panels import Panel


@dataclass(frozen=True)
class Profile:
    """The page about one kind of thing.

    Attributes:
        kind: Kind of thing, which is also the parameter that its questions take.
        title: What all of them are called, the title of their list.
        about: What their pages show.
        listing: Question that lists them.
        facts: Question that gives one row of facts about one of them.
        panels: What the page shows below the facts, in order.
        leading: Question whose sentence heads the page; that of the facts when empty.
    """

    kind: str
    title: str
    about: str
    listing: str
    facts: str
    panels: tuple[Panel, ...]
    leading: str = ""


def _stated(kind: str) -> tuple[Panel, ...]:
    """Return the panels for what states norms of its own."""
    return (
        Panel("norms", "Norms that it states", takes={"catalogue": kind}, needs="catalogue"),
        Panel(
            "endorsements-of-catalogue",
            "Who endorses its norms",
            ("tile-map",),
            takes={"catalogue": kind},
            needs="catalogue",
        ),
    )


PROFILES: Mapping[str, Profile] = {
    "states": Profile(
        kind="state",
        title="States and other entities",
        about="Where each stands towards everything, its acts, votes, published positions, teams and indicators.",
        listing="states",
        facts="profile-of-state",
        leading="commitments-of-state",
        panels=(
            Panel("commitments-of-state", "All commitments, by strategy", view="by-strategy"),
            Panel("standing-of-state", "Standing towards agreements"),
            Panel("closest-partners", "Closest partners", view="closest-partners"),
            Panel("neighbours-have", "What most of its neighbours have and it lacks"),
            Panel("acts-of-state", "Every act, in order", ("timeline",)),
            Panel("declarations-of-state", "Reservations and declarations"),
            Panel("memberships-of-state", "Memberships"),
            Panel("processes-of-state", "Negotiations and statements"),
            Panel("votes-of-state", "Votes"),
            Panel("positions-of-state", "Published legal positions"),
            Panel("cbms-of-state", "Confidence-building measures"),
            Panel("teams-of-state", "Response teams"),
            Panel("indicators-of-state", "Indicators"),
        ),
    ),
    "agreements": Profile(
        kind="agreement",
        title="Agreements",
        about="Chart of signatures, coverage, curve, provisions by topic, reservations and declarations.",
        listing="agreements",
        facts="profile-of-agreement",
        leading="status-of-agreement",
        panels=(
            Panel("status-of-agreement", "Where each member of the United Nations stands", ("tile-map",)),
            Panel("coverage-over-time", "How the number of parties grew", ("curve",)),
            Panel("acts-of-agreement", "Chart of signatures and consents", view="chart-of-signatures"),
            Panel("provisions-of-agreement", "Provisions by topic"),
            Panel("declarations-of-agreement", "Reservations and declarations"),
            Panel("protocols-of-agreement", "Protocols and the text they supplement"),
        ),
    ),
    "organisations": Profile(
        kind="organisation",
        title="Organisations",
        about="Members on the day, with the role and date of each, and what covers them.",
        listing="organisations",
        facts="profile-of-organisation",
        leading="members-of-organisation",
        panels=(
            Panel("members-of-organisation", "Members", ("tile-map",)),
            Panel(
                "coverage-of-agreements",
                "How far binding agreements reach among its members",
                ("bars",),
                takes={"group": "organisation"},
            ),
            Panel("coverage-of-group", "What its members are committed to", takes={"group": "organisation"}),
        ),
    ),
    "norms": Profile(
        kind="norm",
        title="Norms",
        about="What each asks for, who endorses it, and the measures and provisions that carry it.",
        listing="norms",
        facts="profile-of-norm",
        panels=(
            Panel("ladder-of-norm", "What carries it: measures, provisions, networks"),
            Panel("norm-relations", "Related norms"),
            Panel("endorsements-of-norm", "Who endorses it", ("tile-map",)),
        ),
    ),
    "catalogues": Profile(
        kind="catalogue",
        title="Catalogues of confidence-building measures",
        about="The measures of each, and who adopted or uses them.",
        listing="cbm-catalogues",
        facts="profile-of-cbm-catalogue",
        panels=(
            Panel("cbms-of-catalogue", "Measures"),
            Panel("adopters-of-cbms", "Who adopted or uses them", ("tile-map",)),
        ),
    ),
    "processes": Profile(
        kind="process",
        title="Negotiations, groups and statements",
        about="Groups of governmental experts, open-ended working groups, resolutions, conferences.",
        listing="processes",
        facts="profile-of-process",
        panels=(
            Panel("participants-of-process", "Who took part", ("tile-map",)),
            *_stated("process"),
            Panel("votes-on-resolution", "Votes", ("tile-map",), takes={"resolution": "process"}, needs="resolution"),
        ),
    ),
    "initiatives": Profile(
        kind="initiative",
        title="Initiatives, networks and programmes",
        about="Networks of teams, programmes, partnerships, pledges, manuals and dialogues.",
        listing="initiatives",
        facts="profile-of-initiative",
        leading="members-of-initiative",
        panels=(Panel("members-of-initiative", "Members and other roles", ("tile-map",)), *_stated("initiative")),
    ),
    "standards": Profile(
        kind="standard",
        title="Standards",
        about="Standards and frameworks, and who issues them.",
        listing="standards",
        facts="profile-of-standard",
        panels=(),
    ),
    "indicators": Profile(
        kind="indicator",
        title="Indicators",
        about="Indices, laws, strategies, teams and ambassadors: what others measured of each State.",
        listing="indicators",
        facts="profile-of-indicator",
        panels=(Panel("values-of-indicator", "What it says of each member of the United Nations", ("tile-map",)),),
    ),
    "strategies": Profile(
        kind="strategy",
        title="The seven strategies",
        about="Treaties, information sharing, capacity building, partnerships, norms, diplomacy, standards.",
        listing="strategies",
        facts="profile-of-strategy",
        panels=(Panel("commitments-of-strategy", "Commitments"),),
    ),
    "sources": Profile(
        kind="source",
        title="Sources",
        about="Every page that facts rest on, and the facts that do.",
        listing="sources",
        facts="profile-of-source",
        panels=(Panel("facts-of-source", "Facts that rest on it"),),
    ),
}
