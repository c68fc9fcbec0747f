"""A name that begins or stands at a place: where it ends, and whether it is closed there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.person_details import detail_words
from aftername.languages.person_words import person_words
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.contact_lines import formed, is_label, is_office, looks
from aftername.stages.mentions.finders.persons.latin import NEVER, known_name
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA, LATIN_NAME, is_latin
from aftername.stages.mentions.finders.persons.region import any_of, details, signs
from aftername.text.scripts import HIRAGANA_RANGE

EAST = f"{HAN}{HIRAGANA_RANGE}{KATAKANA}{HANGUL}"
KANA = f"{HIRAGANA_RANGE}{KATAKANA}"
CLOSE = 3  # code points between a detail and a word beside it

_READING = re.compile(
    f"(?:[{HIRAGANA_RANGE}]{{2,5}}[ \u3000][{HIRAGANA_RANGE}]{{2,5}}|[{KATAKANA}]{{2,6}}[ \u3000][{KATAKANA}]{{2,6}})(?![{KANA}])"
)
_TOKEN = re.compile(f"[{EAST}]+")
_LETTER = re.compile(f"[{EAST}A-Za-z0-9]")
_ITEM = re.compile(r"(?:^|\n)\d{1,3}[.)\u3001\uff09] ?$")
_HANGUL = re.compile(f"[{HANGUL}]+")
PAUSE = re.compile("[)\uff09,\uff0c\u3002\u3001;\uff1b:\uff1a(\uff08\n]|$")


@cache
def particles(slot: str) -> str:
    """The phrases of a slot of Japanese, as an expression."""
    return any_of(getattr(detail_words("ja"), slot))


def writes_apart(view: View, at: int) -> bool:
    """Whether names are of up to five letters where something stands, and may have a blank in them: in Japanese."""
    language = view.language_at(at)
    return language in LANGUAGES and bool(detail_words(language).joints)


@cache
def _spaced() -> re.Pattern[str]:
    behind = f"{particles('honorifics')}|{particles('joints')}"
    return re.compile(
        f"(?P<first>[{HAN}]{{1,3}})[ \u3000]{{1,2}}(?P<second>[{HAN}{KANA}]{{1,4}}?)(?=(?:{behind})|[^{HAN}{KANA}]|$)"
    )


@cache
def _closing() -> re.Pattern[str]:
    """What stands right behind a name: nothing of a word, or a calling, a word of doing, a label, a particle."""
    words = {
        word for one in details() for word in (*one.staff_titles, *one.deeds, *one.people) if len(word) > 1
    }
    words |= {phone for one in signs() for phone in one.phones}
    words |= set(detail_words("ko").honorifics)
    particle = "".join(sorted(person_words("ko").particles))
    return re.compile(
        rf"(?:{any_of(word for word in words if not word.isascii())})|[{particle}](?![{HANGUL}])|(?![{EAST}A-Za-z0-9])"
    )


@cache
def titles() -> re.Pattern[str]:
    """One calling or form of address."""
    words = {word for one in details() for word in one.staff_titles}
    words |= {title for one in signs() for title in one.titles}
    return re.compile(rf"(?:{any_of(word for word in words if not word.isascii())})")


@cache
def _title() -> re.Pattern[str]:
    return re.compile(f"{titles().pattern}+$")


@cache
def _callings() -> tuple[str, ...]:
    """Words for people of two letters and more, which no name ends in."""
    return tuple({word for one in details() for word in one.people if len(word) > 1 and not word.isascii()})


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(f"(?:{particles('inside')})(?P<name>[{HAN}]{{1,4}}[{HAN}{KANA}]{{1,3}})$")


@cache
def _offices() -> tuple[re.Pattern[str], re.Pattern[str]]:
    offices = any_of(office for one in signs() for office in one.offices if not office.isascii())
    return (
        re.compile(rf"(?:{offices})[ \u3000]{{0,2}}$"),
        re.compile(rf"[ \u3000,\uff0c(\uff08]?[{EAST}]{{0,8}}?(?:{offices})(?![{EAST}])"),
    )


def holds_office(text: str, start: int, end: int) -> bool:
    """Whether an office stands right before a name or behind it."""
    before, behind = _offices()
    return before.search(text, max(start - 10, 0), start) is not None or behind.match(text, end) is not None


def _set_off(text: str, at: int) -> int:
    """Where a name ends that only something that sets it off tells: with a blank in it, a reading in kana, in Latin letters."""
    reading = _READING.match(text, at)
    if reading:
        return reading.end()
    spaced = _spaced().match(text, at)
    if spaced and looks(spaced["first"] + spaced["second"]):
        return spaced.end()
    latin = LATIN_NAME.match(text, at)
    if latin is None:
        return -1
    held = any(part in NEVER for part in latin.group().split())
    return latin.end() if known_name(latin.group()) or (is_latin(latin.group()) and not held) else -1


def name_at(view: View, at: int, sure: bool, marked: bool) -> int:
    """Where a name ends that begins here and is closed; -1 where none does.

    sure: whether something sets it off. marked: whether that is a colon or bar, behind which the family need not be listed.
    """
    text = view.text
    end = _set_off(text, at) if sure else -1
    if end > 0:
        return end
    japanese = writes_apart(view, at)
    for length in (4, 3, 2, 5):
        name, end = text[at : at + length], at + length
        if len(name) < length or (not sure and length < 3 and not PAUSE.match(text, end)):
            continue
        if _may_be(name, sure, marked, japanese) and _closing().match(text, end):
            return end
    return -1


def _may_be(name: str, sure: bool, marked: bool, japanese: bool) -> bool:
    """Whether a word may be a name where one is due."""
    if is_label(name) or name.endswith(_callings()):
        return False
    if looks(name):
        return True
    if not sure or (_HANGUL.fullmatch(name) and not marked):
        return False
    return formed(name, longer=japanese) or _spells_chinese(name)


def _spells_chinese(name: str) -> bool:
    """Whether hangul may spell a Chinese name: 왕샤오밍."""
    return (
        len(name) in (3, 4)
        and _HANGUL.fullmatch(name) is not None
        and name.startswith(detail_words("ko").surnames_of_china)
    )


def names_among(
    view: View, start: int, end: int, near: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The words of a stretch that look like names. near: details beside which less is enough."""
    text = view.text
    for form in (_READING, _spaced()):
        for apart in form.finditer(text, start, end):
            whole = "".join(apart.group().split())
            if (form is _READING or looks(whole)) and not _LETTER.match(
                text[max(apart.start() - 1, 0) : apart.start()]
            ):
                yield apart.span()
    for token in _TOKEN.finditer(text, start, end):
        first = bool(near) and _ITEM.search(text, max(token.start() - 8, 0), token.start()) is not None
        close = first or any(
            left - token.end() <= CLOSE and token.start() - right <= CLOSE for left, right in near
        )
        longer = close and writes_apart(view, token.start())
        found = _in_word(token.group(), close, longer)
        if found:
            yield token.start() + found[0], token.start() + found[1]


def _in_word(word: str, close: bool, longer: bool) -> tuple[int, int] | None:
    """Where in a run of letters a name stands: all of it, before a calling, or behind a particle. close: beside a detail."""
    title = _title().search(word)
    bare = word[: title.start()] if title and title.start() > 1 else word
    titled = bare != word
    tail = _tail().search(bare)
    if (
        tail
        and len(tail["name"]) > 2
        and (looks(tail["name"]) or (titled and formed(tail["name"], longer=True)))
    ):
        return tail.start("name"), len(bare)
    if is_label(bare) or is_office(bare) or not (len(bare) > 2 or close or titled):
        return None
    if looks(bare) or (close and formed(bare, longer=longer)):
        return 0, len(bare)
    return None
