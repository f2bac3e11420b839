"""Time expressions: spans, TIMEX3 values, EDTF with bounds."""

from __future__ import annotations

import itertools
import warnings
from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.language.pipeline import load, parse
from graph.language.snapshot import snapshot
from graph.model import Document, Time
from graph.recognize.stretches import UNITS, around
from graph.recognize.times import recognize_times

PUBLISHED = date(2011, 10, 12)  # a Wednesday


def times(text: str, published: date | None = PUBLISHED) -> list[Time]:
    """Return the time expressions of a text."""
    return recognize_times(snapshot(parse(text, load())), Document("test", text, published=published))


def values(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str | None]]:
    """Return the words and TIMEX3 values of the time expressions of a text."""
    return [(time.span.of(text), time.timex_value) for time in times(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The pact was signed on 5 May 1971 in Lima.", "5 May 1971", "1971-05-05"),
        ("The pact was signed on June 5, 1971.", "June 5, 1971", "1971-06-05"),
        ("The port opened in August 1988.", "August 1988", "1988-08"),
        ("The port opened in Sept. 2004.", "Sept. 2004", "2004-09"),
        ("The island became free in 1962.", "1962", "1962"),
        ("The union grew in the 1970s.", "the 1970s", "197"),
        ("Trade rose in the early 1980s.", "the early 1980s", "198"),
        ("Output fell in the third quarter of 2009.", "the third quarter of 2009", "2009-Q3"),
        ("Output fell in Q2 2010.", "Q2 2010", "2010-Q2"),
        ("The minister resigned yesterday.", "yesterday", "2011-10-11"),
        ("The minister resigned last week.", "last week", "2011-W40"),
        ("The minister resigned two years ago.", "two years ago", "2009"),
        ("The minister resigned last February.", "last February", "2011-02"),
        ("Voting starts next March.", "next March", "2012-03"),
        ("The bridge opens on Dec. 3.", "Dec. 3", "2011-12-03"),
        ("They spoke at 5 p.m. Tuesday.", "5 p.m. Tuesday", "2011-10-11T17:00"),
        ("They spoke on Monday night.", "Monday night", "2011-10-10TNI"),
        ("They spoke over the weekend.", "the weekend", "2011-W40-WE"),
        ("The envoys met on Thanksgiving.", "Thanksgiving", "2010-11-25"),
        ("The treaty was signed on 2003-07-21.", "2003-07-21", "2003-07-21"),
    ],
)
def test_dates(text: str, words: str, value: str) -> None:
    """Dates, explicit and counted from the publication, have their words and their TIMEX3 value."""
    assert (words, value) in values(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court ruled in May.", "2011-05"),
        ("The court ruled in November.", "2010-11"),
        ("The court will rule in November.", "2011-11"),
        ("The court will rule in May.", "2012-05"),
        ("The court ruled on Friday.", "2011-10-07"),
        ("The court will rule on Friday.", "2011-10-14"),
        ("The court plans to rule on Monday.", "2011-10-17"),
        ("The court had extended the deadline until Oct. 20.", "2011-10-20"),
    ],
)
def test_tense_decides(text: str, value: str) -> None:
    """A weekday, month or date without a year lies before the publication in a past clause, after it in one that looks ahead."""
    assert [found for _, found in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "edtf", "earliest", "latest"),
    [
        ("It began in late June.", "2011-06", "2011-06-21", "2011-06-30"),
        ("It began in early 2009.", "2009", "2009-01-01", "2009-04-30"),
        ("It ends this fall.", "2011-23", "2011-09-01", "2011-11-30"),
        ("It began in the spring of 1998.", "1998-21", "1998-03-01", "1998-05-31"),
        ("It ends at the end of next March.", "2012-03-31", "2012-03-31", "2012-03-31"),
        ("It began in the 1990s.", "199X", "1990-01-01", "1999-12-31"),
        ("It fell in the first quarter of 2007.", "2007-33", "2007-01-01", "2007-03-31"),
        ("It stood there in winter 1995.", "1995-24", "1995-12-01", "1996-02-29"),
        ("It began last month.", "2011-09", "2011-09-01", "2011-09-30"),
        ("They met on July 6-9, 2005.", "2005-07-06/2005-07-09", "2005-07-06", "2005-07-09"),
        ("The 1854-56 war was short.", "1854/1856", "1854-01-01", "1856-12-31"),
        ("It comes in the second half of 2013.", "2013-41", "2013-07-01", "2013-12-31"),
        ("It rose in the late 1940s.", "194X", "1947-01-01", "1949-12-31"),
        ("It fell last quarter.", "2011-35", "2011-07-01", "2011-09-30"),
        ("It stood there half a century ago.", "1961~", "1961-01-01", "1961-12-31"),
    ],
)
def test_edtf_and_bounds(text: str, edtf: str, earliest: str, latest: str) -> None:
    """The EDTF names the stretch; first and last day narrow it where the words do."""
    (time,) = times(text)
    assert (time.edtf, str(time.earliest), str(time.latest)) == (edtf, earliest, latest)


