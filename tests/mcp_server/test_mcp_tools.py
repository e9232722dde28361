"""The tools, documents and prompts that the server offers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from anyio.from_thread import BlockingPortal
from jsonschema import Draft202012Validator
from mcp import MCPError, types

from tests.mcp_server.callers import COUNTS, DAY, LIBRARY, Caller, connected, text_of
from tests.packages import WORLD
from tests.test_questions import read_cases
from tracker.graph import Graph
from tracker.mcp.arguments import PAGING
from tracker.mcp.desk import Desk
from tracker.mcp.questions import ANSWER_SCHEMA, answer_to
from tracker.mcp.server import Assistant
from tracker.mcp.toolbox import CORE, tools_of
from tracker.progress import SilentProgress
from tracker.settings import Settings


def test_every_question_is_a_tool_with_typed_parameters(caller: Caller) -> None:
    tools = {tool.name: tool for tool in caller.do("list_tools").tools}
    assert {question.name for question in LIBRARY} <= tools.keys()
    assert {"search", "find_question", "ask_question", "ask", "read_cypher", "describe_model"} <= tools.keys()
    for tool in tools.values():
        assert tool.title
        assert tool.description
        assert tool.output_schema
        assert tool.annotations
        assert (tool.annotations.read_only_hint, tool.annotations.open_world_hint) == (True, False)
    takes = tools["parties-to-agreement"].input_schema
    assert takes["required"] == ["agreement"]
    assert takes["properties"]["counted_by"]["enum"] == ["in-force", "deposit"]
    assert takes["properties"]["counted_by"]["default"] == "in-force"
    assert "Position" in takes["properties"]["as_of"]["description"]
    assert tools["compare-states"].input_schema["properties"]["states"]["type"] == "array"
    assert tools["recent-acts"].input_schema["properties"]["days"]["type"] == "integer"


def test_a_question_has_the_answer_that_is_known(caller: Caller) -> None:
    data = caller.answer("parties-to-agreement", agreement="Sea Convention", as_of="2014-09-02")
    assert [row["party"] for row in data["rows"]] == ["ALD", "BRV", "EUE", "COR"]
    assert (data["as_of"], data["total_rows"]) == ("2014-09-02", 4)
    assert data["rows"][3]["since"] == "2006-05-01"
    assert data["labels"]["COR"] == "Corvia"
    (source,) = data["sources"]
    assert source["id"] == "sea-depositary"
    assert source["title"]
    assert source["publisher"]
    assert source["url"].startswith("https://")
    text = text_of(caller.call("parties-to-agreement", agreement="sea-convention", as_of="2014-09-02"))
    assert text.startswith(data["sentence"])
    assert "| Corvia |" in text
    assert f"[1] {source['title'].rstrip('.')}. {source['publisher']}. {source['url']}" in text


def test_lists_and_numbers_are_taken_as_they_are(caller: Caller) -> None:
    data = caller.answer("commitments-shared-by-states", states=["ALD", "Bravonia"], as_of=DAY)
    assert data["parameters"]["states"] == ["ALD", "BRV"]
    assert caller.answer("recent-acts", days=3650, as_of=DAY)["parameters"]["days"] == 3650


def test_undocumented_facts_are_marked(caller: Caller) -> None:
    result = caller.call("members-of-organisation", organisation="bureau", as_of=DAY)
    data: dict[str, Any] = result.structured_content
    marked = [row for row in data["rows"] if row["evidence"] == "undocumented"]
    assert len(marked) == data["undocumented_rows"] > 0
    assert text_of(result).count(" ° |") == len(marked)
    assert "° undocumented" in text_of(result)
    plain = caller.call("parties-to-agreement", agreement="sea-convention", as_of="2014-09-02")
    assert "°" not in text_of(plain)


def test_rows_are_cut_and_it_is_said_how_to_get_the_rest(caller: Caller) -> None:
    first = caller.answer("states", limit=3)
    assert len(first["rows"]) == 3 < first["total_rows"]
    assert f"Rows 1 to 3 of {first['total_rows']}. The next ones: offset=3" in first["note"]
    assert set(first["labels"]) >= {row["party"] for row in first["rows"]}
    rest = caller.answer("states", offset=3)
    assert len(rest["rows"]) == first["total_rows"] - 3
    assert rest["rows"][0] not in first["rows"]
    assert "none lies after offset=999" in caller.answer("states", offset=999)["note"]


def test_an_answer_that_counts_names_the_sources_of_what_it_counts(caller: Caller) -> None:
    data = caller.answer("partners-of-state", state="ALD", as_of="2025-01-01")
    assert (data["rows"][0]["party"], data["rows"][0]["both"]) == ("BRV", 6)
    assert "sea-depositary" in [source["id"] for source in data["sources"]]
    assert "worked out from many facts" in data["sources_note"]
    whole = caller.answer("quality")
    assert [source["id"] for source in whole["sources"]] == [f"release-{whole['release']}"]


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("parties-to-agreement", {"agreement": "Sea Convntion"}, "did you mean Sea Convention (sea-convention)"),
        ("status-of-state", {"state": "Aldorja"}, "did you mean Aldoria (ALD)"),
        ("parties-to-agreement", {}, "agreement: is missing"),
        ("parties-to-agreement", {"agreement": None}, "agreement: is missing"),
        ("parties-to-agreement", {"agreement": {"id": "x"}}, "agreement: takes text"),
        ("parties-to-agreement", {"agreement": "sea-convention", "day": DAY}, "day: there is no such argument"),
        ("parties-to-agreement", {"agreement": "sea-convention", "as_of": "2025-02-30"}, "as_of: "),
        ("parties-to-agreement", {"agreement": "sea-convention", "counted_by": "votes"}, "none of in-force, deposit"),
        ("parties-to-agreement", {"agreement": "sea-convention", "limit": 0}, "limit: takes a whole number from 1"),
        ("ask_question", {"name": "parties-to-agreemnt"}, "Did you mean parties-to-agreement"),
        ("ask_question", {"name": "quality", "parameters": {"x": 1}}, "x: the question 'quality' has no such"),
        ("search", {"words": "Aldoria", "kind": "planet"}, "kind: 'planet' is none of"),
        ("find_question", {}, "words: say what is to be known"),
        ("describe_model", {"name": "PARTYTO"}, "Did you mean PARTY_TO"),
    ],
)
def test_mistakes_are_told_with_what_may_be_meant(
    stdio: Caller, name: str, arguments: Mapping[str, object], message: str
) -> None:
    assert message in stdio.fault(name, **arguments)


def test_a_tool_that_is_not_there_is_a_fault_of_the_protocol(caller: Caller) -> None:
    with pytest.raises(MCPError, match="parties-to-agreement"):
        caller.call("parties-of-agreement")


def test_things_are_found_by_name_and_by_a_name_that_is_close(caller: Caller) -> None:
    found = caller.answer("search", words="sea conv")["found"]
    assert found[0] == {"id": "sea-convention", "name": "Sea Convention", "kind": "agreement", "by": "", "close": False}
    (close, *_) = caller.answer("search", words="Aldorja", kind="state")["found"]
    assert (close["id"], close["close"]) == ("ALD", True)


def test_a_question_is_found_and_asked_by_its_name(caller: Caller) -> None:
    result = caller.call("find_question", words="which States are not bound by an agreement", theme="gaps")
    (best, *_) = result.structured_content["questions"]
    assert best["name"] == "states-outside-agreement"
    assert best["takes"]["required"] == ["agreement"]
    parameters = {"agreement": "sea-convention", "group": "un", "as_of": DAY}
    by_name = caller.answer("ask_question", name=best["name"], parameters=parameters, limit=2)
    assert by_name == caller.answer(best["name"], **parameters, limit=2)


def test_plain_words_are_answered_with_their_reading(caller: Caller) -> None:
    data = caller.call("ask", words="who is party to the Sea Convention").structured_content
    assert data["state"] == "understood"
    assert data["reading"]["question"] == "parties-to-agreement"
    assert data["reading"]["parameters"]["agreement"] == "sea-convention"
    assert data["answer"]["sources"][0]["id"] == "sea-depositary"


def test_plain_words_that_are_not_clear_are_not_answered(caller: Caller) -> None:
    unsure = caller.call("ask", words="who signed")
    assert unsure.structured_content["state"] == "unsure"
    assert unsure.structured_content["answer"] is None
    assert unsure.structured_content["others"]
    assert text_of(unsure).startswith("It is not sure what is meant")
    assert caller.call("ask", words="blurp").structured_content["state"] == "unknown"


def test_cypher_is_read_with_its_sources(caller: Caller) -> None:
    query = "MATCH (p:Party)-[r:SIGNED]->({id: $id}) RETURN p.name AS party, r.source ORDER BY party"
    data = caller.answer("read_cypher", query=query, parameters={"id": "world-convention"}, limit=2)
    assert [row["party"] for row in data["rows"]] == ["Aldoria", "Dunmark"]
    assert data["total_rows"] == 3
    assert "The next ones: offset=2" in data["note"]
    assert [source["id"] for source in data["sources"]] == ["sea-depositary"]
    assert caller.answer("read_cypher", query="RETURN 1 AS one")["sources"][0]["id"] == f"release-{data['release']}"
    memory = caller.answer("read_cypher", query="MATCH ()-[r:MEMBER_OF]->({id: 'bureau'}) RETURN r")
    assert memory["undocumented_rows"] == memory["total_rows"] > 0


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("MATCH (n)\nDETACH DELETE n", "(refused)"),
        ("CREATE (:Scratch)", "(refused)"),
        ("RETURN 1 AS a,\n  evil.twin(2) AS b", "(refused). Line 2, column 3: the function evil.twin()"),
        ("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "files and addresses are not read"),
        ("SHOW SETTINGS", "not shown or changed here"),
        ("CALL dbms.listConfig()", "may not be called here"),
        ("RETURN 1; MATCH (n) DELETE n", "one query at a time"),
        ("RETURN range(1, 100000000)", "this range() has 100,000,000 numbers"),
        ("MATCH (n)\nRETRUN n", "(wrong). Line 2, column 1"),
    ],
)
def test_hostile_cypher_is_refused_and_nothing_changes(caller: Caller, world: Graph, query: str, message: str) -> None:
    before = world.read(COUNTS)
    assert message in caller.fault("read_cypher", query=query)
    assert world.read(COUNTS) == before


def test_the_model_is_described(caller: Caller) -> None:
    data = caller.answer("describe_model")
    assert {"State", "Agreement"} <= {label["name"] for label in data["labels"]}
    (kind,) = caller.call("describe_model", name="party_to").structured_content["relationship_types"]
    assert kind["name"] == "PARTY_TO"
    assert {"from": "State", "to": "Agreement"} in kind["ends"]
    assert {"since", "source"} <= {item["name"] for item in kind["properties"]}


def test_documents_are_listed_and_read(caller: Caller) -> None:
    listed = {str(resource.uri) for resource in caller.do("list_resources").resources}
    assert listed == {f"tracker://{name}" for name in ("model", "definitions", "release", "questions")}
    read = {uri: json.loads(caller.do("read_resource", uri).contents[0].text) for uri in listed}
    assert "VCLT art. 2(1)(g)" in read["tracker://definitions"]["statuses"]["party"]["meaning"]
    assert read["tracker://definitions"]["measures"][0]["warning"]
    assert read["tracker://release"]["release"] == read["tracker://model"]["release"]
    assert len(read["tracker://questions"]) == len(LIBRARY)
    question = json.loads(caller.do("read_resource", "tracker://questions/states").contents[0].text)
    assert question["cypher"] == LIBRARY["states"].cypher
    templates = {found.uri_template for found in caller.do("list_resource_templates").resource_templates}
    assert templates == {"tracker://questions/{name}", "tracker://model/{name}"}
    assert "PARTY_TO" in caller.do("read_resource", "tracker://model/PARTY_TO").contents[0].text
    with pytest.raises(MCPError, match="Did you mean"):
        caller.do("read_resource", "tracker://questions/state")


def test_names_of_questions_are_completed(caller: Caller) -> None:
    template = types.ResourceTemplateReference(uri="tracker://questions/{name}")
    found = caller.do("complete", template, {"name": "name", "value": "parties"})
    assert "parties-to-agreement" in found.completion.values


def test_prompts_are_filled_in(caller: Caller) -> None:
    prompts = {prompt.name: prompt for prompt in caller.do("list_prompts").prompts}
    assert set(prompts) == {"brief-on-state", "who-is-missing"}
    given = caller.do("get_prompt", "who-is-missing", {"agreement": "Sea Convention", "group": "council"})
    text = given.messages[0].content.text
    assert "members of council are not bound by Sea Convention as of today" in text
    named = set(re.findall(r"[a-z]+(?:-[a-z]+)+", text)) & {question.name for question in LIBRARY}
    assert {"states-outside-agreement", "status-of-agreement"} <= named
    with pytest.raises(MCPError, match="agreement: is missing"):
        caller.do("get_prompt", "who-is-missing", {"group": "council"})


def test_every_answer_that_counts_has_sources(world: Graph, server_settings: Settings) -> None:
    assert world
    desk = Desk(replace(server_settings, data=WORLD), LIBRARY, SilentProgress())
    counting = [item for item in LIBRARY if "source" not in {column.type for column in item.header.columns.values()}]
    assert len(counting) > 20
    for question in counting:
        reply = answer_to(desk, question, first_case(question.name))
        assert reply.data["sources"], question.name
        assert reply.text.startswith(str(reply.data["sentence"]))
        Draft202012Validator(ANSWER_SCHEMA).validate(json.loads(json.dumps(reply.data)))
    desk.close()


def first_case(name: str) -> dict[str, str]:
    """Return what the first case of a question that has an answer gives."""
    return next(case.parameters for case in read_cases(name) if case.error is None)


def test_few_tools_lead_to_every_question(portal: BlockingPortal, world: Graph, server_settings: Settings) -> None:
    assert world
    tools = tools_of(LIBRARY, "core")
    assert set(CORE) < tools.keys()
    assert {"find_question", "ask_question"} < tools.keys()
    assert len(tools) < 40
    desk = Desk(replace(server_settings, data=WORLD), LIBRARY, SilentProgress())
    with connected(portal, Assistant(desk, "core").server()) as client:
        few = Caller(portal, client)
        assert {tool.name for tool in few.do("list_tools").tools} == tools.keys()
        with pytest.raises(MCPError, match="ask it with ask_question"):
            few.call("quality")
        assert few.answer("ask_question", name="quality")["rows"]
    desk.close()


def test_no_question_takes_a_name_that_the_tools_need() -> None:
    general = tools_of(LIBRARY, "core").keys() - set(CORE)
    assert not general & {question.name for question in LIBRARY}
    assert not [question.name for question in LIBRARY if PAGING.keys() & question.header.parameters.keys()]
