"""Words with a capital that the model takes for names and that are none where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.recognize.names_boundaries import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from graph.recognize.name import Name

__all__ = ["without_common", "words_of"]

_DEGREES = frozenset(
    "ba bsc cbe cmg dbe dds dphil esq esq. frs gbe jd kbe kc kcmg llb llm ma mba mbe md mep mp mph msc msp obe obc oc od phd ph.d. ph.d qc sc td".split()
)
"""What stands behind a person's name and a comma for a rank or a degree."""
_POINTING = frozenset({"this", "that", "these", "those", "our", "my", "your"})


def without_common(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names without ranks behind persons and without single words that the text shows to be common nouns."""
    inner = {name.text for name in names if not _opens(doc, name.start)}
    lower = words_of(doc)
    persons = {name.end for name in names if name.kind == "Person"}
    return [
        name
        for name in names
        if name.end - name.start > 1
        or not (
            _is_degree(doc, name, persons)
            or name.found == "model"
            and name.known is None
            and (_is_pointed_at(doc, name) or _is_quality(doc, name) or _is_opener(doc, name, inner, lower))
        )
    ]


def words_of(doc: Doc) -> set[int]:
    """Return the words of the text as they are spelled, by their numbers in the vocabulary."""
    return set(doc.to_array("ORTH").tolist())


def _is_degree(doc: Doc, name: Name, persons: set[int]) -> bool:
    """Tell whether the letters are a rank or degree of the person before the comma: 'Ana Ruiz, QC'."""
    return name.text.lower() in _DEGREES and name.start - 1 in persons and doc[name.start - 1].text == ","


def _is_pointed_at(doc: Doc, name: Name) -> bool:
    """Tell whether a pronoun points at the thing, which is none of a kind then: 'this Chamber', 'our Founders'."""
    before = doc[name.start - 1] if name.start else None
    return before is not None and before.lower_ in _POINTING and before.head.i == name.start


def _is_quality(doc: Doc, name: Name) -> bool:
    """Tell whether the word is an adjective before a common noun: 'in the Homeric sense'."""
    word = doc[name.start]
    return name.kind != "Group" and word.tag_ == "JJ" and word.dep_ == "amod" and word.head.text.islower() and word.text.istitle()


def _is_opener(doc: Doc, name: Name, inner: set[str], lower: set[int]) -> bool:
    """Tell whether a word has its capital from the start of a sentence alone: the text has it in lower case elsewhere."""
    text = text_of(doc, name.start, name.end)
    return _opens(doc, name.start) and text not in inner and doc.vocab.strings[text.lower()] in lower


def _opens(doc: Doc, i: int) -> bool:
    """Tell whether a sentence, a line or a quotation begins with the word."""
    return bool(doc[i].is_sent_start) or doc[i - 1].is_space or doc[i - 1].text in {'"', "“", "``", ":", "‘"}
