"""Questions: the named queries that are packaged with the ontology, and how a name in one becomes a node."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from graph.errors import UnknownNameError
from graph.rdf.facts import Facts, tail
from graph.rdf.terms import node
from graph.resources import read_text, resource_names
from graph.vocab import NG, RDFS, SKOS

if TYPE_CHECKING:
    from graph.rdf.terms import Term

__all__ = ["find_node", "find_nodes", "question", "questions"]


def questions() -> dict[str, str]:
    """Return the named questions with what each asks, in alphabetical order.

    >>> questions()["timeline"]
    'Timeline: what happened, or is planned, when?'
    """
    names = resource_names("ontology", "queries", ".rq")
    return {name: question(name).splitlines()[0].lstrip("# ") for name in names}


def question(name: str) -> str:
    """Return the SPARQL text of a named question. Raises UnknownNameError for a name that there is not."""
    known = resource_names("ontology", "queries", ".rq")
    if name not in known:
        message = f"no question is called {name!r}: one of {', '.join(known)}"
        raise UnknownNameError(message)
    return read_text("ontology", f"queries/{name}.rq")


def find_nodes(facts: Facts, name: str) -> list[str]:
    """Return the nodes that a name may mean: an IRI or the end of one, else a code, a label, else an alias."""
    if facts.knows(name):
        return [name]
    wanted = name.casefold()
    named = [subject for subject in facts.subjects() if "#char=" not in subject]
    for fits in (
        lambda subject: facts.value(subject, NG.iso3166).casefold() == wanted,
        lambda subject: wanted in (label.casefold() for label in facts.values(subject, SKOS.prefLabel, RDFS.label)),
        lambda subject: wanted in (label.casefold() for label in facts.values(subject, SKOS.altLabel)),
        lambda subject: tail(subject) == name or subject.endswith(f"/{name}"),
    ):
        if found := [subject for subject in named if fits(subject)]:
            return found
    return []


def find_node(facts: Facts, name: str) -> Term:
    """Return the node that a name means. Raises UnknownNameError for none or several."""
    found = find_nodes(facts, name)
    if not found:
        close = get_close_matches(name, _names(facts), n=3)
        hint = f"; did you mean {' or '.join(map(repr, close))}?" if close else ""
        message = f"nothing in the graph is called {name!r}{hint}"
        raise UnknownNameError(message)
    if len(found) > 1:
        message = f"{name!r} may mean {', '.join(found)}; name one by its IRI"
        raise UnknownNameError(message)
    return node(found[0])


def _names(facts: Facts) -> list[str]:
    """Return what things and situations are called, sorted."""
    return sorted({label for node in facts.subjects() for label in facts.values(node, SKOS.prefLabel, RDFS.label, SKOS.altLabel)})
