"""Time the analysis of our own articles against plain spaCy, in one process: `python tests/bench_speed.py`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from graph.extract.analysis import analyse
from graph.language.pipeline import load, parse_all
from graph.model import Document
from graph.reading.regions import find_regions


def main() -> None:
    """Print the CPU seconds of the parse and of the analysis, and their ratio."""
    paths = sorted((Path(__file__).parent / "articles").glob("*.txt"))
    documents = [Document(path.stem, text, regions=find_regions(text)) for path in paths for text in [path.read_text("utf-8")]]
    nlp = load()
    warm = next(parse_all([documents[0].text], nlp))
    analyse(documents[0], warm)
    start = time.process_time()
    docs = list(parse_all([document.text for document in documents], nlp))
    parsed = time.process_time()
    for document, doc in zip(documents, docs, strict=True):
        analyse(document, doc)
    done = time.process_time()
    tokens = sum(map(len, docs))
    line = f"{tokens} tokens: parse {parsed - start:.2f} s, analysis {done - parsed:.2f} s, ratio {(done - parsed) / (parsed - start):.2f}"
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
