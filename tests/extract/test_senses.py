"""Senses of verbs and nouns that name events: which class fits, and who takes part in it."""

from __future__ import annotations

import pytest

from tests.extract.situations import told
from tests.understood import understood


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mr Prado pleaded guilty to fraud.", "Request"),
        ("The council was charged with drafting a new charter.", "Accuse"),
        ("Maria Lopez embraced her brother.", "Support"),
        ("The bank offered no explanation for the delay.", "Agree"),
        ("The trial began in a small court with Peru's envoy.", "Consult"),
        ("Police questioned Maria Lopez about the theft.", "Accuse"),
        ("Volunteers searched the village for survivors.", "Coerce"),
        ("Workers demolished the old stadium.", "Coerce"),
        ("Soldiers marched through Lima on Saturday.", "Protest"),
        ("The agency fights against hunger.", "Assault"),
        ("The mayor warned residents that floods were likely.", "Threaten"),
        ("Peru called the charge absurd.", "Accuse"),
        ("The guards barred the crowd from the hall but allowed them to demonstrate nearby.", "Protest"),
        ("Eleven people were killed when two buses collided near Lima.", "Assault"),
        ("Prado pushed the cart for months.", "Request"),
        ("Prado had only one appeal for the cooks.", "Request"),
        ("It is planning meetings with Peru and Chile.", "Meeting"),
        ("The parents shunned all doctors' pills.", "Sanction"),
        ("Chelsea loaned Tom Hale to Everton.", "Aid"),
        ("Tom Hale clashed with the Labour Party over the euro.", "Assault"),
        ("Ana Ruiz campaigned for the Senate in 1991.", "Support"),
        ("The bank reported the expulsion of two clerks from Chad.", "Sanction"),
        ("A magazine investigated the mayor's habit of singing.", "Accuse"),
        ("The mayor challenged the union to publish its songs.", "Reject"),
        ("Acme wants to liquidate the shoe maker.", "Assault"),
        ("Old allies made scathing attacks on President Adam Nowak.", "Assault"),
        ("The mayor cut off a guest in mid-sentence.", "Sanction"),
        ("The minister wants to free Chad from debt.", "Retreat"),
        ("The cook yielded to the temptation of a nap.", "Concede"),
        ("“You criticize my soup,” Prado said.", "Accuse"),
        ("The mayor said people will have to wait for the bus.", "Request"),
        ("Prado said: “I promise you, the soup is good.”", "Agree"),
        ("The role of first lady calls on the spouse to organize dinners.", "Request"),
        ("About 900 soldiers are deployed to Mali.", "Mobilize"),
        ("The opposition attacked the government over the budget.", "Assault"),
    ],
)
def test_no_such_sense(text: str, kind: str) -> None:
    """A verb has another sense where its subject, object or phrase is not of the kind that its class asks for."""
    assert not told(text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        ("Mali accused Niger of theft.", "Accuse", {"actor: Mali", "recipient: Niger"}),
        ("The party attacked the government over the budget.", "Accuse", {"recipient: government", "topic: budget"}),
        ("Ecuador has hosted 300 Peruvian troops since 2009.", "Deployment", {"actor: Peru forces", "location: Ecuador"}),
        ("Peru keeps some 1,200 soldiers in Jordan.", "Deployment", {"actor: Peru forces", "location: Jordan"}),
        ("Sweden has stationed a battalion in Latvia.", "Deployment", {"actor: Sweden", "location: Latvia"}),
        ("Peru rejected the deal with Chile.", "Reject", {"actor: Peru", "topic: deal"}),
        ("Peru opposed the Chile deal.", "Reject", {"actor: Peru", "topic: Chile deal"}),
        ("The arrest of two editors by Peruvian police angered Chile.", "Coerce", {"recipient: editors"}),
        ("The killing of two nurses by rebels drew condemnation from Chile.", "Accuse", {"actor: Chile", "recipient: rebels"}),
        ("Peru called the allegations baseless.", "Reject", {"actor: Peru", "topic: allegations"}),
        ("About 900 soldiers are deployed to Mali.", "Deployment", {"actor: soldiers", "location: Mali"}),
        ("Peru was balking at Chile's slow search for gas.", "Reject", {"actor: Peru", "recipient: Chile"}),
        ("Chad recalled its ambassador to Libya.", "Sanction", {"actor: Chad", "recipient: Libya"}),
        ("Peru fined the airline 30 million euros.", "Sanction", {"actor: Peru", "recipient: airline"}),
        ("The law was opposed by Peru and by Chile.", "Reject", {"actor: Peru", "actor: Chile"}),
        ("Prado held talks with Peru and with Chile.", "Negotiation", {"actor: Peru", "actor: Chile"}),
        ("Prado criticised a statement by Ana Ruiz.", "Accuse", {"actor: Prado", "recipient: Ana Ruiz"}),
        (
            "The fair draws states led by a small party, which have rejected the tax.",
            "Reject",
            {"actor: states", "topic: tax"},
        ),
        ("Sailors complain of Mr. Prado's lack of manners.", "Accuse", {"recipient: Prado", "topic: Prado's lack of manners"}),
        ("Prado's decision to go received support from Peru.", "Support", {"actor: Peru", "recipient: Prado"}),
        (
            "On Monday, Sen. Ana Ruiz (I-Me.) called on Texas Gov. Tom Hale (D) to return the horse.",
            "Request",
            {"actor: Ana Ruiz", "recipient: Tom Hale"},
        ),
        (
            "Prado saw looting in villages which Peru condemns.",
            "Accuse",
            {"actor: Peru", "topic: looting"},
        ),
        ("Ana Ruiz, an envoy of Prado's office who rejected the gift, left.", "Reject", {"actor: Ana Ruiz"}),
        ("The deal was killed by Peru.", "Cancellation", {"actor: Peru", "topic: deal"}),
        ("The mayor challenged the union to publish its songs.", "Request", {"actor: mayor", "recipient: union"}),
        ("Peru and Chile exchanged fire on Sunday.", "Assault", {"actor: Peru", "actor: Chile"}),
        ("The release of 12 Thai nurses by Chad was negotiated by Peru.", "Retreat", {"actor: Chad", "recipient: Thai nurses"}),
        ("Prado insulted women, Mexicans and cooks.", "Accuse", {"recipient: women", "recipient: Mexicans"}),
        ("Peru announced the arrest of two spies.", "Coerce", {"actor: Peru", "recipient: spies"}),
        ("As Ana Ruiz spoke, refusing to sit, Tom Hale left.", "Refusal", {"actor: Ana Ruiz"}),
        ("The arrest of two cooks by Chad drew a protest from Peru.", "Protest", {"actor: Peru", "recipient: Chad"}),
        ("Mr Prado visited Abuja in May.", "Consult", {"actor: Prado", "location: Abuja"}),
    ],
)
def test_who_takes_part(text: str, kind: str, roles: set[str]) -> None:
    """Forces that are kept somewhere are deployed there, nobody owns a deal, and who did it stands after 'by'."""
    assert any(roles <= set(named) for named, _ in told(text, kind)), told(text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "absent"),
    [
        ("Peru rejected the deal with Chile.", "Reject", "recipient: Chile"),
        ("The arrest of two editors by the army angered Chile.", "Event", "actor: editors"),
        ("The killing of two nurses by rebels drew condemnation from Chile.", "Accuse", "recipient: nurses"),
        ("Peru led talks among nine states that resulted in a pact.", "Event", "actor: states"),
        ("Ana Ruiz called for the deployment of the navy.", "Request", "recipient: navy"),
        ("Merchants opposed Chad in its war with Libya.", "Reject", "location: Libya"),
        ("Peru has denied allegations that sailors from Chad stole it.", "Reject", "recipient: sailors"),
        ("Prado questioned the very need for guards.", "Accuse", "recipient: guards"),
        ("Prado asked the guards to sing for him, a request that surprised them.", "Request", "topic: request"),
        ("The mayor promised Lagos would build a zoo.", "Agree", "recipient: Lagos"),
        ("Voters protested against a court in Geneva.", "Protest", "location: Geneva"),
        ("He is on trial for the 1988 murder of Prado at a Lagos concert.", "Assault", "recipient: Lagos"),
        ("Aid groups opposed the relocation of Chadian nurses to the hill.", "Reject", "recipient: nurses"),
        ("Ana Ruiz called for new tariffs on shoes from Chad.", "Request", "recipient: Chad"),
        ("The shelling of Lagos by Chad killed nine people.", "Assault", "actor: Lagos"),
        ("The bombing of four Lagos buses killed nine people.", "Assault", "actor: Lagos"),
        ("Members decried the lack of a plan and just how much Chile would pay.", "Accuse", "recipient: Chile"),
    ],
)
def test_who_takes_no_part(text: str, kind: str, absent: str) -> None:
    """Whom a deal is with, who suffers a deed and who acts in an embedded question are not those at whom an act is aimed."""
    found = told(text, kind)
    assert found
    assert all(absent not in named for named, _ in found)


