"""One part of a page: a library question and how its answer is shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Panel:
    """One part of a page.

    Attributes:
        question: Name of the library question that it shows.
        heading: Its heading.
        pictures: Kinds of picture drawn above the table.
        view: ``table``, or the name of a template in ``templates/panels`` that shows the answer in a form of its own.
    """

    question: str
    heading: str
    pictures: tuple[str, ...] = ()
    view: str = "table"
