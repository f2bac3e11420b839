"""Names whose class only the language model tells, and names that begin or end where a neighbour is glued to them."""

from __future__ import annotations

import pytest

from tests.recognize.test_names_described import kinds

_FILL = "The council met again and put the matter off until the spring, as it had done in each of the two years before. " * 6


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Tarvas Kolm is a reef off the coast.", "Tarvas Kolm", "Place"),
        ("The map shows a village called Tarvasko in the hills.", "Tarvasko", "City"),
        ("The bus stops in Lyon, Tarvasko and Marseille.", "Tarvasko", "City"),
        ("The population of Tarvasko is 1,200.", "Tarvasko", "City"),
        ("The game was published by Tarvasko in May.", "Tarvasko", "Organization"),
    ],
)
def test_words_beside_a_name_tell_its_class(text: str, name: str, kind: str) -> None:
    """A predicate, a list, a number of people or a verb gives the class of a name that nothing else tells."""
    assert kinds(f"{text} {_FILL}").get(name) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The seat went to the Council of Coastal Fisheries Lydia Vance, who had lost before.", "Lydia Vance", "Person"),
        ("Kadri Law told reporters that the port would open.", "Kadri Law", "Person"),
        ("The jury heard that the Crown had dropped one charge.", "Crown", "Organization"),
        ("The tanker left the Gulf on Monday.", "Gulf", "Region"),
        ("St. Anne's High School in Corvale opened in 1908.", "St. Anne's High School", "Organization"),
        ("The Senate has passed the bill, said the mayor of Corvale.", "Senate", "GovernmentBody"),
        ("The storm, named Ximena, comes from the sea.", "Ximena", "NamedEvent"),
        ("The ferry runs between Tunis and Tarvasko.", "Tarvasko", "City"),
        (
            "She is a co-founder of Harbour Keepers, which cleans rivers. Harbour Keepers is a group.",
            "Harbour Keepers",
            "Organization",
        ),
        ("Intendant Pilar Cuevas flew over the valley.", "Pilar Cuevas", "Person"),
        ("Vremya interviews the keepers of a lighthouse\n\nThey live on an island.", "Vremya", "Organization"),
    ],
)
def test_bounds_and_single_words(text: str, name: str, kind: str) -> None:
    """A person behind the name of a body is one of its own; 'the Crown' prosecutes, 'the Gulf' is a region, a paper interviews."""
    assert kinds(text).get(name) == kind


def test_prefix_makes_no_name_of_a_common_noun() -> None:
    """'Pan-democrat' and 'Ex-minister' are common nouns with a prefix; the name behind them stays."""
    found = kinds("Pan-democrat Lam Chi-keung lost his seat. Ex-minister Olga Petersen won hers.")
    assert not any(name.startswith(("Pan", "Ex")) for name in found)
    assert {"Lam Chi-keung", "Olga Petersen"} <= found.keys()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cocoa from South and Central America fell in price.", "South"),
        ("She showed them her Malta Driver's licence at the gate.", "Malta"),
        ("The plan is called “Rethinking Malta: Ways to Clean Ports”, and it took a year.", "Malta"),
    ],
)
def test_places_inside_of_longer_stretches(text: str, name: str) -> None:
    """A part of a continent beside another one, the state of a licence and the subject of a title are places."""
    assert kinds(text).get(name) in {"Region", "Country"}


def test_party_in_front_of_a_chamber_is_no_part_of_its_name() -> None:
    """'A Republican Senate' is the chamber in the hands of a party."""
    assert "Republican Senate" not in kinds("In Washington a Republican Senate will vote on the bill of the United States.")
