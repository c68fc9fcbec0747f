"""Whether a name went from a page for no ordinary reason: it is there in no form, no other name came, no list rolled on, no end was cut off."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from aftername.languages.capture_words import pattern, phrases
from aftername.records import Anchor
from aftername.stages.captures.alike import form
from aftername.stages.captures.forms import has_own_word, shortened, stands, topics
from aftername.stages.captures.matter import Matter, Sentence, has
from aftername.stages.captures.pile import Pages
from aftername.stages.captures.rolling import is_line, of_the_day, was_cut_out
from aftername.stages.captures.staying import stayed
from aftername.text.folding import folded
from aftername.text.sketches import letters
from aftername.values.page_days import EDITIONS

INSTEAD = 0.45  # what stands in the place of a sentence is like it
ALIKE_BESIDE = 0.55  # the same, where it stands beside one of the two around it alone
_LATIN = re.compile(r"[A-Z][\w'\u2019-]*(?:\s[A-Za-z][\w'\u2019-]*)*", re.ASCII)
LEAST_OF_ITEM = 4  # letters of a sentence that shows that its entry stays


def parted(
    own: Sequence[Sentence],
    forms: set[str],
    earlier: Matter,
    after: Sequence[Matter],
    pages: Pages,
    gone: Sequence[Anchor],
) -> float | None:
    """Which share of the other sentences stays where a name went; None where it did not, or where something ordinary explains it.

    own: the sentences with the name. forms: how it is written. after: the later texts.
    """
    later = after[0]
    trade = topics(forms, earlier, after, own)
    if any(stands(forms, matter, trade) or shortened(forms, own, earlier, matter) for matter in after):
        return None
    if _renamed(pages, earlier, later) or _rolls(own, forms, earlier, later) or _is_cut(own, earlier, later):
        return None
    if any(_in_latin_letters(one, forms, earlier, later) for one in own):
        return None
    lists_gone = [(one.start, one.end) for one in gone if one.document == earlier.document.id]
    others = [
        one
        for one in earlier.sentences
        if one not in own and not any(within(place, one) for place in lists_gone)
    ]
    return stayed(others, earlier, later)


def in_title(place: tuple[int, int], matter: Matter) -> bool:
    """Whether a place is in the title of a page."""
    title = matter.document.header.title
    at = title.anchor if title is not None else None
    return at is not None and at.start < place[1] and place[0] < at.end


def within(place: tuple[int, int], one: Sentence) -> bool:
    return one.start < place[1] and place[0] < one.end


def _renamed(pages: Pages, earlier: Matter, later: Matter) -> bool:
    """Whether the later text names a programme that the earlier one did not, in any form; general words are no name."""
    before = {one for _, ids in pages.places.get(earlier.document.id, ()) for one in ids}
    new = {
        later.document.text[start:end]
        for (start, end), ids in pages.places.get(later.document.id, ())
        if not before & set(ids)
    }
    return any(not _says_nothing(one) and not stands({one}, earlier) for one in new)


def _in_latin_letters(one: Sentence, forms: set[str], earlier: Matter, later: Matter) -> bool:
    """Whether a name in letters of East Asia has a name in Latin letters in its place, with a word for what a programme is."""
    new = None if all(each.isascii() for each in forms) else instead_of(one, earlier, later)
    if new is None:
        return False
    written = later.document.text[new.start : new.end]
    return any(
        hit[0] not in earlier.document.text
        and pattern("kinds").search(folded(hit[0]))
        and not _says_nothing(hit[0])
        for hit in _LATIN.finditer(written)
    )


def _says_nothing(written: str) -> bool:
    """Whether a name is nothing but a general word, with a year or not, or made of words alone that many names have in common."""
    bare = EDITIONS.sub("", folded(written))
    plain = letters(bare)
    return not has_own_word(bare) or any(plain == letters(one) for one in phrases("general"))


def _rolls(own: Sequence[Sentence], forms: set[str], earlier: Matter, later: Matter) -> bool:
    """Whether a name stood in entries of a list alone, and other entries came, or the list is of what is under way: such lists roll on."""
    entries = [one for one in own if one.key != earlier.title]
    if not entries or not all(_is_in_list(one, earlier) for one in entries):
        return False
    made = {one: _in_place(one, forms, earlier, later) for one in entries}
    went = [one for one in _absent(made) if not _item_stays(one, own, earlier, later)]
    edited = {other.start for other in made.values() if other is not None}
    if not went:
        return False
    if len(went) == len(entries) and any(of_the_day(one, earlier, later) for one in went):
        return True
    if all(was_cut_out(one, earlier, later) for one in went):
        return False
    somebody = len(went) == len(entries) and _is_of_somebody(went, forms, earlier)
    return somebody or _others_came(earlier, later, edited)


def _absent(made: Mapping[Sentence, Sentence | None]) -> list[Sentence]:
    """The entries that were not rewritten."""
    return [one for one, other in made.items() if other is None]


def _is_in_list(one: Sentence, matter: Matter) -> bool:
    """Whether it is an entry, and no heading that stands between full sentences."""
    if not one.listed:
        return False
    at = matter.sentences.index(one)
    beside = [matter.sentences[place] for place in (at - 1, at + 1) if 0 <= place < len(matter.sentences)]
    return any(is_line(each) or each.block == one.block for each in beside)


def _item_stays(one: Sentence, own: Sequence[Sentence], earlier: Matter, later: Matter) -> bool:
    """Whether another full sentence of the same entry stays: the entry did not drop out."""
    return any(
        each.block == one.block and each not in own and len(each.key) >= LEAST_OF_ITEM and has(later, each)
        for each in earlier.sentences
    )


def _is_of_somebody(entries: Sequence[Sentence], forms: set[str], matter: Matter) -> bool:
    """Whether entries are of somebody, with all that went with a name; one that opens with the name of the programme is its own."""
    opens = tuple(plain for one in forms if (plain := letters(one)))
    return not any(one.key.startswith(opens) for one in entries) and all(
        form(matter.document.text[one.start : one.end]) for one in entries
    )


def _others_came(earlier: Matter, later: Matter, edited: set[int]) -> bool:
    """Whether a line came that is no rewritten entry. edited: where such start."""
    return any(
        is_line(one) and one.key != later.title and one.start not in edited and not has(earlier, one)
        for one in later.sentences
    )


def _in_place(one: Sentence, forms: set[str], earlier: Matter, later: Matter) -> Sentence | None:
    """The entry that one was rewritten to: it stands between the same two, or beside one of them, and is like it without the name."""
    ours, theirs = earlier.sentences, later.sentences
    at = ours.index(one)
    if not 0 < at < len(ours) - 1:
        return None
    plain = _without(one.key, forms)
    for place in range(1, len(theirs) - 1):
        other = theirs[place]
        sides = (theirs[place - 1].key == ours[at - 1].key) + (theirs[place + 1].key == ours[at + 1].key)
        if sides and other.key not in earlier.keys:
            alike = max(likeness(one.key, other.key), likeness(plain, other.key))
            if alike >= (INSTEAD if sides == 2 else ALIKE_BESIDE):
                return other
    return None


def _without(key: str, forms: set[str]) -> str:
    """The letters of a sentence without those of a name."""
    for plain in sorted(map(letters, forms), key=lambda each: (-len(each), each)):
        key = key.replace(plain, "")
    return key


def likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _is_cut(own: Sequence[Sentence], earlier: Matter, later: Matter) -> bool:
    """Whether more than the name went in one piece: the end of a text that was cut short, or a block of entries beside the matter."""
    gone = [not has(later, one) for one in earlier.sentences]
    places = [place for place, one in enumerate(earlier.sentences) if one in own]
    others = {place for place, went in enumerate(gone) if went and place not in places}
    return bool(places) and (
        _ends_early(gone, places, others)
        or _went_beside(places, others, earlier)
        or _is_within(places, others, earlier, later)
    )


def _is_within(places: Sequence[int], others: set[int], earlier: Matter, later: Matter) -> bool:
    """Whether a name stood inside of a piece that was cut out, with paragraphs above and below it that went, and nothing in its place."""
    sentences = earlier.sentences
    if not all({place - 1, place + 1} <= others for place in places):
        return False
    if any(sentences[place].block == sentences[place + step].block for place in places for step in (-1, 1)):
        return False
    return all(instead_of(sentences[place], earlier, later) is None for place in places)


def _ends_early(gone: Sequence[bool], places: Sequence[int], others: set[int]) -> bool:
    """Whether the name and other sentences stood behind the last sentence that stays."""
    end = max((place for place, went in enumerate(gone) if not went), default=-1) + 1
    return places[0] >= end and any(place >= end for place in others)


def _went_beside(places: Sequence[int], others: set[int], earlier: Matter) -> bool:
    """Whether it stood in entries alone, and other entries beside them went too; an entry may have several sentences."""
    sentences = earlier.sentences
    entries = [place for place in places if sentences[place].key != earlier.title]
    if not entries or not all(sentences[place].listed for place in entries):
        return False
    beside = {place + step for place in entries for step in (-1, 1)} & others
    blocks = {sentences[place].block for place in entries}
    return any(sentences[place].listed and sentences[place].block not in blocks for place in beside)


def instead_of(one: Sentence, earlier: Matter, later: Matter) -> Sentence | None:
    """The sentence that stands in the place of one."""
    new = [other for other in later.sentences if other.key not in earlier.keys]
    rated = [(likeness(one.key, other.key), -other.start, other) for other in new]
    best = max(rated, default=None, key=lambda each: each[:2])
    return best[2] if best is not None and best[0] >= INSTEAD else None
