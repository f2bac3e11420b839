"""Attribution without a verb of saying: according to X, X's claim that ..., is sure that ..., reportedly, seems."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.recognize.cues import Cue, Force, adjective_cue, noun_cue, verb_cue
from graph.recognize.draft import Draft, cut_out, trimmed
from graph.recognize.extents import content_limits, subject_content, subtree, with_quotes
from graph.recognize.layout import Layout, Stretch
from graph.recognize.lexical import attributing_verb
from graph.recognize.source import is_passive, phrase, source_of, speaker_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["find_nominal"]

_HEARSAY = frozenset({"reportedly", "allegedly", "supposedly", "purportedly", "reputedly"})
_VIEWS = frozenset("view opinion eyes words account estimation reading telling judgment judgement mind assessment".split())
_ADMISSIONS = frozenset("argument calculation account admission reckoning telling estimate estimation confession".split())
_WRITERS = frozenset({"my", "our", "your"})
_REPORTING = frozenset({"report", "reports"})
_VIEWPOINTS = frozenset({"for", "to"})
_COPULAS = frozenset({"be", "seem", "look", "sound", "remain", "feel"})
_SEEMING = frozenset({"seem", "appear"})
_ANONYMOUS = frozenset({Force.SAY, Force.ADMIT, Force.DENY, Force.THINK, Force.PREDICT})
"""What may be said or thought by nobody in particular: "claims that", "fears that"."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CHARGES = frozenset(
    {"accusation", "allegation", "charge", "claim", "complaint", "report", "rumor", "rumour", "suggestion", "suspicion"}
)
_CHARGING = frozenset(
    """advance air back bring defend drop echo file float have hurl issue lay level make offer post press publish push raise reiterate renew
    repeat spread stand voice withdraw""".split()
)
"""Verbs whose subject makes the charge that is their object."""
_OUTSIDE = frozenset({"after", "at", "against", "amid", "before", "despite", "following", "over", "since"})
"""Prepositions before what others claimed: 'was angry after the claim that'."""
_SPEAKING = frozenset({"ORG", "PERSON", "GPE"})
_CLAUSAL = frozenset({"acl", "ccomp", "relcl"})


def find_nominal(layout: Layout) -> Iterator[Draft]:
    """Yield the quotations whose cue is a noun, an adjective, an adverb, a preposition or a verb of seeming."""
    for token in layout.doc:
        draft = _at(layout, token)
        if draft is not None:
            yield draft


def _at(layout: Layout, token: Token) -> Draft | None:
    """Return the quotation of which this token is the cue."""
    if token.lower_ == "according":
        return _according(layout, token)
    if token.lower_ == "per" and token.dep_ == "prep" and (token.is_sent_start or token.nbor(-1).text == ","):
        return _per(layout, token)
    if token.lower_ == "words" and token.i and token.nbor(-1).lower_ == "the" and token.head.lower_ == "in":
        return _in_the_words_of(layout, token)
    if token.lower_ in _VIEWS and token.dep_ == "pobj" and token.head.lower_ in {"in", "to"}:
        return _in_the_view_of(layout, token)
    if token.lower_ in _ADMISSIONS and token.dep_ == "pobj" and token.head.lower_ == "by":
        own = any(child.lower_ == "own" for child in token.lefts)
        return _in_the_view_of(layout, token) if own else None
    if token.lemma_ == "put" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "it":
        return _as_put(layout, token)
    if token.lower_ in _HEARSAY:
        return _hearsay(layout, token)
    if token.lower_ in _VIEWPOINTS and token.dep_ == "prep" and token.head.lemma_ in _COPULAS:
        return _viewpoint(layout, token)
    if token.lower_ in _REPORTING and _is_closing(layout, token):
        return _reporting(layout, token)
    if token.pos_ == "NOUN":
        cue = noun_cue(token.lemma_)
        return _noun(layout, token, cue) if cue is not None else None
    if token.pos_ == "ADJ" and token.dep_ in {"acomp", "oprd"}:
        cue = adjective_cue(token.lemma_)
        return _adjective(layout, token, cue) if cue is not None else None
    if token.lemma_ in _SEEMING and token.pos_ == "VERB":
        return _seeming(layout, token)
    return None


