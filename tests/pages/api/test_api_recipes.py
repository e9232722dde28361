"""The recipes of the README for the API, run as they stand there against the site as it is served."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from urllib.request import urlopen

import pandas as pd

from tests.recipes import recipe
from tracker.graph import Graph
from tracker.settings import SETTINGS

DEFAULTS = {setting.name: setting.default for setting in SETTINGS}
WRITTEN = f"http://{DEFAULTS['TRACKER_WEB_HOST']}:{DEFAULTS['TRACKER_WEB_PORT']}"


def for_address(block: str, address: str) -> str:
    """Return a recipe for the address at which the site is served."""
    assert WRITTEN in block
    return block.replace(WRITTEN, address)


def test_the_recipe_for_curl(address: str, real_graph: Graph) -> None:
    commands = for_address(recipe("curl -fs "), address).splitlines()
    given = [subprocess.run(["sh", "-c", line], capture_output=True, check=True, timeout=60) for line in commands]
    state, answer, table, asked = (done.stdout.decode() for done in given)
    assert json.loads(state)["id"] == "KEN"
    wanted = real_graph.read(
        "MATCH (p:Party)-[t:PARTY_TO]->({id: 'budapest-convention'}) WHERE t.since <= date('2013-04-01') "
        "AND (t.until IS NULL OR t.until >= date('2013-04-01')) RETURN p.id AS party"
    )
    assert {row["party"] for row in json.loads(answer)["rows"]} == {row["party"] for row in wanted}
    assert wanted
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {(row["scope"], row["binding"]) for row in rows} == {("regional", "true")}
    assert json.loads(asked)["answer"]["question"] == json.loads(asked)["readings"][0]["question"]


def test_the_recipe_for_r_gives_csv_that_is_read_whole(address: str) -> None:
    addresses = re.findall(r'read\.csv\("([^"]+)", na\.strings = ""\)', for_address(recipe("read.csv", "r"), address))
    assert len(addresses) == 2
    for one in addresses:
        with urlopen(one, timeout=60) as response:
            assert response.headers.get_content_type() == "text/csv"
            rows = list(csv.reader(io.StringIO(response.read().decode())))
        assert len({len(row) for row in rows}) == 1
        assert len(rows) > 40
    assert ["NAM", "NA"] in [row[:2] for row in rows]


def test_the_recipe_for_pandas(address: str) -> None:
    found: dict[str, pd.DataFrame] = {}
    exec(for_address(recipe("pd.read_csv", "python"), address), found)
    assert found["states"].set_index("id").loc["NAM", "iso2"] == "NA"
    assert found["states"]["iso2"].notna().sum() > 200
    assert found["regions"].sum() == found["parties"]["party"].isin(found["states"]["id"]).sum() > 50
