"""The tool that runs Cypher, read-only, behind the guard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from tracker.citations import cite
from tracker.cypher_parameters import with_days
from tracker.entities import Entities
from tracker.errors import ParameterError
from tracker.graph import Graph
from tracker.guard import Limits, Result
from tracker.guard.shown import shown
from tracker.guard.values import sources_in
from tracker.lookups import current_release
from tracker.mcp.arguments import PAGING, Page, Schema, object_schema, page_of, words_of
from tracker.mcp.desk import Desk
from tracker.mcp.origins import Origins, release_as_origin
from tracker.mcp.reply import SOURCES_SCHEMA, Reply, Tool
from tracker.mcp.text import MARK, MARK_HELP, counted, rest, source_lines, table

_LIMITS = Limits()
_GIVES: Schema = {
    "type": "object",
    "properties": {
        "columns": {"type": "array", "items": {"type": "string"}},
        "rows": {"type": "array", "items": {"type": "object"}},
        "total_rows": {"type": "integer"},
        "undocumented_rows": {"type": "integer"},
        "note": {"type": "string"},
        "release": {"type": "string"},
        "milliseconds": {"type": "integer"},
        "sources": SOURCES_SCHEMA,
        "sources_note": {"type": "string"},
    },
    "required": ["columns", "rows", "total_rows", "release", "sources"],
}


def cypher_tool() -> Tool:
    """Return the tool that runs Cypher."""
    return Tool(
        "read_cypher",
        "Read the graph with Cypher",
        "Runs one Cypher query that only reads; describe_model tells labels, relationships and properties. Use it when "
        f"no question of the library fits. At most {_LIMITS.seconds:g} seconds and {_LIMITS.rows:,} rows; what may not "
        "be run is refused with line, column and reason. A relationship holds on a day when since <= day and (until is "
        "null or until >= day). Return relationships or their property source, so that the sources can be given.",
        object_schema(
            {
                "query": {"type": "string", "description": "The query, Cypher of Neo4j 5 or later"},
                "parameters": {"type": "object", "description": "Values of $parameters; a day is written 2026-11-24"},
                **PAGING,
            },
            ["query"],
        ),
        _GIVES,
        _read,
    )


def _read(desk: Desk, arguments: Mapping[str, object], client: str) -> Reply:
    query, page = words_of(arguments, "query"), page_of(arguments)
    parameters = arguments.get("parameters") or {}
    if not isinstance(parameters, Mapping):
        raise ParameterError("parameters", f"takes an object of names and values, not {parameters!r}")

    def work(graph: Graph) -> Reply:
        release = current_release(graph)
        result = desk.guard.run(query, with_days(parameters), client)
        rows = [
            dict(zip(result.columns, row, strict=True)) for row in result.rows[page.offset : page.offset + page.limit]
        ]
        return _reply(result, rows, page, release, _origins(graph, rows, desk.entities(graph), release))

    return desk.using(work)


def _reply(result: Result, rows: Sequence[Mapping[str, object]], page: Page, release: str, origins: Origins) -> Reply:
    note = " ".join(filter(None, (rest(page, len(rows), len(result.rows)), result.note)))
    marked = [_undocumented(list(row.values())) for row in rows]
    lines = [f"{counted(len(result.rows), 'row')} in {result.milliseconds:,} ms; data release {release}."]
    if rows:
        cells = [
            [
                f"{shown(value)} {MARK}" if mark and not place else shown(value)
                for place, value in enumerate(row.values())
            ]
            for row, mark in zip(rows, marked, strict=True)
        ]
        lines += table(result.columns, cells)
    if any(marked):
        lines.append(MARK_HELP)
    lines += [note] if note else []
    lines += source_lines(origins.sources, origins.note)
    return Reply(
        "\n".join(lines),
        {
            "columns": list(result.columns),
            "rows": list(rows),
            "total_rows": len(result.rows),
            "undocumented_rows": sum(marked),
            "note": note,
            "release": release,
            "milliseconds": result.milliseconds,
            "sources": [asdict(source) for source in origins.sources],
            "sources_note": origins.note,
        },
    )


def _origins(graph: Graph, rows: Sequence[Mapping[str, object]], entities: Entities, release: str) -> Origins:
    """Return the sources that rows name: by the properties ``source`` in them."""
    known = entities.of_kind("source")
    named = dict.fromkeys(found for row in rows for found in sources_in(row) if found in known)
    if named:
        return Origins(cite(graph, [(source, None) for source in named], release))
    return Origins(
        release_as_origin(graph).sources,
        "The rows name no source: return relationships, or their property source; until then cite the release.",
    )


def _undocumented(value: object) -> bool:
    """Return whether a value holds a fact that was not read on a page yet."""
    if isinstance(value, list):
        return any(_undocumented(item) for item in value)
    if isinstance(value, dict):
        return any(_undocumented(item) for item in value.values())
    return value == "undocumented"