@pytest.mark.parametrize(
    ("text", "words", "value", "duration"),
    [
        ("They agreed on a five-year lease.", "five-year", "P5Y", "P5Y"),
        ("The siege lasted about three weeks.", "about three weeks", "P3W", "P21D"),
        ("The siege lasted two and a half years.", "two and a half years", "P2Y6M", "P2Y6M"),
        ("The siege lasted several months.", "several months", "PXM", None),
        ("It rained for a decade.", "a decade", "P1E", "P10Y"),
    ],
)
def test_durations(text: str, words: str, value: str, duration: str | None) -> None:
    """A length of time has an xsd:duration where it is definite; no date."""
    (time,) = times(text)
    assert (time.timex_type, time.span.of(text), time.timex_value, time.duration, time.edtf) == (
        "DURATION",
        words,
        value,
        duration,
        None,
    )


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The board meets every Monday.", "every Monday", "XXXX-WXX-1"),
        ("The board meets each month.", "each month", "P1M"),
        ("The board meets twice a week.", "twice a week", "P1W"),
    ],
)
def test_sets(text: str, words: str, value: str) -> None:
    """What comes again and again is a SET without a date."""
    (time,) = times(text)
    assert (time.timex_type, time.span.of(text), time.timex_value, time.edtf) == ("SET", words, value, None)


def test_counted_from_the_time_before() -> None:
    """'The next day' and 'a year earlier' count from the time mentioned before, not from the publication."""
    assert values("On May 3, 1999, they met. The next day they left.")[1] == ("The next day", "1999-05-04")
    assert values("In 1999 they met. A year earlier they had quarrelled.")[1] == ("A year earlier", "1998")


def test_without_publication_date() -> None:
    """Without a publication date nothing relative is resolved: no EDTF, no bounds."""
    for time in times("They met last week, on Tuesday, in March and yesterday.", published=None):
        assert (time.edtf, time.earliest, time.latest) == (None, None, None)


def test_date_on_its_own_line() -> None:
    """A date alone on a line at the head of a text without publication date is what the text is counted from."""
    text = "Ferry strike ends\nMarch 8, 1995\nThe crews went back to work yesterday."
    assert ("yesterday", "1995-03-07") in values(text, published=None)


@pytest.mark.parametrize(
    "text",
    [
        "She may sign it.",
        "Troops march to the border.",
        "April Jones is a lawyer.",
        "He came second.",
        "The village has 1950 people.",
        "The firm paid $1998 for it.",
        "A 12-year-old won.",
    ],
)
def test_no_times(text: str) -> None:
    """Modal verbs, names, ordinals, counts, prices and ages are no times."""
    assert values(text) == []


