"""Findings become claims: on whose word, denied by whom, one node for one event."""

from __future__ import annotations

from collections.abc import Callable

from graph.model import Analysis, Claim, Polarity, Situation, Status
from tests.extract.situations import told
from tests.understood import meant, triples, understood

Run = Callable[..., Analysis]


def _claims(analysis: Analysis, kind: str) -> list[tuple[Claim, Situation]]:
    """Return the claims about situations of a class."""
    situations = {situation.id: situation for situation in analysis.situations}
    about = [(claim, situations[claim.content]) for claim in analysis.claims if isinstance(claim.content, str)]
    return [(claim, situation) for claim, situation in about if situation.kind == kind]


def _labels(analysis: Analysis, ids: tuple[object, ...]) -> set[str]:
    """Return the labels of entities."""
    labels = {entity.id: entity.label for entity in analysis.entities}
    return {labels[name] for name in ids if isinstance(name, str) and name in labels}


def test_what_somebody_says_is_reported(analysed: Run) -> None:
    """A content in somebody's mouth stands on that one's word; that it was said is the text's own."""
    analysis = analysed("Norway's foreign minister, Anna Berg, said that Chile had attacked Peru.")
    (assault, _), *_ = _claims(analysis, "Assault")
    assert assault.status is Status.REPORTED
    assert _labels(analysis, assault.attributed_to) == {"Anna Berg"}
    (statement, _), *_ = _claims(analysis, "Statement")
    assert statement.status is Status.ASSERTED
    assert not statement.attributed_to


def test_chain_of_words(analysed: Run) -> None:
    """'A says that B said P': P is B's word, relayed by A; the statement of B is A's word."""
    analysis = analysed("Anna Berg said that Luis Prado had told reporters that Chile attacked Peru.")
    (assault, _), *_ = _claims(analysis, "Assault")
    assert _labels(analysis, assault.attributed_to) == {"Luis Prado"}
    assert _labels(analysis, assault.relayed_by) == {"Anna Berg"}
    inner = next(
        claim
        for claim, situation in _claims(analysis, "Statement")
        if "Luis Prado" in _labels(analysis, situation.fillers("actor"))
    )
    assert _labels(analysis, inner.attributed_to) == {"Anna Berg"}


def test_denial_points_back(analysed: Run) -> None:
    """'Chile denied this' denies the claim before it, on Chile's word."""
    analysis = analysed("Peru's navy said that Chile had attacked Bolivia. Chile denied this.")
    denied = [claim for claim, _ in _claims(analysis, "Assault") if claim.polarity is Polarity.NEGATED]
    assert [_labels(analysis, claim.attributed_to) for claim in denied] == [{"Chile"}]


def test_one_event_told_twice(analysed: Run) -> None:
    """One event told in two sentences is one situation with two evidences."""
    analysis = analysed("Chile attacked Peru in May. It was on a Sunday that Chile attacked Peru.", "2021-06-30")
    assaults = _claims(analysis, "Assault")
    assert len({situation.id for _, situation in assaults}) == 1
    assert len(assaults[0][0].evidence) == 2


def test_announcement_is_the_deed(analysed: Run) -> None:
    """Who announces that it cancels, cancels: a claim of the text's own."""
    analysis = analysed("Norway announced on Monday that it was cancelling the purchase of the frigates.", "2021-06-30")
    (claim, _), *_ = _claims(analysis, "Cancellation")
    assert claim.status is Status.ASSERTED


def test_titles_in_paraphrase(analysed: Run) -> None:
    """Who is who is the text's own word, also in indirect speech."""
    analysis = analysed("Analysts say that Chilean President Ana Ruiz will visit Peru.")
    (tenure, _), *_ = _claims(analysis, "Tenure")
    assert tenure.status is Status.ASSERTED


def test_answers_of_an_interview(analysed: Run) -> None:
    """What stands behind 'A:' is the word of the one who is interviewed."""
    analysis = analysed("An interview with Ana Ruiz\n\nQ: What happened?\n\nA: Chile attacked Peru in May.")
    (claim, _), *_ = _claims(analysis, "Assault")
    assert _labels(analysis, claim.attributed_to) == {"Ana Ruiz"}


