"""The plan of a query: what the server would do, and whether that may be done here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tracker.guard.errors import GuardError
from tracker.guard.growth import Growth
from tracker.guard.operators import OPERATORS, PROCEDURE_CALL, PROCEDURES, WHY, base_name

# A list that is made inside one row is not counted against the memory of the query; so rows gathered into lists, on
# which something is made for each item, are limited by what the planner expects.
MOST_GATHERED = 2_000_000
MOST_COLLECTED = 10_000_000

_PROCEDURE = re.compile(r"[\w.`]+")
_KINDS = {"w": "it writes", "rw": "it writes", "s": "it administers the server or the schema"}


@dataclass(frozen=True)
class Step:
    """One operator of a plan.

    Attributes:
        operator: Its name.
        details: What it does, as the server says it.
        rows: How many rows the planner expects.
        children: What it takes its rows from.
    """

    operator: str
    details: str
    rows: float
    children: tuple[Step, ...]

    def __iter__(self) -> Iterator[Step]:
        """Iterate over this step and all below it."""
        yield self
        for child in self.children:
            yield from child

    def to_json(self) -> dict[str, object]:
        """Return the plan as plain values for JSON."""
        return {
            "operator": self.operator,
            "details": self.details,
            "rows": self.rows,
            "children": [child.to_json() for child in self.children],
        }


def step_of(plan: Mapping[str, Any]) -> Step:
    """Return a plan of the driver as steps."""
    arguments = plan.get("args", {})
    return Step(
        operator=str(plan["operatorType"]).partition("@")[0],
        details=str(arguments.get("Details", "")),
        rows=float(arguments.get("EstimatedRows", 0)),
        children=tuple(step_of(child) for child in plan.get("children", ())),
    )


def check_plan(query_type: str, plan: Step | None, growth: Growth) -> None:
    """Make sure that a plan only reads, by operators that are known.

    Args:
        query_type: What the server calls the query: ``r`` when it reads.
        plan: Its plan.
        growth: What it gathers and makes of it.

    Raises:
        GuardError: It may not be run.
    """
    steps = tuple(plan or ())
    for step in steps:
        if step.operator == PROCEDURE_CALL:
            _check_procedure(step)
        elif base_name(step.operator) not in OPERATORS and query_type == "r":
            _refuse_operator(step.operator)
    if query_type != "r" or plan is None:
        names = [step.operator for step in steps if base_name(step.operator) not in OPERATORS]
        by = f" ({', '.join(dict.fromkeys(names))})" if names else ""
        raise GuardError("refused", f"the query does more than read: {_KINDS.get(query_type, 'it has no plan')}{by}")
    rows = max(step.rows for step in steps)
    if growth.collects and rows * growth.ranged > MOST_COLLECTED:
        raise GuardError(
            "refused",
            f"about {rows * growth.ranged:,.0f} rows are collected into lists; at most {MOST_COLLECTED:,} are taken",
        )
    expected = (rows * growth.multiplied) ** growth.depth
    if expected > MOST_GATHERED:
        raise GuardError(
            "refused",
            f"about {expected:,.0f} items meet in loops over lists; at most {MOST_GATHERED:,} are taken: use LIMIT "
            "before collect(), or UNWIND in place of the loop",
        )


def _refuse_operator(name: str) -> None:
    if name.startswith(("Show", "Terminate")):
        raise GuardError("refused", f"the server itself is not shown or changed here ({name})")
    reason = WHY.get(base_name(name))
    why = f": {reason}" if reason else ""
    raise GuardError("refused", f"the operator {name} is not on the list of those that may be used here{why}")


def _check_procedure(step: Step) -> None:
    found = _PROCEDURE.match(step.details)
    name = found[0].replace("`", "") if found else "?"
    if name.lower() not in PROCEDURES:
        allowed = ", ".join(sorted(PROCEDURES))
        raise GuardError("refused", f"the procedure {name} may not be called here; those that may: {allowed}")
