"""The first page: the picture of coverage, the strategies, what changed, and the ways in."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from tracker.answers import Answer
from web.cells import Row
from web.charts.columns import number
from web.desk import answers_to, desk
from web.shown import shown_as

blueprint = Blueprint("home", __name__)

GROUP = "un"
FIRST_AGREEMENT = "budapest-convention"
AGREEMENTS_OFFERED = 8
CHANGES_SHOWN = 8
DAYS = "730"


@blueprint.get("/")
def show() -> str:
    """Show coverage of one agreement, which the address may name, and what is behind it."""
    agreement = request.args.get("agreement", "").strip() or FIRST_AGREEMENT
    status, offered, strategies, changes, release = answers_to(
        ("status-of-agreement", {"agreement": agreement, "group": GROUP}),
        ("coverage-of-agreements", {"group": GROUP}),
        ("coverage-of-strategies", {"group": GROUP}),
        ("recent-acts", {"days": DAYS}),
        ("release", {}),
    )
    return render_template(
        "home.html",
        library=desk().library,
        coverage=shown_as(status, ("world-map",)),
        offered=most_acted_on(offered),
        names=offered.labels,
        strategies=strategies,
        changes=changes,
        shown_changes=CHANGES_SHOWN,
        release=release.rows[0],
    )


def most_acted_on(answer: Answer) -> list[str]:
    """Return the agreements to which most members of the group are party, contracting or signatory."""

    def acted(row: Row) -> float:
        return sum(number(row[name]) for name in ("parties", "contracting", "signatories"))

    rows = sorted(answer.rows, key=acted, reverse=True)
    return [str(row["agreement"]) for row in rows[:AGREEMENTS_OFFERED]]
