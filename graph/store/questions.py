"""Questions: the named queries that are packaged with the ontology, those of a user's folder, and their typed parameters.

A question is a SPARQL file. Its first line says what it asks, the next ones which parameters it takes:

    # Who demands what from whom, how much?
    # --of thing ?entity from whom something is demanded
    # --least number ?sum >= the smallest sum

A parameter has a name, a kind, and the variable whose value it gives, or the column that it is compared with (`>=`, `<=`, and
`~` for words in it). Values become RDF terms first; they are joined to the query as data and never written into its text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from graph.errors import InputError, UnknownNameError, UsageError
from graph.resources import read_text, resource_names

__all__ = ["KINDS", "Parameter", "Question", "question", "questions", "read_question"]

KINDS = ("thing", "situation", "text", "number", "day")
_PARAMETER = re.compile(r"#\s*--([a-z][a-z-]*) (\w+) \?(\w+)(?: (>=|<=|~))? (.+)")
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a question takes."""

    name: str
    kind: str
    variable: str
    compares: str
    """`>=`, `<=` or `~` with a column of the answer; empty where the variable has exactly this value."""
    means: str

    def check(self, value: str) -> str:
        """Return the value if it is of the kind of this parameter. Raises UsageError where it is not."""
        if self.kind == "number":
            try:
                return str(Decimal(value))
            except InvalidOperation:
                message = f"--{self.name} takes a number, not {value!r}"
                raise UsageError(message) from None
        if self.kind == "day" and not _DAY.fullmatch(value):
            message = f"--{self.name} takes a day, a month or a year such as 2021-03-09, 2021-03 or 2021, not {value!r}"
            raise UsageError(message)
        return value


@dataclass(frozen=True, slots=True)
class Question:
    """A named query."""

    name: str
    asks: str
    text: str
    parameters: tuple[Parameter, ...]


def read_question(name: str, text: str) -> Question:
    r"""Return the question of a SPARQL text, its parameters read from the comments that it begins with.

    >>> read_question("demo", "# Who is it?\n# --of thing ?entity the one\nSELECT * { ?entity ?p ?o }").parameters[0].variable
    'entity'
    """
    lines = text.splitlines()
    header = [line for line in lines[1:] if line.startswith("#")]
    body = "\n".join(line for line in lines if not line.lstrip().startswith("#"))
    parameters = []
    for line in header:
        match = _PARAMETER.fullmatch(line.strip())
        if match is None:
            if line.lstrip("# ").startswith("--"):
                message = f"{name}: a parameter is written as '# --name KIND ?variable what it means', not {line!r}"
                raise UsageError(message)
            continue
        option, kind, variable, compares, means = match.groups()
        if kind not in KINDS:
            message = f"{name}: --{option} is of the unknown kind {kind!r}: one of {', '.join(KINDS)}"
            raise UsageError(message)
        if not re.search(rf"[?$]{variable}\b", body):
            message = f"{name}: --{option} is for ?{variable}, which the query has not"
            raise UsageError(message)
        parameters.append(Parameter(option, kind, variable, compares or "", means))
    return Question(name, lines[0].lstrip("# ") if lines else "", text, tuple(parameters))


def questions(folder: Path | None = None) -> dict[str, str]:
    """Return the named questions with what each asks, in alphabetical order; those of a folder of one's own too.

    >>> questions()["timeline"]
    'Timeline: what happened, or is planned, when?'
    """
    return {name: asked.asks for name, asked in sorted(_all(folder).items())}


def question(name: str, folder: Path | None = None) -> Question:
    """Return a named question; those of one's own folder come first. Raises UnknownNameError for a name that there is not."""
    known = _all(folder)
    if name not in known:
        message = f"no question is called {name!r}: one of {', '.join(sorted(known))}"
        raise UnknownNameError(message)
    return known[name]


def _all(folder: Path | None) -> Mapping[str, Question]:
    """Return all questions by name."""
    packaged = {name: read_text("ontology", f"queries/{name}.rq") for name in resource_names("ontology", "queries", ".rq")}
    return {name: read_question(name, text) for name, text in (packaged | _own(folder)).items()}


def _own(folder: Path | None) -> dict[str, str]:
    """Return the texts of the questions in a folder."""
    if folder is None:
        return {}
    if not folder.is_dir():
        message = f"{folder}: no such folder of questions"
        raise InputError(message)
    try:
        return {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.rq"))}
    except (OSError, UnicodeDecodeError) as fault:
        message = f"{folder} cannot be read: {fault}"
        raise InputError(message) from fault
