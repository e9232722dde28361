"""What checking and loading say to a person or a script."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from ingest.check import TableCount
from ingest.load import Loaded
from ingest.stages import Changes
from tracker.errors import Fault


def counts_as_text(counts: Sequence[TableCount]) -> str:
    """Return one line a table: rows, and the share that is documented.

    Args:
        counts: The counts of each table.
    """
    width = max(len(count.table) for count in counts)
    lines = [f"{count.table:<{width}}  {count.rows:>6}  {_share(count.rows, count.documented)}" for count in counts]
    marked = [count for count in counts if count.documented is not None]
    rows = sum(count.rows for count in marked)
    documented = sum(count.documented or 0 for count in marked)
    total = f"{'facts':<{width}}  {rows:>6}  {_share(rows, documented)}"
    return "\n".join([*(line.rstrip() for line in lines), total])


def counts_as_json(counts: Sequence[TableCount]) -> str:
    """Return the counts as JSON, with no faults.

    Args:
        counts: The counts of each table.
    """
    return json.dumps({"faults": [], "tables": [asdict(count) for count in counts]}, indent=2)


def faults_as_json(faults: Sequence[Fault]) -> str:
    """Return the faults as JSON.

    Args:
        faults: Everything that is wrong.
    """
    return json.dumps({"faults": [asdict(fault) for fault in faults]}, indent=2, ensure_ascii=False)


def loaded_as_text(loaded: Loaded) -> str:
    """Return what a load did.

    Args:
        loaded: The release and what changed.
    """
    if loaded.changes is None:
        return f"Release {loaded.release} is already loaded, nothing to change."
    return f"Release {loaded.release} is loaded: {_changes(loaded.changes)}."


def _changes(changes: Changes) -> str:
    parts = (
        (changes.nodes_created, "entries added"),
        (changes.nodes_deleted, "entries removed"),
        (changes.relationships_created, "relationships added"),
        (changes.relationships_deleted, "relationships removed"),
    )
    said = [f"{number:,} {what}" for number, what in parts if number]
    return ", ".join(said) if said else "no entry or relationship added or removed"


def _share(rows: int, documented: int | None) -> str:
    if documented is None:
        return ""
    return f"{100 * documented / rows:3.0f} % documented" if rows else "  -"
