"""A question asked: the rows and everything needed to read, quote and check them."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.citations import CitedSource, cite
from tracker.entities import Entities, entities_of
from tracker.errors import QuestionError
from tracker.graph import Graph
from tracker.library import Column, Question
from tracker.library.articles import begin, with_article
from tracker.library.types import entity_kind, misfits
from tracker.library.values import write_value
from tracker.lookups import current_release
from tracker.packed import read_packed
from tracker.parameters import Value, resolve

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Answer", "CitedSource", "Row", "ask"]

Row = dict[str, object]


@dataclass(frozen=True)
class Answer:
    """The answer to a question.

    Attributes:
        question: The question.
        parameters: The value of every parameter: ids, days, numbers, lists of ids, None when not given.
        as_of: The day it speaks of.
        release: Id of the data release.
        sentence: The answer in one sentence.
        rows: The rows; entity columns hold ids.
        labels: Name of every id in the rows and parameters.
        sources: The sources of the rows in the order of their first row.
    """

    question: Question
    parameters: Mapping[str, Value]
    as_of: dt.date
    release: str
    sentence: str
    rows: Sequence[Row]
    labels: Mapping[str, str]
    sources: Sequence[CitedSource]

    @property
    def columns(self) -> Mapping[str, Column]:
        """The columns by name."""
        return self.question.header.columns

    @property
    def names(self) -> Mapping[str, str]:
        """What a reader sees for every id: the labels, and the titles of the sources."""
        return {**{source.id: source.title for source in self.sources}, **self.labels}

    def to_json(self) -> dict[str, object]:
        """Return the answer as plain values for JSON; days are ISO text."""
        return {
            "question": self.question.name,
            "parameters": {name: _plain(value) for name, value in self.parameters.items()},
            "as_of": self.as_of.isoformat(),
            "release": self.release,
            "sentence": self.sentence,
            "columns": [{"name": name, "type": col.type, "help": col.help} for name, col in self.columns.items()],
            "rows": [{name: _plain(value) for name, value in row.items()} for row in self.rows],
            "labels": dict(self.labels),
            "sources": [vars(source) for source in self.sources],
        }

    def to_csv(self) -> str:
        """Return the rows as CSV: a header of column names, ids as they are, lists joined by semicolons.

        Each column of ids is followed by a column ``<name>_name`` with what a reader sees.
        """
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        names = self.names
        writer.writerow(heading for name, column in self.columns.items() for heading in _csv_headings(name, column))
        for row in self.rows:
            writer.writerow(cell for name, col in self.columns.items() for cell in _csv_cells(row[name], col, names))
        return text.getvalue()

    def to_frame(self) -> pd.DataFrame:
        """Return the rows as a DataFrame with the columns of :meth:`to_csv`.

        Lists stay lists. ``.attrs`` has ``columns`` (help of each column), ``sentence``, ``as_of`` and ``release``.
        """
        # pandas takes longer to import than most questions take to answer.
        import pandas as pd

        names = self.names
        data: dict[str, list[object]] = {}
        for name, column in self.columns.items():
            data[name] = [row[name] for row in self.rows]
            if column.is_entity:
                data[f"{name}_name"] = [_names(value, names) for value in data[name]]
        frame = pd.DataFrame(data)
        frame.attrs = {
            "columns": {name: column.help for name, column in self.columns.items()},
            "sentence": self.sentence,
            "as_of": self.as_of.isoformat(),
            "release": self.release,
        }
        return frame


def ask(
    graph: Graph,
    question: Question,
    parameters: Mapping[str, str],
    today: dt.date | None = None,
    release: str | None = None,
) -> Answer:
    """Ask a question.

    Args:
        graph: The graph.
        question: A question of the library.
        parameters: What the user gave: text for each parameter; ids, codes, names and aliases are understood.
        today: The present day; the machine's when None.
        release: Id of the release that the graph holds, where the caller has just looked it up.

    Returns:
        The answer.

    Raises:
        ParameterError: A parameter is unknown, missing or has an impossible value.
        NotFoundError: The graph holds no data.
        QuestionError: The query gives other columns or values than the file declares.
        ServerError: The graph cannot be reached.
    """
    day = today or dt.date.today()
    release = release or current_release(graph)
    entities = entities_of(graph, release)
    values = resolve(question, parameters, entities, day)
    rows = read_packed(graph, question.cypher, tuple(question.header.columns), values)
    _check(question, rows)
    labels = dict(_labels(question, values, rows, entities))
    sources = cite(graph, _uses(question, rows), release)
    titles = {source.id: source.title for source in sources}
    as_of = values.get("as_of")
    return Answer(
        question=question,
        parameters=values,
        as_of=as_of if isinstance(as_of, dt.date) else day,
        release=release,
        sentence=_sentence(question, values, rows, {**titles, **labels}, entities),
        rows=rows,
        labels=labels,
        sources=sources,
    )


def _check(question: Question, rows: Sequence[Row]) -> None:
    columns = question.header.columns
    # All rows of a query have the columns of the first.
    if rows and rows[0].keys() != columns.keys():
        raise QuestionError(f"{question.name}: the query gives {', '.join(rows[0])} but declares {', '.join(columns)}")
    for name, column in columns.items():
        if wrong := misfits((row[name] for row in rows), column.type):
            raise QuestionError(f"{question.name}: column {name!r} holds {wrong[0]!r}, which is no {column.type}")


def _labels(
    question: Question, values: Mapping[str, Value], rows: Sequence[Row], entities: Entities
) -> Iterator[tuple[str, str]]:
    for name, parameter in question.header.parameters.items():
        yield from _named(parameter.type, [values[name]], entities)
    for name, column in question.header.columns.items():
        # The sources of the rows have a list of their own in the answer.
        if entity_kind(column.type) != "source":
            yield from _named(column.type, (row[name] for row in rows), entities)


def _named(type_name: str, values: Iterable[object], entities: Entities) -> Iterator[tuple[str, str]]:
    kind = entity_kind(type_name)
    if kind is None:
        return
    known = entities.of_kind(kind)
    for value in values:
        for entity_id in _ids(value):
            if entity_id in known:
                yield entity_id, known[entity_id].name


def _sentence(
    question: Question,
    values: Mapping[str, Value],
    rows: Sequence[Row],
    labels: Mapping[str, str],
    entities: Entities,
) -> str:
    header = question.header
    spoken = _spoken(labels, entities)
    written = {
        name: None if values[name] is None else write_value(values[name], parameter.type, spoken)
        for name, parameter in header.parameters.items()
    }
    templates = header.templates
    template = templates["sentence"] if rows else templates.get("empty", templates["sentence"])

    def write(name: str, value: object) -> str:
        return write_value(value, header.columns[name].type, spoken)

    return begin(template.fill(rows, written, write))


def _spoken(labels: Mapping[str, str], entities: Entities) -> Mapping[str, str]:
    """Return the names as they stand in running text."""
    agreements, parties = entities.of_kind("agreement"), entities.of_kind("party")
    kinds = ((key, "agreement" if key in agreements else "party" if key in parties else "") for key in labels)
    return {key: with_article(labels[key], kind) for key, kind in kinds}


def _uses(question: Question, rows: Sequence[Row]) -> Iterator[tuple[str, str | None]]:
    names = [name for name, column in question.header.columns.items() if entity_kind(column.type) == "source"]
    for row in rows:
        recorded = row.get("recorded")
        for source in (source for name in names for source in _ids(row[name])):
            yield source, None if recorded is None else str(recorded)


def _ids(value: object) -> list[str]:
    if value is None:
        return []
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


def _csv_headings(name: str, column: Column) -> tuple[str, ...]:
    return (name, f"{name}_name") if column.is_entity else (name,)


def _csv_cells(value: object, column: Column, names: Mapping[str, str]) -> Iterator[object]:
    yield _csv_text(value)
    if column.is_entity:
        shown = _names(value, names)
        yield "; ".join(shown) if isinstance(shown, list) else shown


def _csv_text(value: object) -> object:
    if isinstance(value, list):
        return ";".join(value)
    # As in JSON, and as spreadsheets read it.
    return str(value).lower() if isinstance(value, bool) else _plain(value)


def _names(value: object, names: Mapping[str, str]) -> object:
    if isinstance(value, list):
        return [names.get(str(item), str(item)) for item in value]
    return None if value is None else names.get(str(value), str(value))
