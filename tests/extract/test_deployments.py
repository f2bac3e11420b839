"""Forces that are somewhere, said without a verb of stationing, and worries said with a noun."""

from __future__ import annotations

import pytest

from tests.extract.reading import read, tenures


def stated(text: str, kind: str, role: str) -> set[tuple[str, str, str]]:
    """Return actor, filler of a role and status of each claim of a class."""
    analysis = read(text)
    labels = {entity.id: entity.label for entity in analysis.entities}
    situations = {situation.id: situation for situation in analysis.situations if situation.kind == kind}
    return {
        (labels[str(actor)], labels.get(str(filler), ""), claim.status.value)
        for claim in analysis.claims
        if claim.content in situations
        for actor in situations[str(claim.content)].fillers("actor")
        for filler in situations[str(claim.content)].fillers(role)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("London wants to keep its military presence in Kenya.", ("United Kingdom forces", "Kenya", "Asserted")),
        ("The growing Chinese naval presence in Djibouti worries Kenya.", ("China forces", "Djibouti", "Asserted")),
        ("She visited Lithuania, where 1,200 German soldiers are stationed.", ("Germany forces", "Lithuania", "Asserted")),
        ("Paris wants Niger to pay for the French troops stationed in Niger.", ("France forces", "Niger", "Asserted")),
        ("Poland said France has 900 soldiers in Romania.", ("France forces", "Romania", "Reported")),
    ],
)
def test_forces_that_are_there(text: str, expected: tuple[str, str, str]) -> None:
    """A presence, 'where they are based' and 'has so many soldiers in' say where forces are, also inside a wish."""
    assert stated(text, "Deployment", "location") == {expected}


def test_there() -> None:
    """'The troop presence there' is that of the forces spoken of last, at the place named last that is not their own."""
    text = "Kenya and Britain held talks. British soldiers killed a farmer. Nairobi pays for the troop presence there."
    assert ("United Kingdom forces", "Kenya", "Asserted") in stated(text, "Deployment", "location")


def test_no_forces() -> None:
    """A presence that is only wanted, planned or denied is no fact."""
    text = "Russia denied having a military presence in Mali. Turkey wants a military presence in Somalia."
    assert all(status != "Asserted" for *_, status in stated(text, "Deployment", "location"))


def test_place_of_a_clause_with_where() -> None:
    """What happens in a clause with 'where' happens at the place before it."""
    assert ("militants", "Basrah", "Asserted") in stated(
        "She flew to Basra, where militants attacked a convoy.", "Assault", "location"
    )


def test_concern() -> None:
    """'A concern for B' is B's state, and 'does not seem to be one' is denied."""
    text = "Falling exports are a worry for Spain. Higher tariffs do not seem to be a concern for Denmark."
    found = {(actor, status) for actor, _, status in stated(text, "State", "topic")}
    assert found == {("Spain", "Asserted"), ("Denmark", "Denied")}


def test_country_of_a_post_in_a_state_body() -> None:
    """Any post in a body of a state is one for that state."""
    text = "Anna Berg, a former analyst at the Swedish Defence Ministry, wrote the report."
    assert tenures(text) == {("Anna Berg", "analyst", "Ministry of Defence (Sweden)", "Sweden", "Former", "Asserted")}
