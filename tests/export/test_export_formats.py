"""Each format holds the release, and its reader reads it."""

import csv
import datetime as dt
import hashlib
import json
import math

import networkx as nx
import pandas as pd
import pyarrow.parquet as pq
import pytest
import rdflib
from frictionless import Package
from openpyxl import load_workbook
from rdflib.namespace import RDF, XSD

from tests.export.known import ENTITY, HOSTILE, RELEASE, SCHEMA, TABLES, TERM
from tests.packages import WORLD, rows_of
from tracker.export import FORMATS
from tracker.export.cypher_literals import literal, name
from tracker.export.cypher_script import write_script
from tracker.export.elements import Elements, Node, Tie, read_elements
from tracker.export.graphml import write_graphml
from tracker.export.release import read_descriptor
from tracker.export.spreadsheet import write_workbook
from tracker.export.tables import Field, Table


def run_script(graph, path, most=None):
    for statement in path.read_text(encoding="utf-8").split(";\n")[:most]:
        if statement.strip():
            graph.run(statement)


def shape(found):
    nodes = {(node.key, node.labels, str(sorted(node.properties.items()))) for node in found.nodes}
    ties = sorted((tie.start.key, tie.type, tie.end.key, str(sorted(tie.properties.items()))) for tie in found.ties)
    return nodes, ties, found.release


def test_everything_is_there_and_says_what_it_is(folder):
    assert {path.name for path in folder.iterdir()} == {
        "README.txt", "release.json", "datapackage", "tables.xlsx", "parquet", "graph.graphml", "graph.jsonld",
        "graph.cypher", "research",
    }  # fmt: skip
    readme = (folder / "README.txt").read_text(encoding="utf-8")
    about = json.loads((folder / "release.json").read_text(encoding="utf-8"))
    for text in (about["id"], about["licence"], about["citation"], *(item.path for item in FORMATS.values())):
        assert text in readme
    assert about["title"] == "A small invented world"
    for file in about["files"]:
        content = (folder / file["path"]).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file["size"], file["sha256"])
    assert len(about["files"]) == len([path for path in folder.rglob("*") if path.is_file()]) - 1


def test_csv_is_a_valid_data_package_as_loaded(folder):
    package = Package(str(folder / "datapackage" / "datapackage.json"))
    assert package.title == "A small invented world"
    assert len(package.resources) == len(TABLES)
    report = package.validate()
    assert report.valid, report.flatten(["resourceName", "rowNumber", "fieldName", "message"])[:5]
    for table in TABLES:
        assert (folder / "datapackage" / table.path.name).read_bytes() == table.path.read_bytes()
    assert "extends" not in read_descriptor(folder / "datapackage")


def test_workbook_has_a_dictionary_and_a_sheet_a_table(folder):
    book = load_workbook(folder / "tables.xlsx", read_only=True)
    assert book.sheetnames == ["about", "dictionary", *(table.name[:31] for table in TABLES)]
    sheets = pd.read_excel(folder / "tables.xlsx", sheet_name=None, dtype=object, keep_default_na=False)
    declared = {(table.name, field.name) for table in TABLES for field in table.fields}
    dictionary = sheets["dictionary"].query("field != ''")
    assert set(zip(dictionary["table"], dictionary["field"], strict=True)) == declared
    assert (dictionary["meaning"].str.len() > 3).all()
    for table in TABLES:
        assert len(sheets[table.name[:31]]) == len(rows_of(WORLD, table.name)), table.name
    assert dict(sheets["about"].to_numpy())["licence"] == "CC-BY-4.0"


def test_workbook_keeps_days_as_precise_as_they_are_and_numbers_as_numbers(folder):
    states = pd.read_excel(folder / "tables.xlsx", sheet_name="states", dtype=object).set_index("id")
    assert states.loc["ELB", "un_member_since"] == "1960"
    members = pd.read_excel(folder / "tables.xlsx", sheet_name="agreements", dtype=object).set_index("id")
    assert members.loc["sea-convention", "binding"] is True


def test_workbook_never_holds_a_formula(tmp_path):
    field = Field("note", "string", "Remark", None, (), False)
    path = tmp_path / "notes.csv"
    path.write_text('note\n=1+1\n"=HYPERLINK(""http://x"")"\n+2\n', encoding="utf-8")
    write_workbook(tmp_path / "x.xlsx", RELEASE, [Table("notes", "Notes", "Remarks", path, (field,))])
    sheet = load_workbook(tmp_path / "x.xlsx")["notes"]
    assert [(cell.value, cell.data_type) for (cell,) in sheet.iter_rows(min_row=2)] == [
        ("=1+1", "s"),
        ('=HYPERLINK("http://x")', "s"),
        ("+2", "s"),
    ]


