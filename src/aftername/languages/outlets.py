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

from ahocorasick_rs import AhoCorasick, MatchKind

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
_NAME = re.compile(rf"{_LATIN_WORD}|[А-ЯЁ]\w+")


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
def _known() -> tuple[AhoCorasick, re.Pattern[str]]:
    """What names of the table begin with, to find them by, and all of them, longest first. Latin and Cyrillic names are whole words."""
    ordinary = frozenset(_words("ordinary"))
    listed = sorted((one for one in every_name() if one not in ordinary), key=lambda one: (-len(one), one))
    wide = [one for one in listed if _WIDE.search(one)]
    plain = [one for one in listed if not _WIDE.search(one)]
    beginnings = {one[:2] for one in wide} | set(plain)
    letter = r"[^\W\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
    every = re.compile(
        rf"(?:{'|'.join(map(_spelt, wide))})|(?<!{letter})(?:{'|'.join(map(_spelt, plain))})(?!{letter})"
    )
    return AhoCorasick(sorted(beginnings), matchkind=MatchKind.Standard), every


@cache
def _shaped() -> tuple[AhoCorasick, tuple[tuple[str, str], ...]]:
    """What the name of an outlet ends in, or begins with, and of each which it is: wide, latin or before."""
    told = {one: "wide" if _WIDE.search(one) else "latin" for one in (*_words("agency"), *_words("paper"))}
    told.update((f"{one} ", "before") for one in _words("agency before"))
    ordered = tuple(sorted(told.items()))
    return AhoCorasick([one for one, _ in ordered], matchkind=MatchKind.LeftmostLongest), ordered


@cache
def _stem() -> re.Pattern[str]:
    """What stands before the ending of an outlet: words in capitals, or signs of one script, after what credits it."""
    cites = "|".join(
        re.escape(one) for one in (*_words("cites"), *_words("before name")) if _WIDE.search(one)
    )
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
    """Every outlet named in text[start:end]; those of the table first."""
    asked = text[start:end]
    beginnings, every = _known()
    reached = 0
    taken: list[tuple[int, int]] = []
    for _, at, _ in beginnings.find_matches_as_indexes(asked, overlapping=True):
        one = every.match(asked, at) if at >= reached else None
        if one is not None:
            reached = one.end()
            taken.append(one.span())
            yield Outlet(start + at, start + reached, agency_of(one[0]), True)
    endings, kinds = _shaped()
    for number, at, behind in endings.find_matches_as_indexes(asked):
        if any(first < behind and at < last for first, last in taken):
            continue
        place = (
            _named_behind(asked, behind) if kinds[number][1] == "before" else _named_before(asked, at, behind)
        )
        if place is not None:
            yield Outlet(start + place[0], start + place[1], key_of(asked[place[0] : place[1]]), False)


def _named_behind(text: str, at: int) -> tuple[int, int] | None:
    """The name that stands behind the word for an agency."""
    one = _NAME.match(text, at)
    return None if one is None else one.span()


def _named_before(text: str, at: int, behind: int) -> tuple[int, int] | None:
    """The name that ends in the word for an agency or a paper at a place."""
    stem = _stem().search(text[max(0, at - 40) : at])
    if stem is None or (text[at].isascii() and text[behind : behind + 1].isalpha()):
        return None
    if text[behind - 1 : behind + 1] in _words("cites"):
        return None  # 今日报道: its last sign belongs to the verb
    return max(0, at - 40) + stem.start(1), behind


def key_of(written: str) -> str:
    """What tells an outlet: its id in the table, else its letters without what all agencies are called."""
    if is_known(written):
        return agency_of(written)
    bare = simplified(written.strip())
    for ending in _words("agency"):
        bare = bare.removesuffix(simplified(ending)).strip()
    return agency_of(bare or written)


@cache
def _nobody() -> re.Pattern[str]:
    """Words of a name that only says that some outlet told it, or that is cut out of something else."""
    return re.compile(rf"(?:{'|'.join(map(re.escape, _words('nobody')))})|\d+[月日월일년年]", re.IGNORECASE)


def is_nobody(written: str) -> bool:
    """Whether what stands where an outlet does names none: "media", 据媒体, an editor, a day."""
    return not is_known(written) and _nobody().search(written) is not None


@cache
def _syndicated() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _words("syndicated"))), re.IGNORECASE)


@cache
def slug() -> re.Pattern[str]:
    """A bracket that opens a line with the outlet whose page it is: 【…综合报道】."""
    words = "|".join(map(re.escape, _words("slug")))
    return re.compile(
        rf"(?m)^\s*[【\[(（](?P<name>[^【】\[\]()（）\n]{{2,24}}?)(?:[\w ]{{0,6}}(?:{words}))?[】\])）]"
    )


def is_syndicated(text: str) -> bool:
    """Whether a page says that its text came from an agency as it stands."""
    return _syndicated().search(text) is not None


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
