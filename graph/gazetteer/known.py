"""The one value that all tables give: what a name is known to denote."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Known"]


@dataclass(frozen=True, slots=True)
class Known:
    """What a name denotes according to a table.

    `country` is the code of the territory to which it belongs (a state: its own code), `code` that of a territory itself, of a city
    that of its region where the table tells. `adjectival` marks nationality
    words. `ambiguous` names are ordinary words or surnames too: they count only where the text supports them.
    """

    kind: str
    label: str
    country: str = ""
    code: str = ""
    iso3166: str | None = None
    wikidata: str | None = None
    adjectival: bool = False
    ambiguous: bool = False
    acronym: str = ""
