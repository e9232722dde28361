"""The server: what the protocol asks for, answered by the tools, the documents and the prompts."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.metadata import version
from typing import Any, TypeVar

import anyio.to_thread
from mcp import types
from mcp.server import CacheHint, Server, ServerRequestContext
from mcp.shared.exceptions import MCPError

from tracker.errors import NotFoundError, TrackerError
from tracker.guard import GuardError
from tracker.mcp.arguments import only_known
from tracker.mcp.desk import Desk
from tracker.mcp.prompts import REQUESTS, Request, request_named
from tracker.mcp.reply import Tool
from tracker.mcp.resources import MEDIA_TYPE, QUESTION, TEMPLATES, documents, read_document
from tracker.mcp.toolbox import Choice, tools_of
from tracker.suggest import suggestions

Context = ServerRequestContext[Any, Any]
T = TypeVar("T")

INSTRUCTIONS = (
    "Who is committed to what in international cyber security: treaties, UN norms, confidence-building measures, "
    "memberships and the cooperation around them. Begin with the tool whose name fits, with find_question or with ask; "
    "search gives ids. Every answer holds as of a day (as_of) and comes from a data release; quote both. Every answer "
    "names its sources: give their addresses. Rows marked as undocumented were entered from general knowledge: say so. "
    "Use the legal words as they are given (tracker://definitions): party, contracting, signatory, accession and "
    "ratification are different things, and the European Union is no State."
)

_LISTS_KEPT = CacheHint(ttl_ms=3_600_000, scope="public")
_READ_ONLY = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
_COMPLETED = 100


class Assistant:
    """Answers the requests of the protocol.

    Args:
        desk: Where the graph is.
        choice: Which questions become tools of their own.
    """

    def __init__(self, desk: Desk, choice: Choice = "all") -> None:
        self._desk = desk
        self._tools = tools_of(desk.library, choice)

    def server(self) -> Server[Any]:
        """Return the server, to be run over some transport."""
        return Server(
            "cyber-commitments-tracker",
            version=version("cyber-commitments-tracker"),
            title="Cyber Commitments Tracker",
            instructions=INSTRUCTIONS,
            cache_hints={
                "tools/list": _LISTS_KEPT,
                "prompts/list": _LISTS_KEPT,
                "resources/list": _LISTS_KEPT,
                "resources/templates/list": _LISTS_KEPT,
            },
            on_list_tools=self._list_tools,
            on_call_tool=self._call_tool,
            on_list_resources=self._list_resources,
            on_list_resource_templates=self._list_templates,
            on_read_resource=self._read_resource,
            on_list_prompts=self._list_prompts,
            on_get_prompt=self._get_prompt,
            on_completion=self._complete,
        )

    async def _list_tools(self, _context: Context, _params: object) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_declared(tool) for tool in self._tools.values()])

    async def _call_tool(self, context: Context, params: types.CallToolRequestParams) -> types.CallToolResult:
        tool = self._tools.get(params.name)
        if tool is None:
            raise MCPError(types.INVALID_PARAMS, self._without_tool(params.name))
        arguments = params.arguments or {}
        try:
            only_known(arguments, tool.takes)
            reply = await _in_thread(lambda: tool.work(self._desk, arguments, _client_of(context)))
        except TrackerError as error:
            return _refused(error)
        except Exception:
            # What went wrong is for the log; the assistant must not read inner matters of the server.
            logging.getLogger(__name__).exception("%s failed", tool.name)
            return _failed("This failed for a reason that is not known here; the log of the server tells it.")
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=reply.text)], structured_content=reply.data
        )

    def _without_tool(self, name: str) -> str:
        if any(question.name == name for question in self._desk.library):
            return f"{name} is a question without a tool of its own here: ask it with ask_question."
        close = suggestions(name, {known.name: (known.title,) for known in self._tools.values()})
        return f"There is no tool called {name!r}. Close to it: {', '.join(close) or 'none'}."

    async def _list_resources(self, _context: Context, _params: object) -> types.ListResourcesResult:
        return types.ListResourcesResult(
            resources=[
                types.Resource(
                    uri=document.uri,
                    name=document.uri.rpartition("/")[2],
                    title=document.title,
                    description=document.description,
                    mime_type=MEDIA_TYPE,
                )
                for document in documents()
            ]
        )

    async def _list_templates(self, _context: Context, _params: object) -> types.ListResourceTemplatesResult:
        return types.ListResourceTemplatesResult(
            resource_templates=[
                types.ResourceTemplate(
                    uri_template=template,
                    name=template.split("/")[2],
                    title=title,
                    description=description,
                    mime_type=MEDIA_TYPE,
                )
                for template, (title, description) in TEMPLATES.items()
            ]
        )

    async def _read_resource(
        self, _context: Context, params: types.ReadResourceRequestParams
    ) -> types.ReadResourceResult:
        uri = str(params.uri)
        text = await self._or_protocol_error(lambda: read_document(self._desk, uri))
        return types.ReadResourceResult(contents=[types.TextResourceContents(uri=uri, text=text, mime_type=MEDIA_TYPE)])

    async def _list_prompts(self, _context: Context, _params: object) -> types.ListPromptsResult:
        return types.ListPromptsResult(prompts=[_prompt(request) for request in REQUESTS.values()])

    async def _get_prompt(self, _context: Context, params: types.GetPromptRequestParams) -> types.GetPromptResult:
        text = await self._or_protocol_error(lambda: request_named(params.name).filled(params.arguments or {}))
        message = types.PromptMessage(role="user", content=types.TextContent(type="text", text=text))
        return types.GetPromptResult(description=request_named(params.name).description, messages=[message])

    async def _complete(self, _context: Context, params: types.CompleteRequestParams) -> types.CompleteResult:
        names: list[str] = []
        if isinstance(params.ref, types.ResourceTemplateReference) and params.ref.uri.startswith(QUESTION):
            begun = params.argument.value.casefold()
            known = [question.name for question in self._desk.library]
            names = [name for name in known if name.startswith(begun)] or [name for name in known if begun in name]
        completion = types.Completion(values=names[:_COMPLETED], total=len(names), has_more=len(names) > _COMPLETED)
        return types.CompleteResult(completion=completion)

    @staticmethod
    async def _or_protocol_error(work: Callable[[], T]) -> T:
        try:
            return await _in_thread(work)
        except NotFoundError as error:
            raise MCPError(types.INVALID_PARAMS, str(error)) from error
        except TrackerError as error:
            raise MCPError(types.INTERNAL_ERROR, str(error)) from error


async def _in_thread(work: Callable[[], T]) -> T:
    # The driver waits; a client that has given up does not hold the others.
    return await anyio.to_thread.run_sync(work, abandon_on_cancel=True)


def _declared(tool: Tool) -> types.Tool:
    return types.Tool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.takes,
        output_schema=tool.gives,
        annotations=_READ_ONLY,
    )


def _prompt(request: Request) -> types.Prompt:
    needed = [
        types.PromptArgument(name=name, description=text, required=True) for name, text in request.arguments.items()
    ]
    others = [
        types.PromptArgument(name=name, description=text, required=False)
        for name, (text, _) in request.optional.items()
    ]
    return types.Prompt(
        name=request.name, title=request.title, description=request.description, arguments=[*needed, *others]
    )


def _refused(error: TrackerError) -> types.CallToolResult:
    if isinstance(error, GuardError):
        return _failed(f"The query was not answered ({error.reason}). {error}")
    return _failed(str(error))


def _failed(message: str) -> types.CallToolResult:
    return types.CallToolResult(content=[types.TextContent(type="text", text=message)], is_error=True)


def _client_of(context: Context) -> str:
    """Return who asks, for the limit on how often; over standard input there is only one, who is not limited."""
    client = getattr(context.request, "client", None)
    return str(client.host) if client is not None else ""