def test_parquet_has_types_descriptions_and_the_release(folder):
    for table in TABLES:
        read = pq.read_table(folder / "parquet" / f"{table.name}.parquet")
        assert read.column_names == [field.name for field in table.fields]
        assert read.num_rows == len(rows_of(WORLD, table.name))
        assert [read.field(field.name).metadata[b"description"].decode() for field in table.fields] == [
            field.description for field in table.fields
        ]
        assert json.loads(read.schema.metadata[b"release"])["title"] == "A small invented world"
    agreements = pd.read_parquet(folder / "parquet" / "agreements.parquet").set_index("id")
    assert bool(agreements.loc["sea-convention", "binding"]) is True
    assert list(agreements.loc["sea-convention", "strategies"]) == ["treaties"]
    assert pd.read_parquet(folder / "parquet" / "states.parquet")["latitude"].dtype == float


def test_graphml_is_the_graph(folder, elements):
    read = nx.read_graphml(folder / "graph.graphml")
    assert isinstance(read, nx.MultiDiGraph)
    assert read.number_of_nodes() == len(elements.nodes)
    assert read.number_of_edges() == len(elements.ties)
    assert read.nodes["DUN"]["label"] == "Dunmark"
    assert read.nodes["DUN"]["labels"] == "Party:State"
    assert read.nodes["sea-convention"]["binding"] is True
    ties = {data["type"]: data for data in read.get_edge_data("COR", "sea-convention").values()}
    assert ties["DENOUNCED"]["effective_on"] == "2014-09-03"
    assert read.graph["licence"] == "CC-BY-4.0"


def test_graphml_survives_what_xml_cannot_hold(tmp_path):
    node = Node(
        "a&<b>", "Party", ("Party",), {"id": 'a&<b>"', "name": "x\x00\x0b<&>'\ud800", "n": 1, "f": 1.5, "b": True}
    )
    other = Node(
        "z", "Party", ("Party",), {"id": "z", "name": "Z", "n": "many", "l": ["p", "q"], "d": dt.date(2020, 1, 2)}
    )
    ties = (Tie(node, other, "T", {"type": "kept out", "w": 2}), Tie(node, other, "T", {"w": 3}))
    write_graphml(tmp_path / "x.graphml", RELEASE, Elements((node, other), ties, {}))
    read = nx.read_graphml(tmp_path / "x.graphml")
    assert read.nodes["a&<b>"] == {"id": 'a&<b>"', "name": "x<&>'", "n": "1", "f": 1.5, "b": True, "labels": "Party",
                                   "label": "x<&>'"}  # fmt: skip
    assert read.nodes["z"]["l"] == "p;q"
    assert read.nodes["z"]["d"] == "2020-01-02"
    assert sorted(data["w"] for *_, data in read.edges(data=True)) == [2, 3]


def test_json_ld_has_the_states_with_codes_and_names(linked):
    assert len(list(linked.subjects(RDF.type, SCHEMA.Country))) == 7
    codes = {
        str(linked.value(code, SCHEMA.propertyID)): str(linked.value(code, SCHEMA.value))
        for code in linked.objects(ENTITY.DUN, SCHEMA.identifier)
        if isinstance(code, rdflib.BNode)
    }
    row = next(row for row in rows_of(WORLD, "states") if row["id"] == "DUN")
    expected = {"ISO 3166-1 alpha-2": row["iso2"], "ISO 3166-1 alpha-3": "DUN", "UN M49": row["m49"]}
    assert codes == {scheme: code for scheme, code in expected.items() if code}
    translations = [row for row in rows_of(WORLD, "aliases") if row["kind"] == "translation"]
    assert translations
    for row in translations:
        name_in_language = rdflib.Literal(row["alias"], lang=row["language"])
        assert (ENTITY[row["entity"]], SCHEMA.alternateName, name_in_language) in linked


def test_json_ld_types_days_as_precisely_as_they_are_known(linked):
    assert linked.value(ENTITY.ELB, TERM.un_member_since) == rdflib.Literal("1960", datatype=XSD.gYear)
    assert linked.value(ENTITY.ALD, TERM.un_member_since) == rdflib.Literal("1945-10-24", datatype=XSD.date)
    approvals = set(linked.subjects(RDF.type, TERM.APPROVED)) & set(linked.subjects(TERM.subject, ENTITY.COR))
    approved = [fact for fact in approvals if linked.value(fact, TERM.object) == ENTITY["sea-convention"]]
    assert len(approved) == 1
    assert linked.value(approved[0], TERM.on) == rdflib.Literal("2006-01", datatype=XSD.gYearMonth)
    assert linked.value(approved[0], TERM.on_latest) == rdflib.Literal("2006-01-31", datatype=XSD.date)


def test_json_ld_facts_lead_to_sources_and_the_data_set_to_its_licence(linked):
    signed = list(linked.subjects(RDF.type, TERM.SIGNED))
    assert len(signed) == len([row for row in rows_of(WORLD, "acts") if row["act"] == "signature"])
    for fact in signed:
        assert (linked.value(fact, TERM.source), RDF.type, TERM.Source) in linked
    dataset = next(linked.subjects(RDF.type, SCHEMA.Dataset))
    assert str(linked.value(dataset, SCHEMA.license)).startswith("https://creativecommons.org/")
    assert linked.value(dataset, SCHEMA.creditText)


