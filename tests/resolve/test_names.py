"""Names: where they begin and end, of what class they are, who is one and who is two."""

from __future__ import annotations

import pytest

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Document, Entity, Form, Region, RegionKind, Span
from graph.resolve.discourse import Discourse
from graph.resolve.resolve import resolve
from tests.understood import meant, understood


def discourse_of(text: str, *regions: Region) -> Discourse:
    """Return the resolved names of a text."""
    return resolve(snapshot(parse(text, load())), Document("text", text, regions=regions), [])


def named(text: str) -> dict[str, Entity]:
    """Return the entities by the words of their names and nationality words."""
    discourse = discourse_of(text)
    return {
        mention.span.of(text): discourse[mention.entity]
        for mention in discourse.mentions
        if mention.form in {Form.NAME, Form.ADJECTIVAL}
    }


def test_surname_means_the_person_of_the_full_name() -> None:
    """A surname alone denotes the person whose full name the text gives, and has that class."""
    found = named("Halvard Brekke opened the session. Later Brekke left for the airport.")
    assert found["Halvard Brekke"] is found["Brekke"]
    assert found["Brekke"].kind == "Person"


def test_two_people_of_one_surname_stay_apart() -> None:
    """Forms of address tell two bearers of one surname apart."""
    found = named("Laura Olsen and Peter Olsen met reporters. Ms. Olsen spoke first.")
    assert found["Laura Olsen"] is not found["Peter Olsen"]
    assert found["Olsen"] is found["Laura Olsen"]


def test_title_is_no_part_of_a_name() -> None:
    """Country and office in front of a person's name stay outside of it."""
    found = named("Norwegian Prime Minister Ingrid Dahl met Senator Paul Meyer.")
    assert {"Ingrid Dahl", "Paul Meyer", "Norwegian"} <= found.keys()


def test_family_name_in_front() -> None:
    """An East Asian name is taken up by its first word."""
    found = named("South Korea sent Foreign Minister Yoon Mi-rae to Oslo. Yoon arrived on Monday.")
    assert found["Yoon"] is found["Yoon Mi-rae"]


def test_particles() -> None:
    """Particles belong to a person's name."""
    assert "Johanna van der Velde" in named("The court heard Johanna van der Velde on Tuesday.")


def test_acronym_in_parentheses() -> None:
    """An acronym in parentheses denotes what the name before it denotes, there and later."""
    found = named("Ministers signed the Nordic Fisheries Agreement (NFA) in 2011. The NFA expires this year.")
    assert found["NFA"] is found["Nordic Fisheries Agreement"]
    assert found["NFA"].kind == "Agreement"


def test_short_form_of_a_body() -> None:
    """The first words of a body's name before 'for' or 'of' denote it."""
    found = named("She works at the Harwell Foundation for Open Government. The Harwell Foundation paid for the study.")
    assert found["Harwell Foundation"] is found["Harwell Foundation for Open Government"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Ministry of Health and Welfare declined to comment.", "Ministry of Health and Welfare", "GovernmentBody"),
        ("They ratified the Arctic Waters Treaty in 1999.", "Arctic Waters Treaty", "Treaty"),
        ("Parliament passed the Clean Rivers Act last week.", "Clean Rivers Act", "Law"),
        ("He studied at the University of Tartu.", "University of Tartu", "Organization"),
        ("Delegates left the Geneva Conference on Small Arms.", "Geneva Conference on Small Arms", "NamedEvent"),
        ("The 2009 Norwegian parliamentary election was close.", "2009 Norwegian parliamentary election", "NamedEvent"),
        ("India ordered the S-500 air defense system.", "S-500", "WeaponSystem"),
    ],
)
def test_cue_nouns_give_class_and_bounds(text: str, name: str, kind: str) -> None:
    """The noun of a name tells its class and how far it goes."""
    assert named(text)[name].kind == kind


def test_nationality_word_denotes_the_country() -> None:
    """Adjectives and nouns for the people are adjectival mentions of the country, with its codes."""
    text = "Peruvian miners met Chileans at the border of Peru."
    discourse = discourse_of(text)
    forms = {m.span.of(text): (discourse[m.entity].label, m.form) for m in discourse.mentions}
    assert forms["Peruvian"] == ("Peru", Form.ADJECTIVAL)
    assert forms["Chileans"] == ("Chile", Form.ADJECTIVAL)
    peru = next(entity for entity in discourse.entities if entity.label == "Peru")
    assert (peru.iso3166, peru.wikidata) == ("PE", "Q419")


def test_halves_of_compounds() -> None:
    """Both halves of a compound of countries denote theirs."""
    found = named("A U.S.-led mission and Sino-Indian talks followed.")
    assert (found["U.S."].label, found["Sino"].label, found["Indian"].label) == ("United States", "China", "India")


def test_ministries_of_two_states_are_two() -> None:
    """The same ministry of two states is two bodies, each with its country."""
    discourse = discourse_of("Peru's Foreign Ministry protested. Bolivia's Foreign Ministry did not answer.")
    bodies = [entity for entity in discourse.entities if entity.kind == "GovernmentBody"]
    assert [body.label for body in bodies] == ["Ministry of Foreign Affairs (Peru)", "Ministry of Foreign Affairs (Bolivia)"]
    assert [discourse[body.of_country or ""].label for body in bodies] == ["Peru", "Bolivia"]


def test_no_names_in_credits() -> None:
    """Credits give no mentions."""
    text = "The bridge in Porto was closed.\nPHOTO: CLARA WEISS / GETTY"
    credit = Region(Span(text.index("PHOTO"), len(text)), RegionKind.CREDIT)
    assert {entity.label for entity in discourse_of(text, credit).entities} == {"Porto"}


