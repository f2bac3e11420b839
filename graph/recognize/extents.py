"""Stretches of tokens that a dependent covers, within the limits of its cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.recognize.draft import cut_out
from graph.recognize.layout import Layout, Stretch

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["after", "content_limits", "subject_content", "subtree", "with_quotes"]


def subtree(token: Token) -> Stretch:
    """Return the stretch of everything that hangs on a token."""
    return Stretch(token.left_edge.i, token.right_edge.i + 1)


def subject_content(subject: Token, limits: Stretch) -> list[Stretch]:
    """Return what of a subject belongs to the content: not a relative clause after a comma, which tells something else."""
    asides = (child for child in subject.rights if child.dep_ == "relcl" and child.left_edge.nbor(-1).text == ",")
    return cut_out(
        subtree(subject).clipped(limits), tuple(Stretch(aside.left_edge.i - 1, aside.right_edge.i + 1) for aside in asides)
    )


def content_limits(layout: Layout, token: Token) -> Stretch:
    """Return where the content of a cue may lie: its unit, or the quotation in which the cue itself stands."""
    number = layout.quote_index(token.i)
    return layout.unit(token.i) if number is None else layout.quoted[number].clipped(layout.unit(token.i))


def with_quotes(layout: Layout, content: Stretch, limits: Stretch) -> Stretch:
    """Return a content that takes in the whole of a quotation which it shares a part of."""
    start, end = content.start, content.end
    for number in layout.quotes_in(content):
        quoted = layout.quoted[number]
        if limits.covers(quoted):
            start, end = min(start, quoted.start), max(end, quoted.end)
    return Stretch(start, end).clipped(limits)


def after(layout: Layout, child: Token, room: Stretch) -> Stretch:
    """Return the content that a dependent on the right carries."""
    return with_quotes(layout, subtree(child).clipped(room), room)
