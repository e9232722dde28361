"""Addresses of the pages about things: one page a thing, found by its kind and its id."""

from __future__ import annotations

from collections.abc import Mapping

from flask import url_for

from tracker.library.types import entity_kind
from web.desk import desk
from web.profiles import PROFILES

# Kinds that say what a thing does, not what it is: its own kind is looked up.
_ROLES = frozenset({"party", "commitment", "catalogue", "resolution"})

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
    return None if plural is None else url_for("profiles.show", plural=plural, thing=thing)
