"""The errors a user can cause, each with an exit code and a message that says what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


class TrackerError(Exception):
    """Root of every error that is shown to a user as a message and never as a stack trace."""

    exit_code = 1


class SettingError(TrackerError):
    """A setting (environment variable) is missing or has a value that cannot be used."""

    exit_code = 2


class ServerError(TrackerError):
    """The graph database cannot be installed, started or reached."""

    exit_code = 3


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong in a data package.

    Attributes:
        file: Name of the file inside the package, such as ``acts.csv``.
        row: Line in that file as a spreadsheet numbers it (the header is row 1), or None for the whole file.
        field: Name of the column, or None for the whole row.
        value: The text that was found.
        problem: What is wrong and what is allowed, in one sentence.
    """

    file: str
    row: int | None
    field: str | None
    value: str
    problem: str

    def __str__(self) -> str:
        """Return the fault as one line: where, what was found, what is allowed."""
        where = [self.file]
        if self.row is not None:
            where.append(f"row {self.row}")
        if self.field is not None:
            where.append(f"field {self.field}")
        found = f" (found {self.value!r})" if self.value else ""
        return f"{', '.join(where)}: {self.problem}{found}"


class DataError(TrackerError):
    """A data package has faults; all of them are listed.

    Args:
        message: What was being done.
        faults: Every fault found, in file and row order.
    """

    exit_code = 4

    def __init__(self, message: str, faults: Sequence[Fault] = ()) -> None:
        super().__init__(message)
        self.faults = tuple(faults)

    def __str__(self) -> str:
        """Return the message followed by one line a fault."""
        return "\n".join([super().__str__(), *(f"  {fault}" for fault in self.faults)])


class QuestionError(TrackerError):
    """A question file is not well formed; the message names the file and the line."""

    exit_code = 5


class NotFoundError(TrackerError):
    """A question, a party or a commitment of that name does not exist.

    Args:
        message: What does not exist, and what may be meant.
        suggestions: Ids or names that may be meant, the closest first.
    """

    exit_code = 6

    def __init__(self, message: str, suggestions: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.suggestions = tuple(suggestions)


class ParameterError(TrackerError):
    """A question was asked with a parameter that is missing, unknown or has an impossible value.

    Args:
        parameter: Name of the parameter.
        message: What is wrong and what is allowed.
        suggestions: Values, or names of parameters, that may be meant, the closest first.
    """

    exit_code = 7

    def __init__(self, parameter: str, message: str, suggestions: Iterable[str] = ()) -> None:
        super().__init__(f"{parameter}: {message}")
        self.parameter = parameter
        self.suggestions = tuple(suggestions)


class QueryError(TrackerError):
    """The database refused a query: it is wrong, not allowed, or took too long.

    Args:
        message: What the database said.
        code: Neo4j's status code, such as ``Neo.ClientError.Statement.SyntaxError``.
    """

    exit_code = 8

    def __init__(self, message: str, code: str = "") -> None:
        super().__init__(message)
        self.code = code
