"""What a noun phrase says of who speaks: the class of the speaker, and how many they are."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from aftername.languages.expressions import alternatives
from aftername.languages.speech_words import of

_KINDS = ("advert", "report", "document", "outlet", "anonymous", "office-holder", "body")


@cache
def _head_ends() -> re.Pattern[str]:
    """English: where the head of a noun phrase ends."""
    return re.compile(rf"\b{alternatives(of('en').head_ends)}\b")


@cache
def _nouns(language: str) -> tuple[tuple[str, str], ...]:
    """(noun, class), longest first."""
    listed = [(word, kind) for kind, some in of(language).sources.items() for word in some]
    return tuple(sorted(listed, key=lambda one: (-len(one[0]), _KINDS.index(one[1]), one[0])))


@cache
def _classes(language: str) -> dict[str, str]:
    return dict(reversed(_nouns(language)))


@cache
def _noun_pattern(language: str) -> re.Pattern[str]:
    words = [re.escape(word) for word, _ in _nouns(language) if len(word) > 1 or language == "en"]
    joined = "|".join(words)
    return re.compile(rf"\b(?:{joined})\b" if language == "en" else f"(?:{joined})")


@lru_cache(1 << 12)  # the same bodies and offices speak again and again
def class_of(told: str, language: str) -> tuple[str, int] | None:
    """The class of a noun phrase and the end of the noun that shows it; None when nothing does."""
    table = _classes(language)
    if language == "en":
        cut = _head_ends().search(told)
        head = told[: cut.start()] if cut and cut.start() > 2 else told
        head = head.split(" and ", 1)[0]
        for part in (head, told):
            found = list(_noun_pattern("en").finditer(part))
            if found:
                return (table[found[-1][0] if part is head else found[0][0]], found[-1].end())
        return None
    last: tuple[int, int, str] | None = None
    for match in _noun_pattern(language).finditer(told):
        key = (match.end(), len(match[0]), match[0])
        if last is None or key > last:
            last = key
    bare = re.sub(r"(?:[(（][^)）]*[)）]|氏|さん|ら|等|들|측)+$", "", told.rstrip())
    for word, kind in _nouns(language):
        if len(word) == 1 and len(bare) < 3:
            continue
        if bare.endswith(word) and (last is None or len(bare) >= last[0]):
            return (kind, len(bare))
    return (table[last[2]], last[0]) if last else None


@cache
def _number_pattern(language: str) -> re.Pattern[str]:
    joined = alternatives(of(language).numbers)
    if language == "en":
        return re.compile(rf"\b{joined}\b")
    return re.compile(rf"(?:(?<= )|^){joined}" if language == "ko" else joined)


_DIGITS = re.compile(
    r"(\d{1,4}) ?(?:名|位|人|个|명|인|people|persons|officials|sources|employees|researchers)"
)


def count_of(told: str, language: str, kind: str) -> int | None:
    """How many persons a noun phrase says they are; None when it does not, or when it is no person."""
    if kind not in ("anonymous", "office-holder"):
        return None
    digits = _DIGITS.search(told)
    if digits is not None:
        return int(digits[1])
    match = _number_pattern(language).search(told)
    return of(language).numbers.get(match[0]) if match is not None else None
