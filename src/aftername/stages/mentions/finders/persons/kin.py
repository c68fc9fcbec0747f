"""Names beside what only private persons have: kin and neighbours, an age, a sign-off, a place in a chain of calls.

Examples: "其子简国平", "孫の拓海", "남편 점백 씨(68)", "mother of Colm and Una", "Ellie Garrard, 72, who …", "越智 トメ（91）",
"Best,\\nRos", "연락망: 아람→유정", "LU/JIANGUO MR". Wrong where a word of everyday speech looks like a name there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from aftername.languages.person_details import detail_words
from aftername.languages.person_words import person_words
from aftername.records import Mention
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.contact_lines import looks
from aftername.stages.mentions.finders.persons.frames import KANA, LATIN, any_phrase
from aftername.stages.mentions.finders.persons.latin import NEVER
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA, LATIN_NAME
from aftername.stages.mentions.finders.persons.private import person, sign_of
from aftername.stages.mentions.finders.persons.region import any_of, beginning, details, overlapping
from aftername.stages.mentions.finders.persons.where_names_end import holds_office, name_at
from aftername.stages.mentions.finders.persons.word_kinds import kind

NAMED = frozenset({"body", "programme"})
REACHES = frozenset({"phone", "e-mail", "chat", "id-number"})
LONGEST_LINE = 200  # code points of a line of a chain
MOST_STEPS = 4  # lines of one chain

_EAST = f"{HAN}{KANA}{HANGUL}"
_AGE = r"(?:1[0-1]\d|[1-9]\d)"
_OPENS = r"[ \u3000]?[(\uff08]"

_LATIN_AGED = re.compile(rf"(?P<name>{LATIN}),? (?:aged {_AGE}\b|\({_AGE}\))|(?P<more>{LATIN}), {_AGE},")
_INITIALS = re.compile(r"(?:^|\n)(?P<name>(?:[A-Z]\. ?){1,3}[A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?=\n|$)")
_GREETED = re.compile(
    rf"(?:^|\n)(?:Dear|Hi|Hello|Hey) (?:(?:Mrs?|Ms|Miss|Mdm|Dr|Prof)\.? )?(?P<name>{LATIN})(?=[,:!])"
)
_ARROW = re.compile(r" ?(?:\u2192|\u21d2|\u27a1|-+>|=>) ?")
_STEP = re.compile(rf"[{_EAST}]{{1,8}}|{LATIN}")
_TICKET = re.compile(
    r"(?<![A-Z])(?P<name>[A-Z]{2,20}/[A-Z]{2,20}|[A-Z]{2,20} [A-Z]{2,20})(?: [A-Z]{2,20})? (?:MR|MS|MRS|MISS|MSTR|CHD|INF)\b"
    r"(?:[ \t\u3000]+(?P<number>[A-Z]{0,2}\d{7,9})\b)?"
)
_BEFORE_BRACKET = re.compile(
    rf"(?:^|[^{_EAST}A-Za-z])(?P<name>{LATIN}|[{HAN}]{{1,3}}[ \u3000][{HAN}{KANA}]{{1,4}}|[{HAN}]{{2,4}}|[{KATAKANA}]{{2,12}}|[{HANGUL}]{{2,4}})"
    rf"{_OPENS}(?:born |b\. ?|(?i:no)\. ?|[^()\uff08\uff09\n]{{0,8}}?[:\uff1a ]?)$"
)


def names(view: View, found: Sequence[Mention]) -> Iterator[Mention]:
    """Every such name. found: what other rules found."""
    places = [*_of_kin(view), *_aged(view), *_latin_aged(view, found), *_signed_off(view), *_in_chains(view)]
    for start, end in (*places, *_before_brackets(view, found), *_spaced(view)):
        if not overlapping(view, start, end, NAMED):
            yield person(view, start, end, "name-behind")
    for one in _TICKET.finditer(view.text):
        yield person(view, *one.span("name"), "list")
        if one["number"]:
            yield person(view, *one.span("number"), "id-number")


@cache
def _kin() -> re.Pattern[str]:
    """A word for kin with what may part it from a name: 其子, 孫の, 남편 , daughter of."""
    kin = [detail_words(language).kin for language in ("zh", "ja", "ko", "en")]
    zh, ja, ko, en = map(any_of, kin)
    inside = any_of(one for one in detail_words("ja").inside if len(one) == 1)
    return re.compile(
        rf"{beginning(chain.from_iterable(kin))}(?:"
        rf"(?:{zh})(?:[,\uff0c:\uff1a\uff08(])?(?=[{HAN}])"
        rf"|(?:{ja})(?:(?:{inside})(?=[{HAN}{KANA}])|[ \u3000](?=[{HAN}]))"
        rf"|(?<![{HANGUL}])(?:{ko}) (?=[{HANGUL}])"
        rf"|\b(?i:{en})(?: of| is|,|:)? ?(?=[A-Z][a-z]))"
    )


@cache
def _kin_behind() -> re.Pattern[str]:
    """A Latin name before kin in brackets: Gideon (son)."""
    return re.compile(rf"(?P<name>{LATIN}) \((?:{any_of(detail_words('en').kin)})\)")


@cache
def _called() -> re.Pattern[str]:
    """A name that a form of address or a number follows."""
    honorifics = any_of({*detail_words("ja").honorifics, *detail_words("ko").honorifics})
    return re.compile(
        rf"(?P<name>[{HAN}]{{1,4}}|[{KATAKANA}]{{2,8}}|[{HANGUL}]{{2,4}})(?: ?(?:{honorifics})|(?=[ \u3000](?:\d|[(\uff08+])))"
    )


@cache
def _does() -> re.Pattern[str]:
    """What somebody does, right behind a Chinese name."""
    zh = detail_words("zh")
    return re.compile(
        any_of((*zh.deeds, *zh.reached, *person_words("zh").saying, *person_words("zh").speech))
    )


def _of_kin(view: View) -> Iterator[tuple[int, int]]:
    text = view.text
    for word in _kin().finditer(text):
        at = word.end()
        if text[at].isascii():
            yield from _latin_row(text, at)
            continue
        end = _end_behind_kin(view, at)
        if end > at and not holds_office(text, at, end):
            yield at, end
    for one in _kin_behind().finditer(text):
        if not _is_no_name(one["name"]):
            yield one.span("name")


def _end_behind_kin(view: View, at: int) -> int:
    text = view.text
    called = _called().match(text, at)
    if called and kind(called["name"]) == "name":
        return called.end("name")
    done = (at + n for n in (3, 2, 4) if looks(text[at : at + n]) and _does().match(text, at + n))
    return next(done, 0) or name_at(view, at, False, False)


def _latin_row(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Names side by side in Latin letters: Colm and Una."""
    for _ in range(MOST_STEPS):
        row = _LATIN.match(text, at)
        if row is None or _is_no_name(row.group()):
            return
        yield row.span()
        following = _AND.match(text, row.end())
        if following is None:
            return
        at = following.end()


