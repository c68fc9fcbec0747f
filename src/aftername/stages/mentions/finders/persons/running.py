"""Private details in running text, without a label: names by the words beside them, homes and accounts by their form.

Examples: "发给张小禾就行", "理学部 水無瀬薫 宛", "예금주 도하늘"; "望湖街30号7单元704"; "푸른은행 722-931-272429".
Wrong when a word of everyday speech looks like a name between such words. An address is an office's, and stays, where a body
stands in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.languages.person_details import DetailWords, detail_words
from aftername.records import Mention
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.persons.contact_lines import formed, looks
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, overlapping, signs
from aftername.text.scripts import HIRAGANA_RANGE

BODIES = frozenset({"body"})
REACH = 40  # code points before an address in which the body whose it is may stand

_EAST = f"{HAN}{HIRAGANA_RANGE}{KATAKANA}{HANGUL}"
_BLANK = re.compile("[ \u3000]{0,2}")
_BREAK = re.compile(f"[^{_EAST}A-Za-z0-9]|$")
_LEFT = re.compile(f"(?:^|[^{_EAST}A-Za-z])$")
_SPACED = re.compile(
    f"[{HAN}]{{1,3}}[ \u3000][{HAN}{HIRAGANA_RANGE}{KATAKANA}]{{1,3}}(?![{HAN}{HIRAGANA_RANGE}{KATAKANA}])"
)
_SPACED_LEFT = re.compile(
    f"(?:^|[^{_EAST}A-Za-z])(?P<name>[{HAN}]{{1,3}}[ \u3000][{HAN}{HIRAGANA_RANGE}{KATAKANA}]{{1,3}})$"
)
_REACHABLE = re.compile(
    r"@|\d{2,4}[-)）\u2010-\u2015 ]\d{2,4}[- \u2010-\u2015]?\d{3,4}"
)  # a mail or a telephone
_BRACKETS = ("(", "\uff08")
NEAR = 80  # code points behind a name in which it says how to reach whom it names

_SENTENCE = re.compile("[\n\u3002;\uff1b]")
_AT_LINE_END = re.compile(
    f"[ \u3000](?P<name>[{HAN}{HIRAGANA_RANGE}{KATAKANA}]{{2,5}}|[{HAN}]{{1,3}}[ \u3000][{HAN}{HIRAGANA_RANGE}{KATAKANA}]{{1,3}})"
    "(?=[ \u3000]{0,4}(?:\n|$)|\u3000)"
)
_ACCOUNT = re.compile("[ \u3000:\uff1a]{0,3}(?P<number>\\d(?:[ -]?\\d){5,24})(?![\\d.,%])")
_HYPHENS, _DIGITS, _SHORT = 2, 10, 7  # of a number behind a bank that is an account whatever else it says
_PLAIN = r"\d{1,5}"
_DASH = r"[-\u2010-\u2015\u30fc]"


@cache
def _behind() -> re.Pattern[str]:
    words = {word for one in details() for word in one.reached}
    long, short = (
        any_of(word for word in words if len(word) > 1),
        any_of(word for word in words if len(word) == 1),
    )
    return re.compile(rf"[ \u3000]?(?:{long}|(?:{short})(?![{_EAST}]))")


@cache
def _with() -> re.Pattern[str]:
    words = [word for one in details() for word in (*one.hands_to, *one.reaches)]
    return re.compile(f"(?:{any_of(words)})[ \u3000]?$")


def _name_at(text: str, at: int, needs_word: bool) -> int:
    """Where a name ends that begins here; -1 where none does. needs_word: whether a word must follow that says it is one."""
    spaced = None if needs_word else _SPACED.match(text, at)
    if spaced and looks("".join(spaced.group().split())):
        return spaced.end()
    for length in (4, 3, 2, 5):
        end = at + length
        if end > len(text) or (needs_word and not _may_say(text, end)):
            continue
        name = text[at:end]
        if formed(name, longer=True) and (
            _says(text, end, formed(name, longer=not needs_word))
            or (not needs_word and looks(name) and _BREAK.match(text, end))
        ):
            return end
    return -1


def _may_say(text: str, end: int) -> bool:
    """Whether a bracket or a word for somebody stands behind what may be a name: quick to see, and true of few places."""
    return text.startswith(_BRACKETS, end) or _behind().match(text, end) is not None


def _says(text: str, end: int, sure: bool) -> bool:
    """Whether what stands behind a name says that it is one: how to reach somebody; a word for one, if the name is sure enough."""
    reach = text.startswith(_BRACKETS, end) and _REACHABLE.search(text, end, end + NEAR)
    return bool(reach or (sure and _behind().match(text, end)))


def handed(view: View, hit: Hit) -> Iterator[Mention]:
    """A name right behind words that hand something to somebody: 发给张小禾就行, 担当の鈴木花子（…）."""
    yield from _following(view, hit, False)


def met(view: View, hit: Hit) -> Iterator[Mention]:
    """A name behind a plain "with" and before a word that says what for: 与张小禾联系."""
    yield from _following(view, hit, True)


def _following(view: View, hit: Hit, needs_word: bool) -> Iterator[Mention]:
    blank = _BLANK.match(view.text, hit.end)
    at = blank.end() if blank else hit.end
    end = _name_at(view.text, at, needs_word)
    if end > 0:
        yield person(view, at, end, "contact")


@cache
def _behind_office() -> re.Pattern[str]:
    offices = any_of(office for one in signs() for office in one.offices if not office.isascii())
    return re.compile(f"(?:{offices})[ \u3000]?[{_EAST}]{{2,5}}$")


def reached(view: View, hit: Hit) -> Iterator[Mention]:
    """A name right before words for somebody: 何知远收, 水無瀬薫 宛, 민지우님께."""
    apart = view.text[hit.start - 1 : hit.start] in (" ", "\u3000")
    end = hit.start - apart
    if not _BREAK.match(view.text, hit.end):
        return
    if _behind_office().search(view.text, max(end - 16, 0), end):
        return  # who holds an office is written to in public: 법무부장관 임태수 귀하
    spaced = _SPACED_LEFT.search(view.text, max(end - 9, 0), end)
    if spaced and looks("".join(spaced["name"].split())):
        yield person(view, *spaced.span("name"), "contact")
        return
    for length in (4, 3, 2, 5):
        start = end - length
        name = view.text[max(start, 0) : end]
        if start < 0 or not formed(name, longer=apart):
            continue
        if _LEFT.search(view.text[max(start - 1, 0) : start]):
            yield person(view, start, end, "contact")
            return
        if looks(name) and _with().search(view.text, max(start - 8, 0), start):
            yield person(view, start, end, "contact")
            return


def behind_offices(view: View) -> Iterator[Mention]:
    """A name that ends a line behind an office: 国際課 田中誠."""
    ends = _office_ends()
    for found in _AT_LINE_END.finditer(view.text):
        start, end = found.span("name")
        parts = found["name"].split()
        if len(parts) > 1 and not looks("".join(parts)):
            start, parts = end - len(parts[1]), parts[1:]  # the first of them belongs to the office
        name = "".join(parts)
        before = view.text[max(start - 9, 0) : start].rstrip(" \u3000")
        named = formed(name, longer=True) if _REACHABLE.search(view.text, end, end + NEAR) else looks(name)
        if before.endswith(ends) and named and not name.endswith(ends):
            yield person(view, start, end, "contact")


def called(view: View, hit: Hit) -> Iterator[Mention]:
    """A name behind a calling, with a way to reach it in brackets: 사업팀장 양은주 (내선 12, 010-…)."""
    blank = _BLANK.match(view.text, hit.end)
    at = blank.end() if blank else hit.end
    for length in (3, 4, 2):
        end = at + length
        opens = view.text[end : end + 2].lstrip()[:1] in ("(", "\uff08")
        if (
            at > hit.end
            and opens
            and formed(view.text[at:end])
            and _REACHABLE.search(view.text, end, end + NEAR)
        ):
            yield person(view, at, end, "contact")
            return


@cache
def _office_ends() -> tuple[str, ...]:
    return tuple({word for one in details() for word in one.office_ends if not word.isascii()})


def account(view: View, hit: Hit) -> Iterator[Mention]:
    """A number behind the name of a bank or a kind of account: 工行 6217 0038…, 普通 1341045, 푸른은행 722-931-272429."""
    found = _ACCOUNT.match(view.text, hit.end)
    if found is None:
        return
    number = found["number"]
    digits = sum(map(str.isdigit, number))
    short = hit.trigger in detail_words("ja").banks and digits == _SHORT
    if short or digits >= _DIGITS or number.count("-") >= _HYPHENS:
        yield person(view, *found.span("number"), "account")


# Homes, by the form of an address


@cache
def _forms() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """How a home is written in each language, with a short piece that each of them holds: most texts have none."""
    zh, ja, ko, en = map(detail_words, ("zh", "ja", "ko", "en"))
    return (
        (re.compile(rf"\d[A-Z]?(?:{any_of(zh.units)})"), _chinese(zh)),
        (re.compile(rf"\d(?:{any_of(ja.ways)}|{_DASH})\d"), _japanese(ja)),
        (re.compile(rf"\d(?:{any_of(ko.units)})"), _korean(ko)),
        (re.compile(rf" (?:{any_of(en.ways)})\b|\b(?:{any_of(en.units)}) ?[A-Z]?\d"), _english(en)),
    )


def _chinese(one: DetailWords) -> re.Pattern[str]:
    number = f"{_PLAIN}(?:{_DASH}{_PLAIN})?(?:{any_of(one.numbered)})?(?:{_PLAIN}(?:{any_of(one.numbered)})){{0,2}}"
    flat = f"(?:{_PLAIN}[A-Z]?(?:{any_of(one.units)})){{1,4}}(?:{_PLAIN})?"
    place = f"(?:[{HAN}]{{1,6}}?(?:{any_of(one.districts)})){{1,4}}[{HAN}]{{1,8}}?(?:{any_of(one.ways)})"
    return re.compile(f"{place}(?:{number}{flat}|(?:{_PLAIN}[A-Z]?(?:{any_of(one.units)})){{2,4}})")


def _japanese(one: DetailWords) -> re.Pattern[str]:
    letters = f"[{HAN}{HIRAGANA_RANGE}{KATAKANA}]"
    chain = f"{_PLAIN}(?:(?:{any_of(one.ways)}|{_DASH}){_PLAIN}){{1,3}}(?:{any_of(one.numbered)})?"
    flat = f"(?:[ \u3000]?{letters}{{1,10}}[ \u3000]?{_PLAIN}(?:{any_of(one.units)})?)?"
    return re.compile(
        f"(?:{letters}{{1,6}}?(?:{any_of(one.districts)})){{1,3}}{letters}{{0,8}}?{chain}{flat}"
    )


def _korean(one: DetailWords) -> re.Pattern[str]:
    number = f"(?: ?{_PLAIN}(?:{any_of(one.numbered)}))?(?: ?{_PLAIN}(?:-{_PLAIN})?)?"
    flat = f"(?:,? ?\\(?{_PLAIN}(?:{any_of(one.units)})\\)?){{1,3}}"
    place = (
        f"(?:[{HANGUL}]{{1,6}}(?:{any_of(one.districts)}) ){{1,3}}[{HANGUL}\\d]{{1,10}}(?:{any_of(one.ways)})"
    )
    return re.compile(place + number + flat)


def _english(one: DetailWords) -> re.Pattern[str]:
    flat = f"(?:{any_of(one.units)}) ?[A-Z]?\\d{{0,4}}[A-Z]?"
    road = f"\\d{{1,4}}[A-Z]? (?:[A-Z][a-z]+ ){{1,3}}(?:{any_of(one.ways)})\\b"
    code = r",? ?(?:[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|(?:[A-Z]{2} )?\d{5}(?:-\d{4})?)"
    town = ", ?[A-Z][a-z]+(?: [A-Z][a-z]+)?"
    ends = f"(?:{town}(?:{code})?)?"
    any_way = r"\d{1,4}[A-Z]? [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}"  # behind a flat and before the code of its post, whatever the way is called
    return re.compile(
        f"(?:{flat}, ?){{1,2}}{road}{ends}|{road}, ?{flat}{ends}|{road}{town}{code}|(?:{flat}, ?){{1,2}}{any_way}{town}{code}"
    )


def homes(view: View) -> Iterator[Mention]:
    """Homes in running text, by their form: a way, a number and a flat, and no body in the sentence."""
    for piece, form in _forms():
        if piece.search(view.text):
            for found in form.finditer(view.text):
                if not _of_a_body(view, *found.span()):
                    yield person(view, *found.span(), "address")


def _of_a_body(view: View, start: int, end: int) -> bool:
    """Whether a body stands in the sentence of an address, before it or right behind."""
    before = max(start - REACH, 0)
    for cut in _SENTENCE.finditer(view.text, before, start):
        before = cut.end()
    stop = _SENTENCE.search(view.text, end, end + 12)
    return bool(overlapping(view, before, stop.start() if stop else end + 12, BODIES))
