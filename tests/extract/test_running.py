"""What a document makes of statuses and sources: attempts, running speech, several tellings of one event."""

from __future__ import annotations

from collections.abc import Callable

from graph.model import UNNAMED, Analysis

Run = Callable[..., Analysis]


def told(analysis: Analysis, words: str) -> set[tuple[str, str, tuple[str, ...]]]:
    """Return class, status and sources of the claims whose label has these words."""
    labels = {entity.id: entity.label for entity in analysis.entities} | {UNNAMED: "unnamed"}
    situations = {situation.id: situation for situation in analysis.situations if words in situation.label}
    return {
        (situations[claim.content].kind, claim.status.value, tuple(labels[source] for source in claim.attributed_to))
        for claim in analysis.claims
        if isinstance(claim.content, str) and claim.content in situations and situations[claim.content].kind != "Statement"
    }


def test_attempt(analysed: Run) -> None:
    """Who tries to do something has tried it: that is an event, of no class of what he tried."""
    assert told(analysed("Kenya tried to invade Uganda."), "Kenya") == {("Event", "Asserted", ())}
    assert told(analysed("Ann Lee said Kenya tried to invade Uganda."), "Kenya") == {("Event", "Reported", ("Ann Lee",))}
    assert told(analysed("Kenya will try to invade Uganda."), "Kenya") == {("Assault", "Planned", ())}


def test_efforts_tell_no_event(analysed: Run) -> None:
    """What efforts aim at is nothing that happens, nor what somebody is to be brought to do."""
    for text in ("Efforts by Kenya to invade Uganda failed.", "Kenya tried to persuade Chad to invade Uganda."):
        assert not [claim for claim in analysed(text).claims if claim.rule == "verb-frame"]


def test_future_in_running_speech(analysed: Run) -> None:
    """A sentence with 'would' after reported speech is the speaker's, too; one in the past is not."""
    text = "Ann Lee said that Kenya had left the bloc. Chad would invade Uganda. Peru attacked Chile."
    analysis = analysed(text)
    assert told(analysis, "Chad") == {("Assault", "Predicted", ("Ann Lee",))}
    assert told(analysis, "Peru") == {("Assault", "Asserted", ())}


def test_charges_run_on(analysed: Run) -> None:
    """What else prosecutors say of somebody in the next sentences is no fact; a new paragraph ends it."""
    charge = "Prosecutors said Omar Haddad had bribed a judge."
    assert told(analysed(f"{charge} He killed Ann Lee in May."), "killed") == {("Assault", "Reported", ("prosecutors",))}
    assert told(analysed(f"{charge}\n\nHe killed Ann Lee in May."), "killed") == {("Assault", "Asserted", ())}


def test_who_holds_against_a_denial(analysed: Run) -> None:
    """What somebody has claimed is not what the sentence denies."""
    analysis = analysed("Peru did not attack Chile, as Omar Haddad had claimed.")
    assert told(analysis, "Peru") == {("Assault", "Denied", ())}
    assert not [situation for situation in analysis.situations if situation.kind == "Statement"]


def test_plain_words_label_the_event(analysed: Run) -> None:
    """An event that is first guessed and then told has the label of the telling."""
    analysis = analysed("Kenya is believed to have attacked Uganda. Kenya attacked Uganda.")
    assert [situation.label for situation in analysis.situations if situation.kind == "Assault"] == ["Kenya attacked Uganda"]


def test_condition_of_another_voice(analysed: Run) -> None:
    """What somebody's words suppose is no condition of what the text says beside them."""
    analysis = analysed('"If Reed had won, I would have wept," said Ann Lee, who killed Omar Haddad in May.')
    assert told(analysis, "killed") == {("Assault", "Asserted", ())}


def test_mind_looks_ahead(analysed: Run) -> None:
    """Who foresees something now foresees it now, whatever year it is in."""
    assert told(analysed("Shell foresees a shortage in Peru throughout 2031.", "2022-06-15"), "Shell") == {
        ("Event", "Asserted", ())
    }


def test_denied_charge(analysed: Run) -> None:
    """Who denies the charges denies what somebody else says, not what the text itself tells."""
    analysis = analysed("Chad attacked Peru, Ann Lee said. Omar Haddad denies the charge.")
    assert told(analysis, "Chad") == {("Assault", "Reported", ("Ann Lee",)), ("Assault", "Denied", ("Omar Haddad",))}
    assert told(analysed("Chad attacked Peru. Omar Haddad denies the charge."), "Chad") == {("Assault", "Asserted", ())}


def test_guess_at_what_is(analysed: Run) -> None:
    """What may have been is a guess; as somebody's word it is reported, for nothing is foretold."""
    assert told(analysed("Kenya may have attacked Uganda."), "Kenya") == {("Assault", "Predicted", ())}
    assert told(analysed("Ann Lee said Kenya may have attacked Uganda."), "Kenya") == {("Assault", "Reported", ("Ann Lee",))}
    assert told(analysed("Ann Lee said Kenya may attack Uganda."), "Kenya") == {("Assault", "Predicted", ("Ann Lee",))}


def test_tellings_that_differ(analysed: Run) -> None:
    """What somebody weighs is not what he will do on a condition."""
    analysis = analysed("Kenya was considering attacking Uganda. If Chad leaves the bloc, Kenya will attack Uganda.")
    labels = {situation.label for situation in analysis.situations if situation.kind == "Assault"}
    assert labels == {"Kenya was considering attacking Uganda", "Kenya will attack Uganda"}


def test_plan_of_whom_somebody_speaks_for(analysed: Run) -> None:
    """What a minister says his country will do is its plan; what is going to befall it is a forecast."""
    who = "Ann Lee, the foreign minister of Kenya, said"
    assert told(analysed(f"{who} Kenya will attack Uganda."), "Kenya will") == {("Assault", "Planned", ("Ann Lee",))}
    assert told(analysed(f"{who} Chad will attack Uganda."), "Chad") == {("Assault", "Predicted", ("Ann Lee",))}


def test_what_must_not_be(analysed: Run) -> None:
    """After 'unless' the condition is that it is not so: no telling that it is."""
    analysis = analysed("Chad will attack Peru unless Chile pays Kenya. Chile pays Kenya.")
    labels = {situation.id: situation.label for situation in analysis.situations}
    assert [labels[condition] for claim in analysis.claims for condition in claim.conditions] == ["unless Chile pays Kenya"]