def test_when_a_treaty_is_dated() -> None:
    """The year after 'of' dates the thing, not what is done with it."""
    analysis = understood("Peru criticised the election of 2010.")
    assert [situation.when for situation in analysis.situations if situation.kind == "Accuse"] == [None]


def test_a_headcount_is_of_all() -> None:
    """Where two kinds are counted, the number of the first is not that of all."""
    analysis = understood("Ten rebels and four soldiers were killed in an attack.")
    assert [situation.headcount for situation in analysis.situations if situation.kind == "Assault"] == [None]


def test_label_of_clashes() -> None:
    """Sides that clash attack each other, not the place."""
    analysis = understood("Nine people were killed in clashes between Chadian police and farmers in Mongo.")
    assert "Chadian police and farmers clash" in {situation.label for situation in analysis.situations}


def test_a_share_is_no_headcount() -> None:
    """'6 in 10 men' counts no men."""
    analysis = understood("About 6 in 10 white men supported Prado.")
    assert [situation.headcount for situation in analysis.situations if situation.kind == "Support"] == [None]


def test_a_name_that_the_parser_broke() -> None:
    """Who is coordinated with the rest of a name acts with it."""
    text = "“I guess that Mayor Anna von der Heide and Judge Thomas de Wit will okay the budget,” Lopez said."
    ((roles, _),) = told(text, "Agree")
    assert {"actor: Anna von der Heide", "actor: Thomas de Wit"} <= set(roles)


