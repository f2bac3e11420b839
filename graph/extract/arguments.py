"""Who does what to whom in a clause: from the dependency parse to slots (subject, object, each preposition)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "conjuncts",
    "deep_prepositional",
    "head_verb",
    "is_passive",
    "is_quantity",
    "is_verbal",
    "noun_slots",
    "particle",
    "slot_tokens",
    "subjects",
    "verb_slots",
]

Slots = dict[str, list["Token"]]

_SUBJECTS = {"nsubj", "nsubjpass"}
_RELATIVES = {"who", "whom", "which", "that", "whose"}
_OBJECT_CONTROLLED = frozenset(
    """ask urge tell order force allow permit persuade invite encourage press pressure help want expect require instruct command warn advise
    beg implore compel oblige enable cause lead prompt let make get challenge convince teach train authorize authorise forbid remind
    recommend push pressurize pressurise request appoint elect assign send lobby exhort direct inspire motivate tempt drive bring nominate
    hire pay trust need see hear watch leave coerce petition provoke call enjoin empower entitle hold find believe deem consider think""".split()
)
"""Verbs whose object does what the infinitive after it says: "urged the bank to act"."""
_OBJECT_CONTROL = frozenset(
    """accuse ban bar prevent stop keep charge convict suspect blame criticize criticise praise thank condemn arrest detain prohibit
    discourage dissuade acquit fault congratulate punish sanction fine jail sentence indict prosecute sue slam commend applaud forgive
    pressure force coerce push trick mislead talk scold rebuke denounce attack hail credit reward censure""".split()
)
"""Verbs whose object does what the gerund after their preposition says: "accused the firm of hiding ..."."""
_OF_NOUNS = {"control", "hold", "charge", "command", "custody", "possession", "advantage", "notice", "care", "part"}
"""Nouns that make one verb with theirs, whose object follows after "of": "took control of the port"."""
_INFINITIVE_NOUNS = frozenset(
    """interest plan attempt effort decision desire need willingness bid intention right chance proposal promise refusal pressure offer
    move wish pledge threat demand request call order readiness reluctance ability failure inability agreement tendency commitment
    vow campaign drive push opportunity permission""".split()
)
"""Nouns whose infinitive says what their owner does."""
_TRANSPARENT = {
    "some",
    "many",
    "most",
    "several",
    "number",
    "group",
    "dozen",
    "hundred",
    "thousand",
    "million",
    "majority",
    "part",
    "score",
    "all",
    "both",
    "each",
    "one",
    "two",
    "three",
    "pair",
    "series",
    "handful",
    "couple",
    "rest",
    "member",
    "team",
    "bunch",
    "lot",
    "plenty",
    "half",
    "list",
    "set",
    "variety",
    "range",
    "round",
    "contingent",
    "unit",
    "remnant",
    "wave",
    "spate",
}


def is_verbal(token: Token) -> bool:
    """Tell whether the token heads a clause."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass")


def conjuncts(token: Token) -> list[Token]:
    """Return the token and what is coordinated with it, in the order of the text."""
    found = [token]
    for child in token.rights:
        if child.dep_ == "conj" and not _is_negated_conjunct(child):
            found += conjuncts(child)
    return found


def _is_negated_conjunct(token: Token) -> bool:
    """Tell whether a conjunct is excluded: "France but not Italy"."""
    before = token.nbor(-1) if token.i else token
    return before.lower_ == "not" or any(child.dep_ == "neg" for child in token.lefts if not is_verbal(token))


def is_passive(verb: Token) -> bool:
    """Tell whether the verb is passive, also as a reduced relative or as the second of two passives."""
    if verb.tag_ != "VBN" and not any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return False
    own = {child.dep_ for child in verb.children}
    if own & {"auxpass", "nsubjpass", "agent"}:
        return True
    if "nsubj" in own or any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children):
        return False
    if verb.dep_ == "acl":
        return True
    return verb.dep_ == "conj" and "aux" not in own and "dobj" not in own and is_verbal(verb.head) and is_passive(verb.head)


def head_verb(token: Token) -> Token | None:
    """Return the verb of the clause in which the token stands."""
    for ancestor in token.ancestors:
        if is_verbal(ancestor):
            return ancestor
    return None


