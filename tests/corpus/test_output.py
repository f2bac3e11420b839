"""Output folders are replaced whole or not at all, and nothing of anybody else is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.corpus import output
from graph.corpus.output import replace_folder
from graph.errors import OutputError
from graph.version import MARKER


def names(folder: Path) -> list[str]:
    """Return the files in a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _fail(*_: object) -> None:
    """Fail as a disk does."""
    raise OSError("disk")


def test_a_new_folder(tmp_path: Path) -> None:
    """The folder and those above it are made; nothing else stays behind."""
    replace_folder(tmp_path / "a" / "b", {"x.txt": b"1", "texts/y.txt": b"2"})
    assert names(tmp_path) == [f"a/b/{MARKER}", "a/b/texts/y.txt", "a/b/x.txt"]
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]


def test_an_old_one_is_replaced_whole(tmp_path: Path) -> None:
    """What an earlier build wrote goes; what was never ours stays."""
    replace_folder(tmp_path / "out", {"x.txt": b"1", "texts/old.txt": b"2"})
    (tmp_path / "out" / "notes.txt").write_text("mine")
    replace_folder(tmp_path / "out", {"x.txt": b"3", "texts/new.txt": b"4"})
    assert names(tmp_path / "out") == [MARKER, "notes.txt", "texts/new.txt", "x.txt"]
    assert (tmp_path / "out" / "x.txt").read_bytes() == b"3"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_that_git_keeps_is_empty(tmp_path: Path) -> None:
    """A folder with .gitkeep only may be written, and keeps it."""
    (tmp_path / ".gitkeep").touch()
    replace_folder(tmp_path, {"x.txt": b"1"})
    assert names(tmp_path) == [".gitkeep", MARKER, "x.txt"]


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """A folder with files and without our marker is never replaced, nor is a file."""
    (tmp_path / "thesis.doc").write_text("years of work")
    with pytest.raises(OutputError, match="not empty and was not written"):
        replace_folder(tmp_path, {"x.txt": b"1"})
    with pytest.raises(OutputError, match="is a file"):
        replace_folder(tmp_path / "thesis.doc", {"x.txt": b"1"})
    assert names(tmp_path) == ["thesis.doc"]


@pytest.mark.parametrize("exchange", [True, False])
def test_a_failure_leaves_the_old_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool) -> None:
    """When something fails on the way, the old folder is as it was, and no half of the new one is left."""
    replace_folder(tmp_path / "out", {"x.txt": b"old"})
    if not exchange:
        monkeypatch.setattr(output, "_exchange", lambda *_: False)
        rename = Path.rename
        monkeypatch.setattr(Path, "rename", lambda path, to: _fail() if path.name.endswith(".new") else rename(path, to))
    else:
        monkeypatch.setattr(output, "_swap", _fail)
    with pytest.raises(OutputError, match="cannot be written: disk"):
        replace_folder(tmp_path / "out", {"x.txt": b"new"})
    assert (tmp_path / "out" / "x.txt").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_without_exchange_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system cannot exchange folders, the old one is renamed away first."""
    monkeypatch.setattr(output, "_exchange", lambda *_: False)
    replace_folder(tmp_path / "out", {"x.txt": b"old"})
    replace_folder(tmp_path / "out", {"x.txt": b"new"})
    assert (tmp_path / "out" / "x.txt").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The folder behind a link is replaced, not the link."""
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    replace_folder(tmp_path / "out", {"x.txt": b"1"})
    assert (tmp_path / "out").is_symlink()
    assert names(tmp_path / "real") == [MARKER, "x.txt"]
