"""The lexicon of attribution."""

from __future__ import annotations

from graph.recognize.cues import Force, adjective_cue, lemmas, noun_cue, verb_cue


def test_forces() -> None:
    """A cue tells what it makes of its content: a claim, a denial, a fact, an intention, a wish for others to act."""
    forces = {
        lemma: cue.force
        for lemma in ("say", "deny", "know", "plan", "urge", "doubt", "expect", "admit")
        if (cue := verb_cue(lemma))
    }
    assert forces == {
        "say": Force.SAY,
        "deny": Force.DENY,
        "know": Force.KNOW,
        "plan": Force.INTEND,
        "urge": Force.DEMAND,
        "doubt": Force.DOUBT,
        "expect": Force.PREDICT,
        "admit": Force.ADMIT,
    }


def test_parts_of_speech_are_apart() -> None:
    """A word is looked up by its part of speech."""
    assert noun_cue("claim") is not None
    assert noun_cue("say") is None
    assert adjective_cue("aware") is not None


def test_particles_belong_to_the_lemma() -> None:
    """A verb with a particle is an entry of its own; the verb alone may be something else."""
    pointed_out, pointed = verb_cue("point out"), verb_cue("point")
    assert pointed_out is not None
    assert "that" in pointed_out.frames
    assert pointed is not None
    assert pointed.prepositions == {"to"}


def test_lemmas_by_force() -> None:
    """The lemmas of some forces come as one set."""
    assert {"deny", "dispute"} <= lemmas(Force.DENY, Force.DOUBT)
    assert "say" not in lemmas(Force.DENY)
