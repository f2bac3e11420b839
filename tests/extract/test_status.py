"""How a content is put: every construction that decides between a fact and something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from graph.extract.finding import Judgement
from graph.extract.status import judge
from graph.model import Analysis, Certainty, Modality, Polarity, Status

CASES = [
    ("France signed the pact on Monday.", "signed", "Actual aff Certain"),
    ("France will sign the pact on Monday.", "sign", "Predicted aff Certain"),
    ("France might sign the pact.", "sign", "Predicted aff Possible"),
    ("France did not sign the pact.", "sign", "Actual NEG Certain"),
    ("France has yet to sign the pact.", "sign", "Actual NEG Certain"),
    ("France refused to sign the pact.", "sign", "Actual NEG Certain"),
    ("France did not refuse to sign the pact.", "sign", "Actual aff Certain"),
    ("France plans to sign the pact.", "sign", "Planned aff Certain"),
    ("France does not plan to sign the pact.", "sign", "Planned NEG Certain"),
    ("France hopes to sign the pact.", "sign", "Planned aff Certain"),
    ("France hopes that Italy signs the pact.", "signs", "Predicted aff Certain"),
    ("France is expected to sign the pact.", "sign", "Predicted aff Probable"),
    ("France is likely to sign the pact.", "sign", "Predicted aff Probable"),
    ("France is unlikely to sign the pact.", "sign", "Predicted NEG Probable"),
    ("If Italy agrees, France will sign the pact.", "sign", "Conditional aff Certain"),
    ("If Italy agrees, France will sign the pact.", "agrees", "Actual aff Certain D"),
    ("Should Italy agree, France would sign the pact.", "sign", "Conditional aff Certain"),
    ("Unless Italy agrees, France could withdraw its troops.", "withdraw", "Conditional aff Possible"),
    ("France reportedly signed the pact.", "signed", "Actual aff Probable H"),
    ("France is said to have signed the pact.", "signed", "Actual aff Probable H"),
    ("France demanded that Italy sign the pact.", "sign", "Actual aff Certain D"),
    ("France urged Italy to sign the pact.", "sign", "Actual aff Certain D"),
    ("France denied that it signed the pact.", "signed", "Actual NEG Certain"),
    ("The minister said France signed the pact.", "signed", "Actual aff Certain"),
    ("The minister did not say whether France signed the pact.", "signed", "Actual aff Certain Q D"),
    ("Did France sign the pact?", "sign", "Actual aff Certain Q"),
    ("France stopped short of signing the pact.", "signing", "Actual NEG Certain"),
    ("France left without signing the pact.", "signing", "Actual NEG Certain"),
    ("No country signed the pact.", "signed", "Actual NEG Certain"),
    ("France is set to sign the pact.", "sign", "Planned aff Certain"),
    ("France is due to resume talks with Italy.", "resume", "Planned aff Certain"),
    ("France is due to resume talks with Italy.", "talks", "Planned aff Certain"),
    ("France cancelled the talks with Italy.", "talks", "Actual NEG Certain"),
    ("France called for talks with Italy.", "talks", "Actual aff Certain D"),
    ("France threatened to leave the pact.", "leave", "Planned aff Certain"),
    ("France managed to sign the pact.", "sign", "Actual aff Certain"),
    ("France began to withdraw its troops.", "withdraw", "Actual aff Certain"),
    ("France is going to withdraw its troops.", "withdraw", "Predicted aff Certain"),
    ("France has ruled out a withdrawal of its troops.", "withdrawal", "Actual NEG Certain"),
    ("The risk of an attack on Italy has grown.", "attack", "Predicted aff Possible"),
    ("France would not rule out attacking Italy.", "attacking", "Predicted aff Possible"),
    ("Talks between France and Italy will begin on Monday.", "Talks", "Predicted aff Certain"),
    ("Talks between France and Italy collapsed on Monday.", "Talks", "Actual aff Certain"),
    ("The planned withdrawal of French troops angered Italy.", "withdrawal", "Planned aff Certain"),
    ("France seems to support the plan.", "support", "Predicted aff Probable"),
    ("Kenya has not attacked Peru; nor has it signed the pact.", "signed", "Actual NEG Certain"),
    ("Nor has Kenya signed the pact.", "signed", "Actual NEG Certain"),
    ("Kenya all but signed the pact.", "signed", "Actual NEG Certain"),
    ("Kenya pretended that it had signed the pact.", "signed", "Actual aff Certain Q"),
    ("Imagine Kenya attacked Peru.", "attacked", "Actual aff Certain D"),
    ("Kenya gave an account of what had been agreed in Lima.", "agreed", "Actual aff Certain D"),
    ("Kenya offered Peru a loan, but only if both sides sign.", "sign", "Actual aff Certain D"),
    ("If Peru left, one said, Chile would follow.", "follow", "Conditional aff Certain"),
    ("If Peru left, one said, Chile would follow.", "said", "Actual aff Certain"),
    ("Peru urged Chile to release the crew and to pay compensation.", "pay", "Actual aff Certain D"),
    ("France hopes to open a base in Ghana and to hire 300 guards.", "hire", "Planned aff Certain"),
    ("France agreed not to attack but to support its rival.", "support", "Planned aff Certain"),
    ("The crew managed to dock the ship and to unload the grain.", "unload", "Actual aff Certain"),
    ("France has to approve the airport.", "approve", "Actual aff Certain D"),
    ("France had to approve the airport.", "approve", "Actual aff Certain"),
    ("France needs to confront its rivals.", "confront", "Actual aff Certain D"),
    ("France does not have to approve the airport.", "approve", "Actual NEG Certain D"),
    ("Such planes are used to bomb villages.", "bomb", "Planned aff Certain"),
    ("The plan is to close the base, to withdraw the troops and to sell the land.", "sell", "Planned aff Certain"),
    ("France no longer supports the plan.", "supports", "Actual NEG Certain"),
    ("In the event of a war, France would send troops.", "send", "Conditional aff Certain"),
    ("In a second term, she would withdraw from the pact.", "withdraw", "Conditional aff Certain"),
    ("A Lopez victory could lead to a withdrawal from the pact.", "withdrawal", "Conditional aff Possible"),
    ("France withdrew after Italy threatened to leave.", "withdrew", "Actual aff Certain"),
    ("France failed to reach a deal with Italy.", "deal", "Actual NEG Certain"),
    ("France is considering sanctions against Italy.", "sanctions", "Planned aff Possible"),
    ("France agreed to send troops.", "send", "Planned aff Certain"),
    ("France wants Italy to send troops.", "send", "Actual aff Certain D"),
    ("He said he would meet the king if he wins.", "meet", "Conditional aff Certain"),
    ("The minister, who will meet the king, resigned.", "resigned", "Actual aff Certain"),
    ("France met Italy to discuss the pact.", "discuss", "Planned aff Certain"),
    ("France must pay the bill.", "pay", "Actual aff Certain D"),
    ("There was no attack.", "attack", "Actual NEG Certain"),
    ("France imposed sanctions on Italy for refusing to pay.", "imposed", "Actual aff Certain"),
    ("France never paid and Italy did not complain.", "paid", "Actual NEG Certain"),
    ("Neither France nor Italy signed the pact.", "signed", "Actual NEG Certain"),
    ("France warned it would leave the pact.", "leave", "Predicted aff Certain"),
    ("It is unclear whether France will sign.", "sign", "Predicted aff Certain Q"),
    ("France and Italy had planned to sign the pact, but talks collapsed.", "sign", "Planned aff Certain"),
    ("France to host peace talks", "host", "Planned aff Certain"),
    ("He had kept the paper that he'd signed.", "signed", "Actual aff Certain"),
    ("They discussed ways to end the war.", "end", "Planned aff Certain"),
    ("Once the report was finished, Oslo would withdraw its envoy.", "finished", "Predicted aff Certain"),
    ("The odds of a pullout or withdrawal would be greater.", "withdrawal", "Predicted aff Possible"),
    ("The quarrel could end in some sort of attack.", "attack", "Predicted aff Possible"),
    ("The cut could cause a dearth of nurses entering the army.", "entering", "Predicted aff Possible"),
    ("Clashes are almost sure to follow.", "follow", "Predicted aff Probable"),
    ("Clashes are almost sure to follow.", "Clashes", "Predicted aff Probable"),
    ("Talks are set to begin on Monday.", "Talks", "Planned aff Certain"),
    ("A withdrawal is unlikely.", "withdrawal", "Predicted NEG Probable"),
    ("A withdrawal seems likely to follow.", "withdrawal", "Predicted aff Probable"),
    ("Peru cancelled the purchase to save money.", "save", "Planned aff Certain"),
    ("Kenya almost attacked Uganda.", "attacked", "Actual NEG Certain"),
    ("It is possible that Kenya signed the pact.", "signed", "Predicted aff Possible"),
    ("There is no evidence that Kenya attacked Uganda.", "attacked", "Actual NEG Certain"),
    ("Kenya hasn't ruled out leaving the pact.", "leaving", "Predicted aff Possible"),
    ("Kenya postponed the meeting with Uganda.", "meeting", "Planned aff Certain"),
    ("Rather than sign the pact, Kenya left.", "sign", "Actual NEG Certain"),
    ("Instead of paying Chad, Kenya should arm Mali.", "arm", "Actual aff Certain D"),
    ("Instead of paying Chad, Kenya should arm Mali.", "paying", "Actual NEG Certain"),
    ("Kenya was on the verge of leaving the pact.", "leaving", "Predicted aff Certain"),
    ("Kenya is close to signing the pact.", "signing", "Predicted aff Certain"),
    ("Reports that Kenya would leave the union are false.", "leave", "Predicted NEG Certain"),
    ("Kenya rejected claims that it attacked Uganda.", "attacked", "Actual NEG Certain"),
    ("Chad will pay, provided that Niger agrees to the talks.", "pay", "Conditional aff Certain"),
    ("Chad will pay, assuming that Niger agrees to the talks.", "agrees", "Predicted aff Probable D"),
    ("Chad will pay as long as Niger agrees.", "pay", "Conditional aff Certain"),
    ("Chad would pay on condition that Niger agrees.", "pay", "Conditional aff Certain"),
    ("Chad fears a situation where Kenya attacks Uganda.", "attacks", "Actual aff Certain D"),
    ("Chad openly supports arming Kenya.", "arming", "Actual aff Certain D"),
    ("Ten countries are waiting to join the union.", "join", "Planned aff Certain"),
    ("Chad was the first country to join the union.", "join", "Actual aff Certain"),
    ("The envoys shook hands before talks in Oslo.", "talks", "Planned aff Certain"),
    ("Chad freed the men ahead of talks with Niger.", "talks", "Planned aff Certain"),
    ("He entered under the guise of buying weapons.", "buying", "Actual aff Certain D"),
]
"""Sentence, trigger, and `modality polarity certainty` with D (only described), Q (asked) and H (hearsay)."""


def written(judgement: Judgement) -> str:
    """Return a judgement in the form of the cases."""
    polarity = "NEG" if judgement.polarity is Polarity.NEGATED else "aff"
    flags = [flag for flag, given in (("Q", judgement.question), ("D", judgement.described), ("H", judgement.hearsay)) if given]
    return " ".join([judgement.modality.value, polarity, judgement.certainty.value, *flags])


@pytest.mark.parametrize(("sentence", "word", "expected"), CASES)
def test_judgement(parsed: Callable[[str], Doc], sentence: str, word: str, expected: str) -> None:
    """The words around a trigger decide its modality, polarity and certainty, and whether it makes a claim at all."""
    trigger = next(token for token in parsed(sentence) if token.text == word)
    assert written(judge(trigger)) == expected


def test_accusation_is_no_fact(analysed: Callable[..., Analysis]) -> None:
    """What somebody is accused of is never the publication's own claim."""
    analysis = analysed("Chad accused Libya of attacking Sudan. Chad is suspected of arming rebels in Sudan.")
    kinds = {situation.id: situation.kind for situation in analysis.situations}
    for claim in analysis.claims:
        if isinstance(claim.content, str) and kinds[claim.content] in {"Assault", "Aid"}:
            assert claim.status is not Status.ASSERTED


