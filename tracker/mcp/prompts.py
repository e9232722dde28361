"""Ready-made requests: a brief on a State, and who is missing from an agreement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.errors import NotFoundError, ParameterError

_RULES = (
    "Give every status as of the day. Use the legal words as the tools give them: never call an accession a "
    "ratification or a signatory a party. Name the source of each fact with its address, say which facts are marked as "
    "undocumented, and name the data release. State nothing that no tool has given."
)


@dataclass(frozen=True)
class Request:
    """A ready-made request.

    Attributes:
        name: Its name.
        title: A few words.
        description: What comes out.
        arguments: What must be given, and what that is.
        optional: What may be given, with what it is and the value when it is not given.
        text: The request, with the arguments in braces.
    """

    name: str
    title: str
    description: str
    arguments: Mapping[str, str]
    optional: Mapping[str, tuple[str, str]]
    text: str

    def filled(self, given: Mapping[str, str]) -> str:
        """Return the request with its arguments.

        Raises:
            ParameterError: An argument is missing or unknown.
        """
        for name in given:
            if name not in self.arguments and name not in self.optional:
                raise ParameterError(name, f"{self.name} takes {', '.join((*self.arguments, *self.optional))}")
        for name, meaning in self.arguments.items():
            if not given.get(name, "").strip():
                raise ParameterError(name, f"is missing: {meaning}")
        values = {name: given.get(name) or value for name, (_, value) in self.optional.items()}
        return self.text.format(**values, **{name: given[name] for name in self.arguments})


_DAY = {"as_of": ("Position on this day", "today")}
REQUESTS = {
    request.name: request
    for request in (
        Request(
            "brief-on-state",
            "Brief on a State",
            "A page on where a State stands: what binds it, what it supports, its closest partners, its gaps.",
            {"state": "The State, by name or code"},
            _DAY,
            "Write a brief of one page on {state} in international cyber security as of {as_of}. Use the tools "
            "standing-of-state, commitments-of-state, status-of-state, closest-partners and "
            f"neighbours-have, each with state={{state}} and as_of={{as_of}}. {_RULES}",
        ),
        Request(
            "who-is-missing",
            "Who is missing from an agreement",
            "Which members of a group are not bound by an agreement, where each stands, and what would close the gap.",
            {"agreement": "The agreement", "group": "The organisation whose members are looked at"},
            _DAY,
            "Which members of {group} are not bound by {agreement} as of {as_of}, where does each stand, and what "
            "would each have to do? Use states-outside-agreement and status-of-agreement with agreement={agreement}, "
            "group={group} and as_of={as_of}, and signature-deadlines where it is still open for signature. " + _RULES,
        ),
    )
}


def request_named(name: str) -> Request:
    """Return a request by its name.

    Raises:
        NotFoundError: There is none of that name.
    """
    if name not in REQUESTS:
        raise NotFoundError(f"There is no prompt called {name!r}; there are {', '.join(REQUESTS)}.")
    return REQUESTS[name]