def test_order_and_ids() -> None:
    """Times come in text order, never overlap, and are numbered from t1."""
    found = times("In 1990, early in May 1991 and on Monday at 5 p.m. they met for three days.")
    assert [time.id for time in found] == [f"t{number}" for number in range(1, len(found) + 1)]
    assert all(left.span.end <= right.span.start for left, right in itertools.pairwise(found))


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2200, 12, 31)), st.sampled_from(UNITS), st.integers(-40, 40))
@settings(max_examples=200, deadline=None)
def test_stretches_hold_their_day(day: date, unit: str, count: int) -> None:
    """The stretch around a day holds it (a weekend is that of its week), begins before it ends, and shifting comes back."""
    stretch = around(unit, day)
    assert stretch.first <= stretch.last
    if unit != "weekend":
        assert stretch.first <= day <= stretch.last
    step = count // 10 if unit == "century" else count
    assert stretch.shift(step).shift(-step) == stretch
    for part in ("early", "mid", "late", "start", "end"):
        earliest, latest = stretch.part(part)
        assert stretch.first <= earliest <= latest <= stretch.last


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2200, 12, 31)), st.sampled_from(UNITS))
@settings(max_examples=100, deadline=None)
def test_edtf_is_valid(day: date, unit: str) -> None:
    """Every EDTF is one that the reference parser takes, with bounds that hold the day's stretch."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from edtf import parse_edtf  # noqa: PLC0415  (its import warns)

        stretch = around(unit, day)
        parsed = parse_edtf(stretch.edtf)
        if unit != "season":  # edtf ends a winter with its December
            assert tuple(parsed.lower_strict()[:3]) == (stretch.first.year, stretch.first.month, stretch.first.day)
            assert tuple(parsed.upper_strict()[:3]) == (stretch.last.year, stretch.last.month, stretch.last.day)


_BLANK = spacy.blank("en")
_PIECES = (
    "the a last next early late end of first third 1 31 1999 2005-06 1990s 20th century June Sept. Monday weekend months year decades ago earlier "
    "later 99999 half and to - , Easter summer fiscal yesterday noon p.m. every daily several nearly two recently years' now"
).split()


@given(
    st.lists(st.sampled_from(_PIECES), min_size=2, max_size=14).map(" ".join),
    st.none() | st.dates(min_value=date(1700, 1, 1), max_value=date(2200, 12, 31)),
)
@settings(max_examples=150, deadline=None)
def test_any_words(text: str, published: date | None) -> None:
    """Whatever time words stand together: the spans are in order and bounds, where there is an EDTF, do not cross."""
    end = 0
    for time in recognize_times(_BLANK(text), Document("test", text, published=published)):
        assert end <= time.span.start < time.span.end <= len(text)
        end = time.span.end
        if time.edtf:
            assert time.earliest is not None
            assert time.latest is not None
            assert time.earliest <= time.latest


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Peru had no fleet between 2001 and 2009.", ["2001/2009", "2009"]),
        ("It rained from May 2003 to July 2003.", ["2003-05/2003-07", "2003-07"]),
        ("The rate fell to 3 in 2004 and 2 in 2006.", ["2004", "2006"]),
    ],
)
def test_time_between_two(text: str, edtf: list[str]) -> None:
    """The first of two times between which something happens reaches up to the second; each keeps its own value."""
    found = times(text)
    assert [time.edtf for time in found] == edtf
    assert [time.timex_value for time in found] == [edtf[0].partition("/")[0], edtf[1]]


def test_days_before_a_day() -> None:
    """The number of a day before another day begins the stretch that ends with it."""
    assert [time.edtf for time in times("They met in Oslo on 17 and 18 June 2008.")] == ["2008-06-17/2008-06-18"]
    assert [time.edtf for time in times("It grew by 5 to 18 June 2008.")][-1] != "2008-06-18/2008-06-18"


def test_day_of_what_somebody_is_invited_to() -> None:
    """A day beside a present perfect is no day in the past, where it comes soon."""
    found = times("Peru has invited both sides to talks in Lima on 5 September.", date(2022, 8, 19))
    assert [time.edtf for time in found] == ["2022-09-05"]
