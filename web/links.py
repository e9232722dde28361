"""Addresses of the pages about things: one page a thing, found by its kind and its id."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import cast
from urllib.parse import quote

from flask import g, url_for

from tracker.answers import Answer
from tracker.library.types import entity_kind
from web.desk import desk, kinds_of
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
        kind = _kinds().get(thing)
    plural = _PLURAL_OF_KIND.get(kind or "")
    if plural is None:
        return None
    before, after = _around(plural)
    return f"{before}{_quoted(thing)}{after}"


def _kinds() -> Mapping[str, str]:
    """Return the kind of page of each thing, looked up once a request."""
    if "kinds" not in g:
        g.kinds = kinds_of(desk().entities)
    return cast(Mapping[str, str], g.kinds)


@lru_cache(maxsize=8192)
def _quoted(thing: str) -> str:
    return quote(thing, safe=_UNQUOTED)


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
