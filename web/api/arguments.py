"""What a request gives: parameters that the operation knows, once each and readable, or all faults at once."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from flask import request, url_for
from werkzeug.wrappers import Response

from tracker.errors import ParameterError
from tracker.library import Parameter
from tracker.library.types import LISTS
from tracker.parameters import value_of
from tracker.suggest import suggestions
from web.api.problems import ArgumentsError
from web.desk import desk

MOST_ITEMS = 2_000
ITEMS = 100
LONGEST_WORDS = 300
LONGEST = 1_000
# A request with more is no mistake of a person.
MOST_FAULTS = 20
WORDS = "q"
PAGING: Mapping[str, Parameter] = {
    "limit": Parameter(
        type="integer",
        optional=True,
        help=f"How many items are given, 1 to {MOST_ITEMS:,}; in JSON {ITEMS} when left out, in other forms all",
    ),
    "offset": Parameter(type="integer", default="0", help="How many items are passed over"),
}


@dataclass(frozen=True)
class Page:
    """Which items of a list are wanted.

    Attributes:
        limit: How many.
        offset: After how many.
        total: How many there are.
    """

    limit: int
    offset: int
    total: int

    @property
    def items(self) -> slice:
        """The items, as a slice of the list."""
        return slice(self.offset, self.offset + self.limit)

    def put_headers(self, response: Response) -> Response:
        """Say in the headers how many items there are and where the others stand."""
        response.headers["X-Total-Count"] = str(self.total)
        last = max(0, (self.total - 1) // self.limit * self.limit)
        places = {"first": 0, "prev": max(0, self.offset - self.limit), "next": self.offset + self.limit, "last": last}
        if self.offset == 0:
            del places["prev"]
        if self.offset + self.limit >= self.total:
            del places["next"]
        links = (f'<{self._address(offset)}>; rel="{name}"' for name, offset in places.items())
        response.headers["Link"] = ", ".join(links)
        return response

    def _address(self, offset: int) -> str:
        values = {**request.args.to_dict(), **(request.view_args or {}), "limit": self.limit, "offset": offset}
        return url_for(request.endpoint or "", _external=True, **values)


def arguments(declared: Mapping[str, Parameter]) -> dict[str, str]:
    """Return the parameters of the request as text.

    Args:
        declared: The parameters that the operation takes.

    Raises:
        ArgumentsError: Some are unknown, missing, empty, too long, given twice or hold control characters; the first
            of them are named.
    """
    faults = [*islice(_faults(declared), MOST_FAULTS), *_missing(declared)]
    if faults:
        raise ArgumentsError(faults)
    return {name: value.strip() for name, value in request.args.items()}


def _faults(declared: Mapping[str, Parameter]) -> Iterator[ParameterError]:
    for name, values in request.args.lists():
        if name not in declared:
            known = f"it takes {', '.join(declared)}" if declared else "it takes none"
            close = suggestions(name, dict.fromkeys(declared, ()))
            yield ParameterError(name, f"is no parameter here; {known}", close)
        elif len(values) > 1:
            listed = "; separate the items of a list by commas" if declared[name].type in LISTS else ""
            yield ParameterError(name, f"is given {len(values)} times; give it once{listed}")
        elif problem := _unreadable(values[0], LONGEST_WORDS if name == WORDS else LONGEST):
            yield ParameterError(name, problem)


def _unreadable(value: str, longest: int) -> str | None:
    if not value.strip():
        return "is empty; leave it out or give it a value"
    if len(value) > longest:
        return f"has {len(value):,} characters; at most {longest:,} are read"
    if any(unicodedata.category(character) == "Cc" for character in value):
        return "holds a control character"
    return None


def _missing(declared: Mapping[str, Parameter]) -> Iterator[ParameterError]:
    for name, parameter in declared.items():
        if parameter.required and name not in request.args:
            example = f" (for example {name}={parameter.example})" if parameter.example else ""
            yield ParameterError(name, f"is missing: {parameter.help}{example}")


def page_of(given: Mapping[str, str], total: int, everything: bool) -> Page:
    """Return which items are wanted.

    Args:
        given: The parameters of the request.
        total: How many items there are.
        everything: Whether all of them are meant when no limit is given.

    Raises:
        ParameterError: A number is none or out of range.
    """
    limit = max(1, total) if everything else ITEMS
    if "limit" in given:
        limit = _number("limit", given, 1, MOST_ITEMS)
    return Page(limit, _number("offset", given, 0, None) if "offset" in given else 0, total)


def _number(name: str, given: Mapping[str, str], low: int, high: int | None) -> int:
    value = value_of(name, PAGING[name], given[name], desk().entities, dt.date.today())
    number = int(str(value))
    if number < low or (high is not None and number > high):
        range_ = f"{low} or more" if high is None else f"from {low} to {high:,}"
        raise ParameterError(name, f"takes a whole number {range_}, not {number:,}")
    return number
