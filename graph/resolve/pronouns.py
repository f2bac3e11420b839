"""Pronouns: which entity he, she, it, they, their or who means."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.model import Form, Span
from graph.resolve import nouns
from graph.resolve.gender import FEMALE, MALE, NEUTER, PERSONAL
from graph.resolve.pleonasm import is_pleonastic, means_a_clause
from graph.resolve.relatives import described_person
from graph.resolve.salience import Layout, Place, Places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["Hint", "following_subject", "is_anaphoric", "refer_relatives", "resolve_pronoun"]

_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_NEUTER = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_PRONOUNS = _MALE | _FEMALE | _NEUTER | _PLURAL
_BODIES = frozenset({"Organization", "InternationalOrganization", "GovernmentBody", "Government", "MilitaryForce", "Alliance"})
_REACH = {MALE: 5, FEMALE: 5, NEUTER: 2, "pl": 2}
"""How many sentences back an antecedent may stand."""
_DECAY = 0.55
_QUOTED_SHARE = 0.35
"""How much less the narrator's pronoun looks for what stands within quotation marks, and the other way round."""
_AHEAD_SHARE = 1.3
"""How much more 'his' in a phrase before the subject looks for the name that is the subject."""
_UNSURE_SHARE = 0.85
"""How much less he and she look for persons whose gender is not known."""
_UNNAMED_SHARE = 0.5
"""How much less he and she look for persons without a name."""
_UNDERGOING_SHARE = 0.6
"""How much less an 'it' that is no subject looks for a country or body."""
_UNJOINED_SHARE = 0.3
"""How much less the 'it' that somebody joins looks for what has no members or parties."""
_JOINED = frozenset(
    {
        "Agreement",
        "Alliance",
        "CostSharingAgreement",
        "Initiative",
        "InternationalOrganization",
        "Organization",
        "TradeAgreement",
        "Treaty",
    }
)
_REPEATED = 0.5
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "prep", "attr", "poss", "conj"})
_CONTROL = 2.0
"""How much more 'its' looks for who is to act: 'forced Chile to withdraw its troops'."""
_SPOKE = 2.0
"""How much more 'he said' looks for who spoke last."""
_MARGIN = {MALE: 1.0, FEMALE: 1.0, NEUTER: 1.1, "pl": 1.1}
_MARGIN_OVER_THING = 1.6
"""How much likelier a country or body must be than a thing that stands near, to be what a bare 'it' means."""
_REPORTS = frozenset(
    {
        "add", "admit", "agree", "announce", "argue", "assert", "believe", "claim", "confirm", "decide", "declare", "deny", "expect",
        "fear", "hope", "indicate", "insist", "know", "maintain", "note", "pledge", "promise", "propose", "report", "reveal", "say",
        "signal", "suggest", "tell", "think", "threaten", "vow", "want", "warn", "announcement", "assertion", "decision",
        "declaration", "insistence", "statement", "threat", "warning", "belief",
    }
)  # fmt: skip
_BLAMING = frozenset(
    {"accuse", "attack", "berate", "blame", "blast", "censure", "condemn", "criticise", "criticize", "denounce", "lambast", "lambaste",
     "mock", "praise", "rebuke", "slam"}
)  # fmt: skip
_SITES = frozenset({"City", "Place", "Region"})
_MOVING = frozenset("average climb decline drop ease fall hit hover jump reach rise slip slow stand".split())
_SIGNING = frozenset({"conclude", "ink", "negotiate", "ratify", "sign"})
_OWNED = frozenset(
    {
        "adviser", "airspace", "ally", "alliance", "ambassador", "arsenal", "army", "base", "board", "border", "budget", "capital",
        "chairman", "chief", "citizen", "coast", "commitment", "constitution", "counterpart", "customer", "defense", "defence",
        "diplomat", "economy", "embassy", "employee", "envoy", "executive", "export", "force", "government", "headquarters",
        "initiative", "interest", "leader", "leadership", "member", "military", "minister", "ministry", "missile", "nationals",
        "navy", "neighbor", "neighbour", "obligation", "official", "parliament", "partner", "people", "population", "president",
        "rival", "shareholder", "ship", "soldier", "sovereignty", "spokesman", "spokeswoman", "staff", "subsidiary", "territory",
        "treaty", "troop", "warship", "waters", "weapon", "willingness", "worker",
    }
)  # fmt: skip
"""What only a country or a body has: 'its troops'."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What is known of a pronoun from the quotations around it: who cannot be meant, and who spoke last."""

    excluded: frozenset[str] = frozenset()
    speaker: str | None = None
    goes_on: bool = False
    """Whether the one who spoke last goes on: 'he added', or 'he said' right after 'X said'."""


