"""What a text says that stands where the matter of a page was: looser words than signs.py asks for, because nothing of the matter is left.

Only what the page does not have in common with its matter is looked at. It says that it is not there where a sentence says so of a page, a
paper or what a visitor asked for, or speaks of an address that may be wrong. Entries of lists (what others read) do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.languages.capture_words import pattern
from aftername.records import Anchor
from aftername.records.capture import Showing
from aftername.stages.captures.frames import lost
from aftername.stages.captures.matter import Matter, Sentence
from aftername.stages.captures.quoting import is_quoted
from aftername.stages.captures.takers import is_supposed, on_condition
from aftername.text.folding import folded
from aftername.text.scripts import counts

GONE = 0.6  # share of the matter that is gone
SHORT_EAST, SHORT_WEST = 170, 480  # letters of its own sentences, by script
OTHERS = 3  # of them that say nothing of the kind
HIDDEN: tuple[Showing, ...] = ("log-in", "blocked", "maintenance")
ORDER: tuple[Showing, ...] = (*HIDDEN, "says deleted", "says not there")
"""What hides a page goes before what says that it is gone."""


def hinted(matter: Matter, held: Sequence[Matter]) -> tuple[Showing, Anchor] | None:
    """What a text says of the page that was there, and the words; None where it says nothing. held: other texts of the page."""
    for other in held:
        if lost(other, matter) >= GONE:
            found = _told(matter, [one for one in matter.sentences if one.key not in other.keys])
            if found is not None:
                return found
    return None


def _told(matter: Matter, own: Sequence[Sentence]) -> tuple[Showing, Anchor] | None:
    text = matter.document.text
    told = [(one, folded(text[one.start : one.end])) for one in own]
    full = [one for one, _ in told if not one.listed]
    size = sum(len(one.key) for one in full)
    if size > (SHORT_EAST if any(counts(text)[:3]) else SHORT_WEST):
        return None
    found = [(one, kind, start, end) for one, plain in told for kind, start, end in _of_sentence(plain)]
    if not found and len(full) <= OTHERS:
        found = list(_of_errand(told))
    said = {one.start for one, *_ in found}
    if not found or sum(one.start not in said for one in full) > OTHERS:
        return None
    one, kind, start, end = min(found, key=lambda each: ORDER.index(each[1]))
    return kind, matter.document.anchor(one.start + start, one.start + end)


def _of_errand(told: Sequence[tuple[Sentence, str]]) -> Iterator[tuple[Sentence, Showing, int, int]]:
    """Where a text says nothing but where to go from here, or that it is sorry, and speaks of a page or what a visitor asked for."""
    back, page = pattern("turn back"), pattern("a page")
    if any(pattern("at present").search(plain) for _, plain in told) or not any(
        back.search(plain) for _, plain in told
    ):
        return
    for one, plain in told:
        hit = pattern("asked for").search(plain) or page.search(
            back.sub(lambda each: " " * len(each[0]), plain)
        )
        if hit and not is_quoted(plain, *hit.span()):
            yield one, "says not there", *hit.span()


def _of_sentence(plain: str) -> Iterator[tuple[Showing, int, int]]:
    """What one sentence says, with the words."""
    asked = pattern("asked for").search(plain)
    about = asked or pattern("page").search(plain) or pattern("paper").search(plain)
    supposed = is_supposed(plain)
    at_present = asked is None and pattern("at present").search(plain)
    slots = (("taken away", about), ("out of reach", about), ("missing", asked))
    hits = [(slot, _own(slot, plain)) for slot, of in slots if of and not at_present]
    for slot, hit in hits:
        if hit is not None:
            sure = slot == "taken away" and not supposed and not on_condition(plain, hit.end())
            told: Showing = "says deleted" if sure else "says not there"
            yield told, *hit.span()
    address, wrong = pattern("address").search(plain), pattern("wrong").search(plain)
    if address and wrong:
        yield "says not there", *address.span()
    yield from _hides(plain)


def _hides(plain: str) -> Iterator[tuple[Showing, int, int]]:
    """What of a sentence says that a page is hidden, with the words."""
    for kind in HIDDEN:
        hidden = _own(kind, plain)
        if hidden is not None:
            yield kind, *hidden.span()


def _own(slot: str, plain: str) -> re.Match[str] | None:
    """The first phrase of a slot in a sentence that is no quotation."""
    return next((one for one in pattern(slot).finditer(plain) if not is_quoted(plain, *one.span())), None)
