"""Groups by whose they are: a country's government and forces, somebody's supporters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.gazetteer.known import Known
from graph.model import Form
from graph.recognize.names_lexicon import FIELDS
from graph.resolve import nouns
from graph.resolve.labels import body_label

if TYPE_CHECKING:
    from spacy.tokens import Token

    from graph.resolve.discourse import Discourse

__all__ = ["Fields", "describe_group", "describe_state_body", "fighting_body", "is_state_body", "owner_of", "with_possessor"]

Fields = dict[str, object]
"""Fields of an entity beside its class and label."""

_ARMS = frozenset({"armed", "security", "special", "ground", "air", "naval", "defense", "defence", "border", "peacekeeping"})
_JOINED = frozenset({"regional", "multinational", "joint", "international", "intervention", "stabilization", "stabilisation"})
_FORCES = frozenset(
    """airmen army commandos forces marines military navy paratroopers peacekeepers sailors servicemen soldiers troop troops
    warships""".split()
)
_BRANCHES = frozenset({"army", "military", "navy"})
"""Forces of which a country has one."""
_UNITS = frozenset({"battalion", "brigade", "fleet", "garrison", "platoon", "regiment", "squadron"})
_FIGHTERS = frozenset(
    """combatant commando fighter force gunman guerrilla insurgent jihadist militant militiaman rebel soldier troop troops""".split()
)
"""Members of an armed body, by whom it acts."""
_ARMED = frozenset({"Alliance", "InternationalOrganization", "MilitaryForce", "Organization"})
_CAMPAIGNS = frozenset({"campaign", "team", "camp"})
_BODIES = frozenset({"ministry", "embassy", "consulate", "parliament", "legislature", "treasury"})
"""Bodies of a state, each by its noun."""
_WITH_ARTICLE = frozenset(
    {"Netherlands", "Philippines", "Bahamas", "Maldives", "Seychelles", "Comoros", "Czech Republic", "Gambia"}
)
_OFFICES = frozenset({"president", "premier", "minister", "chancellor", "governor", "mayor"})
_SINGULAR = frozenset({"his", "her", "its"})
_BESIDE = frozenset({"amod", "compound", "nmod", "poss"})
_HEADS = frozenset({"president", "premier", "chancellor", "prime"})


def describe_group(discourse: Discourse, token: Token, label: str) -> tuple[str, str, Fields]:
    """Return class, label and fields of the group that a noun phrase with this label names."""
    owner, country = owner_of(discourse, token), _country(discourse, token)
    word = token.lower_
    if country is not None and is_state_body(word):
        kind, name, fields = describe_state_body(discourse, token, country)
        return kind, name, fields | ({"aliases": (label,)} if word in _FORCES else {})
    body = _body(discourse, token, label, owner, country)
    if body is not None:
        return body
    if owner is not None and discourse[owner].kind == "Person" and _is_ours(token):
        owner = _standing(discourse, owner)[1]  # the people of whom a minister says 'our' are those of the country
    kind = "MilitaryForce" if word in _FORCES - {"sailors"} | _UNITS else "Organization" if word == "bloc" else "Group"
    candidate = _before_campaign(discourse, token)
    if candidate is not None:
        return kind, f"{discourse[candidate].label}'s {word}", {}
    if owner is None:
        words = _owner_in_words(discourse, token)
        return kind, f"{words}'s {label}" if words else label, {}
    if discourse[owner].label.lower() in label.lower():
        return kind, label, {}
    return kind, f"{discourse[owner].label}'s {label}", {}


def _owner_in_words(discourse: Discourse, token: Token) -> str:
    """Return the words for an owner without a name: 'king' of "the king's son" and of 'his son'; '' where there is none."""
    for child in token.lefts:
        if child.dep_ != "poss" or child.ent_type_ in {"DATE", "TIME"}:
            continue
        group = discourse.at(child)
        if group is not None:
            return discourse[group].label if not nouns.is_plural(child) and child.lower_ in _SINGULAR else ""
        return nouns.phrase_label(child) if child.tag_ == "NN" else ""
    return ""


def fighting_body(discourse: Discourse, token: Token) -> str | None:
    """Return the armed body whose fighters a noun names: 'fighters of the X', 'X militants'; of a country its forces do."""
    if nouns.kind_word(token) not in _FIGHTERS or not nouns.is_plural(token):
        return None
    beside = [child for child in token.lefts if child.dep_ in {"compound", "nmod", "poss", "amod"}]
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "from"}:
            beside += [noun for noun in child.children if noun.dep_ == "pobj"]
    owners = (discourse.at(word) for word in beside)
    return next((owner for owner in owners if owner is not None and discourse[owner].kind in _ARMED), None)


def _before_campaign(discourse: Discourse, token: Token) -> str | None:
    """Return the person whose name stands before the noun for a campaign: 'the Ruiz campaign'."""
    before = token.nbor(-1) if token.i and token.lower_ in _CAMPAIGNS else None
    if before is None or before.dep_ not in {"compound", "nmod"} or before.head.i != token.i:
        return None
    person = discourse.at(before)
    return person if person is not None and discourse[person].kind == "Person" else None


def with_possessor(discourse: Discourse, token: Token, label: str) -> str:
    """Return what a group that an adjective gives to a country is called with its possessor: "Kenya's farmers"; '' for others."""
    for child in token.lefts:
        owner = discourse.at(child) if child.dep_ == "amod" else None
        if owner is not None and discourse[owner].kind == "Country" and child.text in label:
            rest = label.replace(child.text, "", 1).strip()
            return f"{discourse[owner].label}'s {rest}" if rest else ""
    return ""


def _is_ours(token: Token) -> bool:
    """Tell whether a speaker calls a group 'ours'."""
    return any(child.dep_ == "poss" and child.lower_ == "our" for child in token.lefts)


def _body(
    discourse: Discourse, token: Token, label: str, owner: str | None, country: str | None
) -> tuple[str, str, Fields] | None:
    """Return class, label and fields of a body of a state that a noun names, None for any other group."""
    word = token.lower_
    told: Fields = {} if country is None else {"of_country": country}
    if _is_air_force(token):
        return (
            "MilitaryForce",
            label if country is None else f"{discourse[country].label} air force",
            told | {"aliases": (label,)},
        )
    if word in _BODIES or (word == "committee" and _field(token)):
        return "GovernmentBody", _body_name(discourse, token, label, country), told | {"aliases": (label,)}
    if word == "force" and any(child.lower_ in _ARMS | _JOINED for child in token.lefts):
        return "MilitaryForce", label, told
    if owner is not None and discourse[owner].kind == "Person":
        return _led(discourse, token, owner)
    if country is None and owner is None and word in _BRANCHES | {"government"} and not _is_kind(token):
        return "Government" if word == "government" else "MilitaryForce", label, {}
    return None


def _is_air_force(token: Token) -> bool:
    """Tell whether a noun is that of an air force."""
    return token.lower_ == "force" and token.i > 0 and token.nbor(-1).lower_ == "air"


def _field(token: Token) -> bool:
    """Tell whether a field of government stands right before a noun: 'the defence committee'."""
    return token.i > 0 and token.nbor(-1).dep_ in {"compound", "amod"} and token.nbor(-1).lower_ in FIELDS


def _is_kind(token: Token) -> bool:
    """Tell whether the words around a noun make it one of many: 'no foreign government', 'a new army'."""
    return not any(child.lower_ == "the" for child in token.lefts) or any(
        child.dep_ in {"amod", "compound", "nmod"} for child in token.lefts
    )


def _body_name(discourse: Discourse, token: Token, label: str, country: str | None) -> str:
    """Return what a state's body is called: 'Ministry of Trade (Ghana)', 'Embassy of Ghana'."""
    if country is None:
        return label
    state = discourse[country].label
    if token.lower_ in {"embassy", "consulate"}:
        article = "the " if state.startswith("United ") or state in _WITH_ARTICLE else ""
        return f"{token.text.capitalize()} of {article}{state}"
    words = [child.text for child in token.lefts if child.dep_ in {"amod", "compound"} and discourse.at(child) != country]
    name = " ".join((*words, token.text)).title()
    return body_label(name, Known("Country", state))


