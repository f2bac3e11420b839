"""Whether a noun names a thing that one could point at, or an act, state or quality."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.extract.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["is_concrete"]

_ABSTRACT_ENDING = re.compile(
    r"(?:[a-z]{2}(?:tion|sion|ance|ence|ancy|ency|ity|ness|ism|ship|hood|dom|cracy|logy|graphy)|[a-z]{3}(?:ment|ing|ure)|posal|versal|newal|fusal|proval|trial|rival|vival)$"
)
_CONCRETE_ANYWAY = frozenset(
    """station building city university facility apartment equipment document monument instrument picture ring king wing clothing structure
    furniture ambulance community majority minority authority territory constitution institution corporation organization organisation
    association federation population generation ammunition plantation television government parliament department regiment settlement
    electricity machinery drawing painting housing string spring battleship township warship starship fence audience science residence
    version edition invention creature treasure sculpture segment utility commodity kingdom organism mechanism appliance witness wilderness
    pasture intersection section nation mansion faction delegation coalition administration commission opposition congregation collection
    business substance ocean pavement garment armament fragment property celebrity shipment vaccination entity publication magazine""".split()
)
_ABSTRACT = frozenset(
    """plan deal effort problem issue crisis loss profit gain rise fall cost growth risk move step way role policy right power need use
    rate level boost sale order work job view idea hope fear trade tax reform budget debt bid win result study research race season
    time day year month week case suit charge claim speech flight show start end death birth damage delay change increase decrease decline
    drop impact effect process progress success failure task goal aim target project programme program scheme strategy approach
    interest value benefit advantage chance opportunity option choice point reason cause question answer matter subject topic fact truth
    lie story news word name number figure amount total percentage percent average record limit standard quality quantity size length
    speed weight height age status condition situation circumstance position stance attitude opinion belief faith trust doubt control
    influence force strength weakness ability capability capacity skill talent experience knowledge education career life love hate anger
    joy grief pain health disease cancer illness injury symptom therapy treatment cure care duty task responsibility blame fault
    mistake error guilt shame honour honor pride respect fame reputation image style design pattern trend habit culture tradition
    custom religion history past future present presence absence lack shortage surplus deficit balance demand supply output input income
    revenue wage salary pension rent fee bill bankruptcy merger takeover purchase bargain inflation recession
    commerce finance credit capital rally game match tournament championship victory defeat draw goal contest title
    conflict peace violence crime justice law rule order chaos unrest turmoil stability security safety danger threat hazard precaution
    effort attempt try try-out bid campaign fight struggle battle combat war revolt uprising coup revolution movement vote poll ballot
    term deadline schedule timetable agenda list summary review test exam trial check search hunt chase escape arrest jail custody bail
    tie link contact relation relationship friendship partnership alliance rivalry competition consent approval permit licence license
    leave holiday vacation trip journey tour travel visit stay return arrival departure entry exit access limit freedom liberty autonomy
    independence sovereignty democracy dictatorship rule regime leadership command mandate veto pledge promise vow oath appeal plea call
    request demand insistence pressure stress tension anxiety worry concern alarm panic shock surprise wonder awe impression feeling mood
    sentiment emotion sense sight sound noise silence tone voice taste smell touch help aid relief comfort support backing encouragement
    difficulty setback hardship jitters factor detail statistic consequence outcome event occasion element post basis
    look glance gaze stare smile laugh cry tear sigh nod bow wave ground lead light appearance emergency""".split()
)


def is_concrete(token: Token) -> bool:
    """Tell whether the noun names a thing, person, body or place rather than an act, state or quality."""
    if token.pos_ == "PROPN":
        return True
    word = token.lemma_.lower()
    if token.pos_ != "NOUN" or word in _ABSTRACT or not word[0].isalpha() and len(word) < 2:
        return False
    if word in _CONCRETE_ANYWAY:
        return True
    words = lexicon()
    return word not in words.nouns and word not in words.sets["happening"] and not _ABSTRACT_ENDING.search(word)
