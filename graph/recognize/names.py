"""Names: what the tables, the cue nouns and the language model find, settled into one list without overlaps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.model import Document, RegionKind
from graph.recognize.name import Name
from graph.recognize.names_acronyms import join_acronyms
from graph.recognize.names_boundaries import capitalized
from graph.recognize.names_campuses import campus_names
from graph.recognize.names_common import without_common
from graph.recognize.names_compass import compass_names
from graph.recognize.names_context import with_number, with_programme
from graph.recognize.names_credits import agency_credits, credited_names
from graph.recognize.names_cues import cue_names
from graph.recognize.names_document import settle_types, spread
from graph.recognize.names_doubts import with_doubts
from graph.recognize.names_events import event_names
from graph.recognize.names_headlines import without_title_words
from graph.recognize.names_longer import longer_names
from graph.recognize.names_merged import part_merged
from graph.recognize.names_model import model_names
from graph.recognize.names_movements import with_movements
from graph.recognize.names_neighbours import neighbour_names
from graph.recognize.names_papers import paper_names
from graph.recognize.names_people import people_names
from graph.recognize.names_ships import ship_names
from graph.recognize.names_shouted import without_shouted
from graph.recognize.names_surnames import with_surnames
from graph.recognize.names_tables import table_names
from graph.recognize.names_teams import name_teams
from graph.recognize.names_unsure import with_general_classes
from graph.recognize.names_works import work_names

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["recognize_names"]

_CLOSED = frozenset({RegionKind.CREDIT, RegionKind.BOILERPLATE, RegionKind.DUPLICATE})
_RANK = {"table": 4, "cue": 3, "people": 2, "model": 1}


def recognize_names(doc: Doc, document: Document) -> list[Name]:
    """Return the proper names and nationality words of the text, typed by the whole document, in order."""
    is_open = _open_tokens(doc, document)
    caps = [is_open[token.i] and capitalized(token) for token in doc]
    tables = table_names(doc, is_open)
    tables += compass_names(doc, tables)
    names = _settle(
        [
            *event_names(doc, is_open),
            *work_names(doc, is_open, caps),
            *ship_names(doc, caps),
            *campus_names(doc, caps),
            *cue_names(doc, caps),
            *paper_names(doc, caps),
            *tables,
            *longer_names(doc, tables, caps),
            *people_names(doc, caps),
            *model_names(doc, is_open, caps, tables),
        ]
    )
    names = with_movements(doc, part_merged(doc, without_title_words(doc, without_common(doc, names))))
    names = settle_types(doc, names)
    names = join_acronyms(doc, _settle([*names, *neighbour_names(doc, names, caps)]))
    names = without_shouted(doc, spread(doc, names, is_open))
    names = settle_types(doc, sorted([*names, *credited_names(doc, document, names)], key=lambda name: name.span))
    names = with_doubts(doc, with_general_classes(doc, with_surnames(doc, names)))
    return name_teams(doc, [with_number(doc, with_programme(doc, name)) for name in names])


def _open_tokens(doc: Doc, document: Document) -> list[bool]:
    """Return for each token whether it stands in text that may give names."""
    closed = [region.span for region in document.regions if region.kind in _CLOSED]
    closed += agency_credits(document.text)
    is_open: list[bool] = (doc.to_array("IS_SPACE") == 0).tolist()
    for token in doc if closed else ():
        if any(span.start <= token.idx < span.end for span in closed):
            is_open[token.i] = False
    return is_open


def _settle(candidates: Iterable[Name]) -> list[Name]:
    """Return candidates without overlaps: the longest first, of equals the better founded."""
    taken: dict[int, Name] = {}
    for name in sorted(candidates, key=lambda name: (name.start - name.end, -_RANK[name.found], name.start)):
        if not any(i in taken for i in range(name.start, name.end)):
            taken.update((i, name) for i in range(name.start, name.end))
    return sorted(set(taken.values()), key=lambda name: name.span)