def test_accusation_is_the_word_of_who_accuses(analysed: Callable[..., Analysis]) -> None:
    """What somebody accuses another of stands on his word, or on nobody's where the text does not say who accuses."""
    analysis = analysed("Chad accused Libya of building a camp in Sudan. Niger is suspected of opening a base in Mali.")
    labels = {entity.id: entity.label for entity in analysis.entities}
    text = analysis.document.text
    sources = {
        claim.trigger.of(text): [labels[source] for source in claim.attributed_to] for claim in analysis.claims if claim.trigger
    }
    assert (sources["building"], sources["opening"]) == (["Chad"], ["unnamed source"])


def test_conditional_names_its_condition(parsed: Callable[[str], Doc]) -> None:
    """A content is conditional if and only if it names what it depends on."""
    for sentence, word, _ in CASES:
        judgement = judge(next(token for token in parsed(sentence) if token.text == word))
        assert bool(judgement.conditions) == (judgement.modality is Modality.CONDITIONAL), sentence


def test_guesses_are_no_facts(parsed: Callable[[str], Doc]) -> None:
    """What is only likely or possible is never Actual, unless it is hearsay, which is attributed."""
    for sentence, word, _ in CASES:
        judgement = judge(next(token for token in parsed(sentence) if token.text == word))
        if judgement.certainty is not Certainty.CERTAIN and judgement.hearsay is None:
            assert judgement.modality is not Modality.ACTUAL, sentence
