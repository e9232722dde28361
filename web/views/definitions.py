"""What the words mean: statuses, acts, evidence, and the rules of counting."""

from __future__ import annotations

from flask import Blueprint, render_template

from tracker.library.words import ACTS, EVIDENCE, STATUSES, STRENGTHS, TERMS
from tracker.overlap import descriptions

blueprint = Blueprint("definitions", __name__)


@blueprint.get("/definitions")
def show() -> str:
    """Show every legal word and status with the article that it rests on, and every measure with its formula."""
    return render_template(
        "definitions.html",
        statuses=STATUSES,
        acts=ACTS,
        terms=TERMS,
        strengths=STRENGTHS,
        evidence=EVIDENCE,
        measures=descriptions(),
    )
