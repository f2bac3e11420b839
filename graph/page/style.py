"""How kinds of entities and statuses look. Colour never stands alone: entities differ in shape too, statuses in dash."""

from dataclasses import dataclass

from graph.network.drawing import Drawing
from graph.network.layout import Box

__all__ = ["FAMILIES", "SHAPE_SIZES", "STATUS_STYLES", "Family", "Look", "StatusStyle", "family_of", "look_of"]


@dataclass(frozen=True, slots=True)
class Family:
    """Classes that share a colour and a shape; ``root`` is the class (local name) above them."""

    root: str
    label: str
    shape: str
    light: str
    dark: str


FAMILIES = (
    Family("Country", "Countries", "dot", "#0072b2", "#4fb0ea"),
    Family("Person", "People", "square", "#d55e00", "#ff9147"),
    Family("Organization", "Organizations", "hexagon", "#00795a", "#2fc79d"),
    Family("Group", "Groups", "square", "#8f6b3d", "#d2ab76"),
    Family("Agreement", "Agreements", "diamond", "#a8437f", "#e795c3"),
    Family("Initiative", "Initiatives", "star", "#946c00", "#e9c04b"),
    Family("Law", "Laws", "diamond", "#5b4db1", "#a99df2"),
    Family("NamedEvent", "Named events", "star", "#b3362b", "#ff8d80"),
    Family("WeaponSystem", "Weapon systems", "triangle", "#4c5a67", "#a9b9c8"),
    Family("Place", "Places", "triangleDown", "#2b7f8f", "#6cc7d8"),
    Family("Publication", "Publications", "hexagon", "#6a6a6a", "#bdbdbd"),
    Family("Post", "Posts", "triangleDown", "#7a5c86", "#c6a7d3"),
    Family("Actor", "Other actors", "dot", "#5e6b2d", "#b4c46b"),
    Family("", "Issues and others", "dot", "#6f6f6f", "#b0b0b0"),
)
"""In the order of the legend; the first whose root is the class or above it counts, the last takes the rest."""


SHAPE_SIZES = {"dot": 1.0, "square": 0.84, "hexagon": 1.0, "diamond": 1.12, "star": 1.15, "triangle": 1.05, "triangleDown": 1.05}
"""What makes shapes of one weight look equally large."""


@dataclass(frozen=True, slots=True)
class StatusStyle:
    """The line of a status and what the status means, in one sentence."""

    name: str
    hint: str
    dashes: tuple[int, ...]
    light: str
    dark: str


STATUS_STYLES = (
    StatusStyle("asserted", "The text itself says that it is so.", (), "#2b4257", "#c3d2e2"),
    StatusStyle("reported", "Passed on as somebody else's word.", (12, 4), "#0b6a94", "#6cc3ea"),
    StatusStyle("planned", "An intention, not yet done.", (10, 4, 2, 4), "#2b7a30", "#7ccf86"),
    StatusStyle("predicted", "A forecast, a hope or a fear.", (2, 4), "#7b3fa0", "#cfa3ee"),
    StatusStyle("conditional", "Only if something else comes about.", (6, 6), "#955200", "#f0b45a"),
    StatusStyle("denied", "Said not to be so.", (14, 3, 3, 3), "#b3261e", "#ff8a80"),
)


def family_of(drawing: Drawing, class_iri: str) -> int:
    """The number of the family that a class belongs to."""
    lineage = {name.rpartition("#")[2] for name in drawing.lineage(class_iri)}
    return next((number for number, family in enumerate(FAMILIES) if family.root in lineage), len(FAMILIES) - 1)


@dataclass(frozen=True, slots=True)
class Look:
    """How one node is drawn."""

    label: str
    size: int
    font: int
    box: Box


_LINE = 19
_LINES = 3
_NARROW = frozenset("fijlrtI.,:;'|!()[] -")
_WIDE = frozenset("mwMW@%&")


def look_of(label: str, share: float) -> Look:
    """The wrapped label, the sizes and the room of a node whose weight is this share of the heaviest one's."""
    lines = _wrap(" ".join(label.split()))
    font = round(13 + 13 * share**0.6)
    size = round(7 + 21 * share**0.6)
    width = max([_width(line) for line in lines], default=0.0) * font
    box = Box(max(width, 2 * size) + 14, size + 5, size + len(lines) * font * 1.25 + 8)
    return Look("\n".join(lines), size, font, box)


def _wrap(label: str) -> list[str]:
    """The label in up to three short lines; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in label[:200].split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= _LINE:
            lines[-1] += " " + word
        else:
            lines.append(word)
    cut = lines[:_LINES]
    if len(lines) > _LINES:
        cut[-1] += " …"
    return [line if len(line) <= _LINE + 3 else line[: _LINE + 2] + "…" for line in cut]


def _width(line: str) -> float:
    """About how many times its font size a line is wide; tall scripts such as Chinese count a full square."""
    return sum(0.36 if char in _NARROW else 0.9 if char in _WIDE else 1.0 if ord(char) > 0x2E80 else 0.6 for char in line)
