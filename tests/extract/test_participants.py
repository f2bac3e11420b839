"""Participants: who exactly takes part, where the words around a name or noun could mislead."""

from __future__ import annotations

import pytest

from tests.extract.situations import told

CASES = [
    # names in apposition to a plural, to one of several, to a noun of a body
    ("The two envoys, Tom Hale and Leo Brandt, criticized Iran.", "Accuse", "actor: Tom Hale; actor: Leo Brandt; recipient: Iran"),
    ("Nine states, among them Kenya and Ghana, condemned the coup.", "Accuse", "actor: states; topic: coup"),
    ("One of the ministers rejected the plan.", "Reject", "actor: one of the ministers; topic: plan"),
    ("One of the ministers, Mia Falk, rejected the plan.", "Reject", "actor: Mia Falk; topic: plan"),
    ("A member of the Red Front attacked Avila.", "Assault", "actor: member of the Red Front; recipient: Avila"),
    (
        "Karl Weber, president of the Federation of Choirs, a group that condemned Iran, left.",
        "Accuse",
        "actor: group; recipient: Iran",
    ),
    ("The mayor's brother, Otto Kell, was arrested by Spain.", "Coerce", "actor: Spain; recipient: Otto Kell"),
    ("Ana Lund and her host, Ole Hansen, condemned Iran.", "Accuse", "actor: Ana Lund; actor: Ole Hansen; recipient: Iran"),
    # relative clauses behind a post in a body, and behind the second of two names
    ("They met Leo Brandt, president of the Alpine Institute, who condemned Iran.", "Accuse", "actor: Leo Brandt; recipient: Iran"),
    ("They met Mary Hall and Peter Dunn, who was condemned by Iran.", "Accuse", "actor: Iran; recipient: Peter Dunn"),
    # by-agents that the parser hangs on a sum or a charge; participles before the subject
    ("Tesca was fined 40 million euros by the European Commission.", "Sanction", "actor: European Commission; recipient: Tesca"),
    (
        "Accused of fraud by the opposition, Ivan Petrov fled.",
        "Accuse",
        "actor: opposition; recipient: Ivan Petrov; topic: fraud",
    ),
    # an issue that is somebody's is not that of another, and may be taken up
    ("Peru criticized Ana Lund's plan. Chile has a plan. Iran rejected the plan.", "Reject", "actor: Iran; topic: Ana Lund's plan"),
    # who rejects what is claimed of somebody is not against him
    ("Kenya rejected claims that Uganda had taken the money.", "Reject", "actor: Kenya; topic: claims"),
    # two objects that the parser joins; who is promised something
    ("Russia gave Chad weapons.", "Aid", "actor: Russia; recipient: Chad; topic: weapons"),
    ("Ecuador granted Karl Stein asylum.", "Aid", "actor: Ecuador; recipient: Karl Stein; topic: asylum"),
    ("The king appointed Anna Berg governor of Kano.", "Event", "actor: king; recipient: Anna Berg"),
    # the owner of what somebody will not do is no party
    ("Officials refused to address the fate of the refugees of Haiti.", "Refusal", "actor: officials; topic: fate of the refugees of Haiti"),
    # a name with a verb in the plural is 'they'
    ("Airbus have announced that they condemn Iran.", "Accuse", "actor: Airbus; recipient: Iran"),
    # a shorter phrase takes up a longer one without a name, and a body by the noun of its name
    ("Norway's navy sailed. The navy asked Sweden for help.", "Request", "actor: Norway navy; recipient: Sweden; topic: help"),
    ("A spokesman for Acme spoke. The spokesman blamed Iran.", "Accuse", "actor: spokesman for Acme; recipient: Iran"),
    ("The Supreme Court of Kenya sat. The court condemned Iran.", "Accuse", "actor: Supreme Court of Kenya; recipient: Iran"),
    ("Chile's foreign ministry spoke. The ministry condemned Iran.", "Accuse", "actor: Ministry of Foreign Affairs (Chile); recipient: Iran"),
    # who writes says so, not who reads it; who is to act owns what the infinitive names; a participle behind an object
    ("Ann Moss emailed voters saying she would condemn Iran.", "Accuse", "actor: Ann Moss; recipient: Iran"),
    ("Peru forced Chile to withdraw its troops from Chad.", "Withdrawal", "actor: Chile; topic: Chile forces; location: Chad"),
    ("Ann Moss wants Chad to free Tom Hale, jailed for theft.", "Coerce", "recipient: Tom Hale; topic: theft"),
    # clefts, the lawyer of somebody, what is fronted with 'as' and 'instead of'
    ("It was Peru that condemned Iran.", "Accuse", "actor: Peru; recipient: Iran"),
    ("The lawyer for Tom Hale, Ada Lund, condemned Iran.", "Accuse", "actor: Ada Lund; recipient: Iran"),
    ("As an ally of Peru, Chile condemned Iran.", "Accuse", "actor: Chile; recipient: Iran"),
    ("Instead of Peru, Chile condemned Iran.", "Accuse", "actor: Chile; recipient: Iran"),
    # 'he or she' is nobody; two who get something
    ("Tom Hale met a guard. If a guest steals, he or she accuses Iran.", "Accuse", "recipient: Iran"),
    ("China has lent Kenya and Uganda money.", "Aid", "actor: China; recipient: Kenya; recipient: Uganda; topic: money"),
    # people of a nationality are no states; who goes along; all sides of a broken list
    ("Police charged seven Iranian and Turkish men with theft.", "Accuse", "actor: police; recipient: Iranian and Turkish men; topic: theft"),
    ("French and German officials condemned Iran.", "Accuse", "actor: France; actor: Germany; recipient: Iran"),
    ("Ali Noor signed the law along with Ada Lund.", "Signing", "actor: Ali Noor; actor: Ada Lund; topic: law"),
    (
        "Talks between the Greek government, the European Commission and the World Bank failed.",
        "Negotiation",
        "actor: Government of Greece; actor: European Commission; actor: World Bank",
    ),
    # what is done to somebody is not his doing; a name behind a phrase, a noun that is predicated of a name
    ("Tom Hale criticized the treatment of prisoners.", "Accuse", "actor: Tom Hale; topic: treatment of prisoners"),
    ("Tom Hale blamed the fire on the owner of the mill, Leo Brandt.", "Accuse", "actor: Tom Hale; recipient: Leo Brandt; topic: fire"),
    ("Tom Hale is the only candidate to have condemned Iran.", "Accuse", "actor: Tom Hale; recipient: Iran"),
    ("The king's son condemned Iran.", "Accuse", "actor: king's son; recipient: Iran"),
    # whose family, some of whom, whose group; who is blamed by what is said; who is in office and who was
    ("The family of Karl Hess, who was arrested by Spain, left.", "Coerce", "actor: Spain; recipient: Karl Hess"),
    ("The state has five senators, two of whom condemned Iran.", "Accuse", "actor: senators; recipient: Iran"),
    ("Ina Kirst said her group condemned Iran.", "Accuse", "actor: Ina Kirst's group; recipient: Iran"),
    ("Peru criticized Chile, saying it had attacked Bolivia.", "Assault", "actor: Chile; recipient: Bolivia"),
    (
        "Prime Minister Ruth Wan met former Prime Minister Joel Oki. The prime minister condemned Iran.",
        "Accuse",
        "actor: Ruth Wan; recipient: Iran",
    ),
    ("Russia criticized the treatment of Chad in the press.", "Accuse", "actor: Russia; topic: treatment of Chad"),
    # the doer of a gerund behind 'about'; a subject is not 'the country' of its own clause; coordinators are people
    ("Ann Lee was asked about Tom Hale condemning Iran.", "Accuse", "actor: Tom Hale; recipient: Iran"),
    (
        "Peru did not want to see a war in Chad after the withdrawal of NATO troops from the country.",
        "Withdrawal",
        "actor: NATO; location: Chad",
    ),
    ("South Sudan expelled a UN aid coordinator.", "Sanction", "actor: South Sudan; recipient: UN aid coordinator"),
    # a member of a party is not the party; the head of a body
    ("Voters blame a Democrat.", "Accuse", "actor: voters; recipient: Democrat"),
    ("The head of the World Bank, Karl Stein, condemned Iran.", "Accuse", "actor: Karl Stein; recipient: Iran"),
]  # fmt: skip


def test_speaker_for_somebody() -> None:
    """The spokesman of a minister speaks, not the minister whose name ends the phrase."""
    (roles, _), *rest = told("The spokesman for Russian Prime Minister Lev Orlov said Moscow condemned Chad.", "Statement")
    assert roles[0] == "actor: spokesman for Russian Prime Minister Lev Orlov"
    assert not rest


@pytest.mark.parametrize(("text", "kind", "expected"), CASES)
def test_participants(text: str, kind: str, expected: str) -> None:
    """The roles of the situation are filled by these and nobody else."""
    assert "; ".join(sorted(expected.split("; "))) in {"; ".join(sorted(roles)) for roles, _ in told(text, kind)}
