"""Addresses of the pages about things: one page a thing, found by its kind and its id."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from flask import g, url_for

from tracker.answers import Answer
from tracker.library.types import entity_kind
from web.desk import desk
from web.profiles import PROFILES

# Kinds that say what a thing does, not what it is: its own kind is looked up.
_ROLES = frozenset({"party", "commitment", "catalogue", "resolution"})

# The characters that an address may hold as they are, as Flask writes it.
_UNQUOTED = "!$&'()*+,/:;=@~"
_PLACE = "thing-in-question"

_PLURAL_OF_KIND: Mapping[str, str] = {profile.kind: plural for plural, profile in PROFILES.items()}


def address_of(thing: str, type_name: str) -> str | None:
    """Return the address of the page about a thing, or None when things of its kind have no page.

    Args:
        thing: Its id.
        type_name: Declared type of the column or parameter that holds the id.
    """
    kind = entity_kind(type_name)
    if kind in _ROLES:
        kind = desk().kind_of(thing)
    plural = _PLURAL_OF_KIND.get(kind or "")
    if plural is None:
        return None
    before, after = _around(plural)
    return f"{before}{quote(thing, safe=_UNQUOTED)}{after}"


def _around(plural: str) -> tuple[str, str]:
    """Return what stands before and after the id in the addresses of a kind; a page links to hundreds of things."""
    known: dict[str, tuple[str, str]] = g.setdefault("addresses", {})
    if plural not in known:
        before, _, after = url_for("profiles.show", plural=plural, thing=_PLACE).partition(_PLACE)
        known[plural] = before, after
    return known[plural]


def answer_parameters(answer: Answer) -> dict[str, str]:
    """Return the parameters of an answer as an address carries them; the day is carried by every address anyway."""
    return {
        name: ",".join(value) if isinstance(value, list) else str(value)
        for name, value in answer.parameters.items()
        if value is not None and name != "as_of"
    }