def _drafted(
    rule: str, trigger: Token, cue: Cue | None, cue_words: list[Stretch], source: list[Stretch], content: list[Stretch]
) -> Draft | None:
    """Return a draft of what has a content, with the edges trimmed."""
    parts = [part for part in (trimmed(part, trigger) for part in content) if part]
    return Draft(rule, trigger, cue, tuple(cue_words), tuple(source), tuple(parts)) if parts else None


def _according(layout: Layout, token: Token) -> Draft | None:
    """Return what is so according to somebody: the rest of the clause."""
    after = token.doc[token.i + 1 : token.i + 2]
    if not len(after) or after[0].lower_ != "to":
        return None
    noun = next((child for child in after[0].children if child.dep_ == "pobj"), None)
    if noun is None:
        return None
    limits = _relative(token, content_limits(layout, token))
    source = phrase(noun)
    whole = Stretch(token.i, max(source.end, token.right_edge.i + 1))
    rest = token.doc[whole.end : limits.end]
    closing = token.i > limits.start + 2 and token.nbor(-1).text == ","
    if (closing and not any(word.text == "," for word in rest)) or (
        token.i > limits.start + 2 and not any(word.tag_ in _FINITE for word in rest)
    ):
        whole = Stretch(token.i, max(whole.end, limits.end))
    return _drafted("according", token, None, [Stretch(token.i, token.i + 2)], [source], cut_out(limits, (whole,)))


def _per(layout: Layout, token: Token) -> Draft | None:
    """Return what is so "per" somebody, or "per" a report: the rest of the sentence."""
    noun = next((child for child in token.children if child.dep_ == "pobj"), None)
    if noun is None or token.head.pos_ not in {"VERB", "AUX"} or (token.is_sent_start and token.nbor(1).pos_ != "DET"):
        return None  # 'Per Hansen has left': a given name
    limits, source = content_limits(layout, token), phrase(noun)
    after = token.doc[source.end] if source.end < limits.end else None
    if noun.pos_ not in {"PROPN", "NOUN"} or not (after is None or after.is_punct) or noun.ent_type_ in {"DATE", "TIME"}:
        return None
    content = cut_out(limits, (Stretch(token.i, source.end),))
    return _drafted("according", token, None, [Stretch(token.i, token.i + 1)], [source], content)


def _is_closing(layout: Layout, token: Token) -> bool:
    """Tell whether a noun is a verb of reporting with its subject at the end of a sentence: '..., local media report.'."""
    if token.tag_ not in {"NN", "NNS"} or token.i < 3 or token.i + 1 >= len(token.doc):
        return False
    first, before, after = token.left_edge, token.nbor(-1), token.nbor(1)
    many = before.tag_ == "NNS" or before.lower_ in {"media", "police"}
    if not after.is_sent_end or not after.is_punct or first.i < 2 or first.nbor(-1).text != "," or before.dep_ != "compound":
        return False
    return many == (token.lower_ == "report") and content_limits(layout, token).start < first.i - 1


def _reporting(layout: Layout, token: Token) -> Draft | None:
    """Return what newspapers report, according to the end of the sentence."""
    first = token.left_edge.i
    content = Stretch(content_limits(layout, token).start, first - 1)
    return _drafted("tag", token, verb_cue("report"), [Stretch(token.i, token.i + 1)], [Stretch(first, token.i)], [content])