def particle(verb: Token) -> str:
    """Return the particle of a phrasal verb, or nothing."""
    for child in verb.children:
        if child.dep_ == "prt" or (
            child.dep_ == "advmod" and child.lower_ in ("back", "off", "down", "up", "out", "away", "together")
        ):
            return str(child.lower_)
    return ""


def _antecedent(token: Token) -> list[Token]:
    """Return what a relative pronoun stands for, or the token itself."""
    if token.lower_ not in _RELATIVES or token.tag_ not in ("WDT", "WP", "WP$", "IN", "DT"):
        return conjuncts(token)
    for ancestor in token.ancestors:
        if ancestor.dep_ == "relcl":
            return _relative_heads(token, ancestor)
        if ancestor.dep_ in ("ccomp", "ROOT"):
            break
    return [token]


def _relative_heads(pronoun: Token, verb: Token) -> list[Token]:
    """Return the noun a relative clause speaks of: the nearer one where the verb's number does not fit the parser's choice."""
    head = verb.head
    if pronoun.lower_ == "which" and pronoun.i > 1 and pronoun.nbor(-1).text == ",":
        nearest = pronoun.nbor(-2)
        singular = any(word.tag_ == "VBZ" for word in (verb, *verb.children))
        if nearest != head and nearest.pos_ == "PROPN" and singular and head.tag_ in ("NNS", "NNPS"):
            return [nearest]
    return [head]