_LATIN = re.compile(LATIN)
_AND = re.compile(r",? (?:and|&) (?=[A-Z][a-z])|, (?=[A-Z][a-z]+[,. ])")


def _is_no_name(row: str) -> bool:
    return any(part.rstrip(".") in NEVER for part in row.split())


@cache
def _years() -> tuple[re.Pattern[str], ...]:
    """A name with its age in brackets or behind a pause, by language."""
    zh, ja, ko = map(detail_words, ("zh", "ja", "ko"))
    called_ja, called_ko = any_of(ja.honorifics), any_of(ko.honorifics)
    ends = r"[)\uff09\u30fb\uff1d\u3001\u00b7,]"
    return (
        re.compile(
            rf"(?P<name>(?<![{HAN}{KANA}])[{HAN}]{{1,3}}[ \u3000][{HAN}{KANA}]{{1,4}}|(?<![{HAN}])[{HAN}]{{1,4}}|(?<![{KATAKANA}])[{KATAKANA}]{{2,12}})"
            rf"(?P<called>{called_ja})?{_OPENS}{_AGE}(?:{any_of(ja.years_old)}|{ends})"
        ),
        re.compile(
            rf"(?<![{HAN}])(?P<name>[{HAN}]{{2,4}})(?P<called>)(?:{_OPENS}|[\uff0c,])(?:[{HAN}][\uff0c,])?{_AGE}(?:{any_of(zh.years_old)})"
        ),
        re.compile(
            rf"(?<![{HANGUL}])(?P<name>[{HANGUL}]{{2,5}}?)(?P<called> ?(?:{called_ko})|){_OPENS}{_AGE}(?:{any_of(ko.years_old)}|{ends})"
        ),
        re.compile(rf"(?<![{HANGUL}])(?P<name>[{HANGUL}]{{1,4}})(?P<called> (?:{called_ko}))(?=[{HANGUL}]?(?:[ ,.(]|$))"),
    )  # fmt: skip


