"""Credits inside of running text: 'ab/cd (AP, Reuters)' at the end of a paragraph, 'Editor: X' at the end of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from graph.gazetteer.lookup import known_as
from graph.model import Document, RegionKind, Span
from graph.recognize.name import Name
from graph.recognize.names_cues import cue_kind

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["agency_credits", "credited_names"]

_AGENCIES = frozenset(
    "ap afp dpa reuters epd kna tass interfax upi efe ansa apa anp belga xinhua dapd sid ips pti rtre ap/reuters".split()
)
_CREDIT = re.compile(r"\((?P<items>[A-Za-z][A-Za-z ,/&-]{1,60})\)\s*(?=\n|$)")
_INITIALS = re.compile(r"(?:^|(?<=\s))[a-z]{1,4}(?:[,/] ?[a-z]{1,4})*\s*$")
_WIDEST = 40
"""Initials stand in the last so many characters before the agencies: looking further back would cost the square of a text of slashes."""


_BYLINE = re.compile(
    r"(?:^|(?<=\s))(?:Authors?|Editors?|Edited by|Written by|Writing by|Reporting by|Additional reporting by|Editing by|Translated by|"
    r"Adapted by|Compiled by|Interview(?:er)?|Interviewed by|Conducted by)(?:: ?| )(?=[A-Z])[^\n]*"
)
_TAIL = 250
"""Bylines stand in the last so many characters of a text."""


def agency_credits(text: str) -> list[Span]:
    """Return the credits in a text: bylines at its end, and parentheses that end a paragraph and hold nothing but agencies.

    >>> [span.of("Talks failed. ab/cd (AP, Reuters)") for span in agency_credits("Talks failed. ab/cd (AP, Reuters)")]
    ['ab/cd (AP, Reuters)']
    """
    found = []
    for match in _CREDIT.finditer(text):
        items = [item.strip().lower() for item in re.split(r"[,/&]", match["items"])]
        known = sum(item in _AGENCIES for item in items)
        initials = _INITIALS.search(text, max(0, match.start() - _WIDEST), match.start())
        if known and (initials or len(items) > 1) and known * 2 >= len(items):
            found.append(Span(initials.start() if initials else match.start(), match.end()))
    start = max(0, len(text) - _TAIL)
    for match in _BYLINE.finditer(text, start):
        if ":" in match.group()[:24] or " by " in match.group()[:26]:
            found.append(Span(match.start(), match.end()))
            break
    return found


_PICTURE = re.compile(
    r"\s*\W?(?:Photo|Image|Picture|Photograph)s?(?:\s+(?:credit|courtesy))?\s*(?::|by\b|of\b)\s*(?P<who>[^\n]+)"
)
_WHO = re.compile(r"\s*(?P<name>[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]*)){0,3})\s*[.)\]]*\s*$")
_NOBODY = frozenset(
    """ap afp dpa reuters epa getty images kyodo xinhua alamy shutterstock istock flickr unsplash wikimedia commons pool handout supplied
    courtesy contributed screenshot archive archives file public domain author author's own work cc by sa nc nd staff unknown""".split()
)
"""Words of credits for agencies, archives, licences and nobody."""


def credited_names(doc: Doc, document: Document, names: Sequence[Name]) -> list[Name]:
    """Return the names in photo credits: of bodies and persons that the text names in full, and of who took a picture."""
    regions = [region.span for region in document.regions if region.kind is RegionKind.CREDIT]
    found = _named_in_text(doc, document, names, regions)
    taken = {i for name in found for i in range(name.start, name.end)}
    return found + [
        name
        for region in regions
        for name in _makers(doc, document.text, region)
        if taken.isdisjoint(range(name.start, name.end))
    ]


def _makers(doc: Doc, text: str, region: Span) -> Iterator[Name]:
    """Yield who took a picture: 'Image: Ana Ruiz.', 'Photo by Ana Ruiz / Acme'."""
    match = _PICTURE.match(text, region.start, region.end)
    start = match.start("who") if match else region.end
    for part in text[start : region.end].split("/"):
        who = _WHO.match(part)
        if who and not set(who["name"].lower().replace(".", " ").split()) & _NOBODY:
            tokens = doc.char_span(start + who.start("name"), start + who.end("name"))
            if tokens is not None:
                known = known_as(tokens.text)
                kind = known.kind if known else cue_kind(tokens.text) or "Person"
                span = Span(tokens.start_char, tokens.end_char)
                yield Name(tokens.start, tokens.end, span, tokens.text, kind, 1.0, "credit", known)
        start += len(part) + 1


def _named_in_text(doc: Doc, document: Document, names: Sequence[Name], regions: Sequence[Span]) -> list[Name]:
    """Return the names in credits of bodies and persons that the text names in full."""
    forms = {name.text: name for name in names if name.kind == "Organization" or (name.kind == "Person" and " " in name.text)}
    found: list[Name] = []
    for region in regions if forms else ():
        words = region.of(document.text)
        for text in sorted(forms, key=lambda text: (-len(text), text)):
            for match in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", words):
                tokens = doc.char_span(region.start + match.start(), region.start + match.end())
                if tokens is None or any(name.start < tokens.end and tokens.start < name.end for name in found):
                    continue
                span = Span(tokens.start_char, tokens.end_char)
                found.append(Name(tokens.start, tokens.end, span, text, forms[text].kind, 1.0, "document", forms[text].known))
    return found
