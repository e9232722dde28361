"""The API keeps its own description: Schemathesis tries it with the values that it describes, and with others."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
import schemathesis
from flask import Flask
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

from tracker.guard.limits import Limits
from tracker.guard.slots import Turns
from web.api.traffic import TURNS

# Compressed answers are tested with the pages; here their bodies are read. What the API takes is text that names
# something, so text of the right form may still be refused: good values are tried as examples.
CONFIG: Mapping[str, Any] = {
    "seed": 1,
    "headers": {"Accept-Encoding": "identity"},
    "generation": {"database": "none"},
    "cache": {"enabled": False},
}
PHASES = ("examples", "coverage", "fuzzing", "stateful")


@dataclass
class Run:
    """What came of a run.

    Attributes:
        requests: Number of requests for each status.
        failures: Each operation, address and failed check.
        operations: Operations that were tried.
    """

    requests: dict[int, int]
    failures: list[str]
    operations: set[str]


def run(app: Flask, phase: str, checks: Mapping[str, Any], chosen: Collection[str] = ()) -> Run:
    """Let Schemathesis try the API.

    Args:
        app: The application.
        phase: How it makes requests.
        checks: Settings of its checks, where they differ from the usual ones.
        chosen: Ids of the operations; all when empty.
    """
    phases = {name: {"enabled": name == phase} for name in PHASES}
    config = SchemathesisConfig.from_dict({**CONFIG, "checks": checks, "phases": phases})
    config.projects.default.phases.coverage.unexpected_methods = {"post", "delete"}
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", app, config=config)
    if chosen:
        schema = schema.include(operation_id=list(chosen))
    result = Run({}, [], set())
    for event in from_schema(schema).execute():
        assert not isinstance(event, events.FatalError | events.NonFatalError), event
        if isinstance(event, events.ScenarioFinished):
            result.failures += failures(event)
            result.operations.add(event.recorder.label)
            for made in event.recorder.interactions.values():
                status = made.response.status_code
                result.requests[status] = result.requests.get(status, 0) + 1
    return result


def failures(event: events.ScenarioFinished) -> Iterator[str]:
    """Give what failed, with the address that was asked for."""
    for case, checks in event.recorder.checks.items():
        for check in checks:
            if check.failure_info is not None:
                address = event.recorder.interactions[case].request.uri
                yield f"{check.name}: {address}: {check.failure_info.failure}"


@pytest.fixture(scope="module")
def described(app: Flask) -> dict[str, Any]:
    """The description, of an application that takes as many requests as the tests make."""
    app.extensions[TURNS] = Turns(Limits(asked=1_000_000))
    return app.test_client().get("/api/openapi.json").get_json()


def kinds_of_parameters(operation: Mapping[str, Any]) -> str:
    """Return what tells apart how the parameters of an operation are read."""
    return json.dumps(sorted((item["in"], item["required"], kind(item["schema"])) for item in operation["parameters"]))


def kind(schema: Mapping[str, Any]) -> str:
    """Return the kind of a value."""
    return f"{schema['type']} {schema.get('pattern', '')} {'enum' in schema} {'minimum' in schema}"


def test_every_example_is_answered_as_described(app: Flask, described: dict[str, Any]) -> None:
    result = run(app, "examples", {"positive_data_acceptance": {"enabled": True}})
    assert result.failures == []
    with_examples = [
        path
        for path, item in described["paths"].items()
        if any("example" in parameter for parameter in item["get"]["parameters"])
    ]
    assert result.operations >= {f"GET {path}" for path in with_examples}
    assert set(result.requests) <= {200, 308}


def test_good_and_bad_values_are_answered_as_described(app: Flask, described: dict[str, Any]) -> None:
    # One operation for each combination of kinds of parameters: all of them are read by the same lines.
    chosen = {kinds_of_parameters(item["get"]): item["get"]["operationId"] for item in described["paths"].values()}
    few = {name for key, name in chosen.items() if len(json.loads(key)) <= 4}
    result = run(app, "coverage", {"positive_data_acceptance": {"enabled": False}}, few)
    assert result.failures == []
    assert result.requests.keys() >= {200, 400, 405}
    assert sum(result.requests.values()) > 500
