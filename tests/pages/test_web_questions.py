"""Every question of the library as a page and as files."""

from __future__ import annotations

import csv
import io
import json
import re
from xml.etree import ElementTree

import pandas as pd
import pytest
from flask.testing import FlaskClient
from PIL import Image

from tests.pages.conftest import GetPage
from tracker.library import Library, Question
from web.views.questions import example

QUESTIONS = list(Library.read())
PICTURED = [question for question in QUESTIONS if question.header.chart]


def address(question: Question, ending: str = "") -> str:
    """Return the address at which a question is asked with its examples."""
    given = "&".join(f"{name}={value}" for name, value in example(question).items())
    return f"/questions/{question.name}{ending}?{given}"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_question_has_a_page_a_json_and_a_csv_that_agree(
    get: GetPage, client: FlaskClient, question: Question
) -> None:
    page = get(address(question))
    data = client.get(address(question, ".json")).get_json()
    rows = list(csv.DictReader(io.StringIO(client.get(address(question, ".csv")).get_data(as_text=True))))
    assert list(data) == [
        "question",
        "parameters",
        "as_of",
        "release",
        "sentence",
        "columns",
        "rows",
        "labels",
        "sources",
    ]
    assert " ".join(data["sentence"].split()) in page.text("p")
    assert len(rows) == len(data["rows"])
    assert question.header.title == page.text("h1")


def test_a_question_without_its_parameters_offers_an_example(get: GetPage) -> None:
    assert "an example" in get("/questions/agreement-pair").text()


@pytest.mark.parametrize("question", PICTURED, ids=lambda question: question.name)
def test_the_picture_is_well_formed(client: FlaskClient, question: Question) -> None:
    response = client.get(address(question, ".svg"))
    if not json.loads(client.get(address(question, ".json")).get_data())["rows"]:
        assert response.status_code == 404
        return
    assert response.status_code == 200, response.get_data(as_text=True)
    root = ElementTree.fromstring(response.get_data())
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(list(root.iter())) > 10


def test_a_downloaded_picture_names_its_page_and_links_to_it_from_anywhere(client: FlaskClient, get: GetPage) -> None:
    picture = "/questions/status-of-agreement.svg?agreement=malabo-convention"
    text = client.get(f"{picture}&picture=world-map").get_data(as_text=True)
    found = re.search(r">(http://localhost/questions/status-of-agreement\?[^<]*)</text>", text)
    assert found
    assert "picture" not in found[1]
    assert get(found[1].replace("&amp;", "&")).text("h1")
    tiles = client.get(picture).get_data(as_text=True)
    assert 'href="http://localhost/states/GHA"' in tiles
    assert 'href="/' not in tiles


@pytest.mark.parametrize("kind", ["world-map", "tile-map"])
def test_a_downloaded_map_has_its_key_and_says_that_it_implies_nothing(client: FlaskClient, kind: str) -> None:
    asked = "status-of-agreement.{}?agreement=budapest-convention&group=un"
    rows = client.get(f"/questions/{asked.format('json')}").get_json()["rows"]
    picture = client.get(f"/questions/{asked.format('svg')}&picture={kind}").get_data(as_text=True)
    for status in ("party", "signatory"):
        assert f">{status} {sum(row['status'] == status for row in rows)}</text>" in picture
    assert ("imply no position" if kind == "world-map" else "nothing about borders") in picture


def test_a_downloaded_matrix_has_its_key_and_marks_what_is_undocumented(client: FlaskClient) -> None:
    picture = client.get("/questions/gap-matrix.svg?group=asean").get_data(as_text=True)
    assert ">party 30</text>" in picture
    assert "B°</text>" in picture
    assert "undocumented, entered from general knowledge" in picture


@pytest.mark.parametrize("question", ["coverage-over-time", "recent-acts", "status-of-agreement"])
def test_no_word_leaves_a_picture(client: FlaskClient, question: str) -> None:
    asked = "agreement=budapest-convention&group=un" if question != "recent-acts" else "days=730"
    content = client.get(f"/questions/{question}.png?{asked}").get_data()
    picture = Image.open(io.BytesIO(content)).convert("RGB")
    edge = picture.crop((picture.width - 30, 0, picture.width, picture.height))
    assert edge.getcolors() == [(edge.width * edge.height, (252, 251, 248))]


def test_a_picture_as_png(client: FlaskClient) -> None:
    response = client.get("/questions/status-of-agreement.png?agreement=malabo-convention&group=african-union")
    assert response.get_data().startswith(b"\x89PNG")


def test_a_workbook_opens_with_rows_columns_sources_and_origin(client: FlaskClient) -> None:
    response = client.get("/questions/parties-to-agreement.xlsx?agreement=budapest-convention&as_of=2026-04-25")
    sheets = pd.read_excel(io.BytesIO(response.get_data()), sheet_name=None)
    assert list(sheets) == ["Rows", "Columns", "Sources", "About"]
    assert len(sheets["Rows"]) == 81
    assert sheets["About"].set_index("what").loc["As of", "value"] == "2026-04-25"


def test_the_cypher_is_the_file_as_it_stands(client: FlaskClient) -> None:
    question = QUESTIONS[0]
    assert client.get(f"/questions/{question.name}.cypher").get_data(as_text=True) == question.cypher


@pytest.mark.parametrize(
    ("day", "parties", "inside", "outside"),
    [("2026-04-25", 81, "AUS", "IRL"), ("2013-04-01", None, "AUS", "CAN"), ("2004-07-01", 5, "ALB", "AUS")],
)
def test_parties_on_a_day(client: FlaskClient, day: str, parties: int | None, inside: str, outside: str) -> None:
    rows = client.get(f"/questions/parties-to-agreement.json?agreement=budapest-convention&as_of={day}").get_json()[
        "rows"
    ]
    found = {row["party"] for row in rows}
    assert inside in found
    assert outside not in found
    assert parties is None or len(found) == parties
