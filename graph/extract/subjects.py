"""Who does what a verb says: the subject as it stands, or as control, coordination, passive and relative clauses give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.recognize.clauses import is_rehung
from graph.recognize.lexical import attributing_verb
from graph.recognize.source import writer_of
from graph.resolve.nouns import is_person
from graph.resolve.relatives import crossed_relative, described_person

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "OBJECT_CONTROLLED",
    "RELATIVES",
    "SUBJECTS",
    "agents",
    "antecedent",
    "conjuncts",
    "gap",
    "head_verb",
    "is_finite",
    "is_passive",
    "is_verbal",
    "subjects",
    "surface",
]

SUBJECTS = {"nsubj", "nsubjpass"}
_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
RELATIVES = {"who", "whom", "which", "that", "whose"}
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
_DITRANSITIVE = frozenset(
    """give award offer pay send grant hand lend owe promise deny teach tell ask show call name elect appoint fine make charge allot
    assign allocate forgive guarantee issue leave sell serve bring""".split()
)
"""Verbs that keep an object in the passive: "a firm given a licence"."""
_ASKED_OF = {"call": ("on", "upon"), "appeal": ("to",), "prevail": ("on", "upon"), "plead": ("with",), "lean": ("on",)}
"""Verbs with the preposition after which those stand who are to do what the infinitive says: "called on the bank to act"."""
_SAYING = frozenset("say tell add note warn state argue claim write explain announce report declare".split())
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_MADE = frozenset(
    """act album article arrest attack book assault bombing campaign essay film killing letter massacre murder novel painting play poem
    raid report shooting song speech statement strike threat""".split()
)
"""Nouns after which 'by' says whose work or deed they are: "was blamed for attacks by rebels"."""
_HAPPENING = frozenset({"result", "culminate", "last", "erupt", "occur", "happen", "ensue"})
"""Verbs of what comes about or goes on, never of people or states."""
_INFINITIVE_NOUNS = frozenset(
    """interest plan attempt effort decision desire need willingness bid intention right chance proposal promise refusal pressure offer
    move wish pledge threat demand request call order readiness reluctance ability failure inability agreement tendency commitment
    vow campaign drive push opportunity permission""".split()
)
"""Nouns whose infinitive says what their owner does."""


def is_verbal(token: Token) -> bool:
    """Tell whether the token heads a clause."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass")


def conjuncts(token: Token) -> list[Token]:
    """Return the token and what is coordinated with it, in the order of the text."""
    found = [token]
    for child in token.rights:
        if child.dep_ == "conj" and not _is_negated_conjunct(child):
            found += conjuncts(child)
        elif child.dep_ == "appos" and child.i == token.i + 1 and child.pos_ == token.pos_ == "PROPN":
            found += conjuncts(child)[1:]  # the parser broke a name: 'Ana de | Wit and Tom Hale'
    return found


def _is_negated_conjunct(token: Token) -> bool:
    """Tell whether a conjunct is excluded: "France but not Italy"."""
    before = token.nbor(-1) if token.i else token
    return before.lower_ == "not" or any(child.dep_ == "neg" for child in token.lefts if not is_verbal(token))


def is_passive(verb: Token) -> bool:
    """Tell whether the verb is passive, also as a reduced relative or as the second of two passives."""
    own = {child.dep_ for child in verb.children}
    if verb.tag_ != "VBN" and not own & {"auxpass", "nsubjpass"}:
        return False
    if own & {"auxpass", "nsubjpass", "agent"}:
        return True
    if "nsubj" in own or any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children):
        return False
    if verb.dep_ == "acl" and crossed_relative(verb) is not None:
        return False
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and not own & {"dobj", "ccomp", "xcomp"}:
        asked = any(child.lower_ in ("when", "if", "once", "until", "unless") for child in verb.lefts)
        after = verb.i > 1 and verb.nbor(-1).text == "," and verb.nbor(-2).dep_ == "dobj"
        return (
            asked or after or verb.i < verb.head.i and not own & {"mark", "advmod"}
        )  # "Accused of fraud, he resigned", "when asked"
    if verb.dep_ == "acl":  # with an object of its own it is a past tense that the tagger took for a participle
        return "dobj" not in own or verb.lemma_ in _DITRANSITIVE
    return verb.dep_ == "conj" and "aux" not in own and "dobj" not in own and is_verbal(verb.head) and is_passive(verb.head)


