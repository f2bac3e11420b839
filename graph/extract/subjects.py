"""Who does what a verb says: the subject as it stands, or as control, coordination, passive and relative clauses give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.extract.antecedents import antecedent, conjuncts, crossing
from graph.extract.verbs import SUBJECTS, is_finite, is_passive, is_verbal
from graph.recognize.clauses import is_rehung
from graph.recognize.lexical import attributing_verb
from graph.recognize.source import writer_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["OBJECT_CONTROLLED", "agents", "gap", "subjects", "surface"]

OBJECT_CONTROLLED = frozenset(
    """ask urge tell order force allow permit persuade invite encourage press pressure help want expect require instruct command warn advise
    beg implore compel oblige enable cause lead prompt let make get challenge convince teach train authorize authorise forbid remind
    recommend push choose pick select hire commission contract pressurize pressurise request appoint elect assign send lobby exhort direct inspire motivate tempt drive bring nominate
    hire pay trust need see hear watch leave coerce petition provoke call enjoin empower entitle hold find believe deem consider think""".split()
)
"""Verbs whose object does what the infinitive after it says: "urged the bank to act"."""
_OBJECT_CONTROL = frozenset(
    """accuse ban bar prevent stop keep charge convict suspect blame criticize criticise praise thank condemn arrest detain prohibit
    discourage dissuade acquit fault congratulate punish sanction fine jail sentence indict prosecute sue slam commend applaud forgive
    pressure force coerce push trick mislead talk scold rebuke denounce attack hail credit reward censure chastise berate lambaste
    upbraid reprimand castigate pillory mock ridicule fire sack dismiss expel suspend laud salute chide admonish blast knock honor
    honour lambast decry excoriate warn caution advise""".split()
)
"""Verbs whose object does what the gerund after their preposition says: "accused the firm of hiding ..."."""
_ASKED_OF = {"call": ("on", "upon"), "appeal": ("to",), "prevail": ("on", "upon"), "plead": ("with",), "lean": ("on",)}
"""Verbs with the preposition after which those stand who are to do what the infinitive says: "called on the bank to act"."""
_SAYING = frozenset("say tell add note warn state argue claim write explain announce report declare".split())
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_MADE = frozenset(
    """act album article arrest attack book assault bombing campaign essay film killing letter massacre murder novel painting play poem
    raid report shooting song speech statement strike threat""".split()
)
"""Nouns after which 'by' says whose work or deed they are: "was blamed for attacks by rebels"."""
_INFINITIVE_NOUNS = frozenset(
    """interest plan attempt effort decision desire need willingness bid intention right chance proposal promise refusal pressure offer
    move wish pledge threat demand request call order readiness reluctance ability failure inability agreement tendency commitment
    vow campaign drive push opportunity permission""".split()
)
"""Nouns whose infinitive says what their owner does."""


def surface(verb: Token, depth: int = 0) -> list[Token]:
    """Return the subject as it stands, or the one that the clause shares with the clause above it."""
    hosts = [verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass"))]  # the parser may hang it on "are"
    own = [noun for host in hosts for child in host.children if child.dep_ in SUBJECTS for noun in crossing(child)]
    if not own:  # "as the House debates": the parser may take "as" for a preposition
        own = [
            noun
            for child in verb.children
            if child.dep_ == "mark"
            for kid in child.children
            if kid.dep_ == "pobj"
            for noun in conjuncts(kid)
        ]
    if len(own) > 1 and own[0].i < verb.i:
        own = [noun for noun in own if noun.i < verb.i or noun.dep_ == "conj" or not _has_bare(verb)]
    own = own or _after_month(verb)
    if own or depth > 6:
        return _after_dateline(own)
    writer = writer_of(verb)
    if writer is not None:
        return antecedent(writer)
    head = verb.head
    if head == verb:
        return []
    if verb.dep_ == "conj" and is_verbal(head):
        rehung = head.dep_ == "ccomp" and attributing_verb(head.head) is not None and is_rehung(verb, head, head.head)
        return surface(head.head if rehung else head, depth + 1)
    asked = _asked(verb, head) if verb.dep_ in ("xcomp", "advcl") and verb.tag_ == "VB" else []
    if asked:
        return asked
    if verb.dep_ == "xcomp" and (is_verbal(head) or head.pos_ == "ADJ"):
        return _controller(verb, head, depth)
    if verb.dep_ == "xcomp" and head.lower_ == "due" and head.i and head.nbor(-1).pos_ == "NOUN":
        return [head.nbor(-1)]
    if verb.dep_ == "advcl" and verb.tag_ == "VB" and is_verbal(head):
        wishes = [
            child for child in head.children if child.dep_ == "dobj" and child.i < verb.i and child.lemma_ in _INFINITIVE_NOUNS
        ]
        if wishes and _owners(wishes[-1]):
            return _owners(wishes[-1])
    if verb.dep_ == "advcl" and verb.i < head.i and verb.tag_ in ("VB", "VBN") and head.lemma_ in _SAYING:
        return []  # "To win, he said, ...": who speaks need not be who is to win
    if verb.dep_ == "ccomp" and is_finite(verb):
        noun = gap(verb)
        return [noun] if noun is not None else []
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and head.dep_ == "xcomp" and head.tag_ == "VB" and verb.i > head.i:
        comma = verb.left_edge.i and verb.left_edge.nbor(-1).text == ","
        if comma and is_verbal(head.head):  # "hired the firm to build it, dropping ...": who hired it dropped the other
            return surface(head.head, depth + 1)
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.i > 1 and verb.nbor(-1).text == "," and verb.nbor(-2).dep_ == "dobj":
        return antecedent(verb.nbor(-2))  # "to release Tom Hale, jailed for spying"
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and _is_doer_of(verb.nbor(-1) if verb.i else verb):
        return [verb.nbor(-1)]  # "was asked about Ann Lee calling them liars"
    before = _clause_before(verb, head) if verb.dep_ == "advcl" and verb.tag_ == "VBG" else None
    if before is not None:
        return surface(before, depth + 1)
    if verb.dep_ in ("advcl", "ccomp") and is_verbal(head) and verb.tag_ in ("VBG", "VB", "VBN") and not _has_mark(verb):
        return surface(head, depth + 1)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        above = head.head
        objects = [noun for child in above.children if child.dep_ == "dobj" and child.i < verb.i for noun in antecedent(child)]
        if objects and above.lemma_ in _OBJECT_CONTROL:
            return objects
        return surface(above, depth + 1) if is_verbal(above) else _owners(above)
    if verb.dep_ in ("acl", "relcl"):
        if verb.tag_ in ("VBG", "VBN"):
            return [noun for noun in conjuncts(head) if noun.i < verb.i]
        return _noun_subject(head, depth) if verb.tag_ == "VB" else []
    return []


def _clause_before(verb: Token, head: Token) -> Token | None:
    """Return the clause that a participle ends before the main clause begins: 'As Ann spoke, waving a flag, Tom left'."""
    subject = next((child for child in head.lefts if child.dep_ in SUBJECTS), None)
    if subject is None or not verb.i < subject.i:
        return None
    clauses = [child for child in head.lefts if child.dep_ == "advcl" and child.i < verb.i and is_finite(child)]
    return clauses[-1] if clauses and any(child.dep_ in SUBJECTS for child in clauses[-1].lefts) else None


def _has_bare(verb: Token) -> bool:
    """Tell whether a preposition after the verb lacks its noun: the parser took that for a second subject ('called on Ann to go')."""
    return any(child.dep_ == "prep" and child.n_lefts + child.n_rights == 0 for child in verb.rights)


def _is_doer_of(noun: Token) -> bool:
    """Tell whether the noun right before a gerund is who does it: 'about Ann Lee calling', 'without Chad knowing'."""
    return noun.pos_ == "PROPN" and noun.dep_ == "pobj" and noun.head.lower_ in ("about", "despite", "over", "without")


def gap(verb: Token) -> Token | None:
    """Return the noun before a clause of saying that leaves out what it is about: 'a plan that experts say will fail'."""
    saying = verb.head
    if verb.dep_ != "ccomp" or attributing_verb(saying) is None:
        return None
    if saying.dep_ == "relcl":
        return saying.head if saying.head.pos_ in ("NOUN", "PROPN") else None
    first = saying.left_edge
    before = first.nbor(-1) if saying.dep_ in ("parataxis", "ccomp") and first.i and not first.is_sent_start else None
    return before if before is not None and before.pos_ in ("NOUN", "PROPN") else None


def _asked(verb: Token, head: Token) -> list[Token]:
    """Return of whom the verb above asks, after its preposition, what the infinitive says."""
    names = _ASKED_OF.get(head.lemma_, ())
    return [
        noun
        for child in head.children
        if child.dep_ == "prep" and child.lower_ in names and child.i < verb.i
        for kid in child.children
        if kid.dep_ == "pobj" and kid.ent_type_ not in ("DATE", "TIME")  # "called her on Monday to say ..."
        for noun in conjuncts(kid)
    ]


def _after_month(verb: Token) -> list[Token]:
    """Return the subject that the parser glued to the month before it: "in April Uganda retaliated"."""
    if verb.i == 0 or verb.nbor(-1).pos_ != "PROPN" or verb.nbor(-1).dep_ != "pobj":
        return []
    noun = verb.nbor(-1)
    months = [child for child in noun.lefts if child.dep_ == "compound" and child.lower_ in _MONTHS]
    return [noun] if months and noun.head.head == verb else []


def _after_dateline(nouns: list[Token]) -> list[Token]:
    """Return the nouns without the place of a dateline: "CAIRO -- The court ..."."""
    if len(nouns) < 2 or not nouns[0].text.isupper():
        return nouns
    between = nouns[0].doc[nouns[0].i + 1 : nouns[1].i]
    return nouns[1:] if any(token.text in ("--", "—", "–", "-") for token in between) else nouns


def _has_mark(verb: Token) -> bool:
    """Tell whether a subordinating conjunction opens the clause."""
    return any(
        child.dep_ == "mark" and child.lower_ not in ("while", "when", "after", "before", "by", "since")
        for child in verb.children
    )


def _controller(verb: Token, head: Token, depth: int) -> list[Token]:
    """Return who does what an infinitive says: the object of 'urge', else the subject of the verb above."""
    if head.pos_ == "ADJ" and not is_verbal(head):
        above = head.head
        objects = [noun for child in above.children if child.dep_ == "dobj" and child.i < verb.i for noun in antecedent(child)]
        if objects and above.lemma_ in _OBJECT_CONTROL:
            return objects
        if above != head and not is_verbal(above) and head.dep_ in ("amod", "acl", "relcl"):
            return [above]
        return surface(above, depth + 1) if is_verbal(above) and above != head else []
    if head.lemma_ in OBJECT_CONTROLLED:
        objects = [child for child in head.children if child.dep_ in ("dobj", "dative") and child.i < verb.i]
        if objects:
            return [noun for child in objects for noun in antecedent(child)]
    return surface(head, depth + 1)


def _owners(noun: Token) -> list[Token]:
    """Return who has or does what the noun says: "Chad's plan", "interest from Chad", "attempts by Chad"."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    return owners or [
        obj
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ in ("from", "by")
        for obj in child.children
        if obj.dep_ == "pobj"
    ]


