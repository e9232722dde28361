"""The library as saved scripts of Neo4j Browser.

Browser (5.24) imports a ZIP file: folders become folders of its favourites, each file that ends in ``.cypher`` becomes
a script, and a first line that begins with ``//`` is its name.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from tracker.library import Parameter, Question
from tracker.library.types import LISTS

# The same library gives the same file.
_TIME = (2000, 1, 1, 0, 0, 0)
_NUMBERS = frozenset({"year", "integer"})


def favourites_file(questions: Iterable[Question]) -> bytes:
    """Return the ZIP file to import.

    Args:
        questions: The questions, each of which becomes a script in the folder of its theme.
    """
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for question in questions:
            entry = zipfile.ZipInfo(f"{question.theme}/{question.name}.cypher", _TIME)
            archive.writestr(entry, script_of(question), zipfile.ZIP_DEFLATED)
    return content.getvalue()


def script_of(question: Question) -> str:
    """Return a question as a script: its name, how its parameters are set, and the file as it is.

    Args:
        question: The question.
    """
    parameters = ", ".join(f"{name}: {_literal(item)}" for name, item in question.header.parameters.items())
    lines = [f"// {question.header.title}"]
    if parameters:
        lines.append(f"// Set the parameters first, by a command of its own  :params {{{parameters}}}")
    return "\n".join([*lines, question.cypher])


def _literal(parameter: Parameter) -> str:
    """Return the value that a parameter has by default or for example, as Browser reads it."""
    value = parameter.default or parameter.example
    if value is None or parameter.optional:
        return "null"
    if parameter.type == "date":
        return "date()" if value == "today" else f"date({_quoted(value)})"
    if parameter.type in _NUMBERS:
        return value
    if parameter.type in LISTS:
        return f"[{', '.join(_quoted(item.strip()) for item in value.split(','))}]"
    return _quoted(value)


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
