"""Whether a post is held, was held or is to be held, and how a text puts it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.finding import Judgement
from graph.extract.referents import verb_lemma
from graph.extract.status import judge
from graph.extract.verbs import head_verb
from graph.model import Modality, Polarity, Time
from graph.recognize.titles import PostKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.extract.context import Context
    from graph.extract.holding import Holding

__all__ = ["held_when", "is_plain", "is_stated", "phase"]

_ENDED = frozenset({"until", "till"})
_FOR_LIFE = frozenset({"emir", "emperor", "empress", "king", "pope", "queen", "sheikh", "sultan", "ayatollah"})
_REMOVING = frozenset(
    "fire sack dismiss oust depose topple overthrow unseat replace remove assassinate murder kill behead".split()
)
_TOPPLING = frozenset({("bring", "down"), ("vote", "out"), ("force", "out"), ("throw", "out"), ("drive", "out"), ("push", "out")})
_BESIDE = frozenset({"appos", "compound", "nmod", "amod"})
_NESTED = 4
_LONG = 12
_YEAR = re.compile(r"\d{4}")
_PAST = frozenset({"VBD"})
_PRESENT = frozenset({"VBZ", "VBP"})
_PRESENT_BE = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
_DAYS = frozenset({"DATE", "TIME"})
_COMING = frozenset({"next", "tomorrow", "coming", "upcoming"})


def phase(context: Context, holding: Holding) -> tuple[str, Judgement]:
    """Return whether the post is held, and how that is put."""
    post = holding.post
    if holding.verb is None:
        if post.status == "Expected":
            return "Expected", Judgement(modality=Modality.PLANNED, cues=(post.cue,) if post.cue else ())
        ended = (
            holding.left
            or holding.rule.startswith("apposition")
            and _ends(context, post.last)
            or holding.rule == "title-before-name"
            and post.kind is PostKind.OFFICE
            and _is_long_ago(context, post.head)
            or _is_lost(context.doc[post.head])
        )
        return "Former" if ended or post.status == "Former" else "Current", Judgement(cues=(post.cue,) if post.cue else ())
    judgement = judge(holding.verb)
    ahead = _is_ahead(context, holding.verb)
    if holding.left:
        if ahead:
            return "Current", Judgement(question=judgement.question)  # 'retires next month': until then the post is held
        settled = judgement.modality is Modality.ACTUAL and judgement.polarity is Polarity.AFFIRMED
        return ("Former", judgement) if settled else ("Current", Judgement(question=judgement.question))
    if holding.coming or ahead or _is_future(holding.verb) or judgement.modality in (Modality.PLANNED, Modality.PREDICTED):
        if judgement.modality is Modality.ACTUAL:
            judgement = replace(judgement, modality=Modality.PLANNED if holding.coming or ahead else Modality.PREDICTED)
        return "Expected", judgement
    if post.status != "Current":
        return ("Former", judgement) if post.status == "Former" else ("Expected", replace(judgement, modality=Modality.PLANNED))
    if holding.rule in ("copula", "served-as") and _is_past(holding.verb) or _ends(context, post.last):
        return "Former", judgement
    return "Current", judgement


def _is_ahead(context: Context, verb: Token) -> bool:
    """Tell whether a verb in the present tense is about a day to come: 'retires next month', 'becomes director on 1 April'."""
    begun = [child for child in verb.children if child.dep_ == "aux"]
    progressive = verb.tag_ == "VBG" and any(child.lower_ in _PRESENT_BE for child in begun)
    if verb.tag_ not in _PRESENT and not progressive or len(begun) > progressive:
        return False
    first, last, published = verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge), context.document.published
    for time in context.times:
        if not first <= time.span.start < last or time.timex_type not in _DAYS:
            continue
        words = context.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        if words is None or head_verb(words.root) != verb:
            continue
        if any(word.lower_ in _COMING for word in words) or published and time.earliest and time.earliest > published:
            return True
    return False


def _is_lost(noun: Token) -> bool:
    """Tell whether the clause of a title says that its holder was removed or killed: 'fired police chief X', 'the mayor was killed'."""
    for _ in range(_NESTED):
        if noun.dep_ not in _BESIDE:
            break
        noun = noun.head
    verb, lemma = noun.head, noun.head.lemma_.lower()
    down = any(child.dep_ == "prt" and (lemma, child.lower_) in _TOPPLING for child in verb.children)
    return noun.dep_ in ("dobj", "nsubjpass") and (down or lemma in _REMOVING) and is_plain(verb)


def _is_long_ago(context: Context, i: int) -> bool:
    """Tell whether the sentence is about years so long before the publication that nobody has kept an office since.

    'In 1990 President X pardoned them' in an article of 2015. Crowned heads keep theirs.
    """
    published, head = context.document.published, context.doc[i]
    if published is None or head.lower_ in _FOR_LIFE:
        return False
    first, last = head.sent.start_char, head.sent.end_char
    times = [time for time in context.times if time.edtf and first <= time.span.start < last]
    years = [_YEAR.match(time.edtf or "") for time in times]
    if not years or not all(year is not None and int(year.group()) <= published.year - _LONG for year in years):
        return False
    return any(_dates(context, time, head) for time in times)


def _dates(context: Context, time: Time, title: Token) -> bool:
    """Tell whether a time says when the clause of the title is: not 'Senator X praised the 1984 court that was founded in 1980'."""
    words = context.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    if words is None or words.root.dep_ in {"amod", "compound", "nmod", "nummod", "poss"}:
        return False
    return head_verb(words.root) == head_verb(title)


def is_stated(holding: Holding) -> bool:
    """Tell whether the text says that the person has or had the post, and does not deny or merely imagine it."""
    if holding.verb is None:
        return True
    return is_plain(holding.verb)


def is_plain(trigger: Token) -> bool:
    """Tell whether what a word carries is put as a fact: not denied, asked, planned, foreseen or imagined."""
    judgement = judge(trigger)
    plain = judgement.modality is Modality.ACTUAL and judgement.polarity is Polarity.AFFIRMED
    return plain and not judgement.question and not judgement.described


def held_when(context: Context, holding: Holding) -> str | None:
    """Return the time in which the post was held, where the text gives it as one: 'was mayor in the 1990s', 'president in 2003'."""
    if (
        holding.verb is not None
        and holding.rule not in ("copula", "served-as")
        or holding.verb is not None
        and verb_lemma(holding.verb) == "become"
    ):
        return None
    doc, i = context.doc, holding.post.last
    if i + 1 >= len(doc) or doc[i].lower_ not in ("in", "during", "from", "between"):
        return None
    following = doc[i + 2] if doc[i + 1].lower_ == "the" and i + 2 < len(doc) else doc[i + 1]
    time = next((time for time in context.times if time.span.start in (doc[i].idx, doc[i + 1].idx, following.idx)), None)
    if time is None or time.edtf is None or doc[i].lower_ in ("from", "between") and "/" not in time.edtf:
        return None
    return time.id


def _ends(context: Context, i: int) -> bool:
    """Tell whether 'until ...' or 'from 1990 to 1995' follows."""
    doc = context.doc
    if i + 1 >= len(doc):
        return False
    if doc[i].lower_ in _ENDED:
        return True
    words = doc[i : i + 5]
    years = [token for token in words if token.shape_ == "dddd"]
    return (
        doc[i].lower_ in ("from", "between")
        and len(years) == 2
        or doc[i].lower_ == "at"
        and doc[i + 1 : i + 3].text == "the time"
    )


def _is_past(verb: Token) -> bool:
    """Tell whether the verb is in the simple past or the past perfect ('was', 'had served'); 'became' and 'remained' do not count."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    perfect = verb.tag_ == "VBN" and [child.lower_ for child in auxiliaries] == ["had"]
    return verb.lemma_ not in ("become", "remain") and (verb.tag_ in _PAST and not auxiliaries or perfect)


def _is_future(verb: Token) -> bool:
    """Tell whether the verb is about what is to come: 'will', 'is to', 'is going to', 'is set to'."""
    if any(child.dep_ == "aux" and child.tag_ in ("MD", "TO") for child in verb.children):
        return True
    return verb.dep_ in ("xcomp", "ccomp") and verb.tag_ == "VB"
