"""What the server says about a question file before it is asked: the contract that every file keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.graph import Graph, Plan
from tracker.library.file import Question

MISSING_PARAMETER = "01N60"

_NAMED = re.compile(r"\$`([^`]+)`")


def breaches(graph: Graph, question: Question) -> Iterator[str]:
    """Yield every way in which a query differs from what its header declares.

    Args:
        graph: A graph with data, since the server knows only the labels, types and properties that occur.
        question: The question.
    """
    # Without parameters the server names all that the query uses, and no plan made for an earlier run is taken.
    plan = graph.explain(question.cypher, {})
    declared = tuple(question.header.columns)
    if plan.columns != declared:
        yield f"the query returns {', '.join(plan.columns)}; the header declares {', '.join(declared)}"
    if plan.query_type != "r":
        yield f"the query is of type {plan.query_type!r}; a question only reads ('r')"
    yield from _parameters(plan, question)
    for status, description in plan.notifications:
        if status != MISSING_PARAMETER and status.startswith("01"):
            yield f"the server warns ({status}): {description}"


def _parameters(plan: Plan, question: Question) -> Iterator[str]:
    used = {
        name
        for status, description in plan.notifications
        if status == MISSING_PARAMETER
        for name in _NAMED.findall(description)
    }
    for name in sorted(used - set(question.header.parameters)):
        yield f"the query uses ${name}, which the header does not declare"
    for name in sorted(set(question.header.parameters) - used):
        yield f"the header declares {name}, which the query does not use"
