"""The question library: one Cypher file a question, with everything about it in its header."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from tracker.errors import NotFoundError, QuestionError
from tracker.library.file import Question, read_question
from tracker.library.header import Column, Header, Parameter
from tracker.settings import PROJECT
from tracker.suggest import suggestions

__all__ = ["QUESTIONS", "Column", "Header", "Library", "Parameter", "Question"]

QUESTIONS = PROJECT / "cypher" / "questions"


class Library:
    """All questions, by name.

    Args:
        questions: The questions under their names, in the order in which they are listed.
    """

    def __init__(self, questions: Mapping[str, Question]) -> None:
        self._questions = dict(questions)

    @classmethod
    def read(cls, folder: Path = QUESTIONS) -> Library:
        """Read every question file below a folder.

        Args:
            folder: Folder with one folder a theme.

        Returns:
            The library, ordered by theme and name.

        Raises:
            QuestionError: A file is not well formed, two have one name, or there is none; all faults are listed.
        """
        questions: dict[str, Question] = {}
        faults: list[str] = []
        for path in sorted(folder.glob("*/*.cypher")):
            try:
                question = read_question(path)
            except QuestionError as error:
                faults.append(str(error))
                continue
            other = questions.setdefault(question.name, question)
            if other is not question:
                faults.append(f"{question.theme}/{path.name}, line 1: {other.theme}/{path.name} has the same name")
        if faults:
            raise QuestionError("\n".join(faults))
        if not questions:
            raise QuestionError(f"{folder} holds no question: expected <theme>/<name>.cypher")
        return cls(questions)

    def __getitem__(self, name: str) -> Question:
        """Return a question by its name.

        Raises:
            NotFoundError: There is none of that name; close names are suggested.
        """
        if name in self._questions:
            return self._questions[name]
        close = suggestions(name, {other: (question.header.title,) for other, question in self._questions.items()})
        hint = f" Did you mean {', '.join(close)}?" if close else ""
        problem = f"There is no question called {name!r}.{hint} 'tracker questions' lists all of them."
        raise NotFoundError(problem, close)

    def __iter__(self) -> Iterator[Question]:
        """Iterate over the questions by theme and name."""
        return iter(self._questions.values())

    def __len__(self) -> int:
        """Return the number of questions."""
        return len(self._questions)

    @property
    def themes(self) -> tuple[str, ...]:
        """The themes in order."""
        return tuple(dict.fromkeys(question.theme for question in self))