def _aged(view: View) -> Iterator[tuple[int, int]]:
    """Names of East Asia with an age, or in Korean before a form of address."""
    text = view.text
    for form in _years():
        for one in form.finditer(text):
            name = "".join(one["name"].split())
            sure = one["called"] or looks(name) or name != one["name"] or HANGUL_NAME.fullmatch(name)
            if not sure or kind(name) != "name" or name in detail_words("ko").nobody:
                continue
            if not holds_office(text, *one.span("name")):
                yield one.span("name")


HANGUL_NAME = re.compile(f"[{HANGUL}]+")


def _latin_aged(view: View, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Ellie Garrard, 72, who; in brackets only on a line of numbers: Mabel Nankivell (88)."""
    text = view.text
    lines = {text.rfind("\n", 0, one.anchor.start) for one in found if sign_of(one) in REACHES}
    for one in _LATIN_AGED.finditer(text):
        group = one.lastgroup or "name"
        name = one[group]
        told = text[one.end() - 1] != ")" or text.rfind("\n", 0, one.start()) in lines
        if told and " " in name and not _is_no_name(name) and LATIN_NAME.fullmatch(name):
            yield one.span(group)


@cache
def _closing() -> re.Pattern[str]:
    words = [word for one in details() for word in one.closings]
    east, latin = (any_phrase(tuple(w for w in words if w.isascii() is ascii)) for ascii in (False, True))
    return re.compile(
        rf"(?:^|\n)[ \u3000]*(?:(?i:{latin})|(?:{east})[^\n]{{0,6}})[,.!\uff0c\u3002\uff01]?\n+[ \u3000]*"
        rf"(?P<name>{LATIN}|[{HAN}{KANA}]{{2,6}}|[{HAN}]{{1,3}}[ \u3000][{HAN}{KANA}]{{1,4}}|[{HANGUL}]{{2,4}})[ \u3000]*(?=\n|$)"
    )


def _signed_off(view: View) -> Iterator[tuple[int, int]]:
    """Who greets and is greeted in a letter."""
    letter = _GREETED.search(view.text)
    for form in (_closing(), *((_INITIALS, _GREETED) if letter else ())):
        for one in form.finditer(view.text):
            name = one["name"]
            if not _is_no_name(name) and (name.isascii() or kind("".join(name.split())) == "name"):
                yield one.span("name")


@cache
def _of_chains() -> re.Pattern[str]:
    return re.compile(any_of(word for one in details() for word in one.chains), re.IGNORECASE)


def _in_chains(view: View) -> Iterator[tuple[int, int]]:
    """Who calls whom: every short step of a line of arrows behind or below a word for such chains."""
    text = view.text
    for word in _of_chains().finditer(text):
        start = word.end()
        for _ in range(MOST_STEPS):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            if end - start < LONGEST_LINE and len(_ARROW.findall(text, start, end)) > 1:
                yield from _steps(text, start, end)
            start = end + 1


def _steps(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for gap in (*_ARROW.finditer(text, start, end), None):
        for step in _STEP.finditer(text, at, gap.start() if gap else end):
            if kind(step.group()) in ("name", "other"):
                yield step.span()
        at = gap.end() if gap else end


def _before_brackets(view: View, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """A name right before brackets that hold somebody's day of birth or number: 江頭 修（1979年6月2日生）."""
    for one in found:
        if sign_of(one) not in ("birth", "id-number"):
            continue
        before = _BEFORE_BRACKET.search(view.text, max(one.anchor.start - 60, 0), one.anchor.start)
        if before is None or _is_no_name(before["name"]):
            continue
        if before["name"].isascii() or kind("".join(before["name"].split())) == "name":
            yield before.span("name")


@cache
def _families() -> re.Pattern[str]:
    """A Japanese family name and, a blank behind it, a given name, closed: 鬼頭 さくら様, 江頭 修（."""
    ja = detail_words("ja")
    listed = any_of(
        one for one in (*ja.more_compounds, *person_words("ja").compound_surnames) if len(one) > 1
    )
    closed = any_of((*ja.honorifics, *ja.joints, *ja.inside))
    return re.compile(
        rf"(?P<name>(?:{listed})[ \u3000](?:[{HAN}]{{1,3}}|[{HAN}]?[{KANA}]{{2,5}}?))(?={closed}|[^{HAN}{KANA}]|$)"
    )


def _spaced(view: View) -> Iterator[tuple[int, int]]:
    for one in _families().finditer(view.text):
        given = re.split("[ \u3000]", one["name"])[1]
        if kind(given) in ("name", "other") and not holds_office(view.text, *one.span("name")):
            yield one.span("name")