def _noun_subject(noun: Token, depth: int) -> list[Token]:
    """Return who is behind a noun with an infinitive: the owner of 'plan to', else the subject of its verb."""
    owners = _owners(noun)
    if owners:
        return owners
    verb = noun.head
    if noun.dep_ in ("dobj", "attr", "pobj") or (noun.dep_ == "conj" and not is_verbal(verb)):
        while not is_verbal(verb) and verb.head != verb:
            verb = verb.head
        if is_verbal(verb):
            return agents(verb) if is_passive(verb) else surface(verb, depth + 1)
    return []


def agents(verb: Token) -> list[Token]:
    """Return the by-agents of a passive verb."""
    found = _by(verb)
    for host in (noun for child in verb.rights for noun in (child, *child.children)):
        if host.ent_type_ == "DATE" and host.head.dep_ == "prep" or not found and _takes_agent(host, verb):
            found += _by(host)  # "was signed on 3 May by the ministers", "was fined a million by the court"
    return found


def _by(host: Token) -> list[Token]:
    """Return what 'by' below a word governs."""
    found = []
    for child in host.children:
        excluded = child.i > 0 and child.nbor(-1).lower_ == "not"
        if not excluded and (child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")):
            phrases = [child, *(kid for kid in child.children if kid.dep_ == "conj" and kid.lower_ == "by")]
            found += [
                noun for phrase in phrases for obj in phrase.children if obj.dep_ == "pobj" for noun in conjuncts(obj)
            ]  # "by the union and by the mayor"
    return found


def _takes_agent(host: Token, verb: Token) -> bool:
    """Tell whether the parser may have hung the agent on this noun: the object kept by a passive, the charge after 'of' or 'for'."""
    kept = host.dep_ == "dobj" and host.head == verb
    charged = host.dep_ == "pobj" and host.head.lower_ in ("of", "for", "to") and host.head.head == verb
    return (kept or charged and verb.lemma_ in _OBJECT_CONTROL) and host.pos_ == "NOUN" and host.lemma_ not in _MADE


def subjects(verb: Token) -> list[Token]:
    """Return who does what the verb says: the by-agent of a passive, the controller of an infinitive."""
    return agents(verb) if is_passive(verb) else surface(verb)