def test_agencies_in_a_credit_are_no_mentions() -> None:
    """Parentheses that end a paragraph and hold agencies alone are a credit."""
    assert named("The bridge in Porto was closed. ab/cd (AFP, Reuters)").keys() == {"Porto"}


def test_office_is_no_name() -> None:
    """The field of an office is no body."""
    assert named("Defense Minister Karin Holt resigned.").keys() == {"Karin Holt"}


def test_team_by_the_name_of_its_country() -> None:
    """In a report on football a country that wins or loses is its team, a country where the match is played is not."""
    text = (
        "Norway beat Wales 3-1 in a friendly in Iceland. The striker scored twice before the goalkeeper was hurt, and the referee "
        "gave a penalty. Wales' coach praised the midfield after the match."
    )
    found = named(text)
    assert (found["Norway"].kind, found["Norway"].label) == ("Organization", "Norway national football team")
    assert found["Iceland"].kind == "Country"


def test_people_without_a_state() -> None:
    """A people without a state is a group, whether noun or adjective names it."""
    found = named("Kurdish parties and other Kurds protested in Oslo.")
    assert found["Kurdish"] is found["Kurds"]
    assert found["Kurds"].kind == "Group"


def test_language_is_no_country() -> None:
    """The name of a language denotes no country."""
    assert "French" not in named("The letter was written in French and sent to Oslo.")


def test_city_where_the_text_puts_it() -> None:
    """A city is the one of the region or state that follows it, not the largest of that name."""
    assert named("She was born in Paris, Texas, in 1950.")["Paris"].label == "Paris, Texas"


def test_firm_by_its_legal_form() -> None:
    """A legal form makes a firm, also where the name stands without it."""
    found = named("Harald Maritime ASA won the contract. Harald Maritime will begin in May.")
    assert found["Harald Maritime"] is found["Harald Maritime ASA"]
    assert found["Harald Maritime"].kind == "Organization"


def test_foreign_acronym() -> None:
    """An acronym in parentheses behind a body's name stands for it though its letters are those of another language."""
    found = named("The Alpine Workers' Party (PTA) lost. Later the PTA split.")
    assert found["PTA"] is found["Alpine Workers' Party"]


def test_head_noun_takes_up_a_body() -> None:
    """'the Commission' takes up the one body of the text with that noun."""
    found = named("The Baltic Transit Commission met in Riga. On Friday the Commission voted.")
    assert found["Commission"] is found["Baltic Transit Commission"]


def test_private_person_is_not_linked() -> None:
    """A person known by one private role has no article under the name."""
    assert named("The bridge is unsafe, said Olaf Brandt, a resident of Bodo.")["Olaf Brandt"].wikipedia == ""


def test_firm_without_its_trade() -> None:
    """The first word of a firm's name stands for the name with its trade."""
    found = named("Nordhav Shipping raised its offer. Analysts said that Nordhav would wait.")
    assert found["Nordhav"] is found["Nordhav Shipping"]


def test_adjective_of_a_continent_before_a_person() -> None:
    """'A European diplomat' does not mention Europe."""
    assert "European" not in named("A European diplomat met reporters in Oslo.")


def test_description_of_an_agreement_behind_its_name() -> None:
    """The noun for an agreement in apposition to its name means the same agreement."""
    discourse = discourse_of("Chile left the Eastern Timber Compact, the trade deal it signed with Peru in 2014.")
    assert len([entity for entity in discourse.entities if "Agreement" in entity.kind]) == 1


def test_initiative_without_its_noun_is_the_same() -> None:
    """An initiative that is named with and without its common noun is one thing."""
    found = named("Norway runs its Safe Harbour initiative. Safe Harbour is aimed at smugglers, officials said.")
    assert found["Safe Harbour"] is found["Safe Harbour initiative"]


def test_word_of_the_title_that_sticks_to_a_name() -> None:
    """A person is called as the text below the title has it."""
    text = "Maria Lopez Got More Votes.\n\nMaria Lopez won. Maria Lopez thanked Chile."
    assert "Maria Lopez" in {entity.label for entity in understood(text).entities}


def test_title_tells_which_bearer_of_a_surname() -> None:
    """Of two who bear a surname the one with the same title is meant."""
    text = "President Carlos Ruiz met Rosa Ruiz. Rosa Ruiz won. Rosa Ruiz spoke. They asked President Ruiz."
    analysis = understood(text)
    labels = {entity.id: entity.label for entity in analysis.entities}
    last = max(analysis.mentions, key=lambda mention: (mention.form is Form.NAME) * mention.span.start)
    assert labels[last.entity] == "Carlos Ruiz"


def test_surname_that_is_a_nationality() -> None:
    """'Mr. English' is a person, not England."""
    assert "England" not in {entity.label for entity in understood("Mr. English met Maria Lopez.").entities}


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ('Lawrence Holm teaches law in Lima. "I love Larry," said Ana Ruiz.', "Larry", "Lawrence Holm"),
        ("Iovan Shapiro argues that the judge was wrong.", "Iovan Shapiro", "Iovan Shapiro"),
        ("Sun Hydraulics Corp. said it earned five million.", "Sun Hydraulics Corp.", "Sun Hydraulics Corp."),
        ("Yarrow University measured it. Chad released water into the Yarrow.", "Yarrow", "Yarrow"),
    ],
)
def test_names_short_and_whole(text: str, words: str, label: str) -> None:
    """A short form of a given name means its bearer, a family name keeps the given name before it, a river is no university."""
    assert meant(understood(text), words) == label
