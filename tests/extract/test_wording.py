"""Wording: the label of an event is a sentence that can be read alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.rdf.admission import admit
from graph.rdf.catalogue import Catalogue
from tests.extract.reading import read
from tests.understood import understood

SENTENCES = [
    ("Ana Berg praised the letters that Tom Moss sent to Chile.", "Tom Moss sent the letters to Chile"),
    ("Ana Berg praised the bridge that Chile plans to build in Peru.", "Chile plans to build the bridge in Peru"),
    ("Tom Moss, who rebuilt the port of Lima, met Ana Berg.", "Tom Moss rebuilt the port of Lima"),
    ("Tom Moss met Ana Berg. He invited her to Chile.", "Tom Moss invited Ana Berg to Chile"),
    ("Peru had tried to prevent the launch of the ship by Chile.", "Peru had tried to prevent the launch of the ship by Chile"),
    ("Chile will buy the ships and send them to Peru.", "Chile will send them to Peru"),
    ("Ana Berg smiled when Peru joined the pact with Chile.", "Peru joined the pact with Chile"),
    ("Peru opened its archive; Chile closed its embassy in Lima.", "Chile closed its embassy in Lima"),
    ("Ana Berg, the mayor of Lima, opened the port of Callao (Peru) on Monday.", "Ana Berg opened the port of Callao on Monday"),
    ("Volvo left Peru in 2019. The company opened a plant in Chile.", "Volvo opened a plant in Chile"),
    ("Acme Bank, whose ships have been searched by Peru, left.", "Acme Bank's ships have been searched by Peru"),
    ("Ana Berg left. She's been attacking Peru with ads.", "Ana Berg has been attacking Peru with ads"),
    ("Ana Berg gave an assurance that Chile would abide by the pact with Peru.", "Chile would abide by the pact with Peru"),
    ("Ana Berg and Tom Moss, both of whom attacked the pact with Chile, left.", "both attacked the pact with Chile"),
    ('"I know that his [the mayor\'s] firm attacked Chile," Ana Berg said.', "the mayor's firm attacked Chile"),
    ("Acme Steel denies having received a loan from Chile.", "Acme Steel had received a loan from Chile"),
    ("Ana Berg praised the union, which Peru has refused to join.", "Peru has refused to join the union"),
    ('"We have rebuilt the bridge to Chile," Ana Berg said.', "We (Ana Berg) have rebuilt the bridge to Chile"),
]


@pytest.mark.parametrize(("text", "label"), SENTENCES)
def test_the_label_is_a_whole_clause(text: str, label: str) -> None:
    """The subject stands in it, names stand for pronouns, and the predicate is whole and ends with its clause."""
    assert label in [situation.label for situation in read(text).situations]


def test_a_participle_becomes_a_sentence() -> None:
    """What only stands beside its noun gets its verb."""
    labels = [situation.label for situation in read("Chile met the sailors arrested in Peru in May 2020.").situations]
    assert "the sailors were arrested in Peru in May 2020" in labels


def test_a_refusal_in_somebodys_words_does_not_name_the_hearers() -> None:
    """What somebody refuses by saying so is labelled by what is refused, where the words stand before the verb of saying."""
    situations = read(
        '"We will not sign the river treaty with Peru," President Ana Ruiz of Chile told editors in Arica.'
    ).situations
    label = next(situation.label for situation in situations if situation.kind == "Refusal")
    assert "refuses" in label
    assert "editors" not in label


def test_a_long_clause_ends_before_a_phrase() -> None:
    """No label breaks off within a phrase where it can end before one."""
    text = (
        "Peru urged the ministers of Chile, Bolivia and Ecuador to reopen the mountain road between the four old ports before the winter "
        "in spite of the strike of the engineers of the northern harbour authority."
    )
    label = next(situation.label for situation in read(text).situations if situation.kind == "Request")
    assert "…" not in label
    assert text.startswith(label)


def test_the_same_words_make_one_claim() -> None:
    """Of two readings of one sentence that would read alike only that with a class of its own is written."""
    analysis = read("Chile has not threatened to close any port of Peru.")
    labels = [(situation.kind, situation.label) for situation in analysis.situations if situation.kind != "Statement"]
    admitted = admit(analysis, Catalogue([analysis]))
    written = [admitted.situations[str(claim.content)][0].kind for claim in admitted.claims]
    assert len(labels) > 1
    assert written == ["Threaten"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Ana Berg praised the efforts that Chile has made to end the row with Peru.",
            "Chile has made the efforts to end the row with Peru",
        ),
        ("As Tom Moss explains, Chile has opened its ports to Peru.", "Chile has opened its ports to Peru"),
        ("Chile has opened its ports to Peru, according to Tom Moss, in a letter to Lima.", "Chile has opened its ports to Peru"),
    ],
)
def test_the_label_has_nothing_of_the_sentence_around(text: str, label: str) -> None:
    """What a relative clause is about stands in its gap; who says it does not belong to what is said."""
    labels = [situation.label for situation in read(text).situations]
    assert label in labels


def test_whence_is_no_recipient() -> None:
    """What somebody or something is kept from or taken from is not whom it is done to."""
    analysis = read("Chile secured the port of Callao from the rebels in May 2020.")
    found = [situation for situation in analysis.situations if situation.label.startswith("Chile secured")]
    names = {entity.id: entity.label for entity in analysis.entities}
    assert [[names.get(str(filler)) for filler in situation.fillers("recipient")] for situation in found][:1] != [["rebels"]]


def test_who_is_named_in_the_thing_takes_part() -> None:
    """A plain verb that acts on a thing of somebody involves them: 'control of the bank'."""
    analysis = read("Tom Moss obtained control of Ana Berg's bank from Chile and of the office of Peru.")
    names = {entity.id: entity.label for entity in analysis.entities}
    roles = [(role, names.get(str(filler))) for situation in analysis.situations for role, filler in situation.roles]
    assert ("topic", "Peru") in roles


def test_a_sum_far_below_is_not_the_events() -> None:
    """What only stands in a phrase of a phrase is no sum of the event: 'in the wake of a loss of $2 million'."""
    analysis = read("Tom Moss left Chile in the wake of the news of a loss of $2 million.")
    assert not any(
        role == "amount"
        for situation in analysis.situations
        for role, _ in situation.roles
        if situation.label.startswith("Tom Moss left")
    )


def test_an_embedded_question_tells_no_event() -> None:
    """'which port they want to buy' leaves open what it names."""
    analysis = read("Ana Berg knows which harbour Chile wants to lease from Peru.")
    assert not any(claim.rule == "plain-verb" for claim in analysis.claims)


def test_a_gerund_does_not_share_the_auxiliary_of_another_form() -> None:
    """'did not rule out searches or registering them' has no 'did registering'."""
    labels = [situation.label for situation in read("Chile did not rule out raids or registering miners in Peru.").situations]
    assert not any("did registering" in label for label in labels)


def test_a_headline_is_not_told_twice() -> None:
    """What the headline tells with the class and a participant of an event below it is no second claim."""
    text = "Rebels shell Tessit\n\nFighters of the Azawad Army shelled Tessit on Thursday, killing ten soldiers of Mali. Peru left Chile."
    analysis = understood(text)
    headed = replace(analysis, document=replace(analysis.document, title="Rebels shell Tessit"))
    claims = admit(headed, Catalogue([headed])).claims
    assert not [claim for claim in claims if claim.trigger is not None and claim.trigger.start < len("Rebels shell Tessit")]
    assert [claim for claim in claims if claim.trigger is not None and claim.trigger.of(text) == "shelled"]
