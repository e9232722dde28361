"""Which form of an answer a program wants: by the ending of the address, else by its header Accept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flask import request
from werkzeug.datastructures import MIMEAccept
from werkzeug.exceptions import NotAcceptable, NotFound

FORMS: Mapping[str, str] = {"json": "application/json", "csv": "text/csv", "jsonld": "application/ld+json"}


def wanted_form(ending: str | None, offered: Sequence[str]) -> str:
    """Return the form to answer in.

    Args:
        ending: Ending of the address without its dot, or None.
        offered: Forms that there are, the preferred first.

    Raises:
        NotFound: The address ends in a form that there is not.
        NotAcceptable: The program accepts none of the forms.
    """
    if ending is not None:
        if ending not in offered:
            raise NotFound(f"This comes as {', '.join(offered)}, not as {ending}.")
        return ending
    if not request.accept_mimetypes:
        return offered[0]
    # What stands behind a semicolon, but for the weight, does not tell the forms apart.
    plain = MIMEAccept([(kind.partition(";")[0].strip(), weight) for kind, weight in request.accept_mimetypes])
    best = plain.best_match([FORMS[form] for form in offered])
    if best is None:
        kinds = ", ".join(FORMS[form] for form in offered)
        raise NotAcceptable(f"This comes as {kinds}; the header Accept allows none of them.")
    return next(form for form in offered if FORMS[form] == best)
