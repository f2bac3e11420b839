"""Regions: captions, photo credits, page furniture and second copies, told from running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.model import Region, RegionKind, Span
from graph.reading.paragraphs import paragraphs

__all__ = ["find_regions"]

_FURNITURE = re.compile(
    r"""[\W_]*(?:
      (?:share|tweet|pin|print|e-?mail|save|like|follow|comment|advertisement|sponsored|ad|whatsapp|facebook|twitter|linkedin|reddit|telegram)
        (?:\s+(?:this|it|us|on|via|article|story|page|now|this\s+(?:article|story|page)|(?:on|via)\s+[\w ]+))?
      |subscribe(?:\s+(?:now|today|here|to\b.{0,60}))?|sign\s+(?:up|in)\b.{0,80}|log\s+in\b.{0,40}|register\s+(?:now|here|for\s+free)
      |(?:also\s+read|read\s+(?:more|also|next|full\s+(?:article|story)))\b.{0,90}|for\s+immediate\s+release\b.{0,60}|(?:press|media|news)\s+release
      |(?:media|press)\s+(?:contact|inquiries)s?\s*:.{0,120}|home\s*[>›»/|]\s*[\w>›»/| &-]{0,90}|(?:see|watch|listen)\s+(?:also|more|here)\b.{0,90}|more\s+(?:from|on|stories|in)\b.{0,60}
      |related(?:\s+(?:articles?|stories|topics?|content|links?|coverage|posts?))?|recommended(?:\s+for\s+you)?|most\s+(?:read|popular|viewed)|trending(?:\s+now)?
      |(?:photo|picture|image)\s+gallery\b.{0,60}|click\s+(?:to|here)\b.{0,60}|back\s+to\s+top|skip\s+to\s+(?:main\s+)?content|jump\s+to\b.{0,40}
      |(?:©|\(c\)|copyright\b).{0,160}|all\s+rights\s+reserved\b.{0,120}|terms\s+(?:of\s+(?:use|service)|and\s+conditions)|privacy\s+policy|cookie\s+(?:policy|settings)
      |(?:show|view|load|hide)\s+(?:all|more|comments?|less)\b.{0,40}|\d+\s+comments?|leave\s+a\s+(?:comment|reply)|newsletters?|menu|home|loading.{0,4}
    )[\W_]*""",
    re.IGNORECASE | re.VERBOSE,
)
_APPEAL = re.compile(
    r"\b(?:subscrib(?:e|ing|er|ers)\b.{0,80}\b(?:you|your|us|our|we|today|now|newsletter|access)\b"
    r"|(?:sign|signing)\s+up\b.{0,40}\b(?:newsletter|alerts?|free|e-?mail|updates)"
    r"|(?:support|fund|help)\s+(?:our|us|independent|quality)\b.{0,60}\b(?:journalism|reporting|newsroom|work|story)"
    r"|(?:journalism|reporting)\b.{0,80}\b(?:is|are)\s+(?:more\s+)?(?:crucial|vital|essential|important|needed)\b.{0,40}\b(?:than\s+ever|now)"
    r"|(?:donate|contribute|become\s+a\s+(?:member|subscriber|supporter))\b.{0,60}\b(?:today|now|here|us|our)"
    r"|(?:follow|find|like)\s+us\s+on|download\s+(?:our|the)\s+app|turn\s+on\s+(?:javascript|notifications)|enable\s+javascript"
    r"|this\s+(?:site|website)\s+uses\s+cookies|by\s+continuing\s+to\s+(?:use|browse))",
    re.IGNORECASE,
)
_BAR_CREDIT = re.compile(r"(?<!\s)\s+[|｜]\s+(?P<credit>[^|\n]{2,80})\s*$")
_AGENCY = (
    r"(?:AP|AFP|EPA(?:-EFE)?|Reuters|REUTERS|Getty(?:\s+Images)?|GETTY(?:\s+IMAGES)?|Bloomberg|BLOOMBERG|Kyodo|KYODO|Xinhua|Yonhap|TASS|dpa|DPA|ANP|ANSA|EFE|UPI"
    r"|Shutterstock|Alamy|iStock|Wikimedia(?:\s+Commons)?|Flickr|Unsplash|POOL|Pool|PTI|ANI|NurPhoto|Zuma|Keystone|Imago|IMAGO)"
)
_TAIL_CREDIT = re.compile(
    rf"(?:\s*[(\[](?:[^()\[\]\n]{{0,60}}(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit|[Cc]ourtesy|{_AGENCY})[^()\[\]\n]{{0,60}})[)\]]"
    rf"|\s+(?:Photo|Image|Picture|Credit|Photograph|Foto)(?:\s+(?:credit|courtesy))?\s*(?::|by\b|of\b)[^.\n]{{2,80}}"
    rf"|\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){{0,3}}\s*/\s*{_AGENCY}(?:\s*/\s*[\w .]{{2,30}})?)\s*\.?$",
)
_ONLY_CREDIT = re.compile(
    rf"(?:(?:Photo|Image|Picture|Photograph|Credit|Source)s?(?:\s+(?:credit|courtesy))?\s*(?::|by\b).{{2,90}}|(?:{_AGENCY})(?:\s*[/|]\s*.{{2,40}})?|(?:File\s+photo|FILE\s+PHOTO)\.?)"
)
_POSITION = re.compile(
    r"\((?:far\s+)?(?:left|right|center|centre|middle|top|bottom|front|back|L|R|C|2nd\s+\w+|second\s+from\s+\w+)\)"
)
_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
_CAPITALS = re.compile(r"[A-Z][A-Z0-9 .,'’/&()-]*")


def find_regions(text: str, captions: Iterable[str] = ()) -> tuple[Region, ...]:
    """Return the regions of a text, in order. `captions` are texts that the source itself marks as captions.

    >>> [(region.kind.value, region.span.of("Oslo. | JO DOE / AGENCY")) for region in find_regions("Oslo. | JO DOE / AGENCY")]
    [('caption', 'Oslo.'), ('credit', ' | JO DOE / AGENCY')]
    """
    known = {_key(caption) for caption in captions}
    seen: set[str] = set()
    found: list[Region] = []
    blocks = paragraphs(text)
    for number, block in enumerate(blocks):
        key = _key(block.of(text))
        if len(key) > 25 and key in seen:
            found.append(Region(block, RegionKind.DUPLICATE))
            continue
        seen.add(key)
        found.extend(_read(text, block, known, last=number >= len(blocks) * 2 // 3))
    return tuple(found)


def _key(words: str) -> str:
    """Return the words in the form in which two copies are the same."""
    return " ".join(words.translate(_FOLD).casefold().split())


def _read(text: str, block: Span, captions: set[str], *, last: bool) -> Iterator[Region]:
    """Yield the regions of one paragraph."""
    words = block.of(text)
    if (len(words) < 130 and _FURNITURE.fullmatch(words.strip())) or (len(words) < 400 and _is_appeal(words, last=last)):
        yield Region(block, RegionKind.BOILERPLATE)
        return
    if len(words) < 110 and _ONLY_CREDIT.fullmatch(words.strip()):
        yield Region(block, RegionKind.CREDIT)
        return
    credit = _credit(words)
    if credit is not None:
        yield Region(Span(block.start, block.start + credit), RegionKind.CAPTION)
        yield Region(Span(block.start + credit, block.end), RegionKind.CREDIT)
    elif _key(words) in captions or (len(words) < 450 and len(_POSITION.findall(words)) >= 1 and words.count(". ") < 3):
        yield Region(block, RegionKind.CAPTION)


def _is_appeal(words: str, *, last: bool) -> bool:
    """Tell whether the paragraph asks the reader for money, clicks or an address."""
    match = None if words.lstrip().startswith(("“", '"')) else _APPEAL.search(words)
    return match is not None and (last or len(words) < 200)


def _credit(words: str) -> int | None:
    """Return where the photo credit at the end of a caption begins, None where there is none."""
    match = _BAR_CREDIT.search(words)
    if match and (_CAPITALS.fullmatch(match["credit"]) or re.search(_AGENCY, match["credit"])):
        return match.start()
    if len(words) > 450:
        return None
    match = _TAIL_CREDIT.search(words)
    return match.start() if match and match.start() > 10 else None
