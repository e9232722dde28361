"""The first page."""

from __future__ import annotations

from flask import Blueprint, render_template

from web.desk import desk

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
def show() -> str:
    """Show what the tracker answers and the ways in."""
    return render_template("home.html", library=desk().library)
