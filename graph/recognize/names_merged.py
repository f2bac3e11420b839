"""Names that headlines and headings have glued together: 'Ann Lee Endorses Paul Roe', 'From Nixon to Lee Ann Roe's film'."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.gazetteer.given_names import is_given
from graph.recognize.names_boundaries import span_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from graph.recognize.name import Name

__all__ = ["part_merged"]

_LEAST = 3
"""Words of a name that may be two."""
_KINDS = frozenset({"Person", "Organization", "City", "Work"})
_VERBS = frozenset({"VBZ", "VBD", "VBP", "VB", "MD"})
_LINKS = frozenset("and as at by for from in into of on over the to vs with after amid against".split())
"""Small words of titles in capitals."""


def part_merged(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names, those of persons parted whose parts the text names apart elsewhere; a verb between them is none."""
    names = _joined(doc, names)
    long = [name for name in names if name.kind in _KINDS and name.found != "table" and name.end - name.start >= _LEAST]
    if not long:
        return list(names)
    texts = {name.text for name in names if name.kind == "Person"}
    alone = texts | {name.text.rpartition(" ")[2] for name in names if name.kind == "Person" and name not in long}
    found: list[Name] = []
    for name in names:
        found.extend(_parts(doc, name, texts, alone) if name in long else (name,))
    return found


def _joined(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names, two of persons that the model has taken apart as one: the first is said of the second, and stands nowhere else."""
    found: list[Name] = []
    for name in names:
        left = found[-1] if found else name
        if left.end == name.start and left.kind == name.kind == "Person" and left.found == name.found == "model":
            last = doc[left.end - 1]
            alone = any(other.text == left.text and other is not left for other in names)
            if last.dep_ == "compound" and name.start <= last.head.i < name.end and not alone and " " in left.text:
                found[-1] = replace(
                    left, end=name.end, span=span_of(doc, left.start, name.end), text=text_of(doc, left.start, name.end)
                )
                continue
        found.append(name)
    return found


def _parts(doc: Doc, name: Name, texts: set[str], alone: set[str]) -> Iterator[Name]:
    """Yield the names in one stretch: the whole, or what stands before and behind a verb or a joint."""
    for cut in range(name.start + 1, name.end):
        left = text_of(doc, name.start, cut)
        if left not in (texts if " " in left else alone) and not (cut - name.start == 1 and _is_elsewhere(doc, name.start)):
            continue
        begin = cut
        if cut - name.start == 1 and not (is_given(doc[cut].text) and text_of(doc, cut, name.end) in texts):
            continue  # 'Omar Abu Salim' is one name, also where the text has 'Omar' and 'Abu Salim'
        if name.kind != "Person" and " " not in left:
            continue
        while begin < name.end - 1 and (_is_verb(doc, begin) or doc[begin].lower_ in _LINKS):
            begin += 1
        right = text_of(doc, begin, name.end)
        if begin == cut and not (" " in right and right in texts):
            continue
        if begin > cut and not (" " in left and (right in alone or right in texts or begin == name.end - 1)):
            continue
        yield _cut(doc, name, name.start, cut)
        if right in texts or right in alone:
            yield _cut(doc, name, begin, name.end)
        return
    yield name


def _is_elsewhere(doc: Doc, i: int) -> bool:
    """Tell whether a word stands elsewhere in the text, too, with no word with a capital behind it."""
    places = (doc.to_array("ORTH") == doc[i].orth).nonzero()[0].tolist()
    return any(k != i and (k + 1 == len(doc) or not doc[k + 1].text[0].isupper()) for k in places)


def _is_verb(doc: Doc, i: int) -> bool:
    """Tell whether a word with a capital may be a verb of a headline."""
    token = doc[i]
    return token.tag_ in _VERBS or token.text.endswith(("s", "ed")) and len(token.text) > 3 and token.text[1:].islower()


def _cut(doc: Doc, name: Name, start: int, end: int) -> Name:
    """Return the part of a name between two tokens."""
    return replace(
        name, start=start, end=end, span=span_of(doc, start, end), text=text_of(doc, start, end), weight=min(name.weight, 2.0)
    )
