"""The contract's questions on its reference graph, where the contract lies beside this repository: exactly the rows that it has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest

from graph.store import Store, Table, open_store
from graph.store.folder import add_to_folder

CONTRACT = Path(__file__).parents[3] / "shared" / "contract"
WIDTH = 160
"""Cells are cut so in the contract's listing."""
CONCATENATED = frozenset({"words", "statuses"})
NUMBER = re.compile(r"-?\d+(\.\d+)?")

pytestmark = pytest.mark.skipif(not CONTRACT.is_dir(), reason="the contract does not lie beside this repository")


@pytest.fixture(scope="module", params=["file", "folder"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Return the reference graph, as a file in memory and as a store folder."""
    opened = open_store(CONTRACT / "gold" / "article.trig")
    if request.param == "folder":
        kg = tmp_path_factory.mktemp("contract") / "kg"
        add_to_folder(kg, opened.quads(), {})
        opened = open_store(kg)
    return opened


def listed(text: str) -> dict[str, list[str]]:
    """Return the lines of the listing by the name of their question."""
    found = {}
    for part in re.split(r"(?m)^## ", text)[1:]:
        name, _, rest = part.partition(":")
        found[name] = [line for line in rest.splitlines()[1:] if line.startswith("|") and not line.startswith("|---")]
    return found


def comparable(row: str, head: list[str]) -> tuple[object, ...]:
    """Return a row with numbers by their value, and the items of a concatenated cell as a set."""
    cells = re.split(r" (?<!\\)\| ", row.removeprefix("| ").removesuffix(" |"))
    return tuple(
        frozenset(cell.split("; ")) if name in CONCATENATED else Decimal(cell) if NUMBER.fullmatch(cell) else cell
        for name, cell in zip(head, cells, strict=True)
    )


def printed(cells: Iterable[str]) -> str:
    """Return a row as the contract prints it."""
    return "| " + " | ".join(cell.replace("|", "\\|")[:WIDTH] for cell in cells) + " |"


@pytest.mark.parametrize("path", sorted((CONTRACT / "queries").glob("*.rq")), ids=lambda path: path.stem)
def test_the_rows_of_the_contract(store: Store, path: Path) -> None:
    """Each question gives exactly the rows of the listing.

    Not compared is what SPARQL leaves open: the order of rows that ORDER BY does not tell apart (strings with and without a
    language among them), the order within GROUP_CONCAT, which the contract's own program gives anew with each hash seed, and how a decimal is written.
    """
    answer = store.query(path.read_text("utf-8"))
    assert isinstance(answer, Table)
    head = list(answer.variables)
    expected = listed((CONTRACT / "queries" / "rows.md").read_text("utf-8"))[path.name]
    assert expected[0] == printed(head)
    rows = (printed(cell.value if cell else "" for cell in row) for row in answer.rows)
    assert Counter(comparable(row, head) for row in rows) == Counter(comparable(row, head) for row in expected[1:])