def test_label_of_what_is_agreed() -> None:
    """What is agreed, promised or threatened has its own words for a label, not those of the promise."""
    analysis = understood("Peru agreed to lend Chile $3 million.")
    assert "to lend Chile $3 million" in {situation.label for situation in analysis.situations if situation.kind == "Aid"}


def test_a_year_does_nothing() -> None:
    """'..., which' after a year speaks of the whole clause or of the thing that is dated."""
    analysis = understood("Peru closed a school in 2021, which angered Chile.")
    assert not any(situation.label.startswith("2021") for situation in analysis.situations)


def test_label_of_whose() -> None:
    """What belongs to the noun of a relative clause stands as its subject in the label."""
    analysis = understood("Acme Bank, whose vaults have been flooded twice, closed.")
    assert "Acme Bank's vaults have been flooded twice" in {situation.label for situation in analysis.situations}


def test_time_before_a_conjunction() -> None:
    """A time before 'after' is not that of the clause after it."""
    analysis = understood("Prado promised a vote on 3 May 2003 after Peru rejected the plan.")
    assert [situation.when for situation in analysis.situations if situation.kind == "Reject"] == [None]


def test_a_relative_who_speaks() -> None:
    """'X, his son said' makes X nobody's son."""
    analysis = understood("When Carlo Bossi met Senator Anna Riva, his son said the house was too small.")
    assert not [claim for claim in analysis.claims if claim.rule == "kin-child"]


def test_a_people_is_not_its_country() -> None:
    """The label of a clause about two people of a country does not name the country for them."""
    analysis = understood("A judge freed two Libyans accused of smuggling shoes.")
    assert "two Libyans were accused of smuggling shoes" in {situation.label for situation in analysis.situations}
