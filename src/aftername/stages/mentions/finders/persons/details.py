"""Details that a label gives away: addresses, accounts, dates of birth, numbers of cards, names in messengers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.languages.person_details import detail_words
from aftername.records import Mention
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.persons.addresses import address_at
from aftername.stages.mentions.finders.persons.names import is_hangul
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, opened, overlapping, value_end
from aftername.text.folding import folded

_DIGITS = re.compile(
    r"[a-z]{0,2}\d[\da-z*]{0,3}(?:[ \u2010-\u2015.*-]{0,2}(?=[a-z]{0,4}[\d*])[\da-z*]{1,8}){0,10}(?: [a-z](?![a-z]))?"
)
_HANDLE = re.compile(
    r"(?:(?:id|no)\b\.?[: ]{0,2})?(?P<handle>@?[a-z0-9](?:[a-z0-9_.-]{2,38}[a-z0-9_])?)(?![a-z0-9@])"
)
_DATE = re.compile(
    r"\d{2}[./-] ?\d{1,2}[./-] ?\d{1,2}(?!\d)|\d{4}[./-] ?\d{1,2}(?:[./-] ?\d{1,2})?|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{8}(?!\d)|\d{6}(?!\d)"
)
_ASIDE = re.compile(rf" ?[(\uff08][^()\uff08\uff09\n\d]{{0,24}}(?P<date>{_DATE.pattern})[)\uff09]")
_PLOT = re.compile(r"(?:plot|stand|flat|apartment|apt|house no|h\. ?no)\b\.? ?(?:no\.? ?)?[a-z]{0,2}[/-]?\d")
_NO_ADDRESS = re.compile(r"https?:|www\.|@")
_LEAST = {"account": 6, "id-number": 4}  # digits that such a number has

DATES = frozenset({"date", "period"})
BODIES = frozenset({"body"})
SUMS = frozenset({"amount", "percent", "document-number"})


@cache
def _body_end() -> re.Pattern[str]:
    ends = any_of(folded(word) for one in details() for word in one.body_ends)
    return re.compile(rf"(?:{ends})$")


@cache
def _bound() -> re.Pattern[str]:
    words = any_of(folded(word) for one in details() for word in one.bounds)
    return re.compile(rf"(?:[ ]?\([^()]{{1,4}}\))?[ ]?(?:{words})")


def _is_bound(view: View, start: int, end: int) -> bool:
    """Whether a date bounds something: 以后, 以降, 이후, or later."""
    return (
        _bound().match(view.folded, end) is not None
        or _bound().search(view.folded, start + 4, end) is not None
    )


@cache
def _born() -> re.Pattern[str]:
    words = any_of(folded(word) for one in details() for word in one.born)
    return re.compile(rf"[ ]?(?:{words})(?!\w)|(?:{words})(?=[ ,\uff0c\u3002\u3001)\uff09])")


@cache
def _place() -> re.Pattern[str]:
    east = any_of(
        word for one in details() for word in (*one.ways, *one.numbered, *one.units) if not word.isascii()
    )
    latin = any_of(word for one in details() for word in (*one.ways, *one.units) if word.isascii())
    return re.compile(rf"\d[^\W\d]{{0,1}} ?(?:{east})|(?:{east})[ ]?\d|\b(?:{latin})\b")


def _is_place(value: str) -> bool:
    """Whether a value is written as an address is: a street or a house, and its number."""
    return _place().search(value) is not None


def home(view: View, hit: Hit) -> Iterator[Mention]:
    """The address behind a label of a home: 家庭住址：…, 자택: …, home address: …"""
    if _within_a_word(view, hit):
        return
    at, set_off = opened(view, hit)
    end = value_end(view, at)
    numbered = any(one.isdigit() for one in view.folded[at : min(end, at + 60)])
    other_label = ":" in view.folded[at : at + 8]
    plain = set_off in ("", "linked") or (set_off == "colon" and ":" not in view.folded[hit.end : at])
    if plain and (not numbered or other_label or not _is_place(view.text[at:end])):
        return
    if end > at and not _NO_ADDRESS.search(view.folded, at, end):
        yield person(view, at, end, "address")


def _within_a_word(view: View, hit: Hit) -> bool:
    """Whether a label in Hangul is a piece of a longer word: 주거 in 주거환경, 집 in 빈집."""
    text = view.folded
    if not is_hangul(hit.trigger[:1]):
        return False
    ends = is_hangul(text[hit.end : hit.end + 1]) and not text.startswith(
        detail_words("ko").particles, hit.end
    )
    return ends or (hit.start > 0 and is_hangul(text[hit.start - 1]))


def address(view: View, hit: Hit) -> Iterator[Mention]:
    """The address behind a label of any address, unless an office is named in it: 住所：…, 주소: …, Address: …"""
    at, set_off = opened(view, hit)
    end = value_end(view, at)
    if not set_off and view.text[hit.end : hit.end + 1] == " " and address_at(view, at) > 0:
        set_off, end = "gap", max(end, address_at(view, at))
    if set_off not in ("colon", "gap") or end <= at or _NO_ADDRESS.search(view.folded, at, end):
        return
    bodies = [] if _PLOT.match(view.folded, at) else overlapping(view, at, end + 40, BODIES)
    if any(
        _body_end().search(view.folded, left, right)
        for left, right in bodies
        if left < end or "\n" not in view.text[end:left]
    ):
        return
    if any(one.isdigit() for one in view.folded[at:end]) or len(view.text[at:end]) > 5:
        yield person(view, at, end, "address")


_AT_A_BANK = re.compile(
    r"(?:,|[ ]?[(\uff08])[ ]?[^\d\n,;.()\uff08\uff09:]{0,16}?[ ]?(?P<number>\d(?:[ -]?\d){7,20})(?![\d%]|[.,]\d)"
)


def account(view: View, hit: Hit) -> Iterator[Mention]:
    """The number behind a label of an account: 银行账号：6222…, 口座番号：普通 0000001, 계좌(바다은행 0000-…), account, 0000000000."""
    yield from _number(view, hit, "account")
    behind = _AT_A_BANK.match(view.folded, hit.end)
    if behind and not overlapping(view, *behind.span("number"), SUMS | DATES):
        yield person(view, *behind.span("number"), "account")


def papers(view: View, hit: Hit) -> Iterator[Mention]:
    """The number behind a label of a card or passport, whatever its form."""
    yield from _number(view, hit, "id-number")


def _number(view: View, hit: Hit, sign: str) -> Iterator[Mention]:
    at, set_off = opened(view, hit)
    end = value_end(view, at) if set_off else min(at + 40, len(view.text))
    start = at
    for _ in range(4 if set_off else 1):
        number = (
            _DIGITS.search(view.folded, start, end) if set_off else _DIGITS.match(view.folded, start, end)
        )
        if number is None:
            return
        if sum(one.isdigit() for one in number.group()) >= _LEAST[sign]:
            yield person(view, number.start(), number.end(), sign)
            return
        start = number.end()


def messenger(view: View, hit: Hit) -> Iterator[Mention]:
    """The name somebody goes by in a messenger: 微信：…, LINE ID: …, 카카오톡 ID: …, QQ：…"""
    at, set_off = opened(view, hit)
    handle = _HANDLE.match(view.folded, at)
    if handle is None:
        return
    told = handle["handle"]
    dotted = "." in told and not hit.trigger.isascii()  # 라인 jane.roe
    plain = set_off != "colon" and not (any(map(str.isdigit, told)) or "_" in told or dotted)
    if plain or len(told) < 4 or told.startswith(("http", "www")):
        return
    loose = set_off in ("", "gap") and hit.trigger.isascii() and hit.trigger.isalpha()
    if loose and not _is_plain_handle(told):
        return  # "signal 1234x" is no label
    yield person(view, handle.start("handle"), handle.end("handle"), "chat")


def _is_plain_handle(told: str) -> bool:
    """Whether a word is a name in a messenger by its own form: @roe, roe_77, roe-4821."""
    if told[:5].isdigit() or told[0] == "@" or "_" in told:
        return True
    return told[-1].isdigit() and ("." in told or ("-" in told and told[0].isalpha()))


def birth(view: View, hit: Hit) -> Iterator[Mention]:
    """The date behind a label of a date of birth; not where it bounds an age for everybody (…以后出生)."""
    at, set_off = opened(view, hit)
    if _closes_a_date(view, hit):
        return
    aside = _ASIDE.match(view.folded, hit.end)
    if aside is not None and not _is_bound(view, *aside.span("date")):
        yield person(view, *aside.span("date"), "birth")
        return
    if not set_off and not hit.trigger.startswith(("born", "dob", "d.o.b")) and hit.trigger.isascii():
        return
    apart = 2 if set_off or hit.trigger.isascii() else 0  # 発生日時：…, 出生，2010年… are no labels
    dates = [span for span in overlapping(view, at, at + 12, DATES) if span[0] - at <= apart]
    form = _DATE.match(view.folded, at)
    spans = [*dates, *([form.span()] if form else [])]
    start, end = max(spans, key=lambda span: span[1], default=(at, at))
    if end > start and not _is_bound(view, start, end):
        yield person(view, start, end, "birth")


def _closes_a_date(view: View, hit: Hit) -> bool:
    """Whether a word of birth belongs to the date before it: 1979년 6월 2일생)은 2023년…"""
    before = overlapping(view, hit.start - 2, hit.start, DATES)
    return any(right == hit.start or view.text[right : hit.start] == " " for _, right in before)


def born(view: View, hit: Hit) -> Iterator[Mention]:
    """The date right before a word of birth: 1979年4月生."""
    if not _born().match(view.folded, hit.start):
        return
    for left, right in overlapping(view, hit.start - 2, hit.start, DATES):
        if right in (hit.start, hit.start - 1) and right - left > 4 and not _is_bound(view, left, right):
            yield person(view, left, right, "birth")
