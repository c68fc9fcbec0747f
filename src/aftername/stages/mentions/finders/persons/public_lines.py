"""Numbers that are open to everybody and stay readable: hotlines, switchboards, numbers that cost the caller nothing; sums that a name ran into.

Examples: "监督举报电话：0000-0000000", "代表電話 00-0000-1000", "콜센터: 0000-0000", "the main line is 555-555-0100", "0120-000-000", "400-000-0000".
A mobile telephone is somebody's, whatever its label says. Wrong where somebody calls a number of their own a hotline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from aftername.records import Anchor, Mention, PersonName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.region import any_of, details, overlapping
from aftername.text.folding import folded

NUMBERS = frozenset({"phone", "account", "id-number", "chat"})
CUT = frozenset({"phone", "account", "id-number", "birth", "address"})
BY_WORDS = frozenset({"name-behind", "due", "beside-a-detail", "contact", "name-in-text"})
NAMED = BY_WORDS | {"list", "form-of-address"}
SUMS = frozenset({"amount", "percent"})
DAYS = frozenset({"date"})
HOMES = frozenset({"address"})
LEAST = 4  # code points that stay of a detail without the sum behind it
NEAR = 24  # code points between a number and somebody named whose it may be
BEFORE = 48  # code points before a number in which its label stands

_FREE = re.compile(
    r"\D?(?:0120-?\d{2,3}-?\d{3,4}|0800[ -]\d{3}[ -]\d{3,4}|0570-\d{2,3}-\d{3,4}|080-\d{3}-\d{4}"  # Japan, Britain, Korea
    r"|1[ -]8(?:00|33|44|55|66|77|88)[ -.]\d{3}[ -.]\d{4}|1800[ -]\d{3}[ -]\d{3,4}|1[38]00 \d{3} \d{3}"  # America, Australia, India
    r"|400[ -]?\d{3}[ -]?\d{4}|400-\d{4}-\d{3}|1[568]\d{2}-\d{4})"  # mainland China, Korea
)
_MOBILE = re.compile(
    r"\D?(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|01[016-9]-?\d{3,4}-?\d{4}(?! )|0[789]0[ -]\d{4}[ -]\d{4})"
)

_SENTENCE = re.compile(r"[\n。;；]|\. ")


@cache
def _label() -> re.Pattern[str]:
    """The end of what stands before a number: a word for such a line, an aside, a verb."""
    words = [folded(word) for one in details() for word in one.public_lines]
    east, latin = any_of(w for w in words if not w.isascii()), any_of(w for w in words if w.isascii())
    linking = any_of(folded(word) for one in details() for word in one.linking)
    return re.compile(
        rf"(?:{east}|\b(?:{latin}))[^\w\n+(]{{0,3}}(?:[(\uff08][^()\uff08\uff09\n\d]{{0,20}}[)\uff09])?[^\w\n+(]{{0,3}}"
        rf"(?:(?:{linking})|(?: ?\b(?:on|at))){{0,2}}[^\w\n+(]{{0,2}}[+(]{{0,2}}$"
    )


def readable(view: View, found: Iterable[Mention]) -> list[Mention]:
    """What was found, without the numbers that are open to everybody, and without names that are a part of a sum."""
    told = list(found)
    people = [
        (one.anchor.start, one.anchor.end)
        for one in told
        if _signed(one, NAMED) and not _is_a_sum(view, one.anchor.start, one.anchor.end)
    ]
    public = [
        one.anchor
        for one in told
        if _signed(one, NUMBERS)
        and is_public(view, one.anchor.start, one.anchor.end)
        and not _is_somebodys(view, one.anchor.start, one.anchor.end, people)
    ]
    return [_cut(view, one) for one in told if not _is_open(view, one, public)]


def _is_open(view: View, one: Mention, public: list[Anchor]) -> bool:
    """Whether what was found is open to everybody, a part of a sum, or the address of an office."""
    start, end = one.anchor.start, one.anchor.end
    if _signed(one, NUMBERS) and any(a.start < end and start < a.end for a in public):
        return True
    if _signed(one, BY_WORDS):
        return _is_a_sum(view, start, end)
    return _signed(one, HOMES) and _of_an_office(view, start, end)


def _cut(view: View, one: Mention) -> Mention:
    """A detail without the sum at its end that it ran into."""
    start, end = one.anchor.start, one.anchor.end
    if not _signed(one, CUT):
        return one
    sums = [a for a, b in overlapping(view, start, end, SUMS) if a > start and b >= end]
    if not sums:
        return one
    left = len(view.text[start : min(sums)].rstrip(" \u3000,，、(（"))
    return view.mention("person", start, start + left, one.normal) if left > LEAST else one


@cache
def _office_behind() -> re.Pattern[str]:
    heads = any_of(word for one in details() for word in one.heads if not word.isascii())
    return re.compile(rf"[ \u3000]{{1,3}}[^\W\d_]{{0,10}}(?:{heads})[ \u3000]")


@cache
def _body_before() -> re.Pattern[str]:
    """A body and a bracket that opens, a label of an address in it or not."""
    ends = any_of(word for one in details() for word in one.body_ends if word not in _flats())
    labels = {word for one in details() for word in (*one.homes, *one.addresses) if not word.isascii()}
    return re.compile(
        rf"(?:{ends})(?<!{'|'.join(sorted(labels)).replace('|', ')(?<!')})[ \u3000]?[(（][^\W\d_]{{0,8}}[:：]?[ \u3000]?$"
    )


@cache
def _flats() -> frozenset[str]:
    """Ends of bodies that are ends of flats and floors too."""
    return frozenset(word for one in details() for word in one.units)


def _of_an_office(view: View, start: int, end: int) -> bool:
    """Whether an address stands in brackets behind a body, or before an office and who holds it."""
    if _office_behind().match(view.text, end):
        return True
    return _body_before().search(view.text, max(start - 24, 0), start) is not None


def _signed(one: Mention, signs: frozenset[str]) -> bool:
    return isinstance(one.normal, PersonName) and not one.normal.public and one.normal.sign in signs


def _is_somebodys(view: View, start: int, end: int, people: list[tuple[int, int]]) -> bool:
    """Whether somebody is named close by, in the same sentence: Helpline: 000 (Dympna)."""
    label = _label_of(view, start)
    edge = label.start() if label else start
    near = (
        one for one in people if one[1] > start - NEAR and one[0] < end + NEAR and not edge < one[1] <= start
    )
    return any(_SENTENCE.search(view.text, min(b, end), max(a, start)) is None for a, b in near)


def is_public(view: View, start: int, end: int) -> bool:
    """Whether a number is one that everybody may call."""
    number = view.folded[start:end]
    if _FREE.fullmatch(number):
        return True
    if _MOBILE.match(number):
        return False
    return _label_of(view, start) is not None


def _label_of(view: View, start: int) -> re.Match[str] | None:
    """The label of a public line that ends right before a number."""
    left = max(view.folded.rfind("\n", 0, start) + 1, start - BEFORE)
    return _label().search(view.folded, left, start)


def _is_a_sum(view: View, start: int, end: int) -> bool:
    """Whether a name is written over a sum, or over two days: 核定新臺幣15萬元, 周一至周五."""
    return bool(overlapping(view, start, end, SUMS)) or len(overlapping(view, start, end, DAYS)) > 1
