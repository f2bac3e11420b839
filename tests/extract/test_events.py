"""Events: which class, whose act, aimed at whom, in each construction of a clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.model import Analysis, Claim, Situation, Span, Status
from tests.understood import understood

Run = Callable[[str], Analysis]

CASES = [
    # active, passive, agent
    ("Norway condemned Belarus over the arrests.", "Accuse actor=Norway recipient=Belarus"),
    ("Belarus was condemned by Norway.", "Accuse actor=Norway recipient=Belarus"),
    ("Kenya and Uganda condemned Sudan.", "Accuse actor=Kenya actor=Uganda recipient=Sudan"),
    # the owner of a thing is at whom an act is aimed
    ("Norway condemned the decision of Belarus.", "Accuse actor=Norway recipient=Belarus"),
    ("Peru lifted its blockade of Chile.", "Retreat actor=Peru recipient=Chile"),
    # light verbs, also the converse ones
    ("Peru imposed sanctions on Chile.", "Sanction actor=Peru recipient=Chile"),
    ("Peru launched an attack on Chile.", "Assault actor=Peru recipient=Chile"),
    ("Peru held talks with Chile.", "Negotiation actor=Peru actor=Chile"),
    ("Peru faced criticism from Chile.", "Accuse actor=Chile recipient=Peru"),
    # supplies that are paid for, pacts torn up, tariffs in answer, pressure to do something
    ("Norway will supply Sweden with electricity each winter.", "Cooperate actor=Norway recipient=Sweden topic=electricity"),
    ("Chad tore up the pact.", "TreatyWithdrawal actor=Chad"),
    ("Peru hit back with a tariff on Chilean copper.", "TradeRetaliation actor=Peru recipient=Chile topic=tariff"),
    ("Norway pressed Suva to accept the bid.", "Demand actor=Norway recipient=Fiji"),
    ("Soldiers of the Chadian army seized a Nigerian boat.", "Coerce recipient=Nigeria"),
    # a place that money is for is no place of the deed; a sentence before a semicolon is no part of the next
    ("Peru lent Chile $5 million for Torbridge.", "Aid actor=Peru recipient=Chile"),
    ("Norway called for calm; Peru congratulated Chad.", "Request actor=Norway topic=calm"),
    ("Ghana will buy two patrol boats from Chad.", "ArmsPurchase actor=Ghana recipient=Chad"),
    ("Norway will invest 5 million dollars in a second plant in Rayong.", "Investment actor=Norway location=Rayong"),
    ("Norway offered Chad two ships as a gift.", "Agree actor=Norway recipient=Chad topic=ships"),
    ("The bank paid $2 million of the $5 million that it owed to Chad.", "Event actor=bank"),
    # nouns
    ("Negotiations between Peru and Chile began in May.", "Negotiation actor=Peru actor=Chile"),
    ("The government welcomed Peru's invasion of Chile.", "Assault actor=Peru recipient=Chile"),
    # particles and prepositions decide
    ("Peru called on Chile to open the port.", "Request actor=Peru recipient=Chile"),
    ("Workers marched on the Chilean embassy.", "Protest"),
    ("Peru called off the summit with Chile.", "Cancellation actor=Peru"),
    # coordination, relative clauses, participles, control
    ("Peru met and later accused Chile.", "Accuse actor=Peru recipient=Chile"),
    ("Chile, which has attacked Peru, denies it.", "Assault actor=Chile recipient=Peru"),
    ("In a letter urging Chile to act, nothing was new.", "Request recipient=Chile"),
    ("Peru promised to help Chile.", "Agree actor=Peru recipient=Chile"),
    ("Peru threatened to attack Chile.", "Threaten actor=Peru recipient=Chile"),
    ("Peru refused to meet Chile.", "Refusal actor=Peru recipient=Chile"),
    ("Peru vowed to bomb Chile.", "Threaten actor=Peru recipient=Chile"),
    ("Peru called on Chile to attack Bolivia.", "Assault actor=Chile recipient=Bolivia"),
    ("Peru has the support of Chile.", "Support actor=Chile recipient=Peru"),
    ("Peru was met with criticism from Chile.", "Accuse actor=Chile recipient=Peru"),
    ("Peru allowed Chile to reopen the mine.", "Concede actor=Peru recipient=Chile"),
    ("Peru ended mediation efforts with Chile.", "Sanction actor=Peru recipient=Chile"),
    ("A car bomb killed 12 soldiers in Chile.", "Assault location=Chile"),
    # what somebody does by saying something
    ("Peru said Chile must withdraw its troops.", "Request actor=Peru recipient=Chile"),
    ("Peru said it will not accept the refugees from Chile.", "Refusal actor=Peru"),
    ("Peru is ready to help Chile.", "Agree actor=Peru recipient=Chile"),
    # classes of the domain
    ("Peru bought 40 tanks from Chile.", "ArmsPurchase actor=Peru recipient=Chile"),
    ("About 900 Danish troops are stationed in Latvia.", "Deployment location=Latvia"),
    ("Peru test-fired a missile on Monday.", "MissileLaunch actor=Peru"),
    ("Peru is at odds with Chile over fishing.", "Dispute actor=Peru actor=Chile"),
    ("Relations between Peru and Chile have soured.", "Dispute actor=Peru actor=Chile"),
    # what the noun after a copula names
    ("Peru is the largest donor to Chile.", "Aid actor=Peru recipient=Chile"),
    ("Peru remains the main supplier of arms to Chile.", "Cooperate actor=Peru recipient=Chile topic=arms"),
    ("Peru has become a backer of Chile.", "Support actor=Peru recipient=Chile"),
    ("Peru's critics say Chile cheated.", "Accuse recipient=Chile"),
    # to whom a text goes, whom a claim is about
    ("Peru wrote a letter to Chile urging an end to the row.", "Request actor=Peru recipient=Chile"),
    ("Peru sent Chile a letter threatening to cut its funds.", "Threaten actor=Peru recipient=Chile"),
    ("Peru opened an investigation into claims that Chile cheated.", "Accuse actor=Peru recipient=Chile"),
    ("The minister said his country will not lift the ban on Chile.", "Refusal recipient=Chile"),
    ("Peru and Chile held joint naval drills.", "JointExercise actor=Peru actor=Chile"),
    ("Peru held naval drills.", "MilitaryExercise actor=Peru"),
    ("Peru sent troops to Haiti on a peacekeeping mission.", "Aid actor=Peru location=Haiti"),
    ("Peru ordered the release of sailors from Chad.", "Retreat actor=Peru"),
    ("Peru is worried about inflation.", "State actor=Peru topic=inflation"),
    ("Chile pays Peru $3 million a year.", "Contribution actor=Chile recipient=Peru"),
]


def _named(analysis: Analysis, situation: Situation) -> set[str]:
    """Return the roles of a situation as 'role=label'."""
    labels = {entity.id: entity.label for entity in analysis.entities}
    return {f"{role}={labels.get(filler, '')}" for role, filler in situation.roles if isinstance(filler, str)}


def _find(analysis: Analysis, kind: str) -> tuple[Claim, Situation]:
    """Return the first claim about a situation of this class."""
    situations = {situation.id: situation for situation in analysis.situations}
    for claim in analysis.claims:
        if isinstance(claim.content, str) and situations[claim.content].kind == kind:
            return claim, situations[claim.content]
    kinds = sorted({situation.kind for situation in situations.values()})
    raise AssertionError(f"no {kind} among {kinds}")


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_class_and_roles(analysed: Run, text: str, expected: str) -> None:
    """A construction gives the class and the roles that its grammar says."""
    kind, *roles = expected.split()
    analysis = analysed(text)
    found = [_named(analysis, situation) for situation in analysis.situations if situation.kind == kind]
    assert any(set(roles) <= named for named in found), [situation.kind for situation in analysis.situations]


def test_unmet_demand(analysed: Run) -> None:
    """What follows if a demand is not met is described by it and claimed by nobody."""
    analysis = analysed("Kenya demanded that Uganda pay $2 million or face an attack.")
    claim, demand = _find(analysis, "Demand")
    assert {"actor=Kenya", "recipient=Uganda"} <= _named(analysis, demand)
    assert claim.status is Status.ASSERTED
    inner = {filler for role, filler in demand.roles if role == "orElse"}
    assert {situation.kind for situation in analysis.situations if situation.id in inner} == {"Assault"}
    assert not inner & {claim.content for claim in analysis.claims}


def test_refusal_and_what_was_refused(analysed: Run) -> None:
    """Who refuses to do something did refuse, and did not do it."""
    analysis = analysed("Kenya refused to sign the agreement.")
    refusal, _ = _find(analysis, "Refusal") if any(s.kind == "Refusal" for s in analysis.situations) else (None, None)
    signing, _ = _find(analysis, "Signing")
    assert signing.status is Status.DENIED
    assert refusal is None or refusal.status is Status.ASSERTED


def test_headcount(analysed: Run) -> None:
    """The number of those who are based somewhere is kept with its hedge."""
    _, deployment = _find(analysed("About 900 Danish troops are stationed in Latvia."), "Deployment")
    assert deployment.headcount == 900
    assert deployment.count_bound is not None
    assert deployment.count_bound.value == "About"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The reform killed the deal.", "Assault"),
        ("The storm hit Peru.", "Assault"),
        ("The police released the video.", "Retreat"),
        ("The director called the film a triumph.", "Consult"),
        ("The firm is based in Oslo.", "Deployment"),
        ("The minister told the parliament that Norway repaid its debts.", "Request"),
        ("The author attacked loopholes in the tax code.", "Assault"),
        ("The plan was met with opposition by the farmers.", "Meeting"),
        ("Nine people were injured in a train crash in Peru.", "Assault"),
        ("Peru spared Chile a long wait.", "Dispute"),
        ("The senator drafted a law on water.", "Mobilize"),
        ("Peru helped shape the law.", "Aid"),
        ("Peru promised to ban Chile from the fair.", "Agree"),
        ("The bill has majority support in Peru.", "Support"),
        ("The minister spoke to reporters in Peru.", "Consult"),
        ("Luis Prado launched an attack on Maria Lopez.", "Assault"),
        ("The drivers are to blame for the crash.", "Accuse"),
        ("The papers demonstrated how Peru attacked Chile.", "Protest"),
        ("The senator did not return a request for comment.", "Retreat"),
        ("Luis Prado said that Peru has to contend with Chile.", "Request"),
        ("“We must pay Chile,” Luis Prado said.", "Request"),
    ],
)
def test_no_event_of_this_class(analysed: Run, text: str, kind: str) -> None:
    """A frame asks for the right kind of subject and object; the same verb with others is no event of its class."""
    assert kind not in {situation.kind for situation in analysed(text).situations}


@pytest.mark.parametrize(
    "text",
    [
        "Norway condemned the attack on Peru.",
        "Norway condemned the murder of Peru's envoy.",
        "Norway spoke out against sanctions against Peru.",
    ],
)
def test_victim_is_not_blamed(analysed: Run, text: str) -> None:
    """Who condemns a deed accuses its doer, not the one who suffers it."""
    _, accusation = _find(analysed(text), "Accuse")
    assert "recipient" not in {role for role, _ in accusation.roles}


def test_trigger_is_a_word_of_the_text(analysed: Run) -> None:
    """Each claim points to the word that carries its event."""
    text = "Peru imposed sanctions on Chile."
    claim, _ = _find(analysed(text), "Sanction")
    assert claim.trigger == Span(5, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya protested after Sudan's arrest of Uganda's envoy.", "Coerce actor=Sudan"),
        ("Italy welcomed Chile's withdrawal of its troops from Peru.", "Withdrawal actor=Chile location=Peru"),
        ("Peru imposed retaliatory tariffs on Chile.", "TradeRetaliation actor=Peru recipient=Chile"),
        ("Peru demanded the release of Chile's minister.", "Demand actor=Peru"),
        ("Peru will not meet Chile.", "Refusal actor=Peru recipient=Chile"),
        ("Dozens of Chilean officials met envoys of Peru.", "Meeting"),
    ],
)
def test_nouns_and_quantities(analysed: Run, text: str, expected: str) -> None:
    """Nouns name events with owners and objects of their own; words of quantity are seen through."""
    test_class_and_roles(analysed, text, expected)


def test_whose_arrest(analysed: Run) -> None:
    """The possessor of an arrest is the one arrested, unless an object follows."""
    analysis = analysed("Jorge Prado left Peru. Prado's arrest in Chile surprised Peru.")
    for situation in analysis.situations:
        if situation.kind == "Coerce":
            assert "actor=Jorge Prado" not in _named(analysis, situation)


def test_nobody_refuses_something_to_his_own_side(analysed: Run) -> None:
    """'We' of a minister is the state that does not act, not the one to whom something is refused."""
    analysis = analysed('"We will not sign the treaty with Chile," Peru\'s Foreign Minister Ana Ruiz told reporters in Lima.')
    _, refusal = _find(analysis, "Refusal")
    assert "recipient=Peru" not in _named(analysis, refusal)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("About 600 Kenyan troops are stationed on the Lamu Islands.", "Asserted"),
        ("Kenyan troops may be stationed on the Lamu Islands.", "Predicted"),
    ],
)
def test_forces_on_an_island(text: str, status: str) -> None:
    """Forces are stationed on islands as they are in cities."""
    analysis = understood(text)
    kinds = {situation.id: situation.kind for situation in analysis.situations}
    assert [claim.status.value for claim in analysis.claims if kinds.get(str(claim.content)) == "Deployment"] == [status]


@pytest.mark.parametrize(
    ("text", "verb", "rule"),
    [
        ("Peru built a port for Chile.", "built", "plain-verb"),
        ("Peru plans to build a port for Chile.", "build", "plain-verb"),
        ("Peru denied plans to build a port for Chile.", "build", "plain-untensed"),
        ("Peru met Chile in Oslo, building a port for Brazil.", "building", "plain-untensed"),
    ],
)
def test_tense_of_plain_events(analysed: Run, text: str, verb: str, rule: str) -> None:
    """A plain event has the rule of clauses where its verb has a tense or completes one that has, another beside a noun or clause."""
    claims = [claim for claim in analysed(text).claims if claim.trigger is not None and claim.trigger.of(text) == verb]
    assert [claim.rule for claim in claims] == [rule]


def test_whom_a_relative_clause_is_about(analysed: Run) -> None:
    """'Who' after a body or place is the person whose phrase it stands in."""
    analysis = analysed("Police know a student at Arica University, who was arrested in Peru.")
    _, arrest = _find(analysis, "Coerce")
    assert "recipient=student" in _named(analysis, arrest)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Peru arrested the envoy.", "verb-frame"),
        ("Peru left the talks, accusing Chile of fraud.", "verb-frame"),
        ("Peru wants to punish Chile.", "verb-frame"),
        ("Chad knows of efforts to punish Chile.", "verb-beside"),
        ("Chad grew rich by punishing Chile.", "verb-beside"),
        ("Chad made punishing Chile a priority.", "verb-beside"),
        ("It is easy to punish Chile.", "verb-beside"),
        ("Chad is ready to punish Chile.", "verb-frame"),
        ("Chad began punishing Chile.", "verb-frame"),
    ],
)
def test_infinitives_and_gerunds_in_phrases(analysed: Run, text: str, rule: str) -> None:
    """An infinitive or gerund that only fills a phrase has a rule of its own; one that completes a verb tells what that verb tells."""
    kinds = {"Coerce", "Accuse", "Sanction"}
    analysis = analysed(text)
    situations = {situation.id: situation.kind for situation in analysis.situations}
    assert rule in {claim.rule for claim in analysis.claims if situations.get(str(claim.content)) in kinds}


@pytest.mark.parametrize(
    ("text", "kind", "absent"),
    [
        ("Maria Lopez blamed officials on Twitter.", "Accuse", "recipient=Twitter"),
        ("Luis Prado sent a letter from Peru.", "Event", "recipient=Peru"),
        ("Luis Prado walked into Lima.", "Event", "recipient=Lima"),
        ("Luis Prado was convicted of fraud, with victims including Maria Lopez.", "Accuse", "topic=victims"),
    ],
)
def test_no_participant(analysed: Run, text: str, kind: str, absent: str) -> None:
    """Where something is said or comes from takes no part in it; where somebody goes is a place."""
    _, found = _find(analysed(text), kind)
    assert absent not in _named(analysed(text), found)


def test_whose_support_somebody_wins(analysed: Run) -> None:
    """Who 'wins the endorsement of' somebody is supported by that one."""
    _, support = _find(analysed("Luis Prado won the endorsement of Maria Lopez."), "Support")
    assert {"actor=Maria Lopez", "recipient=Luis Prado"} <= _named(
        analysed("Luis Prado won the endorsement of Maria Lopez."), support
    )


def test_one_of_many_is_no_headcount(analysed: Run) -> None:
    """'One of the 168 members' counts one of them, not all."""
    _, support = _find(analysed("Only one of the 168 senators supports Peru."), "Support")
    assert support.headcount is None


@pytest.mark.parametrize(
    ("text", "kind", "absent"),
    [
        ("Maria Lopez agreed that Peru should sign the treaty.", "Agree", "recipient=Peru"),
        ("Rivals came. Among them: Chile will hold talks on fishing.", "Negotiation", "actor=rivals"),
        ("Maria Lopez chastised Luis Prado for refusing to help Chile.", "Refusal", "actor=Maria Lopez"),
    ],
)
def test_no_part_of_another_clause(analysed: Run, text: str, kind: str, absent: str) -> None:
    """What a clause only agrees to, what a phrase is picked from and who blames somebody take no part in what is told."""
    analysis = analysed(text)
    found = [_named(analysis, situation) for situation in analysis.situations if situation.kind == kind]
    assert found
    assert all(absent not in named for named in found)
