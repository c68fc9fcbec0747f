"""Names in contact lines: behind labels of names whatever they look like, else by how they look and what stands beside them.

Examples: "联系方式：人力资源部，张小禾，0571-…"; "問合せ先：青嵐機構 国際課 鈴木花子"; "문의: 국제협력과 김물결 사무관".
Wrong when an office has a name that looks like a person's and no ending of an office (languages/*/details.words).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from aftername.languages import LANGUAGES
from aftername.languages.name_words import heads_of, name_words
from aftername.languages.person_words import person_words
from aftername.records import Mention
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.persons.latin import NEVER, known_name
from aftername.stages.mentions.finders.persons.names import (
    HAN,
    HANGUL,
    JA_SURNAMES,
    KATAKANA,
    LATIN_NAME,
    NO_NAMES,
    is_hangul,
    is_latin,
    looks_like,
)
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import (
    any_of,
    details,
    opened,
    overlapping,
    signs,
    value_end,
)
from aftername.text.folding import folded
from aftername.text.scripts import HIRAGANA_RANGE

MOST_LINES = 5  # lines looked at below a label of contacts
RIGHT_BEHIND = 12  # code points looked at where nothing sets a label off
LONGEST_LINE = 120  # code points of a line of contacts
LONGEST_BELOW = 60  # code points of such a line

_KANA = f"{HIRAGANA_RANGE}{KATAKANA}"
_TOKEN = re.compile(
    r"[^\s\u3000-\u3002\uff01\uff1f,\uff0c;\uff1b/\uff0f|()\uff08\uff09\[\]\u3010\u3011<>\u3008-\u300d\"\u201c\u201d:\uff1a]+"
)
_DOTS = "\u30fb\u00b7\uff1d"
_EAST = re.compile(f"[{HAN}{_KANA}{HANGUL}{_DOTS}]+")
_SPACED = re.compile(
    f"(?<![{HAN}{_KANA}])(?=(?P<name>(?P<first>[{HAN}]{{1,3}})[ \u3000]{{1,2}}(?P<second>[{HAN}{_KANA}]{{1,4}}))(?![{HAN}{_KANA}]))"
)
_HAN_NAME = re.compile(
    f"[{HAN}{_KANA}]{{2,5}}|[{HAN}{_KANA}]{{1,12}}(?:[{_DOTS}][{HAN}{_KANA}]{{1,12}}){{1,3}}"
)
_HANGUL_SPACED = re.compile(
    f"(?<![{HANGUL}])[{''.join(sorted(person_words('ko').surnames))}] [{HANGUL}]{{2}}(?![{HANGUL}])"
)
_HANGUL_NAME = re.compile(f"[{HANGUL}]{{2,5}}")
_KANA_GIVEN = re.compile(f"[{HAN}]?[{_KANA}]{{1,4}}")
_SENTENCE_END = re.compile("[\u3002.]\\s*$")
_CALLED = re.compile(r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\.? ?)+")
_NAMED = frozenset({"body", "programme"})


class _Words(NamedTuple):
    titles: re.Pattern[str]
    offices: tuple[str, ...]
    bodies: tuple[str, ...]
    never: frozenset[str]
    phones: tuple[str, ...]


@cache
def _words() -> _Words:
    titles = {*_every("staff_titles"), *(title for one in signs() for title in one.titles)}
    return _Words(
        re.compile(f"(?:{any_of(title for title in titles if not title.isascii())})+$"),
        tuple({end for end in (*_every("office_ends"), *_things()) if not end.isascii()}),
        tuple(end for end in _every("body_ends") if not end.isascii()),
        frozenset((*_every("not_names"), *_every("ordinary"))) | NO_NAMES | _labels(),
        tuple({folded(word) for one in signs() for word in one.phones}),
    )


def _every(slot: str) -> list[str]:
    """The phrases of a slot in every language."""
    return [phrase for one in details() for phrase in getattr(one, slot)]


def _things() -> list[str]:
    """Last words of names of schemes and papers: what ends in one is no person (汀兰计划, 的通知)."""
    found: list[str] = []
    for language in LANGUAGES:
        found += [head for head in heads_of(language) if len(head) > 1]
        found += [word for word in name_words(language).no_things if len(word) > 1]
    return found


def is_label(word: str) -> bool:
    """Whether a word is a label, or another piece of contact lines that looks like a name."""
    return word in _words().never


def _labels() -> frozenset[str]:
    """Every label: none of them is a name, wherever it stands."""
    listed: list[tuple[str, ...]] = []
    for one in details():
        listed += [one.names, one.contact_lines, one.homes, one.addresses]
        listed += [one.accounts, one.births, one.papers, one.chats, one.people, one.rosters]
    for each in signs():
        listed += [each.contacts, each.signers, each.phones, each.ids, each.columns, each.lists]
    return frozenset(word for words in listed for word in words)


def named(view: View, hit: Hit) -> Iterator[Mention]:
    """The names behind a label that nothing else stands behind: 姓名：古丽娜扎尔, 担当者：佐倉陽翔."""
    at, set_off = opened(view, hit)
    if set_off not in ("colon", "gap"):
        return
    yield from names_in(view, at, value_end(view, at), sure=True)


def line(view: View, hit: Hit) -> Iterator[Mention]:
    """The names behind a label of contacts, on its line and on the short lines below."""
    at, set_off = opened(view, hit)
    if set_off not in ("colon", "gap") and (hit.trigger.isascii() or is_hangul(hit.trigger[:1])):
        if hit.trigger.isascii():
            yield from _prose(view, at)
        return
    apart = set_off or view.folded[hit.end : hit.end + 1] == " "
    end = value_end(view, at) if apart else min(at + RIGHT_BEHIND, text_line_end(view.text, at))
    yield from names_in(view, at, end, sure=False)
    if set_off != "colon":
        return
    text, start = view.text, text_line_end(view.text, at) + 1
    for _ in range(MOST_LINES):
        stop = text_line_end(text, start)
        below = text[start:stop]
        if not below.strip() or len(below) > LONGEST_BELOW or _SENTENCE_END.search(below):
            return
        if not _holds_office(below):
            yield from names_in(view, start, stop, sure=False)
        start = stop + 1


@cache
def _officers() -> re.Pattern[str]:
    offices = any_of(office for one in signs() for office in one.offices if not office.isascii())
    return re.compile(rf"(?:{offices})[ \u3000]{{0,4}}[^\d@\s]{{1,6}}(?:[ \u3000][^\d@\s]{{1,4}})?$")


def _holds_office(below: str) -> bool:
    """Whether a line below contacts is the signature of who holds an office: 군수 문태호."""
    return _officers().search(below.strip()) is not None


def _prose(view: View, at: int) -> Iterator[Mention]:
    """ "please contact Mara Ellison": a name right behind the word, known or followed by how to reach it."""
    name = LATIN_NAME.match(view.text, at)
    if name is None or not is_latin(name.group()) or overlapping(view, *name.span(), _NAMED):
        return
    behind = view.text[name.end() : name.end() + 8]
    if known_name(name.group()) or re.match(r" (?:at|on|by|via)\b|,? ?\(|, ?[+\d]|, \w+@", behind):
        yield person(view, name.start(), name.end(), "contact")


def text_line_end(text: str, at: int) -> int:
    """Where the line ends that a place stands in."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def names_in(view: View, at: int, end: int, sure: bool) -> Iterator[Mention]:
    """The names in a stretch. sure: whether nothing but names, with their offices and numbers, should stand there."""
    end = min(end, at + LONGEST_LINE)
    taken = list(_spaced_names(view.text, at, end, sure))
    for left, right in (*taken, *_words_that_name(view.text, at, end, sure, taken)):
        if sure or not overlapping(view, left, right, _NAMED):
            yield person(view, left, right, "contact")
    yield from _latin(view, at, end, sure)