def test_research_acts_are_those_recorded(folder):
    acts = pd.read_csv(folder / "research" / "acts.csv", keep_default_na=False)
    tables = ("acts", "memberships", "initiative_members", "endorsements", "cbm_adoptions", "participants")
    assert len(acts) == sum(len(rows_of(WORLD, table)) for table in tables)
    row = acts.query("party == 'COR' and commitment == 'sea-convention' and tie == 'denounced'").iloc[0]
    assert (row["party_kind"], row["act"], row["effective"]) == ("state", "denunciation", "2014-09-03")
    assert acts.query("party == 'EUE'")["party_kind"].unique().tolist() == ["organisation"]


def test_research_state_by_year_is_wide_and_knows_who_could(folder):
    wide = pd.read_csv(folder / "research" / "state_year.csv", keep_default_na=False, dtype=str).set_index(
        ["party", "year"]
    )
    assert wide.index.get_level_values("year").unique().tolist() == [str(year) for year in range(2001, 2027)]
    assert len(wide) == 26 * 6
    sea = wide["sea-convention"]
    assert [sea["ALD", year] for year in ("2001", "2003", "2004")] == ["0", "0", "1"]
    assert [sea["COR", year] for year in ("2005", "2006", "2013", "2014", "2019")] == ["0", "1", "1", "0", "1"]
    assert [wide["league-convention"]["DUN", year] for year in ("2013", "2014", "2023")] == ["", "0", "1"]
    assert wide["league-convention"]["ALD", "2024"] == ""
    assert wide["league"]["ELB", "2010"] == "" or wide["league"]["ELB", "2010"] == "0"
    assert [wide["league"]["ELB", year] for year in ("2016", "2017")][1] == "1"
    assert wide["as_of"]["ALD", "2026"] == "2026-01-01"


def test_research_pairs_by_year_are_long(folder):
    long = pd.read_csv(folder / "research" / "dyad_year.csv", parse_dates=["as_of", "first_shared"])
    assert len(long) == 26 * 15
    assert (long["a"] < long["b"]).all()
    pair = long.query("a == 'ALD' and b == 'BRV'").set_index("year")
    assert not pair.loc[2003, "any_binding"]
    assert pair.loc[2004, "any_binding"]
    assert pair.loc[2004, "first_shared"] == pd.Timestamp("2004-09-01")
    assert pair.loc[2003, "shared"] == 0
    assert pair.loc[2010, "shared"] == 3


def test_the_codebook_explains_every_column(folder):
    research = folder / "research"
    codebook = pd.read_csv(research / "codebook.csv")
    for path in research.glob("*.csv"):
        if path.name != "codebook.csv":
            with path.open(encoding="utf-8", newline="") as file:
                heading = next(csv.reader(file))
            assert codebook.loc[codebook["file"] == path.name, "column"].tolist() == heading
    assert codebook["meaning"].notna().all()


# From here on the server is emptied.
def test_the_cypher_script_builds_the_same_graph_in_an_empty_neo4j(folder, elements, scratch):
    run_script(scratch, folder / "graph.cypher")
    assert shape(read_elements(scratch)) == shape(elements)
    # Run again, each statement finds what it would make; the first ones show it, planning them all takes half a minute.
    run_script(scratch, folder / "graph.cypher", most=120)
    assert shape(read_elements(scratch)) == shape(elements)


def test_hostile_text_goes_through_the_script_unchanged(scratch, tmp_path):
    scratch.run("MATCH (n) DETACH DELETE n")
    nodes = tuple(
        Node(str(number), "Party", ("Party",), {"id": str(number), "table": "t", "name": text, "list": [text, "b"]})
        for number, text in enumerate(HOSTILE)
    )
    ties = tuple(Tie(node, nodes[0], "SIGNED", {"key": text}) for node, text in zip(nodes, HOSTILE, strict=True))
    found = Elements(nodes, ties, {"id": "r", "current": True, "title": HOSTILE[4]})
    write_script(tmp_path / "x.cypher", RELEASE, found)
    run_script(scratch, tmp_path / "x.cypher")
    assert shape(read_elements(scratch)) == shape(found)


def test_literals_are_read_back_by_neo4j(scratch):
    moment = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    value = [*HOSTILE, None, True, False, -7, 1.5, 1e300, dt.date(2006, 1, 31), moment, {"a b": "x", "c": [1, "2"]}]
    assert scratch.read(f"RETURN {literal(value)} AS value") == [{"value": value}]
    assert math.isnan(scratch.read(f"RETURN {literal(math.nan)} AS value")[0]["value"])
    assert scratch.read(f"RETURN {literal(-math.inf)} AS value") == [{"value": -math.inf}]
    assert name("a`b c") == "`a``b c`"
    with pytest.raises(TypeError, match="no Cypher literal for bytes"):
        literal(b"x")
