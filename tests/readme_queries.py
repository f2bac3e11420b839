"""The worked questions of the README: `python -m tests.readme_queries` writes their answers anew after the extractor has changed."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

__all__ = ["README", "answered"]

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_SECTION = re.compile(r"^## Queries$.*?(?=^## )", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"```console\n\$ (newsgraph [^\n]*)\n.*?```", re.DOTALL)


def answered(text: str, folder: Path) -> str:
    """Return the text of the README with the answers to its worked questions as they are; the store is made in the folder."""

    def run(command: str) -> str:
        arguments = [sys.executable, "-m", "graph", *shlex.split(command)[1:]]
        done = subprocess.run(arguments, cwd=folder, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True)
        return done.stdout.replace("\r\n", "\n")

    run(f"newsgraph build {shlex.quote(str(ROOT / 'graph' / 'samples' / 'cable-pact.txt'))} --store kg -q")
    section = _SECTION.search(text)
    assert section, "the README has no section Queries"
    filled = _BLOCK.sub(lambda match: f"```console\n$ {match.group(1)}\n{run(match.group(1))}```", section.group())
    return text[: section.start()] + filled + text[section.end() :]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        README.write_text(answered(README.read_text("utf-8"), Path(made)), "utf-8")