def is_anaphoric(token: Token) -> bool:
    """Tell whether the token is a pronoun of the third person."""
    return token.tag_ in {"PRP", "PRP$"} and token.lower_ in _PRONOUNS and token.text != "IT"


def resolve_pronoun(token: Token, discourse: Discourse, layout: Layout, places: Places, hint: Hint) -> str | None:
    """Return the entity that a pronoun of the third person means and add its mention; None where no antecedent is clear."""
    if token.lower_ == "it" and (is_pleonastic(token) or means_a_clause(token)) or _is_either(token):
        return None
    teller = _unnamed_teller(token, discourse)
    if teller is not None:
        body = discourse.at(teller) or discourse.actor(teller)
        if body is not None:
            discourse.mention(Span(token.idx, token.idx + len(token)), body, Form.PRONOUN)
        return body
    chosen = _choose(token, layout, places, hint)
    if chosen is None:
        return None
    several = discourse.actors(chosen.head) if token.lower_ in _PLURAL and chosen.entity is None else ()
    if len(several) > 1:
        discourse.refer(token, several)
        return None
    entity = chosen.entity or (discourse.actor(chosen.head) if chosen.acts else None)
    if entity is None:
        return None
    discourse.mention(Span(token.idx, token.idx + len(token)), entity, Form.PRONOUN)
    if chosen.entity is None:
        places.add(replace(chosen, entity=entity, key=entity))
    places.learn(entity, _gender(token))
    known = places.of_entity(token, entity)
    gender = places.gender(chosen) if discourse[entity].kind == "Group" else known.gender
    places.add(Place(token, entity, entity, known.weight, chosen.plural, gender, known.acts))
    return entity


def _unnamed_teller(token: Token, discourse: Discourse) -> Token | None:
    """Return the body without a name that tells of itself: 'a Lagos court confirmed that it had received the plea'."""
    clause = token.head
    if (
        token.lower_ != "it"
        or token.dep_ not in {"nsubj", "nsubjpass"}
        or clause.dep_ != "ccomp"
        or clause.head.lemma_ not in _REPORTS
    ):
        return None
    subject = next((child for child in clause.head.lefts if child.dep_ == "nsubj" and child.tag_ == "NN"), None)
    if subject is None or not nouns.is_human(subject) or nouns.is_person(subject):
        return None
    entity = discourse.at(subject)
    return subject if entity is None or discourse[entity].kind == "Group" else None


def _is_either(token: Token) -> bool:
    """Tell whether the pronoun is half of 'he or she', which means nobody in particular."""
    doc, at = token.doc, token.i
    joined = [
        other for other, between in ((at - 2, at - 1), (at + 2, at + 1)) if 0 <= other < len(doc) and doc[between].lower_ == "or"
    ]
    return any(doc[other].lower_ in _MALE | _FEMALE for other in joined)


