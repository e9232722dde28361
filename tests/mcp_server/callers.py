"""A client that calls the server, by either way in."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from anyio.from_thread import BlockingPortal
from mcp import Client, types

from tracker.library import Library

TRACKER = str(Path(sys.executable).with_name("tracker"))
LIBRARY = Library.read()
DAY = "2025-06-30"
COUNTS = "MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS ties"


class Caller:
    """A client whose calls wait for their answers."""

    def __init__(self, portal: BlockingPortal, client: Client) -> None:
        self._portal = portal
        self.client = client

    def do(self, method: str, *arguments: object) -> Any:
        return self._portal.call(getattr(self.client, method), *arguments)

    def call(self, name: str, /, **arguments: object) -> types.CallToolResult:
        result: types.CallToolResult = self.do("call_tool", name, arguments)
        return result

    def answer(self, name: str, /, **arguments: object) -> dict[str, Any]:
        """Return the data of an answer, after a look at what every answer has."""
        result = self.call(name, **arguments)
        assert not result.is_error, text_of(result)
        data: dict[str, Any] = result.structured_content
        assert data["release"] in text_of(result)
        return data

    def fault(self, name: str, /, **arguments: object) -> str:
        """Return what a tool says that went wrong."""
        result = self.call(name, **arguments)
        assert result.is_error, text_of(result)
        assert result.structured_content is None
        return text_of(result)


def text_of(result: types.CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, types.TextContent)
    return content.text


def connected(portal: BlockingPortal, server: Any) -> Any:
    return portal.wrap_async_context_manager(Client(server))
