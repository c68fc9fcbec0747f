"""Whether a name stands on a page in any form: as written, shortened, by its initials, or in other words around what is its own."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from aftername.languages.capture_words import phrases
from aftername.stages.captures.matter import Matter
from aftername.text.folding import folded
from aftername.text.sketches import letters

_COMMON_CUT = re.compile(r"[\s\0]+")


def stands(forms: set[str], matter: Matter) -> bool:
    """Whether a name, in any of its forms, shortened or in other words around what is its own, is anywhere on a page."""
    whole = matter.whole
    text = folded(matter.document.text)
    for form in forms:
        plain = letters(form)
        if plain and (plain in whole or any(_is_there(part, whole, text) for part in _parts(form, plain))):
            return True
        if form.isascii() and _initials(form, matter.document.text):
            return True
    return False


def _is_there(part: str, whole: str, text: str) -> bool:
    """Whether a part of a name stands on a page; one in Latin letters as whole words."""
    return part in whole if not part.isascii() else re.search(rf"\b{re.escape(part)}\b", text) is not None


def _parts(form: str, plain: str) -> list[str]:
    """What of a name shows that it is meant: what is left of it without the words that many names have in common, and what of its greater
    half holds some of that; of a name that is nothing but such words, its greater half."""
    if form.isascii():
        words = re.findall(r"[a-z]+", form.lower())
        own = {word for word in words if len(word) > 2 and word not in _common()}
        return [f"{one} {other}" for one, other in pairwise(words) if not own or {one, other} & own]
    left = [run for run in _COMMON_CUT.split(_without_common(form)) if len(run) > 1]
    return [half for run in left or [plain] for half in _halves(run)]


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
