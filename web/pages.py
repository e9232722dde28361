"""What every page has: navigation, the day, the address under which it can be quoted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Flask, g, request, url_for
from markupsafe import Markup, escape

from tracker.answers import Answer
from tracker.ask import Part, Reading
from tracker.dates import write_date
from tracker.errors import ParameterError
from tracker.library import Question
from tracker.library.values import write_value
from web.caching import code_version
from web.cells import in_words
from web.citation import cite
from web.groups import groups_side_by_side, shade
from web.links import answer_parameters
from web.profiles import PROFILES
from web.scores import scores
from web.signatures import act_mark, acts_flags, acts_sources, chart_of_signatures
from web.strategies import by_strategy, strategy_name

# Heading, then for each page its endpoint, values of its address, and words.
NAVIGATION: tuple[tuple[str, tuple[tuple[str, dict[str, Any], str], ...]], ...] = (
    (
        "Look",
        (
            ("ask.show", {}, "Ask"),
            ("boards.show", {"name": "coverage"}, "Coverage"),
            ("boards.show", {"name": "gaps"}, "Gaps"),
            ("boards.show", {"name": "overlap"}, "Overlap"),
            ("boards.show", {"name": "partners"}, "Partners"),
            ("boards.show", {"name": "compare"}, "Compare"),
            ("boards.show", {"name": "changes"}, "Changes"),
            ("profiles.browse", {}, "Browse"),
        ),
    ),
    (
        "Work with the data",
        (
            ("questions.index", {}, "Questions"),
            ("console.show", {}, "Cypher"),
            ("console.model", {}, "Model"),
            ("api.docs", {}, "API"),
            ("boards.show", {"name": "data"}, "Data"),
            ("definitions.show", {}, "Definitions"),
        ),
    ),
)


def init_app(app: Flask) -> None:
    """Give these to every template."""
    app.context_processor(page_context)
    app.jinja_env.globals.update(
        act_mark=act_mark,
        acts_flags=acts_flags,
        acts_sources=acts_sources,
        answer_parameters=answer_parameters,
        asked=asked,
        by_strategy=by_strategy,
        chart_of_signatures=chart_of_signatures,
        cite=cite,
        fault_text=fault_text,
        groups_side_by_side=groups_side_by_side,
        permalink=permalink,
        scores=scores,
        segments=segments,
        shade=shade,
        static_file=static_file,
        strategy_name=strategy_name,
    )


def page_context() -> dict[str, Any]:
    """Return what the frame of a page shows."""
    day = g.get("as_of")
    return {
        "navigation": [
            (heading, [(url_for(endpoint, **values), words) for endpoint, values, words in pages])
            for heading, pages in NAVIGATION
        ],
        "profiles": PROFILES,
        "as_of": day,
        "as_of_words": write_date(day) if day else "",
        "as_of_given": g.get("as_of_given"),
        "here": printable(request.path),
        "other_arguments": [
            (printable(name), printable(value)) for name, value in request.args.items(multi=True) if name != "as_of"
        ],
    }


def static_file(name: str) -> str:
    """Return the address of a static file, with the version of the code so that a browser may keep it for ever."""
    return url_for("static", filename=name, v=code_version())


def permalink(chosen: Mapping[str, str] | None = None, endpoint: str | None = None) -> str:
    """Return the address under which the page says the same tomorrow: with its day and every choice written out.

    Args:
        chosen: Choices that the page made because the address did not.
        endpoint: The page, where the address asked for is that of one of its files.
    """
    values: dict[str, Any] = {
        name: request.args.getlist(name) for name in request.args if name not in ("as_of", "picture")
    }
    values = {**(chosen or {}), **values}
    values |= request.view_args or {}
    return url_for(endpoint or request.endpoint or "home.show", as_of=g.as_of.isoformat(), _external=True, **values)


def asked(question: Question, answer: Answer | None = None) -> str:
    """Return the question in words, with its parameters as names, or as placeholders when it was not answered yet."""
    words: dict[str, str] = {}
    values = answer.parameters if answer else {}
    labels = answer.labels if answer else {}
    for name, parameter in question.header.parameters.items():
        value = values.get(name)
        words[name] = f"[{in_words(name)}]" if value is None else write_value(value, parameter.type, labels)
    return question.header.question.format_map(words)


def fault_text(fault: ParameterError) -> str:
    """Return what is wrong with a parameter, without its name, which stands beside the input already."""
    text = str(fault).removeprefix(f"{fault.parameter}: ")
    return text[:1].upper() + text[1:]


def segments(reading: Reading) -> Markup:
    """Return a reading in words, with each part marked and the words it came from."""
    return Markup("").join(
        escape(piece)
        if isinstance(piece, str)
        else Markup('<b class="part" title="{}">{}</b>').format(_origin(piece), piece.label or f"[{piece.parameter}]")
        for piece in reading.segments
    )


def _origin(part: Part) -> str:
    """Return where a part of a reading comes from."""
    return f"from “{part.words}” ({part.how})" if part.words else part.how


def printable(text: str) -> str:
    """Return text without the control characters that HTML does not allow."""
    return "".join(character for character in text if character.isprintable())