def _in_the_words_of(layout: Layout, token: Token) -> Draft | None:
    """Return what is so "in the words of" somebody: the quotation after it, or else the rest of the sentence."""
    of = next((child for child in token.rights if child.lower_ == "of"), None)
    noun = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    if noun is None or token.i < 2:
        return None
    limits = content_limits(layout, token)
    whole = Stretch(token.i - 2, noun.right_edge.i + 1)
    quoted = [layout.quoted[number] for number in layout.quotes_in(Stretch(noun.i + 1, limits.end))]
    content = [quoted[0].clipped(limits)] if quoted else cut_out(limits, (whole,))
    return _drafted("according", token, None, [Stretch(token.i - 2, token.i + 2)], cut_out(phrase(noun), tuple(content)), content)


def _viewpoint(layout: Layout, token: Token) -> Draft | None:
    """Return the words in quotation marks that say what something is "for" or "to" the one named before the clause."""
    noun = next((child for child in token.children if child.dep_ == "pobj" and child.pos_ in {"PROPN", "NOUN", "PRON"}), None)
    if noun is None or token.i > token.head.i or layout.quote_index(token.i) is not None:
        return None
    limits = content_limits(layout, token)
    quoted = [layout.quoted[number] for number in layout.quotes_in(Stretch(token.head.i + 1, limits.end))]
    if len(quoted) != 1 or any(attributing_verb(word) for word in token.doc[token.head.i + 1 : limits.end]):
        return None
    return _drafted("according", token, None, [Stretch(token.i, token.i + 1)], [phrase(noun)], [quoted[0].clipped(limits)])


def _in_the_view_of(layout: Layout, token: Token) -> Draft | None:
    """Return what is so "in" somebody's "view", "in the opinion of" somebody: the rest of the sentence."""
    prep = token.head
    owner = next((child for child in token.children if child.dep_ == "poss" and child.lower_ not in _WRITERS), None)
    of = next((child for child in token.rights if child.lower_ == "of"), None)
    if owner is None and of is not None:
        owner = next((child for child in of.children if child.dep_ == "pobj"), None)
    if owner is None or prep.head.pos_ not in {"VERB", "AUX"} or prep.i > prep.head.i:
        return None
    limits = content_limits(layout, token)
    whole = Stretch(prep.i, token.right_edge.i + 1)
    source = cut_out(phrase(owner), (Stretch(token.i, token.i + 1),))
    return _drafted("according", token, None, [Stretch(token.i, token.i + 1)], source, cut_out(limits, (whole,)))


def _as_put(layout: Layout, token: Token) -> Draft | None:
    """Return what is so "as" somebody "puts it": the rest of the sentence."""
    if token.left_edge.lower_ != "as":
        return None
    subject = subject_of(token)
    limits = content_limits(layout, token)
    whole = Stretch(token.left_edge.i, token.i + 2)
    return _drafted(
        "as",
        token,
        None,
        [Stretch(token.i, token.i + 2)],
        source_of(subject, token) if subject else [],
        cut_out(limits, (whole,)),
    )


def _relative(token: Token, limits: Stretch) -> Stretch:
    """Return the relative clause after a comma at whose end a phrase stands, or else the limits."""
    last = token.i - 1
    while last > limits.start and token.doc[last].is_punct:
        last -= 1
    head = token.doc[last]
    while head.head != head and not (head.dep_ == "relcl" and token.doc[head.left_edge.i - 1].text == ","):
        head = head.head
    clause = Stretch(head.left_edge.i, token.right_edge.i + 1).clipped(limits)
    return clause if head.dep_ == "relcl" and head.i < token.i and clause.start > limits.start else limits


def _hearsay(layout: Layout, token: Token) -> Draft | None:
    """Return the clause, or the noun with its participle, of an adverb of hearsay; its source is not named."""
    limits = content_limits(layout, token)
    head = token.head
    if attributing_verb(head) is not None:
        return None
    if head.dep_ == "acl":
        head = head.head
    clause = subtree(head).clipped(limits)
    return _drafted(
        "hearsay", token, None, [Stretch(token.i, token.i + 1)], [], cut_out(clause, (Stretch(token.i, token.i + 1),))
    )


