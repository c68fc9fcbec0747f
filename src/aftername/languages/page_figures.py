"""Figures that belong to a page and not to what it tells: counters, clocks, days of pictures, rates of exchange (page_figures.tsv).

To add a word: a line of page_figures.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

LONGEST_WORD = 16  # code points before a figure in which the words of a counter end
LONGEST_LINE = 70  # code points of a line that dates a page or a picture, or counts its readers
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)")
_FIGURES = re.compile(r"(?<![\d.,])\d[\d,.]*")
_DAY = re.compile(r"(?<![\d.,])\d{1,2}\s?[日号號일](?![\u3400-\u9fff]{0,2}[间間内內])")
_TOKEN = re.compile(r"(?<![\w-])[a-z]{1,3}-?\d[\d-]{4,}(?![\w-])")  # c0600001, h-2016-00031
_YEAR = re.compile(r"(?:19|20)\d\d\s?[年년./-]|/(?:19|20)\d\d")


@cache
def _words(slot: str) -> str:
    table = files("aftername.languages").joinpath("page_figures.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    found = {one for _, held, phrases in rows if held == slot for one in phrases.split("|")}
    return "|".join(re.escape(one) for one in sorted(found, key=lambda one: (-len(one), one)))


@cache
def _counted() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a counter, and behind one."""
    return re.compile(rf"(?:{_words('before')})[\s:：(（]{{0,3}}$"), re.compile(rf"\s?(?:{_words('behind')})")


def _counters(small: str) -> Iterator[tuple[int, int]]:
    before, behind = _counted()
    for one in _FIGURES.finditer(small):
        if behind.match(small, one.end()) or before.search(
            small[max(0, one.start() - LONGEST_WORD) : one.start()]
        ):
            yield one.span()


@cache
def _of_page() -> re.Pattern[str]:
    return re.compile(_words("line"))


@cache
def _rate() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('rate')})[^\n。.]{{0,24}}")


@cache
def _again() -> re.Pattern[str]:
    """A bracket behind a figure that gives it again: in another currency, another unit."""
    about = rf"(?:(?:{_words('about')})\s?)?"
    return re.compile(
        rf"(?P<first>\d)[^\d\n(（]{{0,14}}[(（]\s?{about}(?:US|HK|NT|A)?[$€£¥₩]?\s?(?P<told>\d[^\n()（）]{{0,40}})[)）]"
    )


def of_the_page(small: str) -> Iterator[tuple[int, int]]:
    """Stretches of a text in small letters whose figures tell nothing of its matter, in no order."""
    for pattern in (_CLOCK, _DAY, _rate(), _TOKEN):
        for one in pattern.finditer(small):
            yield one.span()
    yield from _counters(small)
    start = 0
    for line in small.splitlines(keepends=True):
        end = start + len(line)
        if (
            len(line) <= LONGEST_LINE
            and _YEAR.search(line)
            and (_CLOCK.search(line) or _of_page().search(line))
        ):
            yield start, end
        start = end


def given_again(small: str) -> Iterator[tuple[int, int]]:
    """Stretches of a text that give a figure again that stands before them, in no order."""
    for one in _again().finditer(small):
        yield one.span("told")
