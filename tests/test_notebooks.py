"""Worked notebooks: they run on the shipped data, and the documents beside them are what they give."""

import re
import xml.etree.ElementTree as ET

import altair as alt
import pandas as pd
import pytest

from ingest.load import load
from ingest.package import read_package
from tests.packages import DATA
from tests.recipes import recipe
from tests.servers import local_environment
from tracker.errors import QuestionError
from tracker.notebook.cells import read_cells, run_cells
from tracker.notebook.document import table, write_document
from tracker.progress import SilentProgress
from tracker.settings import PROJECT, SETTINGS

NOTEBOOKS = sorted((PROJECT / "notebooks").glob("*.py"))
SMALL = '''"""Before the first cell."""

# %% [markdown]
# # Title
#
# Text *here*.

# %%
numbers = [1, 2]

# %%
sum(numbers)
'''


def small(tmp_path, text=SMALL):
    path = tmp_path / "small.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_cells_of_the_percent_format(tmp_path):
    cells = read_cells(small(tmp_path))
    assert [(cell.markdown, cell.source) for cell in cells] == [
        (True, "# Title\n\nText *here*."),
        (False, "numbers = [1, 2]"),
        (False, "sum(numbers)"),
    ]
    assert [value for _, value in run_cells(small(tmp_path))] == [None, None, 3]


def test_an_error_names_the_line_of_the_file(tmp_path):
    path = small(tmp_path, SMALL + "\n# %%\nnumbers[7]\n")
    with pytest.raises(IndexError) as caught:
        list(run_cells(path))
    assert caught.traceback[-1].lineno + 1 == path.read_text(encoding="utf-8").splitlines().index("numbers[7]") + 1


def test_tables_show_their_first_rows_and_count_the_rest():
    frame = pd.DataFrame({"n": range(20), "x": [0.123, float("nan")] * 10, "t": ["a|b"] * 20, "l": [["p", "q"]] * 20})
    lines = table(frame).splitlines()
    assert lines[0] == "| n | x | t | l |"
    assert lines[2:4] == ["| 0 | 0.12 | a\\|b | p, q |", "| 1 | – | a\\|b | p, q |"]
    assert lines[-1] == "*The first 15 of 20 rows.*"
    assert table(pd.DataFrame({"d": [pd.Timestamp("2020-01-02"), pd.NaT]})).splitlines()[2:] == [
        "| 2020-01-02 |",
        "| – |",
    ]


def test_a_document_has_text_code_results_and_pictures(tmp_path):
    code = "\n# %%\nimport altair as alt\nimport pandas as pd\n\n"
    code += 'alt.Chart(pd.DataFrame({"x": [1, 2]})).mark_bar().encode(x="x:Q")'
    with pytest.raises(QuestionError, match="needs a description"):
        write_document(small(tmp_path, SMALL + code), tmp_path)
    document, picture = write_document(
        small(tmp_path, SMALL + code + '.properties(description="Two bars")\n'), tmp_path
    )
    text = document.read_text(encoding="utf-8")
    assert "# Title" in text
    assert "```python\nsum(numbers)\n```\n\n3\n" in text
    assert "![Two bars](small-1.svg)" in text
    assert ET.parse(picture).getroot().tag.endswith("svg")
    assert alt.__version__


@pytest.fixture(scope="module")
def shipped(graph, server_settings):
    load(graph, read_package(DATA), SilentProgress())
    return server_settings


@pytest.fixture
def as_a_user(shipped, monkeypatch):
    """The environment of somebody who works with the server of the tests."""
    environment = local_environment(shipped.instance)
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
        if setting.name in environment:
            monkeypatch.setenv(setting.name, environment[setting.name])


@pytest.mark.usefixtures("as_a_user")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_worked_notebook_gives_the_document_beside_it(path, tmp_path):
    document, *pictures = write_document(path, tmp_path)
    assert pictures
    for picture in pictures:
        assert len(ET.parse(picture).getroot().findall(".//{*}path")) > 10, picture.name
        assert (path.parent / picture.name).is_file()
    # The release is a hash over the files, so it changes with any of them; every number must be as it was.
    made, kept = (
        re.sub(r"Release [0-9a-f]{12}", "Release …", file.read_text(encoding="utf-8"))
        for file in (document, path.with_suffix(".md"))
    )
    assert made == kept, f"run: python -m tracker.notebook notebooks/{path.name}"


@pytest.mark.usefixtures("as_a_user")
def test_the_recipe_for_python(graph):
    found = {}
    exec(recipe("tracker.incidence", "python"), found)
    found["tracker"].close()
    assert "Kenya shares" in found["partners"].attrs["sentence"]
    members = graph.read(
        "MATCH (p:Party)-[b:BELONGS_TO]->({id: 'asean'}) WHERE b.since <= date('2026-01-31') "
        "AND (b.until IS NULL OR b.until >= date('2026-01-31')) RETURN count(DISTINCT p) AS n"
    )
    assert len(found["matrix"]) == members[0]["n"] == 11
    assert len(found["closest"]) == 11 * 10 / 2
    assert found["closest"]["jaccard"].between(0, 1).all()


@pytest.mark.usefixtures("as_a_user")
def test_the_recipe_for_py2neo(graph):
    found = {}
    exec(recipe("py2neo_graph()", "python"), found)
    counts = found["counts"].set_index("agreement")["parties"]
    (wanted,) = graph.read(
        "MATCH (s:State)-[t:PARTY_TO]->({id: 'budapest-convention'}) WHERE t.until IS NULL RETURN count(s) AS n"
    )
    assert counts["Budapest Convention"] == wanted["n"] > 80
    assert counts.is_monotonic_decreasing


def test_there_are_two_worked_notebooks():
    assert [path.stem for path in NOTEBOOKS] == ["closest-states", "coverage-of-a-region"]
    for path in NOTEBOOKS:
        assert read_cells(path)[0].markdown