def test_source_by_its_name_is_no_longer_quoted(analysed: Run) -> None:
    """A coordinated clause whose subject is the source by its name is the text's own word."""
    analysis = analysed("Peru says that the dam threatens its water, and Peru has asked Chile to pay.")
    (request, _), *_ = _claims(analysis, "Request")
    assert request.status is Status.ASSERTED


def test_time_in_direct_words_is_not_when_they_were_said(analysed: Run) -> None:
    """A statement has the time of its verb of saying, not one that is named in what was said."""
    analysis = analysed("“I warned her after the vote in 2009,” Maria Lopez said.")
    assert [situation.when for _, situation in _claims(analysis, "Statement")] == [None]


def test_name_between_quotation_marks_is_no_quotation(analysed: Run) -> None:
    """A name between quotation marks is not what somebody said."""
    analysis = analysed("Peru needs help, Maria Lopez said, quoting a report by the “Daily Courier.”")
    assert not [situation for _, situation in _claims(analysis, "Statement") if situation.quotation]


def test_time_of_a_coordinated_clause(analysed: Run) -> None:
    """A coordinated verb with a tense of its own does not share the time of the first."""
    text = "Maria Lopez, who last year attacked Peru, and who has been accusing Chile, left."
    assert [situation.when for _, situation in _claims(analysed(text), "Accuse") if situation.when] in ([], ["t1"])


def test_what_is_told_of_who_denies_is_not_denied(analysed: Callable[..., Analysis]) -> None:
    """A relative clause beside the one who denies an accusation says who he is; it is no part of what he denies."""
    analysis = analysed("The union says the bank paid the judge. Omar Haddad, who resigned in May, denies it.")
    denied = [claim for claim in analysis.claims if claim.status is Status.DENIED]
    assert [claim.evidence[-1].of(analysis.document.text) for claim in denied] == ["The union says the bank paid the judge."]


def test_what_is_dated_after_the_publication_is_planned(analysed: Run) -> None:
    """A present tense with a day to come tells somebody's plans; a past tense with one is a date gone wrong."""
    analysis = analysed("Ann Lee meets Omar Haddad on 20 May 2023. Kenya attacked Chad on 2 May 2023.", published="2023-05-12")
    assert [claim.status for claim, _ in _claims(analysis, "Meeting")] == [Status.PLANNED]
    assert [claim.status for claim, _ in _claims(analysis, "Assault")] == [Status.ASSERTED]


def test_a_condition_in_somebodys_words_is_none_of_saying_them(analysed: Run) -> None:
    """Who says 'if', has said it."""
    analysis = analysed('"If Kenya were to leave, Chad would say that we had lost the port," Ann Lee said.')
    statements = [claim for claim, situation in _claims(analysis, "Statement") if "Ann Lee" in situation.label]
    assert [claim.status for claim in statements] == [Status.ASSERTED]


def test_subject_to_approval() -> None:
    """What is only done subject to somebody's approval depends on it."""
    text = "The Nordic Bank will contribute up to 65 million euros, subject to approval by its board."
    assert told(text, "Aid") == {(("actor: Nordic Bank",), "Conditional")}


def test_sum_before_a_change() -> None:
    """The sum from which something is raised is not that of the deed."""
    analysis = understood("Acme Steel had raised its offer for Orion Mining from 35 million dollars in February.")
    assert not [filler for situation in analysis.situations for role, filler in situation.roles if role == "amount"]


def test_it_that_stands_for_a_deed() -> None:
    """'It' after 'shook hands on' and 'allows' stands for a deed, never for a country."""
    analysis = understood("Peru praised Chile. Peru and Mali shook hands on it. They will sail, if the weather allows it.")
    assert not [mention for mention in analysis.mentions if mention.span.of(analysis.document.text) == "it"]


def test_river_of_a_campus() -> None:
    """A name behind 'the' is not the college that is called after it."""
    analysis = understood("Ghana released water into the Volta. Ann Lee taught at Volta College.")
    assert meant(analysis, "Volta") != "Volta College"


def test_where_a_place_lies() -> None:
    """The text itself says where a place lies, also within what somebody announces."""
    text = "Orion Mining announced that it will invest in a port at Lae, the second-largest city of Papua New Guinea."
    assert triples(understood(text), "locatedIn") == [("Lae", "Papua New Guinea", "Asserted")]