def refer_relatives(discourse: Discourse, *, first: bool = False) -> None:
    """Let each relative pronoun stand for what its clause is about; `first` leaves those alone whose noun may take somebody up."""
    for token in discourse.tokens:
        if token.tag_ not in {"WP", "WDT", "WP$"} or discourse.at(token) is not None:
            continue
        clause = token.head
        while token.tag_ == "WP$" and clause.dep_ in _ARGUMENTS:
            clause = clause.head  # 'whose': from the thing owned to the verb
        while clause.dep_ in {"ccomp", "xcomp", "aux", "prep", "conj"} and clause.i > token.i - 1 and clause.head.i != clause.i:
            clause = clause.head
        if clause.dep_ == "relcl" and clause.head.i < token.i:
            head = described_person(token, clause.head) or clause.head
            if first and discourse.named(head) is None and _tells_more(clause):
                continue
            antecedent = discourse.named(head) or (discourse.actor(head) if token.lower_ in {"who", "whose"} else None)
            if antecedent is not None:
                discourse.refer(token, (antecedent,))


def _tells_more(clause: Token) -> bool:
    """Tell whether a relative clause behind a comma only tells more of a definite noun: 'the firm, whose owner died, ...'."""
    definite = any(child.dep_ == "det" and child.lower_ == "the" for child in clause.head.lefts)
    return definite and clause.left_edge.i > 0 and clause.doc[clause.left_edge.i - 1].text == ","


def _gender(token: Token) -> str:
    """Return the gender of a pronoun, 'pl' for the plural."""
    word = token.lower_
    return MALE if word in _MALE else FEMALE if word in _FEMALE else NEUTER if word in _NEUTER else "pl"


def _choose(token: Token, layout: Layout, places: Places, hint: Hint) -> Place | None:
    """Return the best antecedent of a pronoun, or None where there is none or no clear one."""
    gender = _gender(token)
    if token.lower_ in _REFLEXIVE:
        return _own_subject(token, places)
    scores: dict[str, float] = defaultdict(float)
    best: dict[str, Place] = {}
    barred = hint.excluded | _barred(token, places)
    near = [place for place in _candidates(token, layout, places, _REACH[gender]) if place.key not in barred]
    fitting = [place for place in near if _fits(place, token, gender, places)]
    going_on = next((place for place in fitting if place.key == hint.speaker), None)
    if going_on is not None and hint.goes_on and gender in {MALE, FEMALE}:
        return going_on
    if not fitting and gender == "pl":
        # a body is 'they' too, where nothing in the plural is near
        fitting = [place for place in near if place.entity is not None and places.discourse[place.entity].kind in _BODIES]
    first = _heard_from(token, fitting) or _first_of_pair(token, fitting) or _same_owner(token, fitting)
    if first is not None:
        return first
    for place in fitting:
        score = _score(place, token, layout, places) * (_SPOKE if place.key == hint.speaker else 1.0)
        # one prominent mention counts in full, further ones count less
        scores[place.key] = max(scores[place.key], score) + _REPEATED * min(scores[place.key], score)
        best.setdefault(place.key, place)
    if not scores:
        return None
    ranked = sorted(scores, key=lambda key: (-scores[key], -best[key].head.i))
    margin = _MARGIN[gender]
    if token.lower_ == "it" and len(ranked) > 1 and best[ranked[0]].acts and not best[ranked[1]].acts:
        margin = _MARGIN_OVER_THING
    if len(ranked) > 1 and scores[ranked[0]] < margin * scores[ranked[1]]:
        return None
    chosen = best[ranked[0]]
    return None if token.lower_ == "it" and chosen.acts and not _is_likely(chosen, token, places) else chosen


def _heard_from(token: Token, fitting: Sequence[Place]) -> Place | None:
    """Return who tells of himself what somebody hears: 'heard from the broker that he would pay'."""
    clause = token.head
    verb = clause.head
    if token.dep_ not in {"nsubj", "nsubjpass"} or clause.dep_ != "ccomp" or verb.lemma_ not in {"hear", "learn"}:
        return None
    tellers = {noun.i for child in verb.rights if child.lower_ == "from" for noun in child.children if noun.dep_ == "pobj"}
    return next((place for place in fitting if place.head.i in tellers), None)


