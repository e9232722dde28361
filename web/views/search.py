"""Search over everything."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from tracker.suggest import fold
from web.desk import desk
from web.search import search

blueprint = Blueprint("search", __name__)


@blueprint.get("/search")
def show() -> str:
    """Show what the reader's words name, and the questions that speak of them."""
    text = request.args.get("q", "").strip()[:200]
    words = [word for word in fold(text).split() if len(word) > 2]
    questions = [
        question
        for question in desk().library
        if words and all(word in fold(f"{question.header.title} {' '.join(question.header.ask)}") for word in words)
    ]
    return render_template("search.html", text=text, hits=search(text), questions=questions)
