"""Draw what is to be judged by reading: all entities of our own articles, and claims of these and of development documents.

    python -m tests.quality.draw --bench BENCH --out FOLDER [--seed 20261125]

BENCH is the folder of the benchmark sets (`sets/dwie/dev.jsonl` and `sets/polnear/dev.jsonl` below it). FOLDER gets `entities.csv` and
`claims.csv` with empty verdicts, and `reading.txt` with the words to judge them by; what is in `tests/quality` are the first two with
verdicts, without any text of the benchmark sets. The draw is the same for the same seed and the same graphs: half of the claims come
from our own articles, half from ten documents of each set.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import random
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from graph import api
from graph.corpus.build import Built, build_graph
from graph.model import Document
from graph.rdf.claims import claims_csv
from graph.reading.regions import find_regions
from graph.vocab import NG, RDF, SKOS

SEED = 20261125
ARTICLES = Path(__file__).parents[1] / "articles"
SETS = ("dwie", "polnear")
ENTITY_COLUMNS = ("article", "label", "class", "verdict", "note")
CLAIM_COLUMNS = ("source", "document", "claim", "label", "type", "arguments", "status", "verdict", "note")


def own() -> Iterator[tuple[str, Built]]:
    """Yield our own articles by name, each with its graph."""
    for path in sorted(ARTICLES.glob("*.txt")):
        yield path.stem, build_graph(api.read(path))


def chosen(bench: Path, name: str, source: random.Random) -> Iterator[tuple[str, Built]]:
    """Yield ten documents of a development set by their ids, each with its graph."""
    lines = (bench / "sets" / name / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    for line in sorted(source.sample(lines, 10)):
        row = json.loads(line)
        try:
            published = date.fromisoformat(row.get("date") or "")
        except ValueError:
            published = None
        regions = tuple(find_regions(row["text"]))
        yield row["id"], build_graph([Document(row["id"], row["text"], row.get("title"), published=published, regions=regions)])


def claims_of(built: Built) -> list[dict[str, str]]:
    """Return the claims of a graph as rows, in order of their ids."""
    rows = list(csv.DictReader(io.StringIO(claims_csv(built.facts).decode("utf-8"))))
    return sorted(rows, key=lambda row: row["claim"])


def entities_of(built: Built) -> Iterator[tuple[str, str]]:
    """Yield label and class of each entity; posts, issues and the texts that were read are no entities here."""
    read = {f"/publication/{document.key}" for document in built.documents}
    kinds: dict[str, str] = {}
    labels: dict[str, str] = {}
    for quad in built.quads:
        subject, predicate, value = (str(getattr(term, "value", term)) for term in (quad.subject, quad.predicate, quad.object))
        if predicate == str(RDF.type) and value.startswith(str(NG)) and "/id/" in subject:
            kinds[subject] = value.removeprefix(str(NG))
        elif predicate == str(SKOS.prefLabel):
            labels[subject] = value
    for subject in sorted(labels):
        if kinds.get(subject, "Post") != "Post" and not subject.endswith(tuple(read)):
            yield labels[subject], kinds[subject]


def draw(
    rows: Iterable[tuple[str, str, dict[str, str]]], number: int, source: random.Random
) -> list[tuple[str, str, dict[str, str]]]:
    """Return so many of the claims, in order of their documents."""
    pool = list(rows)
    return sorted(source.sample(pool, min(number, len(pool))), key=lambda row: (row[0], row[1], int(row[2]["start"] or 0)))


def main() -> None:
    """Write the lists to judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    source = random.Random(options.seed)
    articles = list(own())
    with (options.out / "entities.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(ENTITY_COLUMNS)
        writer.writerows((name, label, kind, "", "") for name, built in articles for label, kind in entities_of(built))
    drawn = draw((("own", name, row) for name, built in articles for row in claims_of(built)), 50, source)
    others = ((name, key, row) for name in SETS for key, built in chosen(options.bench, name, source) for row in claims_of(built))
    drawn += draw(others, 100 - len(drawn), source)
    with (options.out / "claims.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(CLAIM_COLUMNS)
        writer.writerows(
            (kind, name, row["claim"].rsplit("/", 1)[-1], row["label"] if kind == "own" else "", "", "", "", "", "")
            for kind, name, row in drawn
        )
    reading = [
        f"{number} {kind} {name}\n" + "".join(f"    {key}: {value}\n" for key, value in row.items() if value)
        for number, (kind, name, row) in enumerate(drawn, 1)
    ]
    (options.out / "reading.txt").write_text("\n".join(reading), encoding="utf-8")


if __name__ == "__main__":
    main()