def _spaced_names(text: str, at: int, end: int, sure: bool) -> Iterator[tuple[int, int]]:
    """Names with a blank between surname and given name."""
    for spaced in _SPACED.finditer(text, at, end):
        left, right = spaced.span("name")
        if right <= end and _is_spaced(spaced["first"], spaced["second"], sure):
            yield left, right
    for korean in _HANGUL_SPACED.finditer(text, at, end) if sure else ():
        yield korean.span()


def _words_that_name(
    text: str, at: int, end: int, sure: bool, taken: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Names that are a word, or the end of one. taken: stretches that are names already."""
    tokens = list(_TOKEN.finditer(text, at, end))
    words = ["", *(token.group() for token in tokens), ""]
    for number, token in enumerate(tokens):
        if any(left < token.end() and token.start() < right for left, right in taken):
            continue
        found = _name_in(token.group(), words[number], words[number + 2], sure)
        if found is not None:
            yield token.start() + found[0], token.start() + found[1]
        elif (
            sure
            and len(token.group()) > 8
            and _EAST.fullmatch(token.group())
            and not is_office(token.group())
        ):
            return  # a sentence, and no longer a name


def _is_spaced(first: str, second: str, sure: bool) -> bool:
    """Whether two words apart are surname and given name: 佐倉 陽翔, 苏　静."""
    if second in _words().never or is_office(second) or _words().titles.fullmatch(second):
        return False
    whole = first + second
    if first in JA_SURNAMES or (looks_like(whole) and not is_office(first)):
        return whole not in _words().never and len(whole) <= 7
    return sure and len(second) <= 3 and not is_office(first) and first not in _words().never


def _name_in(token: str, before: str, after: str, sure: bool) -> tuple[int, int] | None:
    """Where in a word of a contact line the name stands; None where there is none."""
    if _EAST.fullmatch(token) is None or token in _words().never or _words().titles.fullmatch(token):
        return None
    title = _words().titles.search(token)
    bare = token[: title.start()] if title and title.start() else token
    titled = bare != token or _words().titles.fullmatch(after) is not None
    name = _bare_name(bare, titled, sure) or (_reached(bare, before, after) and (0, len(bare)))
    return name or _glued(bare, titled)


def _bare_name(bare: str, titled: bool, sure: bool) -> tuple[int, int] | None:
    """The whole word where it is a name."""
    if bare in _words().never:
        return None
    whole = (0, len(bare))
    if looks(bare) and not bare.endswith(_words().bodies):
        return whole
    if is_office(bare):
        return None
    if titled and len(bare) <= 4 and (len(bare) > 1 or bare[0] in _surnames()):
        return whole
    formed = _HANGUL_NAME if is_hangul(bare[0]) else _HAN_NAME
    return whole if sure and formed.fullmatch(bare) else None


def _reached(bare: str, before: str, after: str) -> bool:
    """Whether a word stands between an office and a number, where the name of a person stands."""
    number = (
        after[:1].isdigit()
        or after[:1] in ("+", "\u260e")
        or "@" in after
        or folded(after).startswith(_words().phones)
    )
    placed = not before or is_office(before)
    formed = _HAN_NAME.fullmatch(bare) if not is_hangul(bare[:1]) else len(bare) == 3 and before
    return number and placed and bool(formed) and len(bare) > 2 and not is_office(bare)


def _glued(bare: str, titled: bool) -> tuple[int, int] | None:
    """A name right behind the office: 人事处王小明."""
    for length in (4, 3, 2) if len(bare) > 4 else ():
        name = bare[-length:]
        if bare[:-length].endswith(_words().offices) and looks(name) and not is_office(name):
            return len(bare) - length, len(bare)
    if titled and len(bare) > 3 and bare[-1] in _surnames() and bare[:-1].endswith(_words().offices):
        return len(bare) - 1, len(bare)
    return None


@cache
def _surnames() -> frozenset[str]:
    return frozenset(one for words in signs() for one in words.surnames)


@lru_cache(maxsize=4096)
def looks(name: str) -> bool:
    """Whether a word looks like a name, given names in kana too."""
    if looks_like(name) or name in JA_SURNAMES:
        return name not in _words().never
    return any(name[:n] in JA_SURNAMES and _KANA_GIVEN.fullmatch(name[n:]) for n in (3, 2, 1))


def formed(name: str, longer: bool = False) -> bool:
    """Whether a word may be a name where something beside it says that one is due: a family name and two letters more.

    longer: four and five letters too, as Japanese names have; they need the plainest signs.
    """
    if looks(name):
        return True
    short = len(name) == 3 and _EAST.fullmatch(name) is not None and name[0] in _surnames()
    long = longer and 3 < len(name) < 6 and _HAN_NAME.fullmatch(name) is not None
    return (short or long) and name not in _words().never and not is_office(name)


def is_office(word: str) -> bool:
    return word.endswith(_words().offices)


def _latin(view: View, at: int, end: int, sure: bool) -> Iterator[Mention]:
    """Latin names in a stretch: known ones, and any two or three capitalised words where a name is due."""
    for row in LATIN_NAME.finditer(view.text, at, end):
        name = _CALLED.sub("", row.group())
        start = row.end() - len(name)
        apart = (
            known_name(name) and view.text[row.end() : row.end() + 1] == ","
        )  # Mara Ellison, Skylark Institute
        if (overlapping(view, start, row.end(), _NAMED) and not apart) or _held(name):
            continue
        first, titled = start - at <= 12, name != row.group()
        if (
            known_name(name)
            or (is_latin(name) and (sure or first or titled))
            or (((sure and first) or titled) and " " not in name and len(name) > 2 and not name.isupper())
        ):
            yield person(view, start, row.end(), "contact")


def _held(name: str) -> bool:
    """Whether a word of a Latin row is none of a name."""
    return any(part in NEVER for part in name.split())
