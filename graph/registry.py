"""Registries: parts of the pipeline by name, our own and those that other packages offer as entry points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, TypeVar

from graph.errors import UnknownNameError, UsageError

__all__ = ["STANDARD", "Registry"]

Part = TypeVar("Part")

STANDARD = "standard"
"""The name that stands for all built-in parts, in their order."""


@dataclass(frozen=True, slots=True)
class Registry(Generic[Part]):
    """The parts of one kind. `group` is the group of entry points in which other packages offer theirs."""

    kind: str
    group: str
    built_in: Mapping[str, Part]

    def names(self) -> list[str]:
        """Return all names: `standard`, the built-in parts in order, then those of other packages."""
        return [STANDARD, *self.built_in, *(name for name in _offered(self.group) if name not in self.built_in)]

    def choose(self, names: Sequence[str]) -> dict[str, Part]:
        """Return the parts of these names, in order, each once.

        Raises UnknownNameError for a name that is not known, UsageError for a part of another package that cannot be loaded.
        """
        chosen: dict[str, Part] = {}
        for name in names:
            chosen |= self.built_in if name == STANDARD else {name: self._part(name)}
        return chosen

    def _part(self, name: str) -> Part:
        """Return the part of this name."""
        if name in self.built_in:
            return self.built_in[name]
        point = _offered(self.group).get(name)
        if point is None:
            raise UnknownNameError(f"no {self.kind} is called {name!r}; there are {', '.join(self.names())}")
        try:
            part: Part = point.load()
        except (ImportError, AttributeError) as fault:
            raise UsageError(f"the {self.kind} {name!r} ({point.value}) cannot be loaded: {fault}") from fault
        return part


@lru_cache(maxsize=8)
def _offered(group: str) -> Mapping[str, EntryPoint]:
    """Return the entry points of a group by name, in the order of the names."""
    return {point.name: point for point in sorted(entry_points(group=group), key=lambda point: (point.name, point.value))}
