"""The triples of a dataset, indexed once by subject so that later passes cost a dictionary lookup."""

from collections.abc import Iterator

from rdflib import Dataset, Literal
from rdflib.term import Node

__all__ = ["NG", "Statements", "index_statements", "tail"]

NG = "https://w3id.org/newsgraph/ontology#"


_NOTHING: dict[str, list[Node]] = {}


class Statements:
    """Subject -> predicate -> objects, over the union of all graphs, in an order that does not depend on the store."""

    def __init__(self) -> None:
        self._by_subject: dict[str, dict[str, list[Node]]] = {}

    def add(self, subject: str, predicate: str, value: Node) -> None:
        """Take one triple in; the same triple from a second graph is kept once."""
        predicates = self._by_subject.get(subject)
        if predicates is None:
            self._by_subject[subject] = {predicate: [value]}
            return
        values = predicates.setdefault(predicate, [])
        if value not in values:
            values.append(value)

    def subjects(self) -> Iterator[str]:
        """Every subject, sorted."""
        return iter(sorted(self._by_subject))

    def about(self, subject: str) -> dict[str, list[Node]]:
        """What is said about a subject: predicate -> objects; empty for an unknown subject."""
        return self._by_subject.get(subject, {})

    def with_predicate(self, predicate: str) -> list[str]:
        """The subjects that have a value of this predicate, sorted."""
        return sorted(subject for subject, predicates in self._by_subject.items() if predicate in predicates)

    def all(self, subject: str, predicate: str) -> list[str]:
        """The objects as strings, sorted."""
        values = self._by_subject.get(subject, _NOTHING).get(predicate)
        return sorted(map(str, values)) if values else []

    def one(self, subject: str, predicate: str) -> str:
        """The first object in sorted order as a string, or the empty string."""
        values = self._by_subject.get(subject, _NOTHING).get(predicate)
        if not values:
            return ""
        return str(values[0]) if len(values) == 1 else min(str(value) for value in values)

    def literal(self, subject: str, predicate: str) -> str:
        """The first object that is a literal, an English one if there is one; else the empty string."""
        texts = sorted(
            (value.language not in ("en", None), str(value))
            for value in self.about(subject).get(predicate, ())
            if isinstance(value, Literal)
        )
        return texts[0][1] if texts else ""


def index_statements(dataset: Dataset) -> Statements:
    """The statements of all graphs of the dataset."""
    statements = Statements()
    for graph in dataset.graphs():  # much faster than to ask for quads, which looks the graph up for each
        for (subject, predicate, value), _ in dataset.store.triples((None, None, None), context=graph):
            statements.add(str(subject), str(predicate), value)
    return statements


def tail(iri: str) -> str:
    """The last part of an IRI, for showing a thing that has no label.

    >>> tail("https://example.org/thing#Name")
    'Name'
    """
    return iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]
