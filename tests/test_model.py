"""The model of the graph, and the worked queries that stand beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.packages import WORLD
from tracker.errors import QuestionError
from tracker.examples import examples
from tracker.export.release import read_descriptor
from tracker.graph import Graph
from tracker.guard import Guard
from tracker.lookups import current_release
from tracker.model import Model, Property, model_of
from tracker.settings import Settings


@pytest.fixture(scope="module")
def model(world: Graph) -> Model:
    """The model of the small world."""
    return model_of(world, current_release(world), WORLD)


def test_every_label_and_type_of_the_graph_is_there_with_its_number(model: Model, world: Graph) -> None:
    labels = world.read("MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS number")
    types = world.read("MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS number")
    assert {label.name: label.number for label in model.labels} == {row["label"]: row["number"] for row in labels}
    assert {kind.name: kind.number for kind in model.types} == {row["type"]: row["number"] for row in types}


def test_every_property_of_the_graph_is_there_with_its_types(model: Model, world: Graph) -> None:
    found = world.read(
        "MATCH (n:Agreement) UNWIND keys(n) AS name "
        "RETURN name, collect(DISTINCT replace(valueType(n[name]), ' NOT NULL', '')) AS types"
    )
    wanted = {str(row["name"]) for row in found}
    agreement = next(label for label in model.labels if label.name == "Agreement")
    assert {item.name for item in agreement.properties} == wanted
    assert property_of(model, "Agreement", "adopted_on").types == ("DATE",)
    assert property_of(model, "Agreement", "binding").types == ("BOOLEAN",)


def test_everything_has_words(model: Model) -> None:
    for item in (*model.labels, *model.types):
        assert item.help, item.name
        assert [found.name for found in item.properties if not found.help] == [], item.name


def test_what_a_field_means_is_said_by_the_package(model: Model) -> None:
    acts = next(found for found in read_descriptor(WORLD)["resources"] if found["name"] == "acts")
    help_of_on = next(field["description"] for field in acts["schema"]["fields"] if field["name"] == "on")
    signed = next(kind for kind in model.types if kind.name == "SIGNED")
    assert next(item.help for item in signed.properties if item.name == "on").partition(".")[0] in help_of_on
    assert signed.help == "Signature subject to consent by a later act (VCLT art. 18)."
    assert property_of(model, "Agreement", "adopted_on").help.endswith("The last day that it can mean.")
    assert property_of(model, "Agreement", "adopted_on_text").help.endswith("As it is written.")


def test_a_derived_type_is_told_by_its_derivation(model: Model) -> None:
    party_to = next(kind for kind in model.types if kind.name == "PARTY_TO")
    assert party_to.derived
    assert "consent to be bound has been given" in party_to.help
    assert ("State", "Agreement") in party_to.ends
    assert not next(kind for kind in model.types if kind.name == "RATIFIED").derived


def test_ends_are_what_a_node_is_and_not_what_it_does(model: Model) -> None:
    for kind in model.types:
        assert not {end for pair in kind.ends for end in pair} & {"Party", "Commitment", "NormCatalogue"}, kind.name


def test_the_model_is_read_once_a_release_and_can_be_sent(model: Model, world: Graph) -> None:
    assert model_of(world, model.release, WORLD) is model
    sent = json.loads(json.dumps(model.to_json()))
    assert list(sent) == ["release", "labels", "relationship_types"]
    assert sent["relationship_types"][0]["ends"][0].keys() == {"from", "to"}
    assert model_of(world, "another", WORLD) is not model


def test_there_are_ten_worked_queries_which_the_guard_takes(server_settings: Settings, world: Graph) -> None:
    assert world
    guard = Guard(server_settings)
    assert len(examples()) == 10
    for example in examples():
        assert guard.explain(example.cypher, example.parameters).operator == "ProduceResults", example.name
        assert example.title, example.name
        assert len(example.explanation) > 40, example.name


@pytest.mark.parametrize(
    ("text", "message"),
    [("RETURN 1", "line 1: the file must begin with a comment"), ("// One\n// Parameters: {\nRETURN 1", "no JSON")],
)
def test_a_worked_query_without_a_head_is_told(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "one.cypher").write_text(text, encoding="utf-8")
    with pytest.raises(QuestionError, match=message):
        examples(tmp_path)


def property_of(model: Model, label: str, name: str) -> Property:
    """Return a property of a label."""
    found = next(item for item in model.labels if item.name == label)
    return next(item for item in found.properties if item.name == name)
