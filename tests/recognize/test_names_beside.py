"""Names that the words beside them, and the rest of the text, give away or rule out."""

from __future__ import annotations

import pytest

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Document
from graph.reading.regions import find_regions
from graph.recognize.names import recognize_names


def kinds(text: str) -> list[tuple[str, str]]:
    """Return the names of a text with their classes, in order."""
    return [(name.text, name.kind) for name in recognize_names(snapshot(parse(text, load())), Document("text", text))]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They drove through the village of Vrelsk at night.", "Vrelsk", "City"),
        ("The concert of the rock band ZORRA was called off.", "ZORRA", "Organization"),
        ("Mario Bianchi of RTLV and Clara Weiss of the MFBK lost their seats.", "MFBK", "Organization"),
        ("The speech was read by Queen Ysolde on Monday.", "Ysolde", "Person"),
        ("They join Senators TULLY and Pereira on Monday.", "TULLY", "Person"),
        ("The minister told Poland's KPAB news agency on Sunday.", "KPAB", "Organization"),
        ("Chief of Staff Helena Prado left the room.", "Helena Prado", "Person"),
        ("The Minister for Youth and the Media Monika Hartmann said so.", "Monika Hartmann", "Person"),
        ('He told the "Kurier" newspaper that it was late.', "Kurier", "Organization"),
        ("The mayor opened Black History Month in London.", "Black History Month", "NamedEvent"),
        ("Buses run to Hamburg, Vrelsk and Grenoble.", "Vrelsk", "City"),
    ],
)
def test_words_beside_give_a_name(text: str, name: str, kind: str) -> None:
    """A common noun or a title right in front, the items of a list around it, or its member tell a name and its class."""
    assert (name, kind) in kinds(text)


def test_given_name_stands_for_the_person() -> None:
    """Who is named in full once may go by the given name, wherever the model overlooks it; as a common word it is none."""
    found = kinds("Isabel Moreno runs a studio. It was me and Isabel, and we had no money. I wanted to work with Isabel.")
    assert found.count(("Isabel", "Person")) == 2
    assert ("Grace", "Person") not in kinds("Grace Okoro spoke of grace. They fell from Grace that day.")


def test_halves_of_a_divided_land() -> None:
    """'The North' is the state whose name the text has; of a land that is not divided it is a direction."""
    found = kinds(
        "South Korea fired back. The report comes after North and South Korea traded fire. Leaflets were sent into the North."
    )
    assert found.count(("North", "Country")) == 2
    assert ("South", "Country") not in kinds("South Africa spoke for many states. It said that aid to the South must grow.")


def test_common_words_are_no_names() -> None:
    """Ranks behind a person, words that have their capital from the sentence alone and what a pronoun points at name nothing."""
    assert ("QC", "City") not in kinds("The prosecutor, Mark Bellini, QC, spent a lot of time on it.")
    words = "The cream holds iodine and oil. Iodine is safe, they said. He came to this Chamber and spoke."
    assert not {"Iodine", "Chamber"} & {text for text, _ in kinds(words)}


def test_place_behind_a_name_is_a_name_of_its_own() -> None:
    """A place after a preposition is no part of the name before it."""
    found = [text for text, _ in kinds("The statue by Lars Holm stands at Holmedal in Bergen.")]
    assert "Bergen" in found
    assert "Holmedal in Bergen" not in found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Oskar Pryde Lindal (21 May 1920 – 3 June 1998) was a Danish painter.", "Oskar Pryde Lindal", "Person"),
        ("I have heard families in the North Sandral who fear the sea.", "North Sandral", "Region"),
        ("The estate lay in the Vendric Empire, near the Aldra Range.", "Vendric Empire", "Region"),
        ("He fell at the Battle of Sorrel Bridge in 1644.", "Battle of Sorrel Bridge", "NamedEvent"),
        ("She won a seat for the Partido de la Nueva Aurora in 2003.", "Partido de la Nueva Aurora", "Organization"),
        ("He was a member of the Neo Democrats until 2009.", "Neo Democrats", "Organization"),
        (
            "She directs the Larkin Centre for Technology and Society in Leeds.",
            "Larkin Centre for Technology and Society",
            "Organization",
        ),
    ],
)
def test_class_by_words_in_and_behind_the_name(text: str, name: str, kind: str) -> None:
    """Days of a life, points of the compass, cue nouns of any language and plurals of members tell the class and the extent."""
    assert (name, kind) in kinds(text)