def _first_of_pair(token: Token, fitting: Sequence[Place]) -> Place | None:
    """Return the first of two with one of whom the owner of the other goes: 'Ana Ruiz and her husband'."""
    noun = token.head
    if token.tag_ != "PRP$" or noun.dep_ != "conj" or not token.i or token.nbor(-1).lower_ not in {"and", ",", "or"}:
        return None
    return next((place for place in fitting if place.entity is not None and place.head.i == noun.head.i), None)


def _same_owner(token: Token, fitting: Sequence[Place]) -> Place | None:
    """Return the owner of the first of two things with the same pronoun before them: 'his speech and his visit'."""
    noun = token.head
    if token.tag_ != "PRP$" or noun.dep_ != "conj":
        return None
    owners = [child.i for child in noun.head.lefts if child.dep_ == "poss" and child.lower_ == token.lower_]
    return next((place for place in fitting if place.head.i in owners), None)


def _candidates(token: Token, layout: Layout, places: Places, reach: int) -> list[Place]:
    """Return the places within reach of a pronoun: those before it, and the subject after a fronted phrase that holds it."""
    found = []
    here, region = layout.sentence[token.i], layout.region[token.i]
    for place in places.before(token):
        if here - layout.sentence[place.head.i] > reach:
            break
        if layout.region[place.head.i] == region:
            found.append(place)
    subject = following_subject(token)
    if subject is not None:
        found.extend(places.between(subject.i, subject.i + 1))
    return found


