"""Invented analyses: one small and made by hand, and large random ones with every kind of part, allowed or not."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal

from graph.model import (
    UNNAMED,
    Amount,
    Analysis,
    Bound,
    Certainty,
    Claim,
    Document,
    Entity,
    Filler,
    Form,
    Literal,
    Mention,
    Modality,
    Polarity,
    Reading,
    Situation,
    Span,
    Time,
    Triple,
)
from graph.rdf.ontology import ontology
from graph.vocab import NG

TEXT = (
    "Foreign Minister Ana Ruiz of Chile met Lars Holm of Norway in Bergen on 3 May 2031. “We will sign the Bergen Pact,” Ruiz said. "
    "Chile may pay up to 20 million kroner a year if the Storting agrees. Norway did not ask for the money, Holm reportedly said."
)


def span(words: str, text: str = TEXT) -> Span:
    """Return where words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def visit() -> Analysis:
    """Return the analysis of a short text, by hand."""
    whole = span(TEXT.split(". “", maxsplit=1)[0])
    said = span("“We will sign the Bergen Pact,” Ruiz said")
    pay = span("Chile may pay up to 20 million kroner a year if the Storting agrees")
    denied = span("Norway did not ask for the money, Holm reportedly said")
    return Analysis(
        Document(
            "visit.txt",
            TEXT,
            title="A visit to Bergen",
            authors=("Ida Berg", "Staff writers"),
            publisher="The Fjord Post",
            published=date(2031, 5, 4),
            url="https://example.org/visit",
        ),
        entities=(
            Entity("e1", "Person", "Ana Ruiz", ("Ruiz",), of_country="e3"),
            Entity("e2", "Person", "Lars Holm", ("Holm",)),
            Entity("e3", "Country", "Chile", iso3166="CL", wikidata="Q298"),
            Entity("e4", "Country", "Norway", iso3166="NO", wikidata="Q20"),
            Entity("e5", "City", "Bergen"),
            Entity("e6", "Treaty", "Bergen Pact"),
            Entity("e7", "GovernmentBody", "Storting", of_country="e4"),
            Entity("e8", "Post", "Foreign Minister", of_country="e3"),
            Entity(UNNAMED, "Actor", "unnamed source"),
        ),
        mentions=(
            Mention(span("Ana Ruiz"), "e1", Form.NAME),
            Mention(span("Lars Holm"), "e2", Form.NAME),
            Mention(span("Chile"), "e3", Form.NAME),
            Mention(span("Norway"), "e4", Form.NAME),
            Mention(span("Bergen"), "e5", Form.NAME, Reading.LITERAL),
            Mention(span("Bergen Pact"), "e6", Form.NAME),
            Mention(span("the Storting"), "e7", Form.NAME),
        ),
        times=(Time("t1", span("3 May 2031"), "DATE", "2031-05-03", "2031-05-03", date(2031, 5, 3), date(2031, 5, 3)),),
        amounts=(
            Amount("a1", span("up to 20 million kroner a year"), "NOK", Bound.UP_TO, maximum=Decimal("20E6"), per_period="P1Y"),
            Amount("a2", span("the money"), None, value=Decimal(20)),
        ),
        situations=(
            Situation("s1", "Meeting", "Ruiz meets Holm", (("actor", "e1"), ("actor", "e2"), ("location", "e5")), when="t1"),
            Situation(
                "s2",
                "Tenure",
                "Ruiz, Foreign Minister of Chile",
                (("member", "e1"), ("role", "e8"), ("ofCountry", "e3")),
                state_status="Current",
            ),
            Situation(
                "s3",
                "Statement",
                "Ruiz: we will sign",
                (("actor", "e1"), ("topic", "e6")),
                quotation="We will sign the Bergen Pact,",
            ),
            Situation("s4", "Signing", "Chile signs the Bergen Pact", (("actor", "e3"), ("topic", "e6"))),
            Situation("s5", "Contribution", "Chile pays Norway", (("actor", "e3"), ("recipient", "e4"), ("amount", "a1"))),
            Situation("s6", "Agree", "the Storting agrees", (("actor", "e7"),)),
            Situation("s7", "Request", "Norway asks for the money", (("actor", "e4"), ("topic", span("the money")))),
        ),
        claims=(
            Claim("c1", "s1", (whole,), rule="verb"),
            Claim("c2", "s2", (span("Foreign Minister Ana Ruiz of Chile"),), confidence=0.8123),
            Claim("c3", "s3", (said,)),
            Claim("c4", "s4", (said,), modality=Modality.PLANNED, attributed_to=("e1",), cues=(span("will"),)),
            Claim(
                "c5",
                "s5",
                (pay,),
                modality=Modality.CONDITIONAL,
                certainty=Certainty.POSSIBLE,
                conditions=("s6",),
                cues=(span("may"),),
            ),
            Claim("c6", "s7", (denied,), polarity=Polarity.NEGATED, attributed_to=("e2",), cues=(span("not"),)),
            Claim("c7", Triple("e6", "party", "e3"), (said,), attributed_to=(UNNAMED,)),
            Claim("c8", Triple("e6", "signed", Literal("2031-05", "edtf:EDTF")), (said,)),
            Claim("c9", Triple("e3", "alliedWith", "e4"), (whole,)),
        ),
    )


