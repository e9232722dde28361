"""Tools that find things and questions: search, find_question and ask_question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from rapidfuzz import fuzz

from tracker.errors import NotFoundError, ParameterError
from tracker.graph import Graph
from tracker.library import Library, Question
from tracker.library.types import KINDS
from tracker.lookups import current_release
from tracker.mcp.arguments import (
    PAGING,
    Page,
    Schema,
    object_schema,
    question_schema,
    whole_number,
    words_of,
)
from tracker.mcp.desk import Desk
from tracker.mcp.questions import ANSWER_SCHEMA, answer_to
from tracker.mcp.reply import Reply, Tool
from tracker.mcp.text import counted, rest, table
from tracker.search import SEARCHED, search
from tracker.suggest import fold, suggestions

HITS = 20
MOST_HITS = 200
QUESTIONS = 6
_LEAST_SCORE = 45.0


def finding_tools(library: Library) -> list[Tool]:
    """Return the tools that find things and questions."""
    return [
        Tool(
            "search",
            "Search for States, agreements and everything else",
            "Finds what has a name: States, organisations, agreements, provisions, norms, confidence-building "
            "measures, processes, initiatives, topics, strategies, standards, teams, legal positions, indicators, "
            "sources. Gives ids for other tools; close names when nothing has the name.",
            object_schema(
                {
                    "words": {"type": "string", "description": "Name, part of a name, code or id"},
                    "kind": {"type": "string", "enum": list(SEARCHED), "description": "Only things of this kind"},
                    "limit": {**PAGING["limit"], "maximum": MOST_HITS, "default": HITS},
                    "offset": PAGING["offset"],
                },
                ["words"],
            ),
            _SEARCH_SCHEMA,
            _search,
        ),
        Tool(
            "find_question",
            "Find a question of the library",
            "Finds which of the library's questions answers a need, with what each takes. Without words it lists those "
            "of a theme. Each question is asked with ask_question, or by the tool of its name.",
            object_schema(
                {
                    "words": {"type": "string", "description": "What is to be known, in a few words"},
                    "theme": {"type": "string", "enum": list(library.themes), "description": "Only this theme"},
                }
            ),
            _QUESTIONS_SCHEMA,
            _find_question,
        ),
        Tool(
            "ask_question",
            "Ask any question of the library",
            "Asks a question of the library by its name, with its parameters as find_question gives them.",
            object_schema(
                {
                    "name": {"type": "string", "description": "Name of the question, such as parties-to-agreement"},
                    "parameters": {"type": "object", "description": "Its parameters"},
                    **PAGING,
                },
                ["name"],
            ),
            ANSWER_SCHEMA,
            _ask_question,
        ),
    ]


_SEARCH_SCHEMA: Schema = {
    "type": "object",
    "properties": {
        "release": {"type": "string"},
        "total": {"type": "integer"},
        "found": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "id": {"type": "string"},
                    "name": {"type": "string"},
                    "kind": {"type": "string"},
                    "by": {"type": "string", "description": "The other name that fits"},
                    "close": {"type": "boolean", "description": "It is only close to what was looked for"},
                },
            },
        },
    },
    "required": ["release", "total", "found"],
}
_QUESTIONS_SCHEMA: Schema = {
    "type": "object",
    "properties": {"questions": {"type": "array", "items": {"type": "object"}}},
    "required": ["questions"],
}


def question_named(library: Library, name: str) -> Question:
    """Return a question by its name.

    Raises:
        NotFoundError: There is none of that name; close names are suggested.
    """
    known = {question.name: (question.header.title,) for question in library}
    if name in known:
        return library[name]
    close = suggestions(name, known)
    hint = f" Did you mean {', '.join(close)}?" if close else ""
    raise NotFoundError(f"There is no question called {name!r}.{hint} find_question finds others.")


def questions_for(library: Library, words: str, theme: str) -> Sequence[Question]:
    """Return the questions that fit words best, or all of a theme.

    Args:
        library: The questions.
        words: What is to be known; empty for all.
        theme: Only this theme; empty for all.
    """
    candidates = [question for question in library if theme in ("", question.theme)]
    wanted = fold(words)
    if not wanted:
        return candidates
    scored = [(_score(wanted, question), question) for question in candidates]
    best = sorted((pair for pair in scored if pair[0] >= _LEAST_SCORE), key=lambda pair: -pair[0])
    return [question for _, question in best[:QUESTIONS]]


def _score(wanted: str, question: Question) -> float:
    header = question.header
    texts = (question.name.replace("-", " "), header.title, header.question, *header.ask)
    return (
        max(fuzz.token_set_ratio(wanted, fold(text)) + fuzz.token_sort_ratio(wanted, fold(text)) for text in texts) / 2
    )


def _find_question(desk: Desk, arguments: Mapping[str, object], _client: str) -> Reply:
    words, theme = words_of(arguments, "words", ""), words_of(arguments, "theme", "")
    if theme not in ("", *desk.library.themes):
        raise ParameterError("theme", f"{theme!r} is none of {', '.join(desk.library.themes)}")
    if not words.strip() and not theme:
        raise ParameterError("words", f"say what is to be known, or give a theme: {', '.join(desk.library.themes)}")
    found = questions_for(desk.library, words, theme)
    lines = [counted(len(found), "question") if found else "No question fits: try other words, ask, or read_cypher."]
    for question in found:
        lines += ["", *_described(question)]
    return Reply("\n".join(lines), {"questions": [outline(question) for question in found]})


def outline(question: Question) -> dict[str, object]:
    """Return what a question asks, takes and gives, as plain values."""
    header = question.header
    return {
        "name": question.name,
        "theme": question.theme,
        "title": header.title,
        "question": header.question,
        "grain": header.grain,
        "takes": question_schema(question),
        "columns": [{"name": name, "type": col.type, "help": col.help} for name, col in header.columns.items()],
    }


def _described(question: Question) -> list[str]:
    header = question.header
    lines = [f"{question.name}: {header.question} Gives {header.grain}."]
    for name, parameter in header.parameters.items():
        needed = "needed" if parameter.required else f"default {parameter.default}" if parameter.default else "optional"
        choices = f": {', '.join(parameter.choices)}" if parameter.choices else ""
        example = f", such as {parameter.example}" if parameter.example else ""
        lines.append(f"  {name} ({parameter.type}, {needed}{example}{choices}): {parameter.help}")
    return lines


def _ask_question(desk: Desk, arguments: Mapping[str, object], _client: str) -> Reply:
    parameters = arguments.get("parameters") or {}
    if not isinstance(parameters, Mapping):
        raise ParameterError("parameters", f"takes an object of names and values, not {parameters!r}")
    question = question_named(desk.library, words_of(arguments, "name"))
    paging = {name: arguments[name] for name in PAGING if name in arguments}
    return answer_to(desk, question, {**parameters, **paging})


def _search(desk: Desk, arguments: Mapping[str, object], _client: str) -> Reply:
    words, kind = words_of(arguments, "words"), words_of(arguments, "kind", "")
    if kind not in ("", *SEARCHED):
        raise ParameterError("kind", f"{kind!r} is none of {', '.join(SEARCHED)}")
    limit = whole_number(arguments, "limit", HITS, 1, MOST_HITS)
    page = Page(limit, whole_number(arguments, "offset", 0, 0, 1_000_000))

    def work(graph: Graph) -> Reply:
        release = current_release(graph)
        hits = search(desk.entities(graph), words, (kind,) if kind else SEARCHED)
        found = hits[page.offset : page.offset + page.limit]
        lines = [f"{len(hits):,} found for {words!r} in data release {release}."]
        if hits and hits[0].close:
            lines = [f"Nothing is called {words!r} in data release {release}; these are close:"]
        if found:
            lines += table(
                ("id", "name", "kind", "also called"),
                [(hit.id, hit.name, KINDS[hit.kind].noun, hit.by) for hit in found],
            )
        lines.append(rest(page, len(found), len(hits)))
        data = {"release": release, "total": len(hits), "found": [asdict(hit) for hit in found]}
        return Reply("\n".join(filter(None, lines)), data)

    return desk.using(work)
