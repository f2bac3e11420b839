"""Output: a folder that is replaced whole or not at all.

A folder written by `build` holds a marker that names the files of it. Only such a folder is replaced; files in it that are
not ours are carried over. The new folder is made beside the old one and takes its place in one step where the system can
exchange two folders, otherwise in two renames of which the first is undone when the second fails.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from graph.errors import OutputError
from graph.version import MARKER, __version__

__all__ = ["check_output", "replace_folder"]

_KEPT_BY_GIT = frozenset({".gitkeep", ".gitignore"})
_EXCHANGE = 2
_AT_FDCWD = -100


def check_output(folder: Path) -> None:
    """Raise OutputError where `replace_folder` would refuse this folder, before the long work begins."""
    target = _target(folder)
    try:
        exists = target.exists()
    except OSError as fault:
        message = f"{folder} cannot be written: {fault.strerror}"
        raise OutputError(message) from fault
    if exists and not target.is_dir():
        message = f"{folder} is a file; name a folder with -o"
        raise OutputError(message)
    if target.is_dir() and not (target / MARKER).is_file() and _foreign(target, frozenset()):
        message = f"{folder} is not empty and was not written by newsgraph build; name another folder with -o"
        raise OutputError(message)
    parent = next(path for path in (target, *target.parents) if path.exists())
    if not os.access(parent, os.W_OK) or not os.access(target.parent if target.exists() else parent, os.W_OK):
        message = f"{folder} cannot be written: permission denied"
        raise OutputError(message)


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder hold exactly these files (names may hold `/`), the marker, and what in it was never ours."""
    check_output(folder)
    target = _target(folder)
    fresh = target.parent / f".{target.name}.{os.getpid()}.new"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _fill(fresh, files)
        if target.exists():
            _carry_over(target, fresh, _written(target) | files.keys())
            _swap(target, fresh)
        else:
            fresh.rename(target)
    except OSError as fault:
        message = f"{folder} cannot be written: {fault.strerror or fault}"
        raise OutputError(message) from fault
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _target(folder: Path) -> Path:
    """Return the folder itself where the path is a link to it."""
    return folder.resolve()


def _written(target: Path) -> frozenset[str]:
    """Return the names of the files that build wrote into a folder."""
    marker = target / MARKER
    if not marker.is_file():
        return frozenset()
    try:
        return frozenset(json.loads(marker.read_text("utf-8"))["files"])
    except (ValueError, KeyError, TypeError) as fault:
        message = f"{marker} is damaged; move the folder away or name another with -o"
        raise OutputError(message) from fault


def _foreign(target: Path, ours: frozenset[str]) -> list[str]:
    """Return the names of the files in a folder that are not ours."""
    names = (path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_symlink() or not path.is_dir())
    return sorted(name for name in names if name not in ours and name not in _KEPT_BY_GIT and name != MARKER)


def _fill(fresh: Path, files: Mapping[str, bytes]) -> None:
    """Write the files and the marker into a new folder."""
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    for name, content in files.items():
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    marker = {"software": f"newsgraph {__version__}", "files": sorted(files)}
    (fresh / MARKER).write_text(json.dumps(marker, indent=1) + "\n", "utf-8")


def _carry_over(target: Path, fresh: Path, ours: frozenset[str]) -> None:
    """Copy what is not ours from the old folder into the new one."""
    kept = [name for name in _KEPT_BY_GIT if (target / name).is_file()]
    for name in [*_foreign(target, ours), *kept]:
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(target / name, path, follow_symlinks=False)


def _swap(target: Path, fresh: Path) -> None:
    """Put the new folder in the place of the old one, which then has the name of the new one."""
    if _exchange(target, fresh):
        return
    old = fresh.with_suffix(".old")
    target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; tell whether the system can."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), ctypes.c_uint(_EXCHANGE))
    return bool(done == 0)
