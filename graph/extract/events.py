"""Events and states: who did what to whom, by the verbs and nouns of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.extract.behests import read_behest
from graph.extract.clause_extent import clause_chain, has_tense
from graph.extract.context import Context
from graph.extract.deployments import as_given, read_deployment
from graph.extract.embedding import OBJECT_VERBS
from graph.extract.encounters import read_encounter
from graph.extract.fillers import Fillers
from graph.extract.finding import Finding
from graph.extract.frames import Reading
from graph.extract.lexicon import lexicon
from graph.extract.measures import is_measure, measures, phrase
from graph.extract.occurrences import read_occurrence, read_retaliation, read_thanks
from graph.extract.payments import read_payment
from graph.extract.plain import is_beside, is_imperative, is_tensed, is_told_plainly, read_plain
from graph.extract.predicates import Reader
from graph.extract.purchases import read_purchase
from graph.extract.relative_clauses import relative_noun
from graph.extract.signings import read_signing
from graph.extract.speech import read_speech, read_willingness
from graph.extract.stances import read_stance
from graph.extract.states import read_state
from graph.extract.status import judge
from graph.extract.verbs import is_verbal
from graph.model import Form, Modality, Style
from graph.model import Reading as PlaceReading
from graph.recognize.counts import recognize_counts
from graph.resolve.discourse import ACTOR_KINDS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from graph.model import Span

__all__ = ["extract_events"]

_ASKING = frozenset({"which", "what", "who", "whom", "whose"})
_POINTING = frozenset({"it", "this", "that", "them", "these", "those"})
_PICKED = frozenset({"NUM"})
_NAMING = frozenset({"NUM", "NOUN"})
_SITING = frozenset({"in", "at", "near", "across"})
_OPEN = frozenset({"how", "why", "where", "when", "whether"})
_ASKED = frozenset({"ccomp", "pcomp", "csubj", "dobj", "pobj", "attr"})
_COUNTED = frozenset({"NOUN", "NUM", "SYM"})
_CAUSES = frozenset("due because amid despite following after before owing".split())
_CHANGING = frozenset("raise increase lift cut reduce lower rise fall climb grow drop double".split())
_DEEPEST = 2
"""Prepositions between a verb and a sum that it is about."""
_CARRIERS = frozenset({"VERB", "NOUN", "AUX", "ADJ"})
_SPECIFYING = frozenset({"det", "poss", "nummod"})
_DONE_TO = frozenset({"topic", "recipient", "amount"})
_PLAIN = frozenset({"plain-verb", "plain-untensed", "verb-event", "verb-unfilled"})


def extract_events(context: Context) -> Iterator[Finding]:
    """Yield the events and states that the text tells."""
    reader = Reader(
        Fillers(context.discourse),
        lexicon(),
        times=_times(context),
        amounts=_amounts(context),
        counts={count.head: count for count in recognize_counts(context.doc)},
        rates=frozenset(amount.id for amount in context.amounts if amount.per_period),
        cues=frozenset(
            cue.start for quotation in context.quotations if quotation.style is not Style.INDIRECT for cue in quotation.cue
        ),
    )
    for sentence in context.doc.sents:
        carriers = [token for token in sentence if token.pos_ in _CARRIERS and not context.skipped(token)]
        carriers.sort(key=_depth)  # what contains is read before what it contains
        for token in carriers:
            if token.i not in reader.nested:
                yield from _read_word(token, reader)
        for token in carriers:
            if token.pos_ == "NOUN" and token.i not in reader.nested:
                yield from _read_noun(token, reader)


def _read_word(token: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the states, payments, acts of speech and events of one word; nouns that name events come after all verbs."""
    yield from read_state(token, reader)
    yield from read_payment(token, reader)
    yield from read_deployment(token, reader)
    if is_verbal(token):
        yield from read_speech(token, reader)
        yield from read_stance(token, reader)
        yield from read_occurrence(token, reader)
        yield from read_thanks(token, reader)
        yield from read_purchase(token, reader)
        yield from read_signing(token, reader)
        yield from read_behest(token, reader)
        if token.i not in reader.nested:
            yield from _read_verb(token, reader)
    elif token.pos_ == "NOUN":
        yield from read_encounter(token, reader)
    elif token.pos_ == "ADJ":
        reading = read_willingness(token, reader)
        finding = reader.finding(reading, "willing") if reading else None
        if finding:
            yield finding


