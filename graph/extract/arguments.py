"""Who does what to whom in a clause: from the dependency parse to slots (subject, object, each preposition)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.antecedents import RELATIVES, antecedent, conjuncts
from graph.extract.subjects import subjects, surface
from graph.extract.verbs import SUBJECTS, head_verb, is_passive, is_verbal
from graph.resolve.givings import given_to, named_to
from graph.resolve.nouns import is_human, is_person
from graph.resolve.relatives import crossed_relative

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Slots", "deep_prepositional", "is_of_office", "is_quantity", "noun_slots", "particle", "slot_tokens", "verb_slots"]

Slots = dict[str, list["Token"]]

_OF_NOUNS = {"control", "hold", "charge", "command", "custody", "possession", "advantage", "notice", "care", "part"}
"""Nouns that make one verb with theirs, whose object follows after "of": "took control of the port"."""
_TRANSPARENT = frozenset(
    """some many most several number group dozen hundred thousand million majority part score all both each one two three pair series handful
    couple rest third quarter fifth tenth member team bunch lot plenty half list set variety range round contingent unit remnant wave spate""".split()
)
"""Words that only count what follows after "of"."""
_STANDING = frozenset({"in", "at", "on", "behind", "under"})
_PLACES = frozenset(
    "prison jail custody office power charge role lead place control command helm hospital trial tears hand bar fire pressure".split()
)
"""Where somebody is who is only there while something happens: ', with Ann Lee in prison'."""
_HOLDERS = frozenset(
    """ambassador envoy nominee heir successor adviser advisor aide consul candidate deputy assistant spokesman spokeswoman spokesperson lawyer
    attorney counsel counsellor negotiator correspondent""".split()
)
"""Persons after whom a phrase says whose or where they are."""
_AWAY = frozenset({"away", "back", "out", "off"})
"""Adverbs that go with the preposition after them: "walk away from the accord"."""
_TOWARDS = frozenset({"with", "to", "against"})
"""Prepositions that the parser hangs on the adverb before them: "work closely with"."""
_OFFICES = {"post", "position", "job", "role", "office"}
"""Words for an office that say nothing beside its title."""


def particle(verb: Token) -> str:
    """Return the particle of a phrasal verb, or nothing."""
    for child in verb.children:
        if child.dep_ == "prt" or (
            child.dep_ == "advmod" and child.lower_ in ("back", "off", "down", "up", "out", "away", "together")
        ):
            return str(child.lower_)
    return ""


def _objects(verb: Token) -> list[Token]:
    """Return what the verb acts on: the subject of a passive, the shared object of coordinated verbs."""
    if is_passive(verb):
        return surface(verb)
    objects = [(named_to(child) if is_person(child) else None) or child for child in verb.children if child.dep_ == "dobj"]
    if len(objects) > 1:  # 'the claim that Ghana may leave the union': "that" is no object beside another
        objects = [child for child in objects if child.tag_ != "WDT" and not _is_aside(child)] or objects
    found = [noun for child in objects for noun in antecedent(child)]
    crossed = crossed_relative(verb) if not found else None
    if crossed is not None:
        return [crossed]
    if not found and verb.dep_ == "amod" and any(child.dep_ == "nsubj" for child in verb.children):
        return [verb.head]  # "saw the EU raising pressure": the parser takes the verb for an adjective
    if (
        not found
        and verb.dep_ == "relcl"
        and not any(child.lower_ in RELATIVES and child.dep_ in SUBJECTS for child in verb.children)
        and not _has_place(verb)
        and not _is_stranded(verb)
    ):
        return [verb.head] if any(child.dep_ in SUBJECTS for child in verb.children) and not _clauses(verb) else []
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


def _is_aside(noun: Token) -> bool:
    """Tell whether a phrase after a comma only sums up the clause: 'asked them to stay, a request that failed'."""
    first = noun.left_edge
    return first.i > 0 and first.lower_ in ("a", "an", "the") and first.nbor(-1).text == ","


def _is_stranded(verb: Token) -> bool:
    """Tell whether the relative clause ends with the preposition that governs its noun: 'the cause she fights for'."""
    return any(child.dep_ == "prep" and child.i > verb.i and not any(child.children) for child in verb.children)


def _has_place(verb: Token) -> bool:
    """Tell whether the relative word of a clause has a place that is not the object: 'whose army', 'where', 'in which'."""
    ahead = verb.doc[verb.left_edge.i : verb.i]
    return any(word.tag_ in ("WP$", "WRB") or (word.tag_ in ("WDT", "WP") and word.dep_ == "pobj") for word in ahead)


def _clauses(verb: Token) -> list[Token]:
    """Return the clausal complements of the verb; what stands before a semicolon is a sentence of its own."""
    found = [child for child in verb.children if child.dep_ in ("xcomp", "ccomp")]
    return [child for child in found if child.i > verb.i or not any(word.text == ";" for word in verb.doc[child.i : verb.i])]


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
            if name == "according" or (name == "among" and child.i < token.i):
                continue  # "according to the agency", "among them: Chad should ..."
            if child.i and child.nbor(-1).lower_ == "not":
                continue  # 'by engineers, not by developers'
            if name in ("as", "unlike", "besides", "like") and child.i < token.i and is_verbal(token):
                continue  # "As the ally of Peru, Chile opposes it": that is the subject again, or somebody else
            if name == "on" and any(kid.lower_ == "behalf" for kid in child.children):
                continue
            if name == "of" and child.i and child.nbor(-1).lower_ == "instead":
                continue  # "Instead of Peru, Chile will ..."
            if name == "with" and child.i and _is_absolute(child):
                continue
            if (
                is_verbal(token) and child.i > token.i and child.n_rights == 0
            ):  # "called on Ann to go", Ann taken for a second subject
                yield from ((name, kid) for kid in token.rights if kid.dep_ == "nsubj" and kid.left_edge.i == child.i + 1)
            for kid in child.children:
                if kid.dep_ == "pobj":
                    nouns = antecedent(kid)
                    for noun in [*nouns, *_other_sides(kid)] if name == "between" and len(nouns) < 2 else nouns:
                        yield name, noun
                elif kid.dep_ == "pcomp":
                    yield name, kid
                elif kid.dep_ == "prep" and name not in ("than", "as"):  # "because of", "out of", "from inside"
                    for low in kid.children:
                        if low.dep_ == "pobj":
                            for noun in conjuncts(low):
                                yield (
                                    f"{name}_{kid.lower_}" if name in ("because", "ahead", "instead", "out") else str(kid.lower_),
                                    noun,
                                )
                elif kid.dep_ == "conj" and kid.lower_ == name:  # "with Chad and with rebels"
                    yield from ((str(kid.lower_), noun) for low in kid.children if low.dep_ == "pobj" for noun in conjuncts(low))
        elif child.dep_ == "advmod" and (child.lower_ in _AWAY or child.lower_.endswith("ly")):
            for kid in child.children:
                if kid.dep_ == "prep" and (child.lower_ in _AWAY or kid.lower_ in _TOWARDS and child.i == kid.i - 1):
                    yield from ((str(kid.lower_), noun) for low in kid.children if low.dep_ == "pobj" for noun in conjuncts(low))
        elif child.dep_ == "prt" and child.pos_ == "ADP":
            for kid in child.children:
                if kid.dep_ == "pobj":
                    for noun in conjuncts(kid):
                        yield str(child.lower_), noun


def _joined_slot(noun: Token, slots: Slots) -> str:
    """Return the slot of a noun after 'with': that of whom it joins after 'along' or 'together'."""
    preposition = next((above for above in noun.ancestors if above.lower_ == "with"), noun)
    if preposition.i == 0 or preposition.nbor(-1).lower_ not in ("along", "together"):
        return "with"
    adverb = preposition.nbor(-1)
    before = adverb.nbor(-1) if adverb.i else adverb
    if adverb.lower_ == "together" and before.pos_ == "VERB":
        return "with"  # "works together with"
    aside = before.text == "," and any(thing.i <= before.i - 1 <= thing.right_edge.i for thing in slots["obj"])
    return "obj" if aside else "subj"  # "sued the bank, along with its owner", "signed it along with Chad"


def _other_sides(first: Token) -> list[Token]:
    """Return the sides after the first of several, where the parser broke the list: 'talks between the bank, the EU and Chad'."""
    doc, at = first.doc, first.right_edge.i + 1
    if at + 1 >= len(doc) or doc[at].lower_ not in (",", "and") or first.tag_ not in ("NN", "NNP"):
        return []
    heads = [token for token in doc[at + 1 : at + 6] if token.left_edge.i == at + 1 and token.pos_ in ("NOUN", "PROPN")]
    return conjuncts(heads[-1]) if heads else []


def _is_absolute(preposition: Token) -> bool:
    """Tell whether the phrase is a clause of its own: ', with victims including children', 'only with Ann Lee in the role of Medea'."""
    before = preposition.nbor(-1)
    if before.lower_ in ("only", "even", "now", "but") or before.text == ",":
        inner = (kid for noun in preposition.children for kid in noun.children if kid.dep_ == "prep" and kid.lower_ in _STANDING)
        if any(kid.nbor().lower_ in _PLACES or any(word.lemma_ in _PLACES for word in kid.children) for kid in inner):
            return True
    words = [word for noun in preposition.children for word in (noun, *noun.children)]
    return before.text == "," and any(word.tag_ in ("VBG", "VBN") and word.dep_ in ("acl", "pcomp", "prep") for word in words)


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
    """Return the arguments of a verb: `subj`, `obj`, `clause`, `attr`, one slot for each preposition and `where`."""
    slots: Slots = {}
    _add(slots, "subj", subjects(verb))
    _add(slots, "obj", _objects(verb))
    for child in verb.children:
        if child.dep_ == "dative" and child.pos_ != "ADP":
            _add(slots, "dative", conjuncts(child))
        elif child.dep_ == "dobj" and not is_human(child) and (receiver := given_to(child)) is not None:
            _add(slots, "dative", conjuncts(receiver))
        elif (
            child.dep_ == "oprd" and not slots["obj"] and child.pos_ == "PROPN" and not is_passive(verb)
        ):  # "called Ann on Monday"
            _add(slots, "obj", conjuncts(child))
        elif child.dep_ in ("attr", "oprd", "acomp"):
            _add(slots, "attr", conjuncts(child))
        elif child.dep_ in ("ccomp", "xcomp") and child.pos_ in ("ADJ", "NOUN", "PROPN"):  # "found the firm guilty"
            own = [kid for kid in child.children if kid.dep_ in SUBJECTS]
            if not any(kid.dep_ in ("aux", "cop", "mark") for kid in child.children):
                _add(slots, "attr", conjuncts(child))
                _add(slots, "obj", [noun for kid in own for noun in conjuncts(kid)])
                for name, noun in _prepositional(child):
                    _add(slots, name, [noun])
    if is_passive(verb):  # "was given aid": the thing given is left as the object
        _add(slots, "kept", [noun for child in verb.children if child.dep_ == "dobj" for noun in conjuncts(child)])
    for name, noun in _prepositional(verb):
        if noun not in slots["subj"]:
            _add(slots, _joined_slot(noun, slots) if name == "with" else name, [noun])
    for thing in list(slots["obj"]):  # "imposed sanctions on Iran": the parser hangs "on" on either word
        if thing.i > verb.i:
            for name, noun in _prepositional(thing):
                if name != "of" or thing.lemma_ in _OF_NOUNS:
                    _add(slots, name, [noun])
    if verb.dep_ == "relcl" and any(child.lower_ == "where" and child.dep_ == "advmod" for child in verb.lefts):
        _add(slots, "where", [verb.head])
    _add(slots, "clause", _clauses(verb))
    if "clause" not in slots or not slots["clause"]:
        _add(slots, "purpose", _purposes(verb, slots["obj"]))
    return {
        name: tokens
        if name in ("clause", "purpose", "attr") or (name == "subj" and tokens[0].lemma_ in _OFFICES)
        else [inner for token in tokens for inner in slot_tokens(token)]
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
    for name, token in _agents_below(noun) if "of" in slots and "by" not in slots else ():
        _add(slots, name, [token])
    for other, after in _joined(noun):  # "the reduction or withdrawal of forces in Chad" is one phrase for both
        for name, token in _prepositional(other):
            if token.i > after:
                _add(slots, name, [token])
    return {name: tokens for name, tokens in slots.items() if tokens}


def _agents_below(noun: Token) -> Iterator[tuple[str, Token]]:
    """Yield who did it, where the parser hung 'by' on whom it was done to: 'the arrest of two editors by the police'."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.children:
                if inner.dep_ == "pobj":
                    yield from ((name, token) for name, token in _prepositional(inner) if name == "by")


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


def is_of_office(noun: Token) -> bool:
    """Tell whether a phrase says which office-holder is meant, not to whom something is done: 'named the envoy to Chad'."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in ("to", "for", "with") or not preposition.i:
        return False
    return preposition.head.lemma_ in _HOLDERS or preposition.nbor(-1).lemma_ in _HOLDERS


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
        if noun.lower_ == "one" or noun.lemma_ == "member" and any(token.pos_ == "PROPN" for token in inner):
            return [noun]  # one of several is not all of them, nor is a member the body
        if inner:
            return [token for kid in inner for token in antecedent(kid)]  # also 'two of whom'
    if noun.lemma_ in _OFFICES:  # "resigned from his post as chairman"
        titles = [kid for child in noun.children if child.lower_ in ("as", "of") for kid in child.children if kid.dep_ == "pobj"]
        return titles or [noun]
    return [noun]