_KINDS = sorted(
    kind.rpartition("#")[2]
    for kind in ontology().ancestors
    if kind.startswith(str(NG)) and ontology().is_a(kind, "Entity") and kind != str(NG.Entity)
)
_SITUATIONS = sorted(kind.rpartition("#")[2] for kind in ontology().edges)
_ROLES = (
    "actor", "actor", "recipient", "topic", "location", "affects", "orElse", "underAgreement", "membershipIn", "amount", "member",
    "organization", "role", "ofCountry", "nonsense",
)  # fmt: skip
_PREDICATES = (
    *sorted(name.rpartition("#")[2] for name in ontology().claimed if name in ontology().domains or name in ontology().ranges),
    "schema:founder", "schema:author", "schema:sibling", "schema:nothing",
)  # fmt: skip
_SYLLABLES = ("ka", "lo", "mi", "tre", "su", "ven", "dor", "ia", "gu", "pel")


def anything(seed: int, *, size: int = 60) -> Analysis:
    """Return a random analysis in which parts are as likely wrong as right."""
    dice = random.Random(seed)
    words = ["".join(dice.choices(_SYLLABLES, k=3)) for _ in range(size * 8)]
    text = " ".join(words).capitalize() + "."

    def stretch() -> Span:
        start = dice.randrange(len(text) - 40)
        return Span(start, start + dice.randrange(1, 40))

    entities = tuple(_entity(dice, number, size) for number in range(1, size + 1))
    ids = [entity.id for entity in entities]
    amounts = tuple(_amount(dice, number, stretch()) for number in range(1, size // 4))
    times = tuple(_time(dice, number, stretch()) for number in range(1, size // 4))
    names = [f"s{number}" for number in range(1, size + 1)]

    def filler(role: str) -> Filler:
        if role == "amount":
            return dice.choice(amounts).id
        if dice.random() < 0.1:
            return stretch()
        return dice.choice(names) if dice.random() < 0.2 else dice.choice(ids)

    situations = tuple(
        Situation(
            name, dice.choice([*_SITUATIONS, "Tenure", "Membership"]), f"what {dice.choice(words)} does",
            tuple((role, filler(role)) for role in dice.choices(_ROLES, k=dice.randrange(2, 14))),
            when=dice.choice([None, *(time.id for time in times)]), headcount=dice.choice([None, None, 0, 12, -3]),
            count_bound=dice.choice([None, Bound.ABOUT]), quotation=dice.choice([None, text[3:20], "not in the text"]),
            state_status=dice.choice([None, "Current", "Former", "Expected", "Joined", "Refused", "Invited"]),
        )
        for name in names
    )  # fmt: skip

    def content() -> str | Triple:
        if dice.random() < 0.7:
            return dice.choice(names)
        value = dice.choice(
            [
                dice.choice(ids),
                dice.choice(amounts).id,
                Literal("2031-05", "edtf:EDTF"),
                Literal("P5Y", "xsd:duration"),
                Literal("soon", "edtf:EDTF"),
                Literal("to help"),
            ]
        )
        return Triple(dice.choice(ids), dice.choice(_PREDICATES), value)

    claims = tuple(
        Claim(
            f"c{number}", content(), tuple(stretch() for _ in range(dice.randrange(1, 3))),
            modality=dice.choice([Modality.ACTUAL, *Modality]), polarity=dice.choice([Polarity.AFFIRMED, *Polarity]),
            certainty=dice.choice(list(Certainty)), attributed_to=tuple(dice.choices(ids, k=dice.choice([0, 0, 1, 2]))),
            relayed_by=tuple(dice.choices(ids, k=dice.choice([0, 0, 0, 1]))), stated_in=tuple(dice.choices(ids, k=dice.choice([0, 0, 0, 1]))),
            conditions=tuple(dice.choices(names, k=dice.choice([0, 0, 1]))), cues=(stretch(),), confidence=dice.random(), rule="chance",
        )
        for number in range(1, size * 6)
    )  # fmt: skip
    mentions = tuple(
        Mention(stretch(), dice.choice(ids), dice.choice(list(Form)), dice.choice([None, *Reading])) for _ in range(size * 2)
    )
    return Analysis(
        Document(f"{seed}.txt", text, published=date(2031, 1, 1)), entities, mentions, (), times, amounts, situations, claims
    )


def _entity(dice: random.Random, number: int, size: int) -> Entity:
    """Return a random entity; names come twice, and references lead anywhere."""
    kind = dice.choice([*_KINDS, "Person", "Country", "Concept", "Organization", "Post"])
    first, last = (dice.choice(_SYLLABLES) + dice.choice(_SYLLABLES) for _ in range(2))
    label = f"{first} {last}".title() if kind == "Person" else first.title()
    other = f"e{dice.randrange(1, size + 1)}"
    return Entity(
        f"e{number}", kind, label, (last.title(),), iso3166=dice.choice(["CL", "NO", None]) if kind == "Country" else None,
        of_country=dice.choice([None, other]), headed_by=dice.choice([None, other]), authors=(other,),
    )  # fmt: skip


def _amount(dice: random.Random, number: int, where: Span) -> Amount:
    """Return a random sum, with a limit in the wrong place at times."""
    numbers = {name: Decimal(dice.randrange(1, 9)) for name in ("value", "minimum", "maximum") if dice.random() < 0.5}
    return Amount(
        f"a{number}", where, dice.choice(["NOK", "CLP", None]), dice.choice(list(Bound)), **numbers,
        per_period=dice.choice([None, "P1Y", "yearly"]), converted=f"a{dice.randrange(1, number + 1)}", compared=("a1",),
    )  # fmt: skip


def _time(dice: random.Random, number: int, where: Span) -> Time:
    """Return a random time, resolved or not."""
    day = date(2031, dice.randrange(1, 13), 3)
    return Time(
        f"t{number}",
        where,
        "DATE",
        "X",
        dice.choice([day.isoformat(), None]),
        dice.choice([day, None]),
        dice.choice([day, date(2031, 6, 1)]),
    )
