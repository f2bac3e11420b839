"""Pronouns and the entities they mean."""

from __future__ import annotations

from graph.model import Region, RegionKind, Span
from tests.understood import meant, understood


def test_he_means_the_subject() -> None:
    """A pronoun prefers the subject of the sentence before."""
    analysis = understood("President Carlos Menem met Fernando Cardoso in Rio. He praised the trade bloc.")
    assert meant(analysis, "He") == "Carlos Menem"


def test_gender_decides() -> None:
    """A woman is not 'he', by title or by given name."""
    analysis = understood("Prime Minister Helen Clark welcomed Peter Garrett. He thanked her.")
    assert meant(analysis, "He") == "Peter Garrett"
    assert meant(analysis, "her") == "Helen Clark"


def test_its_means_the_country() -> None:
    """Only a country or body has troops."""
    analysis = understood("Ethiopia rejected the plan. It will keep its troops in Somalia.")
    assert meant(analysis, "its") == "Ethiopia"


def test_it_of_a_report_is_who_reports() -> None:
    """The subject of what is announced is who announces it."""
    analysis = understood("Norway told Iceland that it would close the border.")
    assert meant(analysis, "it") == "Norway"


def test_empty_it_means_nothing() -> None:
    """'It is clear that' has no antecedent."""
    analysis = understood("Finland joined the talks. It is clear that Sweden will follow.")
    assert meant(analysis, "It") is None


def test_it_of_a_fact_means_nothing() -> None:
    """What takes up a clause is no entity."""
    analysis = understood("Peru has left the bloc. Everybody knows it.")
    assert meant(analysis, "it") is None


def test_object_is_not_its_own_subject() -> None:
    """A plain pronoun does not mean the subject of its own clause; a reflexive one does."""
    analysis = understood("Robert Mugabe criticized Thabo Mbeki. Mbeki ignored him. He praised himself.")
    assert meant(analysis, "him") == "Robert Mugabe"
    assert meant(analysis, "himself") == meant(analysis, "He")


def test_object_of_a_shared_subject() -> None:
    """The object of an infinitive or participle is not the subject that it shares with the clause above."""
    analysis = understood("Carlos Menem called Fernando Cardoso in May to thank him.")
    assert meant(analysis, "him") == "Fernando Cardoso"


def test_object_of_those_who_are_urged() -> None:
    """The object of an infinitive is not who is to act; who urges may be meant."""
    analysis = understood("Carlos Menem beat Fernando Cardoso in Rio and urged voters to stand behind him.")
    assert meant(analysis, "him") == "Carlos Menem"
    analysis = understood("Peru forced Chile to withdraw its troops.")
    assert meant(analysis, "its") == "Chile"


def test_either_is_nobody() -> None:
    """'He or she' means nobody in particular."""
    analysis = understood("Carlos Menem met the staff. If a clerk steals, he or she goes.")
    assert meant(analysis, "he") is None


def test_fronted_phrase_looks_ahead() -> None:
    """A pronoun in a phrase before the subject means the subject."""
    analysis = understood("In its annual report, Amnesty International condemned the arrests.")
    assert meant(analysis, "its") == "Amnesty International"


def test_they_means_people() -> None:
    """'They' takes up a group of people."""
    analysis = understood("Hundreds of miners marched on Friday. They demanded better pay.")
    assert meant(analysis, "They") == "miners"


def test_i_means_the_speaker() -> None:
    """First person within quotation marks is who speaks."""
    analysis = understood("“I will not resign,” Governor Anna Lindgren said. “He can wait,” she added.")
    assert meant(analysis, "I") == "Anna Lindgren"


def test_quoted_he_is_not_the_speaker() -> None:
    """Within a quotation 'he' is somebody else than who speaks."""
    analysis = understood("Boris Tadic attacked Ivan Petrov. “He has betrayed us,” Tadic said.")
    assert meant(analysis, "He") == "Ivan Petrov"


def test_caption_is_out_of_context() -> None:
    """Who stands in a caption is not taken up by the text below."""
    caption = "Senator Paul Okafor arrives in Lagos."
    text = f"Minister John Mensah spoke on Monday.\n\n{caption}\n\nHe promised new schools."
    start = text.index(caption)
    analysis = understood(text, regions=(Region(Span(start, start + len(caption)), RegionKind.CAPTION),))
    assert meant(analysis, "He") == "John Mensah"


def test_two_things_of_one_owner() -> None:
    """Of two things with the same pronoun before them one has both: 'his defence of the mayor and his plan'."""
    text = "Omar Reed used the hearing to explain his defence of the Chilean mayor, Ben Cole, and his plan for a ban."
    assert meant(understood(text), "his", 2) == "Omar Reed"


def test_it_that_means_no_body() -> None:
    """What takes time, bothers somebody, makes a thing harder, or is a rate, is no body that stands near; nor is who removes a thing."""
    for rest in (
        "It did not take long.",
        "It bothers me that nobody came.",
        "That makes it harder for Ben Cole to win.",
        "Still, it’s useful to ask.",
        "It would reach 1.4 percent in May.",
    ):
        analysis = understood(f"The Acme Bank closed a branch. {rest}")
        assert (meant(analysis, "it"), meant(analysis, "It")) == (None, None), rest
    assert meant(understood("The Acme Bank found the post, reported a crime and removed it."), "it") is None


def test_it_after_a_place_that_is_no_subject() -> None:
    """A bare 'it' takes up no town that only stands in a phrase, and what something is only a subject; nor one thing of two near it."""
    assert meant(understood("Ana Ruiz spoke in Lima. She said it would help both sides."), "it") is None
    assert meant(understood("Ana Ruiz works for the Acme Bank. It is a new chapter."), "It") is None
    assert meant(understood("The Acme Bank lost money. It is a small firm."), "It") == "Acme Bank"
