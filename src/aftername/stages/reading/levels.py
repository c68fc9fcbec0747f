"""At which level the issuer of a paper stands: central, provincial, municipal, county; an institution, a firm, the press.

By the table of bodies, else by the words of a name in each language and the place that it begins with. Where they do not tell, nothing is said.
"""

from __future__ import annotations

import re

from aftername.languages import LANGUAGES
from aftername.languages.bodies import body, by_name
from aftername.languages.expressions import alternatives, any_of
from aftername.languages.pack import pack
from aftername.text.scripts import HAN_RANGE, HANGUL_RANGE

SHORTEST_KNOWN = 3  # letters of a body that a longer name begins with


def level_of(issuer: str) -> str | None:
    """The level of a body by the table, else by the words of its name; None where they do not tell."""
    name = issuer.strip()
    known = by_name().get(name)
    if known is None:
        known = next(
            (by_name()[part] for part in re.split(r"[\s、,，;；]+", name) if part in by_name()), None
        )
    if known is not None:
        found = body(known)
        return found.level if found else None
    known = _known_at_the_beginning(name)
    if known is not None:
        return known
    lowered = name.lower()
    for levels in ("central", "provincial", "municipal", "county", "institution", "firm", "press"):
        if lowered == levels:
            return levels
    for language in LANGUAGES:
        listed, inside = pack(language, "documents"), language == "en"
        if any(name.endswith(word) or (inside and word in name) for word in listed.phrases("firm")):
            return "firm"
        if any(name.endswith(word) or (inside and word in name) for word in listed.phrases("institution")):
            return "institution"
    return _level_by_words(name) or _level_by_place(name)


def _known_at_the_beginning(name: str) -> str | None:
    """The level of the body of the table that a name begins with, where an office or a post of it follows."""
    for end in range(len(name) - 1, SHORTEST_KNOWN - 1, -1):
        known = by_name().get(name[:end])
        if known is not None and not name[0].isascii():
            found = body(known)
            return found.level if found else None
    return None


def _level_by_words(name: str) -> str | None:
    """By the words that say a level where names do not begin with a Chinese place: the smallest place, and of endings the longest."""
    if _PREFECTURE.match(name) and not _PREFECTURE_AND_TOWN.match(name):
        return "provincial"
    if _TOWN.fullmatch(name):
        return "county"
    last = name.split()[-1:]
    endings = [
        (-len(word), level)
        for level, told in _LEVEL_WORDS.items()
        for word in told
        if last and _HANGUL.match(last[0]) and last[0].endswith(word)
    ]
    if endings:
        return min(endings)[1]
    return next(
        (level for level, told in _LEVEL_WORDS.items() if any(w.isascii() and w in name for w in told)), None
    )


def _single(slot: str) -> str:
    """The words of a slot that are one sign, as they end Japanese names of places."""
    return "".join(one for one in pack("ja", "documents").phrases(slot) if len(one) == 1)


_HANGUL = re.compile(rf"[{HANGUL_RANGE}]")
_LEVEL_WORDS = {
    level: tuple(
        told
        for language in ("ko", "en")
        for word in pack(language, "documents").phrases(slot)
        if (told := word.strip())
    )
    for level, slot in (
        ("county", "level county"),
        ("municipal", "level municipal"),
        ("provincial", "level provincial"),
        ("central", "central"),
    )
}
_LETTERS = rf"{HAN_RANGE}\u3041-\u30ff"
_NAMED = "|".join(one for one in pack("ja", "documents").phrases("level provincial") if len(one) > 2)
_PREFECTURE = re.compile(rf"(?:{_NAMED}|[{HAN_RANGE}]{{2,4}}[{_single('level provincial')}])")
_SMALLER = _single("level county") + _single("level municipal")
_PREFECTURE_AND_TOWN = re.compile(rf"{_PREFECTURE.pattern}[{_LETTERS}]{{1,6}}?[{_SMALLER}]")
_TOWN = re.compile(rf"[{_LETTERS}]{{1,6}}[{_single('level county')}]")
_CITIES = [
    one
    for one in pack("zh", "documents").phrases("level provincial")
    if len(one) > 2 and one.endswith(pack("zh", "layout").phrases("city ends"))
]
_PLACE = re.compile(
    rf"(?:(?P<province>[{HAN_RANGE}]{{2,8}}?{any_of('layout', 'province ends')}|{alternatives(_CITIES)})|)"
    rf"(?P<city>[{HAN_RANGE}]{{2,6}}?{any_of('layout', 'city ends')})?"
    rf"(?P<county>[{HAN_RANGE}]{{2,8}}?{any_of('layout', 'county ends')})?"
)


def _level_by_place(name: str) -> str | None:
    """Chinese names begin with the place, which ends in its level; the smallest place named decides."""
    if any(name.startswith(word) for word in pack("zh", "documents").phrases("central")):
        return "central"
    place = _PLACE.match(name)
    if place is None or not place.group():
        return None
    if place["county"] and not place["county"].endswith(pack("zh", "layout").phrases("no county")):
        return "county"
    if place["city"]:
        return "municipal"
    return "provincial"
