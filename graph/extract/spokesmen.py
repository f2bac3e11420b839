"""For whom somebody says 'we': a minister for the country, a chief executive for the firm, a spokeswoman for her body."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.extract.holding import Holding
    from graph.resolve.discourse import Discourse

__all__ = ["let_we_mean_the_body"]

_FIRST_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
_SPEAKING_FOR = frozenset(
    "minister president premier chancellor ambassador envoy spokesman spokeswoman spokesperson executive ceo chairman chairwoman"
    " director secretary head chief leader commissioner secretary-general negotiator".split()
)
"""The last words of the posts whose holders speak for their body or country; a senator or a professor speaks for nobody."""


def let_we_mean_the_body(discourse: Discourse, holdings: Iterable[Holding]) -> None:
    """Let the 'we' of a quotation stand for the body or country for which its speaker holds a post now."""
    bodies: dict[str, str] = {}
    for holding in holdings:
        post = holding.post
        body = post.body or post.country
        if body is not None and post.status == "Current" and not (holding.left or holding.coming):
            if post.label.lower().split()[-1] in _SPEAKING_FOR:
                bodies.setdefault(holding.person, body)
    if not bodies:
        return
    for token in discourse.tokens:
        if token.lower_ in _FIRST_PLURAL:
            speaker = discourse.at(token)
            if speaker in bodies:
                discourse.refer(token, (bodies[speaker],))
