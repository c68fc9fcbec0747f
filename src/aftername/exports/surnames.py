"""Where a private person named in full before is named again by the surname alone: Tove said, 丁女士, 鈴木氏, 김 씨.

Latin: the last word of the name, unless the text also uses it for something else: a place (Tove Harbour, in
Tove), a programme or body (the Tove Plan), an everyday word (young), or someone in a public role. Han and
hangul: only with a form of address behind the surname; a surname that someone in public shares is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from aftername.languages.person_words import person_words
from aftername.text.scripts import HAN, HANGUL, HANGUL_RANGE, KANA, KATAKANA_RANGE

zh, ja, ko, en = (person_words(language) for language in ("zh", "ja", "ko", "en"))

Span = tuple[int, int]

_CALENDAR_AND_TITLES = frozenset(
    word for word in en.not_names if word.endswith(("day", "ber", "ary")) or word in ("March", "April", "June", "July", "August", "Meanwhile", "However")
)  # fmt: skip
_ADDRESS = r"(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?)\.? "
_OF_A_PLACE = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]n|[Nn]ear|[Aa]cross|[Tt]hroughout|[Oo]utside|[A-Z]\w+ of|Port|Lake|Mount|Fort|Cape|San|Santa|Saint|North|South|East|West|New|Old|Upper|Lower|Camp) )$"
)
_EVERYDAY = frozenset(en.common_surnames)
_JA_SURNAMES = ja.surnames | frozenset(ja.compound_surnames)


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


class Surnames:
    """Finds persons by surname. private, public: names in full as the text writes them; text: the whole text."""

    def __init__(self, private: Iterable[str], public: Iterable[str], text: str) -> None:
        in_public = tuple(public)
        latin: set[str] = set()
        patterns: list[str] = []
        self._text = text
        for name in sorted(set(private)):
            for surname, pattern in _eastern(name):
                if not any(one.startswith(surname) or one.endswith(surname) for one in in_public):
                    patterns.append(pattern)
            last = name.split()[-1]
            shared = any(last in one.split() for one in in_public)
            if " " in name and _is_latin(last) and not shared:
                latin.add(last)
        self._eastern = re.compile("|".join(patterns)) if patterns else None
        self._words = re.compile(rf"(?<![\w-])(?:{_any(latin)})(?![\w-])") if latin else None
        self._taken = frozenset(word for word in latin if self._means_more(word))

    def found_in(self, text: str) -> Iterator[Span]:
        """Where the surnames stand in the text or in words about it."""
        if self._words is not None:
            for one in self._words.finditer(text):
                addressed = re.search(_ADDRESS + "$", text[max(one.start() - 12, 0) : one.start()])
                if addressed or (one.group() not in self._taken and not _is_of_a_name(text, *one.span())):
                    yield one.span()
        if self._eastern is not None:
            for one in self._eastern.finditer(text):
                yield one.span()

    def _means_more(self, word: str) -> bool:
        """Whether the text uses the word for anything but the person, or it is an everyday word."""
        if word.lower() in _EVERYDAY or re.search(rf"\b{re.escape(word.lower())}\b", self._text):
            return True
        assert self._words is not None
        return any(
            one.group() == word and _is_of_a_name(self._text, *one.span())
            for one in self._words.finditer(self._text)
        )


def _is_of_a_name(text: str, start: int, end: int) -> bool:
    """Whether a Latin word stands there as a part of the name of a place, programme or body."""
    follows = re.match(r" ([A-Z][\w'’-]*)", text[end : end + 40])
    if follows and follows[1] not in _CALENDAR_AND_TITLES:
        return True
    return _OF_A_PLACE.search(text, max(start - 40, 0), start) is not None


def _is_latin(word: str) -> bool:
    return (
        len(word) > 2
        and word[0].isupper()
        and not (HAN.search(word) or HANGUL.search(word) or KANA.search(word))
    )


def _eastern(name: str) -> Iterator[tuple[str, str]]:
    """The surname of a Chinese, Japanese or Korean name with the pattern it is met by; none for other names."""
    told = "".join(name.split())
    if HANGUL.search(told):
        surname = told[:2] if told.startswith(ko.compound_surnames) else told[:1]
        titles = ko.plain_titles if surname in ko.busy_surnames else ko.titles
        yield (
            surname,
            rf"(?<![{HANGUL_RANGE}]){surname}(?= ?(?:{_any(titles)})(?!{_any(ko.not_after_title)}))",
        )
    elif KANA.search(told):
        last = re.split("[\u30fb·＝]", told)[-1]
        if last != told:
            yield last, rf"(?<![{KATAKANA_RANGE}\u30fc\u30fb]){re.escape(last)}(?={_any(ja.titles)})"
    elif HAN.search(told):
        surname = next((told[:n] for n in (3, 2) if told[:n] in _JA_SURNAMES and len(told) > n), "")
        titles = ja.titles
        spared: tuple[str, ...] = ja.not_after_title
        if not surname:
            surname = told[:2] if told.startswith(zh.compound_surnames) and len(told) > 2 else told[:1]
            titles, spared = (*zh.titles, *ja.titles), (*zh.not_after_title, *ja.not_after_title)
        before = (
            ""
            if surname in zh.busy_surnames
            else f"|(?<=[{''.join(sorted(zh.before_names))}{''.join(zh.before_surnames)}])"
        )
        titled = rf"(?:{_any(zh.title_modifiers)})?(?:{_any(titles)})(?!{_any(spared)})"
        yield surname, rf"(?:(?<![\u4e00-\u9fff]){before}){surname}(?={titled})"