def following_subject(token: Token) -> Token | None:
    """Return the subject of the main clause where the pronoun stands in a phrase before it: 'In its report, the bank ...'."""
    node = token
    while node.head.i != node.i:
        parent = node.head
        if node.dep_ in {"prep", "advcl"} and parent.pos_ in {"VERB", "AUX"}:
            subject = next((child for child in parent.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
            return subject if subject is not None and subject.i > token.i else None
        node = parent
    return None


def _fits(place: Place, token: Token, gender: str, places: Places) -> bool:
    """Tell whether number, gender and kind of a place agree with the pronoun."""
    actual = places.gender(place)
    if gender == "pl":
        return (place.plural or _agrees_in_plural(place.head)) and (actual in {NEUTER, PERSONAL} or place.entity is None)
    if place.plural:
        return False
    if gender == NEUTER:
        if actual != NEUTER or place.acts and _is_measured(token):
            return False
        return place.acts or not _needs_actor(token)
    return actual in {gender, PERSONAL}


def _agrees_in_plural(head: Token) -> bool:
    """Tell whether the verb of a name is in the plural, as some write of companies and teams: 'Acme have said that they'."""
    if head.tag_ != "NNP" or head.dep_ not in {"nsubj", "nsubjpass"} or any(child.dep_ == "conj" for child in head.rights):
        return False
    return any(word.lower_ in {"are", "have", "were"} for word in (head.head, *head.head.lefts) if word.i > head.i)


def _needs_actor(token: Token) -> bool:
    """Tell whether only a country or body can be meant: 'its troops', 'it said', 'said it would'."""
    if token.dep_ == "poss":
        return token.head.lemma_.lower() in _OWNED
    return token.dep_ == "nsubj" and (token.head.lemma_ in _REPORTS | _SIGNING or _reporter(token) is not None)


def _is_likely(place: Place, token: Token, places: Places) -> bool:
    """Tell whether a bare 'it' may mean a country or body here: of a place, and of what something is, only a subject is taken up."""
    subject = place.head.dep_ in {"nsubj", "nsubjpass"} or place.head.tag_ in {"PRP", "PRP$"}
    if place.entity is not None and places.discourse[place.entity].kind in _SITES and not subject:
        return False
    verb = token.head
    told = token.dep_ == "nsubj" and (verb.lemma_ == "be" or verb.lower_ in {"'s", "’s"})
    return subject or not told or not any(child.dep_ in {"attr", "ccomp", "xcomp", "pcomp"} for child in verb.rights)


def _is_measured(token: Token) -> bool:
    """Tell whether a rate is what rises or falls, no body: 'it would reach 1.4 percent'."""
    verb = token.head
    if token.lower_ != "it" or token.dep_ != "nsubj" or verb.lemma_ not in _MOVING:
        return False
    inside = (inner for child in verb.rights for inner in (child, *child.children))
    return any(word.lower_ in {"percent", "%", "cent"} for word in inside)


def _reporter(token: Token) -> Token | None:
    """Return the verb or noun of saying in whose clause the pronoun is subject: 'announced that it', 'promise that it'."""
    clause = token.head
    if token.dep_ in {"nsubj", "nsubjpass"} and clause.dep_ in {"ccomp", "acl", "xcomp"} and clause.head.lemma_ in _REPORTS:
        return clause.head
    return None


def _score(place: Place, token: Token, layout: Layout, places: Places) -> float:
    """Return how likely a place is the antecedent, by its weight, its distance and what parts the two."""
    distance = layout.sentence[token.i] - layout.sentence[place.head.i]
    score = place.weight * _DECAY**distance
    if layout.paragraph[token.i] != layout.paragraph[place.head.i]:
        score *= 0.9
    if layout.quotation[token.i] != layout.quotation[place.head.i]:
        score *= _QUOTED_SHARE if layout.quotation[place.head.i] else 0.7
    if place.head.i > token.i:
        score *= _AHEAD_SHARE if token.dep_ == "poss" and place.head.pos_ == "PROPN" else 0.95
    if token.lower_ in _MALE | _FEMALE and not (place.entity and places.discourse[place.entity].kind == "Person"):
        score *= _UNNAMED_SHARE
    if token.lower_ in _MALE | _FEMALE and places.gender(place) == PERSONAL:
        score *= _UNSURE_SHARE
    if token.lower_ == "it" and token.dep_ not in {"nsubj", "nsubjpass"} and place.acts:
        score *= _UNDERGOING_SHARE
    if token.lower_ == "it" and token.dep_ == "dobj" and token.head.lemma_.lower() == "join":
        joinable = place.entity is not None and places.discourse[place.entity].kind in _JOINED
        score *= 1.0 if joinable else _UNJOINED_SHARE
    if token.dep_ in {"poss", "nsubj"} and _is_controller(place.head, token):
        score *= _CONTROL
    reporter = _reporter(token)
    if reporter is not None and _is_blamer(token, reporter):
        score *= 2.5 if place.head.dep_ == "dobj" and place.head.head.i == reporter.head.i else 1.0
    elif reporter is not None and _is_source_of(place.head, reporter):
        score *= 2.5
    return score


def _is_controller(head: Token, token: Token) -> bool:
    """Tell whether the noun is who is to do what the infinitive around an owner says: 'forced Chile to withdraw its troops'."""
    clause = token.head
    if token.dep_ == "nsubj":
        if clause.dep_ != "relcl":
            return False
        clause = clause.head  # 'urged Chile to resume the talks that it left'
    while clause.dep_ in {"dobj", "pobj", "prep", "conj"} and clause.pos_ != "VERB":
        clause = clause.head
    return clause.dep_ == "xcomp" and clause.tag_ == "VB" and head.dep_ == "dobj" and head.head.i == clause.head.i


def _is_blamer(token: Token, reporter: Token) -> bool:
    """Tell whether what is said of the pronoun blames or praises an object: 'criticized Chile, saying it had broken the pact'."""
    blaming = reporter.dep_ == "advcl" and reporter.tag_ == "VBG" and reporter.head.lemma_ in _BLAMING
    return blaming and not any(child.tag_ == "MD" for child in token.head.lefts)


def _is_source_of(head: Token, reporter: Token) -> bool:
    """Tell whether the noun phrase is who says what the reporting word says."""
    verb = reporter
    while (
        verb.dep_ in {"advcl", "conj", "xcomp"}
        and not any(child.dep_ == "nsubj" for child in verb.lefts)
        and verb.head.i != verb.i
    ):
        verb = verb.head
    return head.head.i == verb.i and head.dep_ in {"nsubj", "poss"}


def _barred(token: Token, places: Places) -> frozenset[str]:
    """Return the keys that grammar excludes: what the pronoun's own phrase holds, and the subject beside an object."""
    barred: set[str] = set()
    if token.dep_ == "poss":
        owned = token.head
        barred.update(place.key for place in places.between(owned.left_edge.i, owned.right_edge.i + 1) if place.head.i != token.i)
        return frozenset(barred)
    clause = token.head
    while clause.dep_ in {"prep", "agent", "dative"} and clause.head.i != clause.i:
        clause = clause.head
    for child in clause.children:
        if child.dep_ in {"nsubj", "nsubjpass", "dobj"} and child.i != token.i:
            whole = child.dep_ != "dobj" and token.lower_ in _NEUTER
            edges = (child.left_edge.i, child.right_edge.i + 1) if whole else (child.i, child.i + 1)
            barred.update(place.key for place in places.between(*edges))
    first = clause
    while first.dep_ == "conj" and not any(child.dep_ in {"nsubj", "nsubjpass"} for child in first.lefts):
        first = first.head  # 'Acme found the post, reported it and removed it': the subject stands at the first verb
    if first.i != clause.i:
        for child in first.lefts:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                barred.update(place.key for place in places.between(child.i, child.i + 1))
    if token.dep_ == "nsubj" and clause.dep_ == "ccomp" and clause.tag_ == "VB" and clause.i > clause.head.i:
        above = clause.head  # 'the guards allowed them to sing': it is others who sing
        while above.dep_ == "conj" and not any(child.dep_ == "nsubj" for child in above.lefts):
            above = above.head
        for child in above.lefts:
            if child.dep_ == "nsubj" and any(word.lower_ == "to" for word in clause.lefts):
                barred.update(place.key for place in places.between(child.i, child.i + 1))
    if (clause.dep_ == "xcomp" or _is_shared(clause)) and token.dep_ in {"dobj", "pobj", "dative"}:
        controlled = clause.dep_ == "xcomp" and any(child.dep_ == "dobj" and child.i < clause.i for child in clause.head.rights)
        for child in clause.head.children:  # 'urged the voters to stand behind him': it is they who stand
            if child.dep_ == ("dobj" if controlled else "nsubj"):
                barred.update(place.key for place in places.between(child.i, child.i + 1))
    if token.dep_ == "conj" or any(child.dep_ == "conj" for child in token.children):
        first = token
        while first.dep_ == "conj":
            first = first.head
        barred.update(place.key for part in nouns.conjuncts(first) for place in places.between(part.i, part.i + 1))
    return frozenset(barred)


def _is_shared(clause: Token) -> bool:
    """Tell whether an infinitive or participle has the subject of the clause above: 'called him to thank him', 'left, blaming him'."""
    if clause.dep_ != "advcl" or clause.tag_ not in {"VB", "VBG"}:
        return False
    return not any(child.dep_ in {"nsubj", "nsubjpass", "mark"} for child in clause.lefts)


def _own_subject(token: Token, places: Places) -> Place | None:
    """Return the subject of the clause of a reflexive pronoun."""
    node = token
    while node.head.i != node.i:
        node = node.head
        for child in node.lefts:
            if child.dep_ in {"nsubj", "nsubjpass"} and child.i < token.i:
                return next((place for place in places.between(child.i, child.i + 1)), None)
    return None