def _read_verb(token: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the event of a verb, by its frame or else as a plain one."""
    if is_imperative(token):
        return  # 'Sign it', he said: nobody says that anybody does
    if token.dep_ == "relcl" and token.head.ent_type_ == "DATE" and not reader.slots(token).get("subj"):
        return  # 'left in 1990, which angered them': no thing does it
    reading = reader.verb(token)
    beside = is_beside(token)
    rule = "verb-beside" if beside else "verb-frame"
    if reading is None:
        reading, rule = read_plain(token, reader), "plain-verb" if _is_told_in_full(token) else "plain-untensed"
    if (
        reading is None
        or token.idx in reader.cues
        and (rule in _PLAIN or reading.frame.kind == "Accuse" and not _blames(reading, reader))
    ):
        return  # '"No," countered the mayor', 'called the plan "a farce"': the statement tells it
    if reading.carrier is not None:
        rule = "verb-beside" if beside else "light-verb"
    finding = reader.finding(reading, rule)
    if finding is None and rule not in _PLAIN:  # nobody is there for a class of its own
        open_ended = reading.carrier is None and not reading.frame.needs  # 'endorsed': the class fits, whom it needs is not known
        rule = "plain-untensed" if not is_tensed(token) else "verb-unfilled" if open_ended else "verb-event"
        reading = read_plain(token, reader)
        finding = reader.finding(reading, rule) if reading else None
    if reading is None:
        return
    if reading.carrier is not None:
        reader.nested.add(reading.carrier.i)
    if finding and rule in _PLAIN:
        finding = replace(finding, roles=(*finding.roles, *measures(token, reading.slots)))
    if finding and finding.kind == "Event":
        finding = replace(finding, roles=(*finding.roles, *_named_with(reading, finding, reader)))
    if finding and _is_partial(reading, reader):
        return
    if finding and rule in _PLAIN and _acts_on_unknown(reading, reader):
        return
    if finding and finding.kind == "Event" and reading.carrier is None and "obj" in reading.slots:
        finding = _with_object(finding, reading, _PICKED if rule in _PLAIN else _NAMING)
        if {role for role, _ in finding.roles} == {"actor"}:
            return  # what it was done to has no name and no words of its own
    if finding and reading.carrier is not None:
        finding = reader.with_actor(finding, reading.carrier)
        if (
            token.lemma_.lower() in OBJECT_VERBS and judge(token).modality is Modality.ACTUAL
        ):  # 'seeks talks': the verb says that they are yet to come
            finding = replace(finding, judgement=judge(reading.carrier))
    if finding and (is_told_plainly(finding, reader) if rule in _PLAIN else _is_told(finding)):
        yield as_given(finding, token)


def _is_partial(reading: Reading, reader: Reader) -> bool:
    """Tell whether of several in a subject only some are known: 'a couple and their children'."""
    nouns = reading.slots.get("subj", ())
    if len(nouns) < 2:
        return False
    unknown = [noun for noun in nouns if noun.pos_ == "NOUN" and not any(reader.fillers.fill("doer", noun))]
    return len(unknown) < len(nouns) and any(child.dep_ in _SPECIFYING for noun in unknown for child in noun.lefts)


def _acts_on_unknown(reading: Reading, reader: Reader) -> bool:
    """Tell whether the object is a pronoun of which nobody knows what it stands for: 'is moving it to Peru'."""
    nouns = reading.slots.get("obj", ())
    apart = reading.token.dep_ != "conj"  # 'will buy ships and send them to Peru': what it stands for is near
    return (
        bool(nouns)
        and apart
        and all(noun.pos_ == "PRON" and noun.lower_ in _POINTING and reader.fillers.discourse.at(noun) is None for noun in nouns)
    )


def _with_object(finding: Finding, reading: Reading, told_by: frozenset[str]) -> Finding:
    """Return a plain event with what it is done to in words, where that is no thing with a name: 'bought all shares', 'one of the talks'."""
    nouns = reading.slots.get("obj", ())
    if not nouns or reading.frame.roles.get("obj") in {None, "-"} or any(role in _DONE_TO for role, _ in finding.roles):
        return finding
    told = [noun for noun in nouns if noun.pos_ in told_by and not is_measure(noun) and noun.i > reading.token.i]
    return replace(finding, roles=(*finding.roles, *(("topic", phrase(noun)) for noun in told)))


def _blames(reading: Reading, reader: Reader) -> bool:
    """Tell whether somebody is blamed, not only a thing given a name."""
    return any(reader.fillers.actors(noun) for noun in reading.slots.get("obj", ()))


def _named_with(reading: Reading, finding: Finding, reader: Reader) -> list[tuple[str, str]]:
    """Return those whom the thing names that a plain verb acts on: 'obtained control of the bank', 'broke off talks with Chad'."""
    known = {filler for _, filler in finding.roles}
    found: dict[str, None] = {}
    sites: list[str] = []
    for noun in [*reading.slots.get("obj", ()), *reading.slots.get("for", ())]:
        for token in noun.subtree if noun.pos_ in _COUNTED else ():
            mention = reader.fillers.discourse.mention_at(token) if token.dep_ == "pobj" else None
            if mention is None or mention.form is not Form.NAME or mention.entity in known or _clause_between(token, noun):
                continue
            if token.head.lower_ in _SITING and reader.fillers.place(token):
                sites.append(mention.entity)  # 'the most open policy in Europe'
                continue
            if reader.fillers.discourse[mention.entity].kind in ACTOR_KINDS and mention.reading is not PlaceReading.LITERAL:
                found[mention.entity] = None
    placed = any(role == "location" for role, _ in finding.roles)
    return [("topic", entity) for entity in found] + [("location", entity) for entity in sites[:1] if not placed]


def _clause_between(token: Token, noun: Token) -> bool:
    """Tell whether a word stands in a clause below the noun."""
    return any(word.dep_ in {"relcl", "acl", "advcl", "appos"} for word in token.ancestors if noun.is_ancestor(word))


def _is_generic(noun: Token, clause: Token) -> bool:
    """Tell whether a relative clause only says which people of a kind are spoken of: 'workers who leave Peru'."""
    bare = noun.tag_ == "NNS" and not any(child.dep_ in {"det", "poss", "nummod", "quantmod"} for child in noun.lefts)
    return bare and clause.left_edge.tag_ in {"WP", "WDT"} and clause.left_edge.nbor(-1).text != ","


def _is_told_in_full(verb: Token) -> bool:
    """Tell whether a verb, or that which it completes, has a tense."""
    first = clause_chain(verb)[0]
    if (
        first.left_edge.lower_ in _ASKING
        and first.left_edge.i < first.i
        and first.dep_ in _ASKED
        and relative_noun(first) is None
    ):
        return False  # 'knows which port they want'
    if first.dep_ == "relcl" and _is_generic(first.head, first):
        return False  # 'workers who leave Peru'
    if first.left_edge.lower_ in _OPEN and first.dep_ in _ASKED and any(child.tag_ == "MD" for child in first.lefts):
        return False  # 'asked how they could pay'
    while (
        first.dep_ == "conj"
        and first.tag_ == first.head.tag_
        and not has_tense(first)
        and not any(child.dep_ == "aux" for child in first.lefts)
    ):
        first = first.head  # 'is leaving Chad and heading for Mali'
    return is_tensed(verb) and has_tense(first)


def _read_noun(token: Token, reader: Reader) -> Iterator[Finding]:
    """Yield the event of a noun that has an actor and something beside, unless somebody only speaks against it."""
    if token.dep_ == "pobj" and token.head.lower_ == "against":
        return
    finding = read_retaliation(token, reader)
    if finding is None:
        reading = reader.noun(token)
        finding = reader.finding(reading, "noun-frame") if reading else None
    if finding and finding.kind == "Event" and token.dep_ in {"nsubj", "nsubjpass"} and token.head.pos_ == "VERB":
        return  # 'its sales rose': the verb tells it
    if finding and _is_told_by_noun(finding):
        yield finding


def _depth(token: Token) -> int:
    """Return how deep the token lies in the tree of its sentence."""
    depth = 0
    head = token.head
    while head.i != token.i:
        token, head, depth = head, head.head, depth + 1
    return depth


def _is_told(finding: Finding) -> bool:
    """Tell whether a verb's event has an actor, or at least one to whom it was done."""
    return any(role in ("actor", "recipient") for role, _ in finding.roles)


def _is_told_by_noun(finding: Finding) -> bool:
    """Tell whether a noun's event has an actor and something else beside, or one to whom it was done and a place or time."""
    actors = sum(role == "actor" for role, _ in finding.roles)
    roles = {role for role, _ in finding.roles}
    set_down = finding.when is not None or "location" in roles
    if not actors:
        return "recipient" in roles and set_down
    return actors > 1 or set_down or bool(roles & {"recipient", "topic"})


def _governor(doc: Doc, span: Span) -> Token | None:
    """Return the word to which a time or sum belongs: the next verb or noun above that is not part of it."""
    stretch = doc.char_span(span.start, span.end, alignment_mode="expand")
    return stretch.root if stretch is not None and len(stretch) else None


def _times(context: Context) -> dict[int, str]:
    """Return the time that stands with each verb or noun, by the word's index."""
    found: dict[int, str] = {}
    nouns = lexicon().nouns
    for time in context.times:
        root = _governor(context.doc, time.span)
        if root is None or time.edtf is None:
            continue
        dated = root.head.head if root.dep_ == "pobj" and root.head.lower_ == "of" else root
        if dated.pos_ in ("NOUN", "PROPN") and dated.i != root.i:
            found.setdefault(dated.i, time.id)  # 'the treaty of 2010' dates the treaty alone
            continue
        for above in root.ancestors:
            eventful = above.pos_ == "NOUN" and (above.dep_ != "pobj" or above.lemma_.lower() in nouns)
            if any(child.dep_ == "mark" and child.i > root.i for child in above.lefts):
                continue  # 'will vote next year after they agreed': the time stands before the clause
            if above.pos_ in ("VERB", "AUX") or eventful:
                found.setdefault(above.i, time.id)
            if above.pos_ in ("VERB", "AUX"):
                break
    return found


def _amounts(context: Context) -> dict[int, list[str]]:
    """Return the sums of money that stand with each verb or noun, by the word's index."""
    found: dict[int, list[str]] = {}
    aside = {other for amount in context.amounts for other in (amount.converted, *amount.compared) if other}
    roots = {amount.id: _governor(context.doc, amount.span) for amount in context.amounts}
    sums = {root.i for root in roots.values() if root is not None}
    for amount in context.amounts:
        root = roots[amount.id]
        if root is None or amount.id in aside or root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head.i in sums:
            continue  # 'paid $2 million of the $5 million that it owes'
        if root.dep_ == "pobj" and root.head.lower_ == "from" and root.head.head.lemma_ in _CHANGING:
            continue  # 'raised its offer from 35 million': what it was before
        deep = 0
        for above in root.ancestors:
            deep += above.dep_ == "prep"
            deep += _DEEPEST * (above.lower_ in _CAUSES)
            if deep > _DEEPEST and above.pos_ in ("VERB", "AUX"):
                break  # 'cut jobs in the wake of a loss of $2 million'
            if above.pos_ in ("VERB", "AUX", "NOUN"):
                found.setdefault(above.i, []).append(amount.id)
            if above.pos_ in ("VERB", "AUX"):
                break
    return found
