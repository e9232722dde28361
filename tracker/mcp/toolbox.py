"""Which tools an assistant is offered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from tracker.library import Library
from tracker.mcp.cypher import cypher_tool
from tracker.mcp.describing import describing_tool
from tracker.mcp.finding import finding_tools
from tracker.mcp.plain_words import asking_tool
from tracker.mcp.questions import question_tool
from tracker.mcp.reply import Tool

Choice = Literal["all", "core"]

# For assistants that take few tools: what is asked most; find_question and ask_question lead to all the others.
CORE = (
    "parties-to-agreement",
    "states-outside-agreement",
    "status-of-agreement",
    "status-of-state",
    "standing-of-state",
    "commitments-of-state",
    "acts-of-state",
    "profile-of-state",
    "profile-of-agreement",
    "partners-of-state",
    "compare-states",
    "agreement-pair",
    "coverage-of-group",
    "coverage-over-time",
    "endorsements-of-norm",
    "positions-of-state",
    "members-of-organisation",
    "recent-acts",
)


def tools_of(library: Library, choice: Choice) -> Mapping[str, Tool]:
    """Return the tools by name: those for everything, then the questions.

    Args:
        library: The questions.
        choice: ``all`` makes every question a tool of its own, so that its parameters are typed; ``core`` only the most
            asked.
    """
    questions = list(library) if choice == "all" else [library[name] for name in CORE]
    tools = [
        *finding_tools(library),
        asking_tool(),
        cypher_tool(),
        describing_tool(),
        *(question_tool(question) for question in questions),
    ]
    return {tool.name: tool for tool in tools}
