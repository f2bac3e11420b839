#!/usr/bin/env python3
"""Set up and run newsgraph on a fresh machine that has Python 3.11 or later and git.

    python3 run.py demo     build a graph and a page from the packaged sample article, into out/
    python3 run.py test     run every check and test
    python3 run.py bench    time a build against plain spaCy

Each makes its own virtual environment in .venv and installs the locked dependencies into it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = Path(os.environ.get("NEWSGRAPH_VENV", ROOT / ".venv"))
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
LOCK = ROOT / "tests" / "requirements.lock"
SAMPLE = ROOT / "graph" / "samples" / "cable-pact.txt"


def run(*command: str | Path, **options: object) -> None:
    """Run a command; stop with its exit code if it fails."""
    print("+", *command, file=sys.stderr, flush=True)
    code = subprocess.run([str(part) for part in command], cwd=ROOT, check=False, **options).returncode  # type: ignore[call-overload]
    if code:
        sys.exit(code)


def set_up() -> None:
    """Make the virtual environment and install the lock, unless that is done already."""
    if sys.version_info < (3, 11):  # noqa: UP036 - it is what a newcomer may run it with
        sys.exit(f"Error: newsgraph needs Python 3.11 or later, this is {sys.version.split()[0]}; run it with a newer python3")
    stamp = VENV / "newsgraph.stamp"
    wanted = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    if not (BIN / "python").exists() and not (BIN / "python.exe").exists():
        venv.create(VENV, with_pip=True)
    run(BIN / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", LOCK)
    run(
        BIN / "python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--no-build-isolation",
        "-e",
        ROOT,
    )
    stamp.write_text(wanted)


def demo() -> None:
    """Build the sample article and say where the page is."""
    set_up()
    run(BIN / "newsgraph", "build", SAMPLE, "-o", ROOT / "out")
    print(f"Open this page in a browser: {(ROOT / 'out' / 'graph.html').as_uri()}")


def system_packages() -> None:
    """Install Chromium and Node.js, which the tests of the page need, where they are missing and apt can install them."""
    missing = [package for program, package in (("chromium", "chromium"), ("npm", "npm")) if not shutil.which(program)]
    if not missing:
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        run("apt-get", "update", "-qq")
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing, stdout=subprocess.DEVNULL)
        return
    sys.exit(
        f"Error: the tests of the page need {' and '.join(missing)}; install them (Debian: apt-get install {' '.join(missing)})"
    )


def test() -> None:
    """Run formatters, types, architecture and tests."""
    set_up()
    system_packages()
    run(BIN / "ruff", "check", ".")
    run(BIN / "ruff", "format", "--check", ".")
    run(BIN / "mypy")
    run(BIN / "lint-imports")
    if (ROOT / "package-lock.json").exists():
        run("npm", "ci", "--no-audit", "--no-fund", "--silent")
        run("npm", "run", "--silent", "lint")
    run(BIN / "python", "-m", "pytest", *sys.argv[2:])


def bench() -> None:
    """Time a build against plain spaCy."""
    set_up()
    run(BIN / "python", ROOT / "tests" / "bench_speed.py")


if __name__ == "__main__":
    commands = {"demo": demo, "test": test, "bench": bench}
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]]()
