"""What can be taken away from the console, and the recipes of the README."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from urllib.request import urlopen

import openpyxl
import pandas as pd
from click.testing import CliRunner
from flask import Flask
from flask.testing import FlaskClient
from pyarrow import parquet

from tests.pages.console.queries import console
from tests.recipes import README, recipe
from tests.servers import local_environment
from tracker import local
from tracker.cli import main
from tracker.graph import Graph
from tracker.library import Library
from tracker.settings import Settings
from web.app import create_app


def test_each_file_opens_in_its_reader(client: FlaskClient, real_graph: Graph) -> None:
    query = (
        "MATCH (s:State) RETURN s.id AS id, s.name AS name, s.population AS population, s.latitude AS latitude, "
        "s.aliases[0..2] AS names, s.un_member_since AS since, s {.iso2} AS codes, '=1+1' AS formula ORDER BY id"
    )
    states = [row["id"] for row in real_graph.read("MATCH (s:State) RETURN s.id AS id ORDER BY id")]
    files = {ending: client.get(console(query, ending=f".{ending}")) for ending in ("csv", "json", "xlsx", "parquet")}
    for ending, response in files.items():
        assert response.status_code == 200, ending
        assert f'filename="cypher-result.{ending}"' in response.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(files["csv"].get_data(as_text=True))))
    assert [row["id"] for row in rows] == states
    assert rows[0]["formula"] == "'=1+1"
    told = files["json"].get_json()
    assert told["query"] == query
    assert [row["id"] for row in told["rows"]] == states
    book = openpyxl.load_workbook(io.BytesIO(files["xlsx"].get_data()))
    assert [row[0].value for row in book["Rows"].iter_rows(min_row=2)] == states
    assert dict(book["About"].iter_rows(values_only=True))["query"] == query
    table = parquet.read_table(io.BytesIO(files["parquet"].get_data()))
    assert table.column("id").to_pylist() == states
    assert [str(table.schema.field(name).type) for name in ("population", "latitude", "names", "codes")] == [
        "int64",
        "double",
        "list<element: string>",
        "string",
    ]
    assert table.schema.metadata[b"query"].decode() == query
    frame = pd.read_parquet(io.BytesIO(files["parquet"].get_data()))
    assert len(frame) == len(states)


def test_the_files_tell_what_is_wrong(client: FlaskClient) -> None:
    response = client.get(console("MATCH (n) DELETE n", ending=".csv"))
    assert (response.status_code, response.mimetype) == (400, "text/plain")
    assert "more than read" in response.get_data(as_text=True)
    told = client.get(console("RETURN 1 AS a,\n  b", ending=".json")).get_json()["error"]
    assert (told["reason"], told["line"], told["column"]) == ("wrong", 2, 3)
    for place in ("/console.csv", console("RETURN 1", "[1]", ".parquet")):
        response = client.get(place)
        assert (response.status_code, response.mimetype) == (400, "text/plain")


def test_the_favourites_hold_the_whole_library(client: FlaskClient) -> None:
    with zipfile.ZipFile(io.BytesIO(client.get("/console/favourites.zip").get_data())) as archive:
        assert len(archive.namelist()) == len(Library.read())


def test_the_recipe_for_curl(site: tuple[Flask, str], real_graph: Graph) -> None:
    command = recipe("/console.csv").replace("http://127.0.0.1:8000", site[1])
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True, timeout=30)
    wanted = real_graph.read(
        "MATCH (s:State)-[t:PARTY_TO]->({id: 'malabo-convention'}) WHERE t.since <= date('2026-01-31') "
        "RETURN s.name AS name"
    )
    assert {row["state"] for row in csv.DictReader(io.StringIO(done.stdout))} == {row["name"] for row in wanted}
    assert wanted


def test_the_recipe_for_neo4j_browser(client: FlaskClient, server_settings: Settings, tmp_path: Path) -> None:
    environment = local_environment(server_settings.instance)
    told = CliRunner().invoke(main, ["status"], env=environment).output
    shown = re.search(r"Neo4j Browser +(\S+)", told)
    assert shown
    with urlopen(shown[1], timeout=10) as page:
        assert b"<html" in page.read(4_000)
    kept = re.search(r"Password +kept in (.+)", told)
    assert kept
    assert Path(kept[1]).read_text(encoding="utf-8").strip()
    assert f'href="{shown[1]}"' in client.get("/console").get_data(as_text=True)
    assert shown[1] not in client.get("/console", headers={"Host": "tracker.example"}).get_data(as_text=True)
    assert "tracker cypher --favourites favourites.zip" in README
    path = tmp_path / "favourites.zip"
    assert CliRunner().invoke(main, ["cypher", "--favourites", str(path)], env=environment).exit_code == 0
    assert path.read_bytes() == client.get("/console/favourites.zip").get_data()


def test_a_server_with_users_brings_advice(server_settings: Settings, real_graph: Graph, client: FlaskClient) -> None:
    endpoint = local.status(server_settings)
    assert endpoint
    elsewhere = replace(server_settings, uri=endpoint.uri, user=endpoint.user, password=endpoint.password)
    page = create_app(elsewhere, real_graph).test_client().get(console("RETURN 'there' AS x")).get_data(as_text=True)
    assert "NEO4J_READ_USER" in page
    assert "there" in page
    assert "NEO4J_READ_USER" not in client.get("/console").get_data(as_text=True)
