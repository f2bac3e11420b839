"""Where names begin and end: parts that headlines glue together, towns of universities, regions with 'and', movements, numbers."""

from __future__ import annotations

from graph.extract.analysis import analyse
from graph.language.pipeline import load, parse
from graph.model import Document
from tests.recognize.test_names_described import kinds


def labels(text: str) -> set[str]:
    """Return the labels of the entities of a text."""
    return {entity.label for entity in analyse(Document("x", text), parse(text, load())).entities}


def test_names_in_a_headline_are_those_of_the_text() -> None:
    """A headline is a sentence: the verb between two names is no part of either, and the names are those that the text has."""
    text = "Marta Kovacs Endorses Peter Lindholm: I Am With Him\n\nMarta Kovacs said that she likes Peter Lindholm. Lindholm smiled.\n"
    assert {"Marta Kovacs", "Peter Lindholm"} <= labels(text)
    assert not any("Endorses" in label for label in labels(text))


def test_names_glued_by_a_heading_are_two() -> None:
    """A name whose parts both stand alone in the text is two names."""
    text = "Adams was no angel, Ana Kovar said. From Nixon to Adams Ana Kovar's film tells it all. Adams left in 1989."
    assert {"Adams", "Ana Kovar"} <= kinds(text).keys()
    assert "Adams Ana Kovar" not in kinds(text)


def test_universities_with_their_towns() -> None:
    """The town of the campus belongs to the name of a state's university; an address does not."""
    found = kinds("She left the University of California, San Diego for UC Davis Hill and the University of Texas at Austin.")
    assert {"University of California, San Diego", "University of Texas at Austin"} <= found.keys()
    assert "UC San Diego" in kinds("Ana Moss of UC San Diego agreed.")
    assert "University of Kansas" in kinds("He studied at the University of Kansas, Topeka, Kansas.")


def test_regions_with_and_in_the_name_of_a_body() -> None:
    """'and' between two regions of the world belongs to the name of a body, which is none of soldiers for its research."""
    found = kinds("Muriel Franz heads the South Asia and Pacific Studies Division in Bern.")
    assert found["South Asia and Pacific Studies Division"] == "Organization"


def test_movements_by_their_followers() -> None:
    """Capitalized words before 'protester' that are nobody's name are the name of a movement, here and elsewhere in the text."""
    text = "A Green Roofs Matter protester was hurt. Green Roofs Matter said it would sue. Marta Kovacs activists cheered."
    assert kinds(text)["Green Roofs Matter"] == "Organization"
    assert "Green Roofs Matter protester" in labels(text)
    assert kinds(text)["Marta Kovacs"] == "Person"


def test_a_flight_has_its_number() -> None:
    """The number belongs to the name of a flight."""
    assert "Flight 412" in kinds("Ana Ruiz almost missed Flight 412 to Lima.")


def test_names_do_not_cross_quotation_marks() -> None:
    """A name begins behind a closing quotation mark, also where the space is missing."""
    assert "Mary-Ann Lind" in kinds("“Justice is late in [Kenya],”Mary-Ann Lind, a lawyer, said.")


def test_middle_initials_tell_persons_apart() -> None:
    """Two persons of one name with other middle initials are two; a nickname and its given name are one."""
    assert {"Carl F. Berg", "Carl H.W. Berg"} <= labels("Carl F. Berg met his father. Carl H.W. Berg was mayor in 1990.")
    found = labels("Robert Lindholm spoke in Oslo. “I am here,” Bob Lindholm said.")
    assert len({label for label in found if "Lindholm" in label}) == 1


def test_towns_of_other_countries() -> None:
    """A town is not the one of a US state that bears its name where the text names other countries and nothing else there."""
    assert "Dover" in labels("A ferry left Dover for France on Monday, British police said.")
    assert "Dover, Delaware" in labels("Lawmakers met in Dover on Monday, the American news agency said.")


def test_arabic_names_are_not_parted() -> None:
    """A name is one also where its first word and the rest stand elsewhere as names of others."""
    assert "Omar Abu Salim" in kinds(
        "Richard Omar met Omar Abu Salim. Omar left. The family of Abu Salim waited for Mr. Abu Salim."
    )


def test_a_country_in_a_headline_is_the_country() -> None:
    """A name that a table knows is known in a headline in capitals, too."""
    text = "Ghana Opens Grand Harbour While Rivals Watch\n\nGhana opened a port on Saturday. The port is Ghana's second.\n"
    found = analyse(Document("x", text), parse(text, load())).entities
    assert [entity.iso3166 for entity in found if entity.label == "Ghana"] == ["GH"]
