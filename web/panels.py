"""One part of a page: a library question and how its answer is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Panel:
    """One part of a page.

    Attributes:
        question: Name of the library question that it shows.
        heading: Its heading.
        pictures: Kinds of picture drawn above the table.
        view: ``table``, or the name of a template in ``templates/panels`` that shows the answer in a form of its own.
        takes: For a parameter of the question that the page calls otherwise, the name that the page gives it.
        needs: Kind that the thing of the page must also be of; the part is left out for others.
    """

    question: str
    heading: str
    pictures: tuple[str, ...] = ()
    view: str = "table"
    takes: Mapping[str, str] = field(default_factory=dict)
    needs: str = ""
