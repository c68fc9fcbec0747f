"""Whether a page stayed while something went from it: which of its other sentences are still there, edited a little or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aftername.records import Document
from aftername.stages.captures.entries import REACHED
from aftername.stages.captures.frames import edges
from aftername.stages.captures.matter import Matter, Sentence, has, is_short
from aftername.text.sketches import letters

KEPT = 0.6  # share of the letters of the other sentences that stay
WHOLE = 40  # letters of a text that can be told at another address
FRAME = 0.25  # share of a text that may be lines of its site above it, and below
_FIGURE = re.compile(r"\d")
LEAST = 20  # letters that the other sentences have at least
NEW = 0.6  # share of the later text that may be new


def _kept(others: Sequence[Sentence], later: Matter) -> float | None:
    """Which share of sentences stays, by letters; None where they are too few to say that a page stayed."""
    size = sum(len(one.key) for one in others)
    if size < LEAST:
        return None
    return sum(len(one.key) for one in others if has(later, one)) / size


def _is_redone(earlier: Matter, later: Matter, frame: frozenset[str]) -> bool:
    """Whether most of the later text is new, but for its frame."""
    told = [one for one in later.sentences if one.key not in frame]
    new = sum(len(one.key) for one in told if not has(earlier, one))
    return new > NEW * max(1, sum(len(one.key) for one in told))


def _stands_in(key: str, whole: str) -> bool:
    """Whether letters stand in others, and no figure at their ends is a part of a longer one."""
    return re.search(rf"(?<!\d){key}(?!\d)", whole) is not None or (
        key in whole and not key[:1].isdigit() and not key[-1:].isdigit()
    )


def has_all(one: Document, other: Document) -> bool:
    """Whether a text has the sentences of another as they are, days and figures too; a short line without a figure may be missing.

    So may lines above its first sentence and what stands below its last, where the other has nothing like it: the frame of a site.
    """
    told = _written(one)
    there, theirs = _places_in(told, other.text), Matter(other)
    size = _letters(told)
    if not there or size < WHOLE:
        return False
    above, below = told[: there[0]], told[there[-1] + 1 :]
    inside = [one for place, one in enumerate(told) if there[0] < place < there[-1] and place not in there]
    if not _may_be_missing(inside) or not all(_is_line(each) for each, _ in above):
        return False
    signed = {told[0][0], told[-1][0]}  # the name of the site, and who signs it, may be written otherwise
    if not all(_may_be_frame(each, one, theirs, each in signed) for each, _ in (*above, *below)):
        return False
    return _letters(inside) * 10 <= size and max(_letters(above), _letters(below)) <= FRAME * size


def _places_in(told: Sequence[tuple[Sentence, str]], text: str) -> list[int]:
    """Which sentences stand in a text: in all of it, as a sentence may run over lines, or in one of its lines, as a number may end there."""
    whole = "\n".join((letters(text), *map(letters, text.splitlines())))
    return [place for place, (_, key) in enumerate(told) if _stands_in(key, whole)]


def _may_be_missing(inside: Sequence[tuple[Sentence, str]]) -> bool:
    """Whether what another text lacks is nothing but entries and short lines without a figure."""
    return all(each.listed and not _FIGURE.search(key) for each, key in inside)


def _is_line(one: Sentence) -> bool:
    """Whether it may be a line of a site: no full sentence; the name of an office above a paper may be read as who signs it."""
    return one.listed or one.role in ("heading", "signature")


def _written(one: Document) -> list[tuple[Sentence, str]]:
    """The sentences of a text, each with its letters, days too."""
    return [(each, letters(one.text[each.start : each.end])) for each in Matter(one).sentences]


def _letters(told: Sequence[tuple[Sentence, str]]) -> int:
    return sum(len(key) for _, key in told)


def _may_be_frame(one: Sentence, document: Document, other: Matter, signed: bool) -> bool:
    """Whether a sentence that another text lacks is short, without a figure but for days and telephones, and no edition of one that it has.

    signed: the first line of a page, or its last.
    """
    plain = (
        letters(REACHED.sub(" ", document.text[one.start : one.end])) if _FIGURE.search(one.key) else one.key
    )
    if not is_short(one.key) or _FIGURE.search(plain):
        return False
    return (signed and one.listed) or not has(other, one)


def stayed(others: Sequence[Sentence], earlier: Matter, later: Matter) -> float | None:
    """Which share of the other sentences stays; None where the page did not stay, was made anew or is in another language."""
    if earlier.document.language != later.document.language:
        return None
    frame = edges(earlier, later)
    kept = _kept([one for one in others if one.key not in frame], later)
    return None if kept is None or kept < KEPT or _is_redone(earlier, later, frame) else kept
