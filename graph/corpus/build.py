"""Build: from documents to one graph, its page and its exports, in one folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.corpus.links import Link, link_all
from graph.corpus.losses import Losses, find_losses
from graph.corpus.parallel import analyse_in_parallel
from graph.corpus.summary import Summary, summarize
from graph.errors import InputError, NotEnglishError
from graph.extract.registry import Parts
from graph.language.english import is_foreign
from graph.language.pipeline import DEFAULT_MODEL, load, model_name
from graph.model import MIN_CONFIDENCE, Analysis, Document
from graph.rdf.claims import claims_csv
from graph.rdf.describe import describe_all
from graph.rdf.facts import Facts
from graph.rdf.iris import publication_iri
from graph.rdf.serialize import serialize
from graph.rdf.terms import Quads, to_dataset
from graph.reading.read import Failure

__all__ = ["Built", "build_graph", "output_files"]

_STANDARD = Parts()
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Built:
    """A graph as ordered quads, the documents that it was built from, and what there is to say about it."""

    quads: Quads
    facts: Facts
    documents: tuple[Document, ...]
    summary: Summary
    losses: tuple[Losses, ...]
    """What of each document reached no claim."""

    @property
    def texts(self) -> dict[str, str]:
        """The text of each publication, by its IRI."""
        return {publication_iri(document.key): document.text for document in self.documents}


def build_graph(
    items: Iterable[Document | Failure],
    model: str = DEFAULT_MODEL,
    *,
    parts: Parts = _STANDARD,
    links: Sequence[Link] = (),
    jobs: int = 1,
    min_confidence: float = MIN_CONFIDENCE,
    plain_events: bool = False,
    on_analysis: Callable[[Analysis], None] | None = None,
) -> Built:
    """Return the graph of these documents; failed parts of the input are noted in its summary.

    `parts` read the texts, in `jobs` processes; `links` are identifiers of the user's own. Claims of less confidence than
    `min_confidence` (0 to 1; what is asserted: one and a half times that) stay out of the graph and are counted in the losses,
    and so do events of verbs that no table knows unless `plain_events` are asked for. `on_analysis` is called with each
    analysis as soon as it is done.

    Raises InputError when nothing is left to build from, NotEnglishError when that is because of the language.
    """
    failures: list[Failure] = []
    foreign: list[str] = []
    documents = {document.key: document for document in _usable(items, failures, foreign)}
    if not documents:
        if foreign and len(foreign) == len(failures):
            message = f"{', '.join(foreign)}: the text is not English"
            raise NotEnglishError(message)
        reasons = "; ".join(f"{failure.source}: {failure.reason}" for failure in failures)
        raise InputError(reasons or "no document to read")
    nlp = load(model)
    analyses = []
    for analysis in analyse_in_parallel(documents.values(), model, parts, jobs):
        analyses.append(analysis)
        if on_analysis:
            on_analysis(analysis)
    unmatched: list[Link] = []
    if links:
        analyses, unmatched = link_all(analyses, links)
    description = describe_all(analyses, model_name(nlp), min_confidence, plain_events=plain_events)
    facts = Facts(description.quads)
    summary = summarize(analyses, facts, description.refused, failures)
    summary.warnings.extend(f"no entity is called {link.label} (line {link.line} of the links)" for link in unmatched)
    written = {part.analysis.document.key: part for part in description.admitted}
    losses = tuple(find_losses(written[key]) for key in documents)
    return Built(description.quads, facts, tuple(documents.values()), summary, losses)


def _usable(items: Iterable[Document | Failure], failures: list[Failure], foreign: list[str]) -> Iterator[Document]:
    """Yield the documents to build from; note what fails, and which are not English."""
    for item in items:
        if isinstance(item, Failure):
            failures.append(item)
        elif not item.text.strip():
            failures.append(Failure(item.id, "the text is empty"))
        elif _SURROGATE.search(item.text):
            failures.append(Failure(item.id, "the text has half characters (lone surrogates) that no file can hold"))
        elif is_foreign(item.text):
            failures.append(Failure(item.id, "the text is not English"))
            foreign.append(item.id)
        else:
            yield item


def output_files(built: Built, *, with_texts: bool = True) -> dict[str, bytes]:
    """Return the files of a build by their names: graph, page, table of claims, and the texts that offsets count in."""
    from graph.page.render import render_page

    page = render_page(to_dataset(built.quads), title=_title(built.documents), texts=built.texts if with_texts else None)
    files = {
        "graph.trig": serialize(built.quads, "trig"),
        "graph.ttl": serialize(built.quads, "turtle"),
        "graph.jsonld": serialize(built.quads, "json-ld"),
        "graph.html": page.encode(),
        "claims.csv": claims_csv(built.facts),
    }
    if with_texts:
        files |= {f"texts/{document.key}.txt": document.text.encode("utf-8") for document in built.documents}
    return files


def _title(documents: Sequence[Document]) -> str:
    """Return the title of the page."""
    return (documents[0].title or documents[0].id) if len(documents) == 1 else f"{len(documents)} texts"