def head_verb(token: Token) -> Token | None:
    """Return the verb of the clause in which the token stands."""
    for ancestor in token.ancestors:
        if is_verbal(ancestor):
            return ancestor
    return None


def antecedent(token: Token) -> list[Token]:
    """Return what a relative pronoun stands for, or the token itself."""
    if token.lower_ not in RELATIVES or token.tag_ not in ("WDT", "WP", "WP$", "IN", "DT"):
        return conjuncts(token)
    for ancestor in token.ancestors:
        if ancestor.dep_ == "relcl":
            return _relative_heads(token, ancestor)
        cleft = _cleft(token, ancestor)
        if cleft:
            return cleft
        if ancestor.dep_ in ("ccomp", "ROOT"):
            break
    return [token]


def _cleft(pronoun: Token, verb: Token) -> list[Token]:
    """Return of whom 'it was' says that it was they: "It was Peru that attacked"."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_ != "be" or pronoun.dep_ not in SUBJECTS:
        return []
    pleonastic = any(child.dep_ == "nsubj" and child.lower_ == "it" for child in above.lefts)
    return [
        noun
        for child in above.rights
        if pleonastic and child.dep_ == "attr" and child.i < verb.i and not any(kid.dep_ == "neg" for kid in above.children)
        for noun in conjuncts(child)
    ]


def _relative_heads(pronoun: Token, verb: Token) -> list[Token]:
    """Return the noun a relative clause speaks of: the nearer one where the verb's number does not fit the parser's choice."""
    head = verb.head
    person = described_person(pronoun, head)
    if person is not None:
        return [person]
    if head.dep_ == "attr" and pronoun.dep_ in SUBJECTS and head.head.lemma_ == "be":  # "Peru is the state that signed"
        told = not any(child.dep_ == "neg" for child in head.head.children)
        owners = [noun for child in head.head.lefts if child.dep_ == "nsubj" for noun in conjuncts(child)]
        if told and owners and owners[0].pos_ == "PROPN":
            return owners
    happens = verb.lemma_ in _HAPPENING or verb.lemma_ == "end" and any(child.lower_ in ("in", "with") for child in verb.rights)
    if happens and pronoun.lower_ != "who" and head.dep_ == "pobj" and head.head.head.pos_ == "NOUN":
        return [head.head.head]  # "talks among nine states that resulted in a pact"
    if pronoun.lower_ == "which" and (head.ent_type_ == "PERSON" or is_person(head)):
        return [_thing_before(head, pronoun)]
    if pronoun.lower_ == "which" and pronoun.dep_ in SUBJECTS and head.tag_ == "NN" and _is_plural(verb):
        several = _several_above(head)
        if several is not None:
            return [several]
    if pronoun.lower_ in ("who", "whom") and head.tag_ in ("NN", "NNP") and head.ent_type_ != "PERSON" and not is_person(head):
        above = head.head.head  # "the head of the bank, who ..." speaks of the head
        if head.dep_ == "pobj" and above.pos_ == "NOUN" and (is_person(above) or above.lemma_ in ("head", "chief")):
            return [above]
        named = head.pos_ == "NOUN" and pronoun.i > 1 and pronoun.nbor(-1).text == "," and pronoun.nbor(-2).ent_type_ == "PERSON"
        if named and pronoun.nbor(-2).dep_ == "pobj" and pronoun.nbor(-2).head.head == head and _is_singular(verb):
            return [pronoun.nbor(-2)]  # "the family of Ana Ruiz, who was shot"
    if head.dep_ == "pobj" and head.head.lower_ in ("of", "among") and pronoun.dep_ in SUBJECTS:
        return [head, *_one_of(head.head.head if head.head.lower_ == "of" else head.head)]
    if pronoun.lower_ == "which" and pronoun.i > 1 and pronoun.nbor(-1).text == ",":
        nearest = pronoun.nbor(-2)
        singular = any(word.tag_ == "VBZ" for word in (verb, *verb.children))
        if nearest != head and nearest.pos_ == "PROPN" and singular and head.tag_ in ("NNS", "NNPS"):
            return [nearest]
    if pronoun.lower_ in ("who", "whom", "whose") and head.tag_ == "NNP":
        last = conjuncts(head)[-1]  # "letters to Ana Ruiz and Tom Hale, who was her deputy"
        if last != head and last.i < pronoun.i and _is_singular(verb):
            return [last]
    return [head]


def _is_singular(verb: Token) -> bool:
    """Tell whether the verb of a clause is in the singular: 'was', 'has said', 'leads'."""
    return any(word.tag_ == "VBZ" or word.lower_ == "was" for word in (verb, *verb.lefts))


def _is_plural(verb: Token) -> bool:
    """Tell whether the verb of a clause is in the plural: 'have', 'are', 'were', 'say'."""
    return any(word.tag_ == "VBP" or word.lower_ == "were" for word in (verb, *verb.lefts))


def _several_above(head: Token) -> Token | None:
    """Return the plural noun whose phrase ends with a noun in the singular: 'towns led by the party, which have'."""
    token = head
    while token.dep_ in ("pobj", "prep", "agent", "acl"):
        token = token.head
        if token.tag_ in ("NNS", "NNPS"):
            return token
    return None


def _thing_before(head: Token, pronoun: Token) -> Token:
    """Return the thing that 'which' means where the parser hung it on a person: 'the talks of envoys, which ...', 'A of B, which ...'."""
    token = head
    while token.dep_ in ("pobj", "conj") and token.head.head.i != token.head.i:
        token = token.head if token.dep_ == "conj" else token.head.head
        if token.pos_ == "NOUN" and not is_person(token):
            return token
    between = (word for word in reversed(head.doc[head.i + 1 : pronoun.i]) if word.pos_ in ("NOUN", "PROPN"))
    return next(between, head)


def _crossing(subject: Token) -> list[Token]:
    """Return what a subject means; where the parser took its verb for a participle, 'which' before it is the subject of this verb."""
    crossed = next((found for child in subject.rights if (found := crossed_relative(child)) is not None), None)
    return [crossed] if crossed is not None else antecedent(subject)


def _one_of(one: Token) -> list[Token]:
    """Return who is said to be one of those of whom a relative clause speaks: 'Peru was one of the states that signed'."""
    verb = one.head
    if verb.lemma_ != "be" or not (one.lower_ == "one" and one.dep_ == "attr" or one.lower_ == "among"):
        return []
    if any(child.dep_ == "neg" for child in verb.children):
        return []
    return [noun for child in verb.lefts if child.dep_ == "nsubj" for noun in conjuncts(child)]


def surface(verb: Token, depth: int = 0) -> list[Token]:
    """Return the subject as it stands, or the one that the clause shares with the clause above it."""
    hosts = [verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass"))]  # the parser may hang it on "are"
    own = [noun for host in hosts for child in host.children if child.dep_ in SUBJECTS for noun in _crossing(child)]
    if not own:  # "as the House debates": the parser may take "as" for a preposition
        own = [
            noun
            for child in verb.children
            if child.dep_ == "mark"
            for kid in child.children
            if kid.dep_ == "pobj"
            for noun in conjuncts(kid)
        ]
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


def is_finite(verb: Token) -> bool:
    """Tell whether the clause of a verb has a tense or a modal."""
    return verb.tag_ in _FINITE or any(child.tag_ in _FINITE for child in verb.children if child.dep_ in ("aux", "auxpass"))


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
