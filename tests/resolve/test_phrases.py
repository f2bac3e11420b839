"""Definite phrases, groups and the actors of noun phrases."""

from __future__ import annotations

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Document
from graph.resolve.resolve import resolve
from tests.understood import meant, understood


def labels_of(text: str, word: str) -> list[str]:
    """Return the labels of the actors of the phrase headed by this word."""
    doc = snapshot(parse(text, load()))
    discourse = resolve(doc, Document("text", text), [])
    token = next(token for token in doc if token.text == word)
    return [discourse[actor].label for actor in discourse.actors(token)]


def topics_of(text: str, word: str) -> list[tuple[str, str]]:
    """Return class and label of the topics of the phrase headed by this word."""
    doc = snapshot(parse(text, load()))
    discourse = resolve(doc, Document("text", text), [])
    token = next(token for token in doc if token.text == word)
    return [(discourse[topic].kind, discourse[topic].label) for topic in discourse.topics(token)]


def test_country() -> None:
    """'The country' takes up the country that is spoken of."""
    analysis = understood("Bolivia nationalized its gas fields in 2006. The country exports gas to Brazil.")
    assert meant(analysis, "The country") == "Bolivia"


def test_firm_that_was_just_called_so() -> None:
    """'The firm' takes up what the sentence before calls a firm, not the one that it is mostly about."""
    analysis = understood(
        "Brewster Corp passed Hillman Foods last year. Brewster Corp is the top seller of coffee, according to figures by "
        "Norland Group, an accounting firm. The firm said it had counted all sales."
    )
    assert meant(analysis, "The firm") == "Norland Group"


def test_who_tells_of_itself() -> None:
    """'It' in what a body without a name says is that body."""
    analysis = understood("Chad asked for his release. A Lagos court confirmed that it had received the application.")
    assert meant(analysis, "it") == "Lagos court"


def test_what_a_government_is_against_is_not_its_country() -> None:
    """'An anti-Norway government in Chad' is Chad's."""
    analysis = understood("An anti-Norway government in Chad could threaten the oil supplies of Norway.")
    assert meant(analysis, "An anti-Norway government") == "Government of Chad"


def test_title_in_apposition() -> None:
    """'The minister' takes up who was called so; 'the prime minister' is somebody else."""
    analysis = understood(
        "Prime Minister Milos Zeman met Foreign Minister Karel Novak in Prague. The foreign minister spoke first. "
        "The prime minister listened."
    )
    assert meant(analysis, "The foreign minister") == "Karel Novak"
    assert meant(analysis, "The prime minister") == "Milos Zeman"


def test_no_antecedent_is_better_than_a_wrong_one() -> None:
    """A phrase for a person that nothing describes so stays open."""
    analysis = understood("Karel Novak arrived in Prague. The ambassador was absent.")
    assert meant(analysis, "The ambassador") != "Karel Novak"


def test_groups() -> None:
    """People named by kind are a group, without determiner and count."""
    assert labels_of("About 40 Turkish officials left.", "officials") == ["Turkish officials"]
    assert labels_of("Thousands of protesters gathered.", "Thousands") == ["protesters"]
    assert labels_of("A senior diplomat resigned.", "diplomat") == ["senior diplomat"]


def test_listed_members_stand_for_the_group() -> None:
    """The actors of 'partners such as A and B' are A and B."""
    assert labels_of("Chile seeks partners such as Peru, Mexico and Brazil.", "partners") == ["Peru", "Mexico", "Brazil"]


def test_government_and_forces_have_their_country() -> None:
    """A country's government and troops are bodies of that country."""
    assert labels_of("The Danish government resigned.", "government") == ["Government of Denmark"]
    assert labels_of("Danish troops left.", "troops") == ["Denmark forces"]


def test_issues_are_concepts() -> None:
    """What is no entity is an issue, by its words; empty nouns and pronouns are none."""
    assert topics_of("They discussed climate change and free trade.", "change") == [
        ("Concept", "climate change"),
        ("Concept", "free trade"),
    ]
    assert topics_of("They discussed many things.", "things") == []


def test_two_leaders() -> None:
    """'The two leaders' are the two persons who were named last."""
    text = "President Lech Walesa met President Vaclav Havel. The two leaders discussed trade."
    assert labels_of(text, "leaders") == ["Lech Walesa", "Vaclav Havel"]


def test_pair_of_countries() -> None:
    """'The countries' and 'they' stand for the two that were named."""
    text = "Kenya signed a pact with Uganda. The countries met in May."
    assert set(labels_of(text, "countries")) == {"Kenya", "Uganda"}
    assert labels_of("Kenya and Uganda trade a lot. They met in May.", "They") == ["Kenya", "Uganda"]


def test_government_of_the_country_a_text_is_about() -> None:
    """A bare 'the government' is that of the one country which the text is mostly about."""
    text = "Peru held a vote. Peru's voters were split. Lima was calm, but Peruvian unions in Peru struck. The government fell."
    assert labels_of(text, "government") == ["Government of Peru"]


def test_background_phrase() -> None:
    """'The retired general' is the only person of the sentences before."""
    analysis = understood("Police arrested Emilio Duarte on Monday. The retired general denied the charges.")
    assert meant(analysis, "The retired general") == "Emilio Duarte"


def test_the_city_is_rather_not_that_of_the_dateline() -> None:
    """'The city' is one that the text speaks of, and that of the dateline where it speaks of no other."""
    text = "NAIROBI - Fighters shelled Kismayo on Monday, two days after troops left the city."
    assert meant(understood(text), "the city") == "Kismayo"
    assert meant(understood("NAIROBI - Fire destroyed a market on Monday. Police closed the city."), "the city") == "Nairobi"
