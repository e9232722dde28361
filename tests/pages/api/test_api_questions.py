"""Questions over the API."""

from __future__ import annotations

from urllib.parse import quote

from flask.testing import FlaskClient

from tests.pages.api.calls import AGREEMENT, fetch, rows


def test_a_question_is_answered_as_everywhere(client: FlaskClient) -> None:
    query = f"questions/parties-to-agreement{{}}?{AGREEMENT}&as_of=2013-04-01"
    found = fetch(client, f"/v1/{query.format('')}")
    assert found == client.get(f"/{query.format('.json')}").get_json()
    assert list(found) == [
        *("question", "parameters", "as_of", "release", "sentence", "columns", "rows", "labels", "sources")
    ]
    text = client.get(f"/{query.format('.csv')}").get_data(as_text=True)
    for address, accepted in ((query.format(".csv"), "*/*"), (query.format(""), "text/csv, */*;q=0.1")):
        response = client.get(f"/api/v1/{address}", headers={"Accept": accepted})
        assert (response.mimetype, response.get_data(as_text=True)) == ("text/csv", text)


def test_lists_are_separated_by_commas(client: FlaskClient) -> None:
    found = fetch(client, "/v1/questions/compare-states?states=Kenya,GHA")
    assert found["parameters"]["states"] == ["KEN", "GHA"]


def test_questions_are_listed_with_what_they_take(client: FlaskClient) -> None:
    every = fetch(client, "/v1/questions?limit=2000")
    assert every["total"] == len(every["items"]) > 100
    found = fetch(client, "/v1/questions?theme=changes&q=recent")["items"]
    assert [item["name"] for item in found] == ["recent-acts"]
    header = fetch(client, found[0]["links"]["header"].partition("/api")[2])
    assert header["cypher"].startswith("// ---")
    assert {column["name"] for column in header["columns"]} >= {"party", "source"}
    by_name = {row["name"]: row for row in rows(client, "/v1/questions.csv")}
    assert len(by_name) == every["total"]
    assert by_name["parties-to-agreement"]["required"] == "agreement"


def test_plain_words_are_read_and_answered(client: FlaskClient) -> None:
    found = fetch(client, "/v1/ask?q=who+in+ASEAN+is+not+party+to+Budapest%3F")
    assert found["state"] == "understood"
    name, parameters = found["readings"][0]["question"], found["readings"][0]["parameters"]
    query = "&".join(f"{key}={quote(value)}" for key, value in parameters.items())
    assert found["answer"] == fetch(client, f"/v1/questions/{name}?{query}")
    unknown = fetch(client, "/v1/ask?q=colourless+green+ideas+sleep+furiously")
    assert (unknown["state"], unknown["answer"]) == ("unknown", None)
    assert unknown["suggestions"]


def test_release_model_and_changes(client: FlaskClient) -> None:
    release = fetch(client, "/v1/release")
    assert release["release"] == fetch(client, "/v1/")["release"]
    assert release["citation"].startswith("Cyber Commitments Tracker")
    model = fetch(client, "/v1/model")
    assert {"State", "Agreement"} <= {label["name"] for label in model["labels"]}
    assert next(item for item in model["relationship_types"] if item["name"] == "PARTY_TO")["derived"]
    year = "from=2013-01-01&to=2013-12-31"
    changes = fetch(client, f"/v1/changes?{year}")
    assert changes == fetch(client, f"/v1/questions/changes-between?{year}")
    assert len(rows(client, f"/v1/changes.csv?{year}")) == len(changes["rows"]) > 0
    assert fetch(client, "/v1/changes?to=2013-12-31")["parameters"]["from"] == "2012-12-31"


def test_everything_in_the_index_is_there(client: FlaskClient) -> None:
    index = fetch(client, "/v1/")
    needs = {"search": "?q=kenya", "ask": "?q=kenya"}
    for name, address in index["links"].items():
        assert client.get(address + needs.get(name, "")).status_code == 200, name
    assert fetch(client, "/v1")["collections"] == index["collections"]