def test_members_of_a_chamber_are_no_party() -> None:
    """'House Republicans' are members of a known party in a chamber, no party of that name."""
    assert "House Republicans" not in {text for text, _ in kinds("On Monday House Republicans blocked the bill.")}


def test_credit_names_whom_the_text_names() -> None:
    """A photo credit gives mentions of those whom the text names and of who took the picture, but of no agency."""
    text = "Ana Moreno opened the bridge in Porto.\n\nAna Moreno at the bridge in May. Image: Ana Moreno / Getty Images.\n\nThe bridge is long."
    document = Document("text", text, regions=tuple(find_regions(text)))
    found = [name.text for name in recognize_names(snapshot(parse(text, load())), document)]
    assert found.count("Ana Moreno") == 3
    assert not any("Getty" in name for name in found)


def test_letters_before_the_full_name() -> None:
    """Letters with their full name in parentheses behind them are names of one body, in whatever language they are."""
    found = kinds("A deal with KVBS (Central Savings Association of Varland) failed. KVBS declined to comment.")
    assert found.count(("KVBS", "Organization")) == 2


def test_adjectives_before_common_nouns_are_no_names() -> None:
    """A capitalized adjective before a common noun names nothing; who is interviewed stands behind who asks."""
    assert "Homeric" not in {text for text, _ in kinds("It was awesome in the Homeric sense of the word.")}
    assert ("Cityvoice", "Organization") in kinds("Cityvoice interviewed Mario Lucas Ferro on Monday.")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Corvane is a town in the hills. The mayor spoke to Corvane's bakers.", "Corvane", "City"),
        ("The film was directed by Tavi Brolin in 1994.", "Tavi Brolin", "Person"),
        ("She voted for the pro-Beijing New Harbour Party.", "New Harbour Party", "Organization"),
        ("Her first book, Salt Roads, won a prize in May.", "Salt Roads", "Publication"),
        ("Today BrightHarbour works in Ghana and Togo.", "BrightHarbour", "Organization"),
        ("They took the Hella Funicular to the top.", "Hella Funicular", "Place"),
    ],
)
def test_what_a_name_is_said_to_be(text: str, name: str, kind: str) -> None:
    """The predicate, what somebody directed and the side that a party takes tell the class and the extent."""
    assert (name, kind) in kinds(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The film stars James Earl Porter as a judge.", "James Earl Porter"),
        ("The deputy chairman of the Unity Front party Martin Vasseur defended the speech.", "Martin Vasseur"),
        ("They met Martin Sadiq-who had won before.", "Martin Sadiq"),
    ],
)
def test_extent_of_a_persons_name(text: str, name: str) -> None:
    """A middle name that is also a title, a party in front and a dash behind leave the person whole."""
    assert (name, "Person") in kinds(text)


def test_surname_that_is_a_nationality_word() -> None:
    """After a person was named in full, the bare nationality word that is the surname is that person, before a noun the country."""
    named = kinds(
        "Writer Karl Cuban praised the bill. Cuban said that Cuban sugar was cheap. The talk will end soon, Cuban added."
    )
    assert [kind for name, kind in named if name == "Cuban"] == ["Person", "Country", "Person"]


def test_title_of_a_work_is_no_place() -> None:
    """A city's name alone in quotation marks is not the city."""
    assert ("Lima", "City") not in kinds('The film "Lima" drew a crowd.')
    assert ("Oslo", "City") in kinds('"We stay in Oslo," she said.')
