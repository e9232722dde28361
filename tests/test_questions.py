"""Every question keeps its contract and gives the expected rows on the small world.

``tests/answers/<name>.yml`` is a list of cases. Each has ``given`` (parameters) and at least one of ``expect`` (all
rows in order, each with some of the columns), ``contains`` (rows that are among the rows), ``count``, ``sentence`` and
``error`` (part of the message of the refusal). ``today`` sets the present day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel, ConfigDict, model_validator

from tracker.answers import Answer, ask
from tracker.errors import ParameterError
from tracker.graph import Graph
from tracker.library import Library, Question
from tracker.library.contract import breaches
from tracker.packed import packed

LIBRARY = Library.read()
ANSWERS = Path(__file__).parent / "answers"
TODAY = dt.date(2026, 1, 1)

Cell = str | list[str]


class Case(BaseModel):
    """What one way of asking must give."""

    model_config = ConfigDict(extra="forbid")

    given: dict[str, Cell]
    today: dt.date = TODAY
    expect: list[dict[str, Cell]] | None = None
    contains: list[dict[str, Cell]] | None = None
    count: int | None = None
    sentence: str | None = None
    error: str | None = None

    @model_validator(mode="after")
    def _expects_something(self) -> Case:
        if all(part is None for part in (self.expect, self.contains, self.count, self.sentence, self.error)):
            raise ValueError("a case needs one of expect, contains, count, sentence, error")
        return self

    @property
    def parameters(self) -> dict[str, str]:
        return {name: value if isinstance(value, str) else ";".join(value) for name, value in self.given.items()}


def read_cases(name: str) -> list[Case]:
    path = ANSWERS / f"{name}.yml"
    # Everything is read as text and understood by the type of its column: 2006 is a date there, not a number.
    return [Case.model_validate(case) for case in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)]


def all_cases() -> Iterator[object]:
    for question in LIBRARY:
        if (ANSWERS / f"{question.name}.yml").exists():
            for number, case in enumerate(read_cases(question.name), 1):
                yield pytest.param(question, case, id=f"{question.name}-{number}")


def value_of(text: Cell, type_name: str) -> object:
    if text in ("null", "~") or isinstance(text, list):
        return None if isinstance(text, str) else text
    if type_name in ("integer", "year"):
        return int(text)
    if type_name in ("number", "percent"):
        return pytest.approx(float(text))
    return text == "true" if type_name == "boolean" else text


def expected(row: Mapping[str, Cell], answer: Answer) -> dict[str, object]:
    assert row.keys() <= answer.columns.keys(), f"no such column: {row.keys() - answer.columns.keys()}"
    return {name: value_of(text, answer.columns[name].type) for name, text in row.items()}


def part_of(row: object, names: Mapping[str, object]) -> dict[str, object]:
    assert isinstance(row, dict)
    return {name: row[name] for name in names}


def rows_of(answer: Answer) -> list[object]:
    rows = answer.to_json()["rows"]
    assert isinstance(rows, list)
    return rows


def names_everything(answer: Answer) -> None:
    """Every id in an answer has a name, and every source is cited."""
    for name, column in answer.columns.items():
        if column.is_entity:
            cells = [row[name] for row in answer.rows if row[name] is not None]
            ids = {item for cell in cells for item in (cell if isinstance(cell, list) else [cell])}
            assert ids - answer.names.keys() == set(), f"{name} holds ids that are no {column.type}"


@pytest.mark.parametrize("question", list(LIBRARY), ids=lambda question: question.name)
def test_the_contract(question: Question, world: Graph) -> None:
    assert list(breaches(world, question)) == []


def test_every_question_has_cases_and_every_case_file_a_question() -> None:
    assert sorted(path.stem for path in ANSWERS.glob("*.yml")) == sorted(question.name for question in LIBRARY)
    assert [question.name for question in LIBRARY if not read_cases(question.name)] == []


@pytest.mark.parametrize("question", list(LIBRARY), ids=lambda question: question.name)
def test_a_question_with_a_day_is_asked_for_more_than_one(question: Question) -> None:
    if "as_of" in question.header.parameters:
        days = {case.given.get("as_of", "today") for case in read_cases(question.name)}
        assert len(days) > 1, "the cases must differ in as_of, or nothing shows that the day is heeded"


# One a theme: to plan each query in a second form would take long, and the form of all is the same.
@pytest.mark.parametrize("theme", LIBRARY.themes)
def test_an_answer_is_what_the_query_gives_as_it_stands_in_the_file(theme: str, world: Graph) -> None:
    question = next(item for item in LIBRARY if item.theme == theme)
    for case in (case for case in read_cases(question.name) if case.error is None):
        answer = ask(world, question, case.parameters, case.today)
        assert answer.rows == world.read(question.cypher, answer.parameters)


def test_every_query_has_the_form_that_is_read_in_one_record() -> None:
    assert [
        question.name for question in LIBRARY if packed(question.cypher, tuple(question.header.columns)) is None
    ] == []


@pytest.mark.parametrize(("question", "case"), list(all_cases()))
def test_the_answer(question: Question, case: Case, world: Graph) -> None:
    if case.error is not None:
        with pytest.raises(ParameterError) as caught:
            ask(world, question, case.parameters, case.today)
        assert case.error in str(caught.value)
        return
    answer = ask(world, question, case.parameters, case.today)
    names_everything(answer)
    rows = rows_of(answer)
    if case.expect is not None:
        wanted = [expected(row, answer) for row in case.expect]
        assert [part_of(row, names) for row, names in zip(rows, wanted, strict=False)] == wanted
        assert len(rows) == len(wanted)
    for row in case.contains or []:
        fields = expected(row, answer)
        assert fields in [part_of(other, fields) for other in rows]
    if case.count is not None:
        assert len(rows) == case.count
    if case.sentence is not None:
        assert answer.sentence == case.sentence


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        (
            "MATCH (n:Statte)-[:PARTY_TOO]->() WHERE n.nam = $undeclared RETURN n.id AS b",
            [
                "the query returns b; the header declares a",
                "uses $undeclared, which the header does not declare",
                "declares unused, which the query does not use",
                "(01N50): warn: label does not exist. The label `Statte`",
                "(01N51): warn: relationship type does not exist. The relationship type `PARTY_TOO`",
                "(01N52): warn: property key does not exist. The property `nam`",
            ],
        ),
        ("MATCH (n:State {id: $unused}) SET n.name = 'x' RETURN n.id AS a", ["the query is of type 'rw'"]),
    ],
)
def test_the_contract_finds_each_breach(query: str, parts: list[str], world: Graph, tmp_path: Path) -> None:
    path = tmp_path / "wrong" / "wrong.cypher"
    path.parent.mkdir()
    path.write_text(
        "// ---\n// title: x\n// question: x\n// parameters:\n//   unused: {type: text, default: x, help: x}\n"
        f"// columns:\n//   a: {{type: text, help: x}}\n// grain: x\n// sentence: x\n// ask: [x]\n// ---\n{query}\n",
        encoding="utf-8",
    )
    found = list(breaches(world, Library.read(tmp_path)["wrong"]))
    assert [part for part in parts if part not in "\n".join(found)] == []
    assert len(found) == len(parts)
