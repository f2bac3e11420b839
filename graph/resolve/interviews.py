"""Interviews in questions and answers: whose answers stand behind 'A:'."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model import Form

if TYPE_CHECKING:
    from graph.resolve.discourse import Discourse

__all__ = ["name_interviewee"]

_ANSWER = re.compile(r"A|Answer|ANSWER|Reply")
_INTERVIEW = re.compile(
    r"\b(?:interview|conversation|talk|q\s*&\s*a|questions)\s+(?:with|for|to)\b|\b(?:we|i)\s+(?:met|spoke\s+to|asked|talked\s+to)\b",
    re.IGNORECASE,
)


def name_interviewee(discourse: Discourse) -> None:
    """Name the speaker of answers that are only labelled as such: the one with whom the text says that the interview is."""
    answers = [
        number
        for number, quotation in enumerate(discourse.quotations)
        if quotation.speaker is None and quotation.source and _ANSWER.fullmatch(quotation.source[0].of(discourse.text))
    ]
    if not answers:
        return
    start = min(discourse.quotations[number].source[0].start for number in answers)
    person = _interviewee(discourse, start)
    if person is None:
        return
    for number in answers:
        discourse.quotations[number] = replace(discourse.quotations[number], speakers=(person,))


def _interviewee(discourse: Discourse, start: int) -> str | None:
    """Return the person named first after 'interview with' before the first answer, else the only person named there."""
    people = [
        mention
        for mention in discourse.mentions
        if mention.span.end <= start and mention.form is Form.NAME and discourse[mention.entity].kind == "Person"
    ]
    for match in _INTERVIEW.finditer(discourse.text, 0, start):
        for mention in people:
            if 0 <= mention.span.start - match.end() <= 60:
                return mention.entity
    alone = {mention.entity for mention in people}
    return alone.pop() if len(alone) == 1 else None
