"""Whether a name stands on a page in any form: as written, shortened, by its initials, or in other words around what is its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import pairwise

from aftername.languages.capture_words import pattern, phrases
from aftername.stages.captures.matter import Matter, Sentence
from aftername.text.folding import folded
from aftername.text.sketches import letters
from aftername.values.page_days import EDITIONS

OWN = 5  # letters of a first word that may stand for a name
OFTEN = 2  # sentences without a name that have a part of it
_COMMON_CUT = re.compile(r"[\s\0]+")
_BRACKET = re.compile(r"[\u201d\u2019\u300d\u300f\u300b\"']?\s?[(\uff08]([^()\uff08\uff09\n]{2,40})[)\uff09]")
_ABBREVIATION = re.compile(r"(?<![A-Za-z])[A-Z][A-Z0-9]{1,}(?:-[A-Z0-9]+)*(?![A-Za-z])")


def stands(forms: set[str], matter: Matter, topics: frozenset[str] = frozenset()) -> bool:
    """Whether a name, in any of its forms, shortened or in other words around what is its own, is anywhere on a page.

    topics: parts of it that stood all over the page beside it, and say nothing of the name.
    """
    whole = matter.whole
    text = folded(matter.document.text)
    for form in forms:
        plain = letters(form)
        told = (part for part in _parts(form, plain) if part not in topics)
        loose = _general_ends(form)
        if plain and (plain in whole or any(_stands_as(part, matter, text, loose) for part in told)):
            return True
        if form.isascii() and _initials(form, matter.document.text):
            return True
    return False


def has_own_word(form: str) -> bool:
    """Whether a name has a word of its own, and is not made of words alone that many names have in common."""
    if form.isascii():
        return any(len(word) > 2 and word not in _common() for word in re.findall(r"[a-z]+", form.lower()))
    return any(len(run) > 1 for run in _COMMON_CUT.split(_without_common(form)))


def is_kind(form: str) -> bool:
    """Whether a name ends in a word for what a programme is."""
    return folded(form).rstrip("\u201d\u2019\u300d\u300f\u300b\"'").endswith(tuple(phrases("kinds")))


def beside(places: Iterable[tuple[int, int]], text: str) -> set[str]:
    """Second names that stand in brackets right behind a name: its abbreviation, a short name, with or without a word that says so."""
    found = set()
    for _, end in places:
        bracket = _BRACKET.match(text, end)
        if bracket is not None:
            found.update(_ABBREVIATION.findall(bracket[1]))
    return found


def _general_ends(form: str) -> set[str]:
    """Of a name in capitals with two words of its own or more: pairs of its words without the first of these, which in small letters say only
    what it is for ("seed grants")."""
    words = re.findall(r"[A-Za-z]+", form) if form.isascii() else []
    own = [word for word in words if len(word) > 2 and word.lower() not in _common()]
    if len(own) < 2 or not all(word[0].isupper() for word in own):
        return set()
    return {f"{one} {other}".lower() for one, other in pairwise(words) if own[0] not in (one, other)}


def _first_words(forms: set[str]) -> list[str]:
    """The first words of names in Latin letters that are no common words."""
    firsts = {form.split()[0] for form in forms if form.isascii() and len(form.split()) > 1}
    return sorted(one for one in firsts if len(one) >= OWN and one.lower() not in _common())


def shortened(forms: set[str], own: Collection[Sentence], earlier: Matter, later: Matter) -> bool:
    """Whether the first word of a name in Latin letters, its own, stands with its capital in a sentence that came, and stood in none
    without the name before. own: sentences with the name."""
    for first in _first_words(forms):
        word = re.compile(rf"\b{re.escape(first)}\b")
        known = [one for one in earlier.sentences if one not in own and one.key != earlier.title]
        came = [one for one in later.sentences if one.key not in earlier.keys and one.key != later.title]
        if _any_has(word, came, later) and not _any_has(word, known, earlier):
            return True
    return False


def _any_has(word: re.Pattern[str], told: Iterable[Sentence], matter: Matter) -> bool:
    return any(word.search(matter.document.text[one.start : one.end]) for one in told)


def topics(
    forms: set[str], earlier: Matter, after: Sequence[Matter], own: Collection[Sentence]
) -> frozenset[str]:
    """Parts of a name, behind its first, that are words of the trade of a page: they stood in several of its other sentences, or beside
    the name in its own, in none of the others marked or before a word for what a programme is, and stand later between the same letters alone. own: sentences with the name."""
    others = [one for one in earlier.sentences if one not in own]
    beside = [_cut(one.key, forms) for one in own]
    known = [*(one.key for one in others), *beside, earlier.title]
    since = [one.key for later in after for one in later.sentences]
    found = []
    for part in _behind_first(forms):
        told = any(part in key for key in beside)
        if _is_topic(part, others, earlier, told) and _around(part, since) <= _around(part, known):
            found.append(part)
    found += [part for part in _of_the_site(forms, earlier) if _around(part, since) <= _around(part, known)]
    return frozenset(found)


def _of_the_site(forms: set[str], matter: Matter) -> list[str]:
    """First words of names with two of their own that stand in the title of the page, not before a word for what a programme is: whose site it
    is, not which programme."""
    title = EDITIONS.sub("", matter.title)
    found = []
    for form in sorted(one for one in forms if not one.isascii()):
        left = [run for run in _COMMON_CUT.split(_without_common(form)) if len(run) > 1]
        if len(left) > 1:
            found += [half for half in _halves(left[0]) if half in title and not _names(half, title, form)]
    return found


def _names(half: str, title: str, form: str) -> bool:
    """Whether a title, in letters, has the whole of a name, or a part of it before a word for what a programme is."""
    return (
        letters(form) in title
        or re.search(rf"{re.escape(half)}(?:{pattern('kinds').pattern})", title) is not None
    )


def _behind_first(forms: set[str]) -> list[str]:
    """The parts of names in letters of East Asia, but for the first of each."""
    return sorted({part for form in forms if not form.isascii() for part in _parts(form, letters(form))[1:]})


def _around(part: str, keys: Iterable[str]) -> set[str]:
    """A part with the letter on either side, wherever it stands."""
    beside = re.compile(f".?{re.escape(part)}.?")
    return {hit[0] for key in keys for hit in beside.finditer(key)}


def _cut(key: str, forms: Iterable[str]) -> str:
    """The letters of a sentence, with a gap where a name stood."""
    for plain in sorted(map(letters, forms), key=lambda each: (-len(each), each)):
        key = key.replace(plain, "\0") if plain else key
    return key


def _is_topic(part: str, others: Sequence[Sentence], matter: Matter, told: bool) -> bool:
    """told: whether it stands beside the name too, in the same sentence."""
    holding = [one for one in others if part in one.key]
    if not told and len(holding) + (part in matter.title) < OFTEN:
        return False
    beside = re.compile(rf"{re.escape(part)}\s*(?:{pattern('kinds').pattern})|[“‘「『《\"']{re.escape(part)}")
    return not any(beside.search(folded(matter.document.text[one.start : one.end])) for one in holding)


def _stands_as(part: str, matter: Matter, text: str, loose: Collection[str]) -> bool:
    """Whether a part of a name stands on a page, folded: text. One of the loose ones with its capitals."""
    if part in loose:
        return re.search(rf"\b{re.escape(part.title())}\b", matter.document.text) is not None
    return _is_there(part, matter.whole, text)


def _is_there(part: str, whole: str, text: str) -> bool:
    """Whether a part of a name stands on a page; one in Latin letters as whole words."""
    return part in whole if not part.isascii() else re.search(rf"\b{re.escape(part)}\b", text) is not None


def _parts(form: str, plain: str) -> list[str]:
    """What of a name shows that it is meant: what is left of it without the words that many names have in common, and what of its greater
    half holds some of that; of a name that is nothing but such words, its greater half."""
    if form.isascii():
        return _pairs(re.findall(r"[a-z]+", form.lower()))
    left = [run for run in _COMMON_CUT.split(_without_common(form)) if len(run) > 1]
    halves = [half for run in left or [plain] for half in _halves(run)]
    return [half for half in halves if half not in _kinds() or half == plain] + _short_forms(left[:1])


def _short_forms(firsts: Sequence[str]) -> list[str]:
    """The beginnings of what is a name's own, each with a word for what a programme is."""
    kinds = sorted(_kinds())
    return [run[:size] + kind for run in firsts for size in range(2, len(run)) for kind in kinds]