def _led(discourse: Discourse, token: Token, person: str) -> tuple[str, str, Fields] | None:
    """Return class, label and fields of a person's office, or government: of its head, or of the state whose envoy or minister it is."""
    label = discourse[person].label
    titles, country = _standing(discourse, person)
    told: Fields = {} if country is None else {"of_country": country}
    if token.lower_ == "office" and titles & (_OFFICES | _HEADS):
        return "GovernmentBody", f"{label}'s office", told
    if token.lower_ != "government" or (country is None and not titles & _OFFICES):
        return None
    if country is not None and not titles & _HEADS:
        return "Government", f"Government of {discourse[country].label}", told
    return "Government", f"{label.split()[-1]} government", told | {"headed_by": person}


def _standing(discourse: Discourse, person: str) -> tuple[frozenset[str], str | None]:
    """Return the titles of a person and the country that stands with them: 'Ghanaian President X', 'Ghana's envoy, X'."""
    titles: set[str] = set()
    country = None
    for mention in discourse.mentions:
        if mention.entity != person or mention.form is not Form.NAME:
            continue
        span = discourse.doc.char_span(mention.span.start, mention.span.end)
        if span is None:
            continue
        root = span.root
        beside = [word for word in discourse.doc[root.left_edge.i : root.i] if word.dep_ in _BESIDE]
        if root.dep_ == "appos" and root.head.i < root.i:
            beside += [root.head, *root.head.lefts]
        beside += [word for child in root.rights if child.dep_ == "appos" for word in (child, *child.lefts)]
        titles |= {word.lower_ for word in beside}
        found = (entity for word in beside if (entity := discourse.at(word)) is not None)
        country = country or next((entity for entity in found if discourse[entity].kind == "Country"), None)
    return frozenset(titles), country


