"""The page about one thing, and the list of all things of its kind."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, url_for
from werkzeug.wrappers import Response

from tracker.answers import Answer
from tracker.errors import NotFoundError, ParameterError
from web.cells import name_of
from web.desk import answer_to, desk
from web.panels import Panel
from web.profiles import PROFILES, Profile
from web.shown import show_panel, show_panels

blueprint = Blueprint("profiles", __name__)


@blueprint.get("/browse")
def browse() -> str:
    """List the kinds of things that have pages."""
    return render_template("browse.html")


@blueprint.get("/<plural>")
def listing(plural: str) -> str:
    """List all things of a kind."""
    profile = profile_of(plural)
    return render_template(
        "listing.html", profile=profile, plural=plural, shown=show_panel(Panel(profile.listing, profile.title), {})
    )


@blueprint.get("/<plural>/<thing>")
def show(plural: str, thing: str) -> str | Response:
    """Show the page about one thing; a name or an alias leads to its id."""
    profile = profile_of(plural)
    facts = facts_of(profile, thing)
    known = facts.parameters[profile.kind]
    if known != thing:
        return redirect(url_for(".show", plural=plural, thing=known))
    panels = show_panels(panels_for(profile, thing), {profile.kind: thing})
    sentences = {item.panel.question: item.answer.sentence for item in panels}
    entity = desk().entities.of_kind(profile.kind).get(thing)
    return render_template(
        "profile.html",
        other_names=entity.other_names if entity else (),
        profile=profile,
        plural=plural,
        thing=thing,
        name=name_of(facts, thing, profile.kind),
        facts=facts,
        sentence=sentences.get(profile.leading, facts.sentence),
        panels=panels,
    )


def panels_for(profile: Profile, thing: str) -> list[Panel]:
    """Return the panels that say something about a thing; some are only for things that are of another kind, too."""
    kinds = desk().entities
    return [panel for panel in profile.panels if not panel.needs or thing in kinds.of_kind(panel.needs)]


def profile_of(plural: str) -> Profile:
    """Return the profile of a kind by the word in the address."""
    if plural not in PROFILES:
        abort(404)
    return PROFILES[plural]


def facts_of(profile: Profile, thing: str) -> Answer:
    """Return the facts about a thing.

    Raises:
        NotFoundError: There is none of that id or name; the message suggests others.
    """
    try:
        return answer_to(profile.facts, **{profile.kind: thing})
    except ParameterError as error:
        if error.parameter == profile.kind:
            raise NotFoundError(str(error).removeprefix(f"{profile.kind}: ")) from None
        raise
