"""Standing facts that the text states: where things lie, what belongs to what, who is whose relative, who made what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.family import find_kin
from graph.extract.honours import find_honours
from graph.extract.locations import find_locations
from graph.extract.memberships import find_memberships
from graph.extract.named import named_pairs, read_names
from graph.extract.nationality import note_nationalities
from graph.extract.organizations import find_owners, find_parts
from graph.extract.origins import find_origins
from graph.extract.works import find_works

if TYPE_CHECKING:
    from graph.extract.context import Context
    from graph.extract.finding import Finding

__all__ = ["extract_facts"]


def extract_facts(context: Context) -> Iterator[Finding]:
    """Yield the standing facts of a text; note the nationalities of persons."""
    names = read_names(context.discourse)
    pairs = named_pairs(context.doc, names)
    note_nationalities(context, pairs)
    yield from find_locations(context, pairs)
    yield from find_parts(context, pairs)
    yield from find_owners(context)
    tokens = tuple(context.doc)  # spaCy makes each token anew at each pass
    verbs = [token for token in tokens if token.pos_ == "VERB"]
    yield from find_memberships(context, pairs, tokens)
    yield from find_kin(context, tokens)
    yield from find_origins(context, pairs, verbs)
    yield from find_works(context, names, pairs)
    yield from find_honours(context, pairs, verbs)
