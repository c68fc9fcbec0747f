"""Outlets that a text credits, in the languages of outlet_words.tsv: where they stand, and what tells one from another.

An outlet is a name of agencies.tsv, or a name of the shape that agencies and papers have (… News Agency, …通讯社).
To add a word: a line of outlet_words.tsv; to add an outlet: a line of agencies.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from aftername.languages.agencies import agency_of, every_name, is_known
from aftername.text.accents import unaccented
from aftername.text.han_variants import simplified

BEFORE, BEHIND = (
    60,
    160,
)  # code points of its sentence around an outlet in which what credits it stands; verbs end sentences in the east
LONGEST_SHAPED = 3  # words, or as many times two signs, before the ending of an outlet that no table has

_WIDE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_SEPARATORS = re.compile(r"[\s・·.'-]+")
_SENTENCE_ENDS = re.compile(r"[。！？!?\n]|\.(?=\s|$)")
_LATIN_WORD = r"[A-Z][\w'’-]*"


class Outlet(NamedTuple):
    """An outlet in a text. key: the same however it is written, as far as that is known. known: whether agencies.tsv has it."""

    start: int
    end: int
    key: str
    known: bool


@cache
def _words(slot: str) -> tuple[str, ...]:
    table = files("aftername.languages").joinpath("outlet_words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    found = {one for _, held, phrases in rows if held == slot for one in phrases.split("|")}
    return tuple(sorted(found, key=lambda one: (-len(one), one)))


def _spelt(name: str) -> str:
    """An expression for a name; signs that part it may be there or not."""
    if _WIDE.search(name):
        return r"[\s・·]?".join(map(re.escape, _SEPARATORS.sub("", name)))
    return r"[\s.-]+".join(re.escape(part) for part in name.split())


@cache
def _known() -> re.Pattern[str]:
    """The names of the table, longest first. Latin and Cyrillic names are whole words."""
    ordinary = frozenset(_words("ordinary"))
    listed = sorted((one for one in every_name() if one not in ordinary), key=lambda one: (-len(one), one))
    wide = "|".join(_spelt(one) for one in listed if _WIDE.search(one))
    plain = "|".join(_spelt(one) for one in listed if not _WIDE.search(one))
    return re.compile(
        rf"(?:{wide})|(?<![^\W\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])(?:{plain})"
        r"(?![^\W\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])"
    )


@cache
def _shaped() -> re.Pattern[str]:
    """What the name of an outlet ends in, or begins with."""
    endings = [*_words("agency"), *_words("paper")]
    latin = "|".join(re.escape(one) for one in endings if not _WIDE.search(one))
    wide = "|".join(re.escape(one) for one in endings if _WIDE.search(one))
    before = "|".join(map(re.escape, _words("agency before")))
    return re.compile(
        rf"(?P<wide>{wide})|(?<= )(?P<latin>{latin})\b|(?P<before>\b(?:{before})) (?P<name>{_LATIN_WORD}|[А-ЯЁ]\w+)"
    )


@cache
def _stem() -> re.Pattern[str]:
    """What stands before the ending of an outlet: words in capitals, or signs of one script, after what credits it."""
    cites = "|".join(re.escape(one) for one in _words("cites") if _WIDE.search(one))
    return re.compile(
        rf"(?:{cites})?((?:{_LATIN_WORD} ){{1,{LONGEST_SHAPED}}}|[ァ-ヴー]{{2,8}}"
        rf"|(?:(?!{cites})[\u3400-\u9fff]){{2,4}}|[가-힣]{{2,5}})$"
    )


@cache
def _citing() -> re.Pattern[str]:
    """What says that an outlet reported something."""
    wide = "|".join(re.escape(one) for one in _words("cites") if _WIDE.search(one))
    plain = "|".join(re.escape(unaccented(one)) for one in _words("cites") if not _WIDE.search(one))
    return re.compile(rf"(?:{wide})|\b(?:{plain})\b")


def outlets_in(text: str, start: int, end: int) -> Iterator[Outlet]:
    """Every outlet named in text[start:end], in no order; those of the table first."""
    taken: set[int] = set()
    for one in _known().finditer(text, start, end):
        taken.update(range(one.start(), one.end()))
        yield Outlet(one.start(), one.end(), agency_of(one[0]), True)
    for one in _shaped().finditer(text, start, end):
        if one.start() in taken or one.end() - 1 in taken:
            continue
        if one["before"]:
            yield Outlet(one.start("name"), one.end("name"), key_of(one["name"]), False)
            continue
        stem = _stem().search(text, max(start, one.start() - 40), one.start())
        if stem is not None:
            yield Outlet(stem.start(1), one.end(), key_of(text[stem.start(1) : one.end()]), False)


def key_of(written: str) -> str:
    """What tells an outlet: its id in the table, else its letters without what all agencies are called."""
    if is_known(written):
        return agency_of(written)
    bare = simplified(written.strip())
    for ending in _words("agency"):
        bare = bare.removesuffix(simplified(ending)).strip()
    return agency_of(bare or written)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of its sentence around a stretch, at most BEFORE and BEHIND code points of it."""
    low, high = max(0, start - BEFORE), min(len(text), end + BEHIND)
    for stop in _SENTENCE_ENDS.finditer(text, low, start):
        low = stop.end()
    stop_behind = _SENTENCE_ENDS.search(text, end, high)
    return low, high if stop_behind is None else stop_behind.start()


def is_credited(text: str, one: Outlet) -> bool:
    """Whether the sentence around an outlet says that it reported something."""
    low, high = sentence_around(text, one.start, one.end)
    return _citing().search(unaccented(text[low:high].lower())) is not None