def is_state_body(word: str) -> bool:
    """Tell whether a noun in lower case names what a country has one of: its government, its military."""
    return word == "government" or word in _FORCES


def describe_state_body(discourse: Discourse, token: Token, country: str) -> tuple[str, str, Fields]:
    """Return class, label and fields of a country's government or force that this noun names."""
    if token.lower_ == "government":
        return "Government", f"Government of {discourse[country].label}", {"of_country": country}
    return "MilitaryForce", f"{discourse[country].label} {_force(token)}", {"of_country": country}


def owner_of(discourse: Discourse, token: Token) -> str | None:
    """Return the named entity that is the possessor of a noun; of 'our' the country for which its speaker stands, if one is told."""
    owners = ((child, owner) for child in token.lefts if child.dep_ == "poss" and (owner := discourse.at(child)) is not None)
    word, owner = next(owners, (token, None))
    if owner is not None and word.lower_ == "our" and discourse[owner].kind == "Person":
        return _standing(discourse, owner)[1]
    return owner if owner is not None and discourse[owner].kind != "Group" else None


def _country(discourse: Discourse, token: Token) -> str | None:
    """Return the country that a noun's possessor, adjective or 'of' phrase names: 'Japan' of 'Japanese troops'."""
    beside = [child for child in token.lefts if child.dep_ in {"poss", "amod", "compound", "nmod"}]
    for_or_against = [child for child in beside if _is_prefixed(child)]
    beside = [child for child in beside if child not in for_or_against]
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "in" if for_or_against else "of"):
            beside += [noun for noun in child.children if noun.dep_ == "pobj"]
    joined = (part for word in beside for part in word.rights if part.dep_ == "conj")
    owners = [owner for word in (*beside, *joined) if (owner := discourse.at(word)) is not None]
    countries = dict.fromkeys(owner for owner in owners if discourse[owner].kind == "Country")
    return next(iter(countries)) if len(countries) == 1 else None  # 'Norwegian and British marines' are those of two


def _is_prefixed(word: Token) -> bool:
    """Tell whether a country is only what something is for or against: 'an anti-Norway government in Chad'."""
    return word.i > 1 and word.nbor(-1).text == "-" and word.nbor(-2).lower_ in {"anti", "pro"}


def _force(token: Token) -> str:
    """Return which of a country's forces a noun names: soldiers and troops are its forces, armed forces its military."""
    noun = "forces" if token.lower_ in _FORCES - _BRANCHES - {"forces", "marines", "peacekeepers", "warships"} else token.lower_
    words = [child.lower_ for child in token.lefts if child.dep_ in {"amod", "compound"} and child.lower_ in _ARMS]
    return "military" if words == ["armed"] else " ".join((*words, noun))