@cache
def _kinds() -> frozenset[str]:
    """Words in letters of East Asia for what a programme is, or who is in it."""
    return frozenset(letters(kind) for kind in phrases("kinds") if not kind.isascii())


def _pairs(words: Sequence[str]) -> list[str]:
    """Every two words of a name in Latin letters that hold one of its own; and its first, where it is its own, with a word for what it is."""
    own = {word for word in words if len(word) > 2 and word not in _common()}
    short = [f"{words[0]} {kind}" for kind in phrases("kinds")] if own & set(words[:1]) else []
    return short + [f"{one} {other}" for one, other in pairwise(words) if not own or {one, other} & own]


def _halves(run: str) -> list[str]:
    """Every stretch of letters that is the greater half of a run."""
    least = max(2, (len(run) + 1) // 2)
    return [run[at : at + least] for at in range(len(run) - least + 1)]


def _without_common(form: str) -> str:
    """The letters of a name, with a gap where words stood that many names have in common."""
    pieces = [letters(word) for word in form.split()]
    cut = _eastern_common()
    return " ".join(cut.sub("\0", piece) for piece in pieces)


@cache
def _eastern_common() -> re.Pattern[str]:
    words = sorted(
        {letters(one) for one in phrases("common") if not one.isascii()}, key=lambda one: (-len(one), one)
    )
    return re.compile("|".join(map(re.escape, words)))


@cache
def _common() -> frozenset[str]:
    return frozenset(one for one in phrases("common") if one.isascii())


def _initials(form: str, text: str) -> bool:
    """Whether the initials of a name in Latin letters stand in a text."""
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]{3,}", form) if word[0].isupper())
    return len(initials) >= 3 and re.search(rf"\b{initials}\b", text) is not None