def _surface(verb: Token, depth: int = 0) -> list[Token]:
    """Return the subject as it stands, or the one that the clause shares with the clause above it."""
    hosts = [verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass"))]  # the parser may hang it on "are"
    own = [noun for host in hosts for child in host.children if child.dep_ in _SUBJECTS for noun in _antecedent(child)]
    if not own:  # "as the House debates": the parser may take "as" for a preposition
        own = [
            noun
            for child in verb.children
            if child.dep_ == "mark"
            for kid in child.children
            if kid.dep_ == "pobj"
            for noun in conjuncts(kid)
        ]
    if own or depth > 6:
        return _after_dateline(own)
    head = verb.head
    if head == verb:
        return []
    if verb.dep_ == "conj" and is_verbal(head):
        return _surface(head, depth + 1)
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
    if verb.dep_ in ("advcl", "ccomp") and is_verbal(head) and verb.tag_ in ("VBG", "VB", "VBN") and not _has_mark(verb):
        return _surface(head, depth + 1)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        above = head.head
        objects = [noun for child in above.children if child.dep_ == "dobj" and child.i < verb.i for noun in _antecedent(child)]
        if objects and above.lemma_ in _OBJECT_CONTROL:
            return objects
        return _surface(above, depth + 1) if is_verbal(above) else _owners(above)
    if verb.dep_ in ("acl", "relcl"):
        if verb.tag_ in ("VBG", "VBN"):
            return [noun for noun in conjuncts(head) if noun.i < verb.i]
        return _noun_subject(head, depth) if verb.tag_ == "VB" else []
    return []


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
        objects = [noun for child in above.children if child.dep_ == "dobj" and child.i < verb.i for noun in _antecedent(child)]
        if objects and above.lemma_ in _OBJECT_CONTROL:
            return objects
        if above != head and not is_verbal(above) and head.dep_ in ("amod", "acl", "relcl"):
            return [above]
        return _surface(above, depth + 1) if is_verbal(above) and above != head else []
    if head.lemma_ in _OBJECT_CONTROLLED:
        objects = [child for child in head.children if child.dep_ in ("dobj", "dative") and child.i < verb.i]
        if objects:
            return [noun for child in objects for noun in _antecedent(child)]
    return _surface(head, depth + 1)


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
            return _agents(verb) if is_passive(verb) else _surface(verb, depth + 1)
    return []


def _agents(verb: Token) -> list[Token]:
    """Return the by-agents of a passive verb."""
    found = []
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            found += [noun for obj in child.children if obj.dep_ == "pobj" for noun in conjuncts(obj)]
    return found


def subjects(verb: Token) -> list[Token]:
    """Return who does what the verb says: the by-agent of a passive, the controller of an infinitive."""
    return _agents(verb) if is_passive(verb) else _surface(verb)


def _objects(verb: Token) -> list[Token]:
    """Return what the verb acts on: the subject of a passive, the shared object of coordinated verbs."""
    if is_passive(verb):
        return _surface(verb)
    found = [noun for child in verb.children if child.dep_ == "dobj" for noun in _antecedent(child)]
    if not found and verb.dep_ == "amod" and any(child.dep_ == "nsubj" for child in verb.children):
        return [verb.head]  # "saw the EU raising pressure": the parser takes the verb for an adjective
    if (
        not found
        and verb.dep_ == "relcl"
        and not any(child.lower_ in _RELATIVES and child.dep_ in _SUBJECTS for child in verb.children)
    ):
        return [verb.head] if any(child.dep_ in _SUBJECTS for child in verb.children) and not _clauses(verb) else []
    if not found:  # "attacked and captured the town": the object stands with the last verb
        for child in verb.children:
            if (
                child.dep_ == "conj"
                and is_verbal(child)
                and not any(kid.dep_ == "nsubj" for kid in child.children)
                and not any(kid.dep_ in ("prep", "ccomp", "xcomp", "advmod") for kid in verb.children)
            ):
                return [noun for kid in child.children if kid.dep_ == "dobj" for noun in conjuncts(kid)]
    return found


def _clauses(verb: Token) -> list[Token]:
    """Return the clausal complements of the verb."""
    return [child for child in verb.children if child.dep_ in ("xcomp", "ccomp")]


def _purposes(verb: Token, objects: list[Token]) -> list[Token]:
    """Return the infinitives that hang on the verb or on its object: 'asked the firm, which ..., to leave'."""
    hosts = [verb, *(noun for noun in objects if noun.i > verb.i)]
    return [
        child
        for host in hosts
        for child in host.rights
        if child.dep_ in ("advcl", "acl", "relcl")
        and child.tag_ == "VB"
        and any(kid.lower_ == "to" and kid.dep_ == "aux" for kid in child.children)
    ]


def _prepositional(token: Token) -> Iterator[tuple[str, Token]]:
    """Yield each preposition below the token with what it governs, coordinated ones too."""
    for child in token.children:
        if child.dep_ == "prep" or (child.dep_ == "dative" and child.pos_ == "ADP"):
            name = str(child.lower_)
            for kid in child.children:
                if kid.dep_ == "pobj":
                    for noun in _antecedent(kid):
                        yield name, noun
                elif kid.dep_ == "pcomp":
                    yield name, kid
                elif kid.dep_ == "prep":  # "because of", "ahead of", "from inside"
                    for low in kid.children:
                        if low.dep_ == "pobj":
                            for noun in conjuncts(low):
                                yield (
                                    f"{name} {kid.lower_}" if name in ("because", "ahead", "instead", "out") else str(kid.lower_),
                                    noun,
                                )
                elif kid.dep_ == "conj" and kid.dep_ == "prep":
                    continue
        elif child.dep_ == "prt" and child.pos_ == "ADP":
            for kid in child.children:
                if kid.dep_ == "pobj":
                    for noun in conjuncts(kid):
                        yield str(child.lower_), noun


def deep_prepositional(verb: Token, name: str) -> Iterator[Token]:
    """Yield what this preposition governs deeper in the clause, where the parser hung it on an inner noun."""
    for token in verb.subtree:
        if token.i > verb.i and token.dep_ == "prep" and token.lower_ == name and head_verb(token) == verb:
            for child in token.children:
                if child.dep_ == "pobj":
                    yield from conjuncts(child)


def _add(slots: Slots, name: str, tokens: list[Token]) -> None:
    """Add tokens to a slot, each once."""
    known = slots.setdefault(name, [])
    known += [token for token in tokens if token not in known]


def verb_slots(verb: Token) -> Slots:
    """Return the arguments of a verb: `subj`, `obj`, `clause`, `attr` and one slot for each preposition."""
    slots: Slots = {}
    _add(slots, "subj", subjects(verb))
    _add(slots, "obj", _objects(verb))
    for child in verb.children:
        if child.dep_ == "dative" and child.pos_ != "ADP":
            _add(slots, "dative", conjuncts(child))
        elif child.dep_ in ("attr", "oprd", "acomp"):
            _add(slots, "attr", conjuncts(child))
        elif child.dep_ in ("ccomp", "xcomp") and child.pos_ in ("ADJ", "NOUN", "PROPN"):  # "found the firm guilty"
            own = [kid for kid in child.children if kid.dep_ in _SUBJECTS]
            if not any(kid.dep_ in ("aux", "cop", "mark") for kid in child.children):
                _add(slots, "attr", conjuncts(child))
                _add(slots, "obj", [noun for kid in own for noun in conjuncts(kid)])
                for name, noun in _prepositional(child):
                    _add(slots, name, [noun])
    if is_passive(verb):  # "was given aid": the thing given is left as the object
        _add(slots, "kept", [noun for child in verb.children if child.dep_ == "dobj" for noun in conjuncts(child)])
    for name, noun in _prepositional(verb):
        if not (name == "by" and noun in slots["subj"]):
            _add(slots, name, [noun])
    for thing in list(slots["obj"]):  # "imposed sanctions on Iran": the parser hangs "on" on either word
        if thing.i > verb.i:
            for name, noun in _prepositional(thing):
                if name != "of" or thing.lemma_ in _OF_NOUNS:
                    _add(slots, name, [noun])
    _add(slots, "clause", _clauses(verb))
    if "clause" not in slots or not slots["clause"]:
        _add(slots, "purpose", _purposes(verb, slots["obj"]))
    return {
        name: tokens if name in ("clause", "purpose", "attr") else [inner for token in tokens for inner in slot_tokens(token)]
        for name, tokens in slots.items()
        if tokens
    }


def noun_slots(noun: Token) -> Slots:
    """Return the arguments of a noun that names an event: `poss`, `mod` and one slot for each preposition."""
    slots: Slots = {}
    for child in noun.children:
        if child.dep_ == "poss":
            _add(slots, "poss", conjuncts(child))
        elif child.dep_ in ("compound", "amod", "nmod") and child.i < noun.i:
            _add(
                slots,
                "mod",
                [child, *(kid for kid in child.subtree if kid != child and kid.dep_ in ("compound", "amod", "nmod", "conj"))],
            )
        elif child.dep_ in ("acl", "relcl", "ccomp") and child.i > noun.i and _is_content(child):
            _add(slots, "clause", [child])
    for name, token in _prepositional(noun):
        _add(slots, name, [token])
    for other, after in _joined(noun):  # "the reduction or withdrawal of forces in Chad" is one phrase for both
        for name, token in _prepositional(other):
            if token.i > after:
                _add(slots, name, [token])
    return {name: tokens for name, tokens in slots.items() if tokens}


def _joined(noun: Token) -> list[tuple[Token, int]]:
    """Return the nouns coordinated with this one, each with the place after which its phrases belong to both."""
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        return [(noun.head, noun.i)]
    return [(child, child.i) for child in noun.rights if child.dep_ == "conj" and child.pos_ == "NOUN"]


def _is_content(verb: Token) -> bool:
    """Tell whether a clause says what a noun is about: 'refusal to sign', 'demands that they sign'."""
    if verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
        return True
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)


def is_quantity(noun: Token) -> bool:
    """Tell whether the noun only says how much: 'a great deal of time'."""
    return noun.lower_ == "deal" and any(child.lower_ in ("great", "good") for child in noun.lefts)


def slot_tokens(noun: Token) -> list[Token]:
    """Return the nouns that a phrase really speaks of: "dozens of soldiers" speaks of soldiers."""
    if noun.lemma_.lower() in _TRANSPARENT or noun.pos_ == "NUM" or is_quantity(noun):
        inner = [
            token
            for child in noun.children
            if child.dep_ == "prep" and child.lower_ == "of"
            for token in child.children
            if token.dep_ == "pobj"
        ]
        if inner:
            return [token for kid in inner for token in conjuncts(kid)]
    return [noun]
