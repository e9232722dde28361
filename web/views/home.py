"""The first page: the picture of coverage, the strategies, what changed, and the ways in."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from web.desk import answer_to, desk
from web.panels import Panel
from web.shown import show_panel

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
    status = Panel("status-of-agreement", "Coverage of the world", ("world-map",))
    offered = answer_to("coverage-of-agreements", group=GROUP)
    return render_template(
        "home.html",
        library=desk().library,
        coverage=show_panel(status, {"agreement": agreement, "group": GROUP}),
        offered=[str(row["agreement"]) for row in offered.rows if row["parties"]][:AGREEMENTS_OFFERED],
        names=offered.labels,
        strategies=answer_to("coverage-of-strategies", group=GROUP),
        changes=answer_to("recent-acts", days=DAYS),
        shown_changes=CHANGES_SHOWN,
        release=answer_to("release").rows[0],
        standing=[(row, row["agreement"]) for row in offered.rows],
    )