def _seeming(layout: Layout, token: Token) -> Draft | None:
    """Return what seems so, to nobody who is named."""
    limits = content_limits(layout, token)
    subject = next((child for child in token.lefts if child.dep_ == "nsubj"), None)
    rest = next((child for child in token.rights if child.dep_ in {"xcomp", "oprd", "acomp", "ccomp"}), None)
    if rest is None or subject is None:
        return None
    parts = [*subject_content(subject, Stretch(limits.start, token.i)), subtree(rest).clipped(Stretch(token.i + 1, limits.end))]
    return _drafted("seeming", token, None, [Stretch(token.i, token.i + 1)], [], parts)


def _content_of(token: Token, frames: frozenset[str], prepositions: frozenset[str]) -> Token | None:
    """Return what a noun or adjective takes as its content."""
    for child in token.rights:
        if (
            "that" in frames
            and child.dep_ in _CLAUSAL
            and any(mark.dep_ == "mark" and mark.lower_ == "that" for mark in child.lefts)
        ):
            return child
        if "inf" in frames and child.dep_ in {"acl", "xcomp", "relcl"} and any(mark.tag_ == "TO" for mark in child.lefts):
            return child
        if child.dep_ == "prep" and child.lower_ in prepositions:
            return next((noun for noun in child.children if noun.dep_ in {"pobj", "pcomp"}), None)
    return None


def _holders(noun: Token) -> list[Token]:
    """Return whose claim, view or plan it is: who stands after "by" or "from", who makes or has it, the possessor."""
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from", "among"}:
            return [name for name in child.children if name.dep_ == "pobj"]
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None and owner.pos_ != "PRON":
        return [owner]
    named = next((child for child in noun.lefts if child.dep_ == "compound" and child.ent_type_ in _SPEAKING), None)
    if named is not None:
        return [named]  # 'a Reuters report that'
    behind = noun.dep_ == "pobj" and noun.head.lower_ not in _OUTSIDE
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head if behind else None
    if verb is not None and noun.lemma_ in _CHARGES and verb.lemma_ not in _CHARGING:
        verb = None  # who faces or rejects a charge does not make it
    subject = speaker_of(verb) if verb is not None and verb.pos_ in {"VERB", "AUX"} and not is_passive(verb) else None
    return [token for token in (subject, owner) if token is not None]


def _noun(layout: Layout, token: Token, cue: Cue) -> Draft | None:
    """Return the content of a noun: "the claim that", "their plan to", "her support for"."""
    child = _content_of(token, cue.frames, cue.prepositions)
    if child is None:
        return None
    holders = _holders(token)
    clausal = child.dep_ in _CLAUSAL
    if not holders and (not clausal or cue.force not in _ANONYMOUS):
        return None
    room = Stretch(token.i + 1, content_limits(layout, token).end)
    content = with_quotes(layout, subtree(child).clipped(room), room)
    rule = "noun" if clausal else "noun-phrase"
    return _drafted(
        rule, token, cue, [Stretch(token.i, token.i + 1)], [phrase(holder, without=token) for holder in holders], [content]
    )


def _adjective(layout: Layout, token: Token, cue: Cue) -> Draft | None:
    """Return the content of an adjective: "is sure that", "are worried about"."""
    subject = subject_of(token.head)
    limits = content_limits(layout, token)
    child = _content_of(token, cue.frames, cue.prepositions)
    if child is None and "that" in cue.frames:
        child = next(
            (other for other in (*token.rights, *token.head.rights) if other.dep_ == "ccomp" and other.i > token.i), None
        )
    if child is None or subject is None:
        return None
    content = with_quotes(layout, subtree(child).clipped(Stretch(token.i + 1, limits.end)), Stretch(token.i + 1, limits.end))
    source = source_of(subject, token) if subject.lower_ != "it" else []
    return _drafted("adjective", token, cue, [Stretch(token.i, token.i + 1)], source, [content])
