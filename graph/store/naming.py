"""Naming: how a name that somebody types becomes a node of a store."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.errors import UnknownNameError
from graph.rdf.facts import tail
from graph.rdf.terms import english, node, plain
from graph.store.answers import Table
from graph.vocab import NG

if TYPE_CHECKING:
    from graph.rdf.terms import Term
    from graph.store.store import Store

__all__ = ["find_node", "find_nodes"]

_SHOWN = 5
"""How many things that a name may mean are listed."""

_EXACT = "SELECT DISTINCT ?x WHERE { ?x skos:prefLabel|rdfs:label|ng:iso3166|skos:altLabel ?label }"
_ALL = "SELECT DISTINCT ?x ?p ?label WHERE { VALUES ?p { ng:iso3166 skos:prefLabel rdfs:label skos:altLabel } ?x ?p ?label }"
_RANKS = {"iso3166": 0, "prefLabel": 1, "label": 1, "altLabel": 2}
_END = 3


def find_nodes(store: Store, name: str) -> list[str]:
    """Return the nodes that a name may mean: an IRI or the end of one, else a code, a label, else an alias."""
    if not name:
        return []
    if "://" in name and _is_iri(name) and store.query("ASK { ?x ?p ?y }", {"x": node(name)}):
        return [name]
    wanted = name.casefold()
    ranked: dict[str, int] = {}
    for iri, prop, label in _names(store):
        if label.casefold() == wanted:
            ranked[iri] = min(ranked.get(iri, _END), _RANKS[prop])
        elif tail(iri) == name or iri.endswith(f"/{name}"):
            ranked.setdefault(iri, _END)
    if not ranked:
        return _by_end(store, name)
    best = min(ranked.values())
    return sorted(iri for iri, rank in ranked.items() if rank == best)


def find_node(store: Store, name: str) -> Term:
    """Return the node that a name means. Raises UnknownNameError for none or several."""
    exact = sorted(_iris(store.query(_EXACT, {"label": english(name)})))
    if len(exact) == 1:
        return node(exact[0])
    found = find_nodes(store, name)
    if not found:
        close = get_close_matches(name, sorted({label for _, _, label in _names(store)}), n=3)
        hint = f"; did you mean {' or '.join(map(repr, close))}?" if close else ""
        message = f"nothing in the graph is called {name!r}{hint}"
        raise UnknownNameError(message)
    if len(found) > 1:
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        message = f"{name!r} may mean {', '.join(found[:_SHOWN])}{more}; name one by its IRI"
        raise UnknownNameError(message)
    return node(found[0])


def _is_iri(name: str) -> bool:
    """Tell whether a name can be an IRI."""
    try:
        return bool(node(name))
    except ValueError:
        return False


def _names(store: Store) -> list[tuple[str, str, str]]:
    """Return node, kind of name and name of all that the graph names; what the vocabulary names is left out."""
    answer = store.query(_ALL)
    rows = answer.rows if isinstance(answer, Table) else ()
    found = [(iri.value, tail(prop.value), label.value) for iri, prop, label in rows if iri and prop and label]
    return [row for row in found if not row[0].startswith(str(NG))]


def _by_end(store: Store, name: str) -> list[str]:
    """Return the claims and situations whose IRI ends so: they may have no name."""
    answer = store.query(
        "SELECT DISTINCT ?x WHERE { ?x a ng:Claim . FILTER(STRENDS(STR(?x), ?end)) }".replace("?end", str(plain(f"/{name}")))
    )
    return sorted(_iris(answer))


def _iris(answer: object) -> Iterable[str]:
    """Return the IRIs in the first column, those of the vocabulary left out."""
    rows = answer.rows if isinstance(answer, Table) else ()
    return {row[0].value for row in rows if isinstance(row[0], ox.NamedNode) and not row[0].value.startswith(str(NG))}
