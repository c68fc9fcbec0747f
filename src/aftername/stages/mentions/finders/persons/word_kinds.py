"""What a word of a contact line is: a label, an office, a calling, an ordinary word, or what may be a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from aftername.languages.person_details import detail_words
from aftername.languages.person_words import person_words
from aftername.stages.mentions.finders.persons.contact_lines import is_label, is_office
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.region import any_of, details, signs
from aftername.text.folding import folded
from aftername.text.scripts import HIRAGANA_RANGE

KANA = f"{HIRAGANA_RANGE}{KATAKANA}"
HAN_OR_KANA = re.compile(f"[{HAN}{KANA}]+")
DOTS = r"\u30fb\u00b7\uff1d"
KEPT = 1 << 14  # words whose kind is kept: labels, offices and places come again and again
LONGEST_HAN, LONGEST_HANGUL, LONGEST_KANA, LONGEST_DOTTED = 5, 4, 8, 24  # letters of a name

_HAN_ONLY = re.compile(f"[{HAN}]+")
_HIRAGANA_NAME = re.compile(f"[{HIRAGANA_RANGE}]{{2,6}}")
_HANGUL_NAME = re.compile(f"[{HANGUL}]{{3}}")
_NUMBERS = re.compile(r"[\s\d().,-]+$")


def _east(words: Iterable[str]) -> Iterable[str]:
    return (word for word in words if not word.isascii())


@cache
def _labels() -> frozenset[str]:
    """Labels of persons, and last words of such labels."""
    found = {folded(word) for one in details() for word in (*one.name_labels, *one.names, *one.people)}
    found |= {folded(word) for one in signs() for word in (*one.contacts, *one.signers)}
    return frozenset(found | {folded(word) for one in details() for word in one.people_ends if len(word) > 1})


@cache
def east_labels() -> tuple[str, ...]:
    """Those in letters of East Asia, of two letters and more."""
    return tuple(word for word in _east(_labels()) if len(word) > 1)


@cache
def _latin_labels() -> tuple[str, ...]:
    return tuple(word for word in _labels() if word.isascii())


@cache
def _exact() -> frozenset[str]:
    return frozenset(word for one in details() for word in one.name_labels)


@cache
def person_labels() -> tuple[str, ...]:
    """Labels of persons in Chinese, of three letters and more."""
    zh = detail_words("zh")
    return tuple({word for word in (*zh.name_labels, *zh.people, *zh.names) if len(word) > 2})


@cache
def person_ends() -> tuple[str, ...]:
    """Last letters of words for people, which a colon makes labels of: 管理员, 発行者."""
    return tuple({end for one in details() for end in _east(one.people_ends)})


@cache
def list_ends() -> tuple[str, ...]:
    """Last words of labels of lists, behind which other things may stand as well: 名单."""
    return person_words("zh").lists


@cache
def callings() -> re.Pattern[str]:
    """One or more callings or forms of address side by side."""
    ja, ko = detail_words("ja"), detail_words("ko")
    found = {word for one in details() for word in (*one.staff_titles, *one.honorifics)} - set(ja.given_too)
    found |= {word for one in signs() for word in one.titles} | set(ko.reached)
    found |= {word for word in ja.reached if not word.startswith(ja.joints)}
    return re.compile(f"(?:{any_of(_east(found))})+")


@cache
def _ordinary() -> frozenset[str]:
    words = {folded(word) for one in details() for word in (*one.ordinary, *one.not_names)}
    return frozenset(words | {word for one in signs() for word in one.not_names})


@cache
def any_number() -> str:
    """An expression for a label of telephones, of their extensions, or of mails."""
    return any_of(number_words())


@cache
def number_words() -> frozenset[str]:
    """Labels of telephones, of their extensions, or of mails."""
    phones = {word for one in signs() for word in one.phones}
    return frozenset(phones | {word for one in details() for word in (*one.extensions, *one.mails)})


@cache
def other_labels() -> frozenset[str]:
    """Labels in Latin letters of anything but names: LINE ID, Passport No."""
    listed: list[tuple[str, ...]] = [(*one.phones, *one.ids) for one in signs()]
    for one in details():
        listed += [
            one.chats,
            one.papers,
            one.accounts,
            one.births,
            one.homes,
            one.addresses,
            one.mails,
            one.extensions,
        ]
    return frozenset(folded(word) for words in listed for word in words if word.isascii())


def ends_in_label(before: str) -> bool:
    """Whether words in Latin letters end in a label of persons, a year behind it left out."""
    row = _NUMBERS.sub("", folded(before[-40:]))
    return row.endswith(_latin_labels()) and any(
        row.endswith(word) and not row[: -len(word)][-1:].isalpha() for word in _latin_labels()
    )


def is_known(written: str) -> bool:
    """Whether a word is a label as it stands."""
    return written in _exact() or is_label(written)


def is_ordinary(written: str) -> bool:
    """Whether a word is no name, whatever stands beside it."""
    return written in _ordinary() or is_label(written)


@cache
def _families() -> tuple[frozenset[str], tuple[str, ...]]:
    zh, more = person_words("zh"), detail_words("zh")
    return zh.surnames | frozenset("".join(more.more_surnames)), (*zh.compound_surnames, *more.more_compounds)


@cache
def _families_of_japan() -> frozenset[str]:
    return frozenset(detail_words("ja").more_compounds)


def is_family(name: str) -> bool:
    """Whether a run of Han begins with a family name of China, rare ones too, or of Japan."""
    one, two = _families()
    if not _families_of_japan().isdisjoint((name[:2], name[:3], name[:4])):
        return True
    return name.startswith(two) if len(name) > 3 else name[:1] in one


@cache
def korean_families() -> tuple[str, ...]:
    """Family names of Korea, rare ones too."""
    ko = detail_words("ko")
    return (*person_words("ko").surnames, *ko.more_surnames, *ko.more_compounds)


def has_grammar(name: str) -> bool:
    """Whether a run of Han holds a word of grammar."""
    return not person_words("zh").not_given.isdisjoint(name) and _HAN_ONLY.fullmatch(name) is not None


@lru_cache(KEPT)
def kind(written: str) -> str:
    """ "name" for what may be one, "label", "office", "calling", "both" for a label that is a calling too, or "other"."""
    called = callings().fullmatch(without_particle(written)) is not None
    if is_known(written):
        return "both" if called else "label"
    if called:
        return "calling"
    if written in _ordinary():
        return "other"
    if written in _families_of_japan():
        return "name"
    if written.endswith(east_labels()):
        return "label"
    if is_office(written) and not _is_name_like_office(written):
        return "office"
    return "other" if _is_too_long(written) or has_grammar(written) else "name"


def _is_too_long(written: str) -> bool:
    bare = re.sub(f"[{DOTS}]", "", written)
    if bare != written:
        return len(bare) > LONGEST_DOTTED
    if re.match(f"[{HANGUL}]", written):
        return len(bare) > LONGEST_HANGUL
    return len(bare) > (LONGEST_KANA if re.match(f"[{HIRAGANA_RANGE}]", written) else LONGEST_HAN)


@cache
def _particle() -> re.Pattern[str]:
    return re.compile(f"(?<=.)(?:{any_of(detail_words('ko').particles)})$")


def without_particle(written: str) -> str:
    """A word in hangul without the particle behind it: 사무관이."""
    return _particle().sub("", written) if re.match(f"[{HANGUL}]", written) else written


def _is_name_like_office(written: str) -> bool:
    """Whether a word ends as an office or place does and has the form of a name all the same: 국승호, あいもの."""
    if _HIRAGANA_NAME.fullmatch(written):
        return True
    korean = _HANGUL_NAME.fullmatch(written) is not None and written.startswith(korean_families())
    return korean and not written.endswith(detail_words("ko").body_ends)
