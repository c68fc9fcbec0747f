"""Lists of the chosen that were on a page and are not on it any more, while it stayed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile, takewhile

from aftername.languages.capture_words import pattern
from aftername.records import Capture, Scrubbed
from aftername.stages.captures.alike import alike_lists, form
from aftername.stages.captures.attached import is_lost
from aftername.stages.captures.emptied import emptied
from aftername.stages.captures.entries import are_alike, entries_of, parts_of
from aftername.stages.captures.enumerated import REST, enumerated
from aftername.stages.captures.frames import edges
from aftername.stages.captures.further import further_below
from aftername.stages.captures.heads import Head, Spans, head_at, is_note
from aftername.stages.captures.matter import ENDS, Matter, Sentence, stands_whole
from aftername.stages.captures.parting import likeness
from aftername.stages.captures.pile import Pages
from aftername.stages.captures.rolling import is_line
from aftername.stages.captures.runs import in_sentences
from aftername.stages.captures.staying import stayed
from aftername.text.addresses import page_of
from aftername.text.folding import folded
from aftername.text.sketches import letters
from aftername.values.page_days import BEFORE_LISTS

ENTRIES = 3  # a list has so many
LONGEST_EAST, LONGEST_WEST = 60, 110  # letters of an entry, by script
NAMED = 30  # letters that a name in a sentence has at most
_LISTED = re.compile("[^\u3001\uff0c,;\uff1b\u3002.]+")


def lists(read: Sequence[Capture], matters: Mapping[str, Matter], pages: Pages) -> Iterator[Scrubbed]:
    """Lists of the chosen that were on a page and are not in any later capture of its text."""
    seen: set[str] = set()
    for place in range(len(read) - 1):
        document = read[place].document or ""
        names = [span for span, _ in pages.places.get(document, ())]
        later = matters[read[place + 1].document or ""]
        for head, entries in _lists(matters[document], later, names):
            made = None if head.key in seen else _list(read, place, head, entries, matters, pages)
            if made is not None:
                seen.add(head.key)
                yield made


def _lists(earlier: Matter, later: Matter, names: Spans) -> Iterator[tuple[Sentence, Sequence[Sentence]]]:
    """Lists of the chosen on a page, and people named in a sentence of which the later text has the rest."""
    taken: set[int] = set()
    for head, entries in lists_of(earlier, names):
        taken.update((head.start, *(one.start for one in entries)))
        yield head, entries
    for head, entries in emptied(earlier, later, taken):
        taken.update(one.start for one in entries)
        yield head, entries
    yield from enumerated(earlier, later, names, taken)


def _list(
    read: Sequence[Capture],
    place: int,
    head: Sentence,
    entries: Sequence[Sentence],
    matters: Mapping[str, Matter],
    pages: Pages,
) -> Scrubbed | None:
    """One list, where it is not in the captures behind a place."""
    earlier, later = matters[read[place].document or ""], matters[read[place + 1].document or ""]
    lost = is_lost(page_of(read[place].address), pages)
    if not _list_went(head, entries, earlier, later, read[place + 1 :], matters, lost):
        return None
    kept = stayed(
        [each for each in earlier.sentences if each not in entries and each is not head], earlier, later
    )
    if kept is None:
        return None
    naming = [each for each in read[: place + 1] if _has_entries(matters[each.document or ""], entries)]
    return Scrubbed(
        "list",
        earlier.document.text[head.start : head.end],
        None,
        earlier.document.anchor(entries[0].start, entries[-1].end),
        naming[0].captured,
        read[place].captured,
        read[place + 1].captured,
        len(naming),
        len(read) - place - 1,
        round(kept, 2),
        None,
    )


def lists_of(matter: Matter, names: Spans) -> Iterator[tuple[Sentence, Sequence[Sentence]]]:
    """Every list of the chosen on a page: right below words for them, further below where its entries are alike, and in a sentence.

    names: places of programmes.
    """
    taken: set[int] = set()
    for head, entries in _chosen(matter, names):
        taken.update(one.start for one in entries)
        yield head, entries
    for head, below in further_below(matter, names, taken, _is_entry):
        taken.update(one.start for one in below)
        yield head, below
    yield from alike_lists(matter, taken)
    yield from in_sentences(matter, names, taken)


def _chosen(matter: Matter, names: Spans) -> Iterator[tuple[Sentence, list[Sentence]]]:
    """Lists that stand below words for the chosen: the line or sentence with these words, and the entries."""
    sentences = matter.sentences
    place = 0
    while place < len(sentences):
        head = sentences[place]
        entries = _entries_below(place, matter, names)
        if len(entries) >= ENTRIES:
            yield head, entries
        place += 1 + sum(one.start >= head.end for one in entries) if len(entries) >= ENTRIES else 1


def _entries_below(place: int, matter: Matter, names: Spans) -> list[Sentence]:
    """The entries of a list of the chosen below a head, or in it; none where it is no such head."""
    head, told = matter.sentences[place], head_at(place, matter, names)
    if told is None:
        return []
    below = list(takewhile(lambda one: _is_entry(one, matter), matter.sentences[place + 1 :]))
    if any(one.key == head.key for one in below):
        return []  # a title that the text repeats: what stands below it there is told there
    entries = entries_of(list(dropwhile(is_note, below)), matter)
    if len(entries) < ENTRIES:
        return _in_sentence(head, matter) if told.chosen else []
    return entries if told.chosen or _are_theirs(entries, told, matter) else []


def _are_theirs(entries: Sequence[Sentence], told: Head, matter: Matter) -> bool:
    """Whether lines are those that a head is of, which has no word for a list of the chosen."""
    counted = len(entries) in told.numbers
    if told.selection and pattern("announced").search(told.written):
        return True
    if told.selection or told.people:
        return counted or are_alike(entries, told.written, matter)
    return told.counts and counted


def _is_entry(one: Sentence, matter: Matter) -> bool:
    """Whether a line may be an entry; the last one, above a paragraph, may have been read as its heading."""
    if len(one.key) > (LONGEST_WEST if one.key.isascii() else LONGEST_EAST):
        return False
    return one.listed or (one.role == "heading" and form(matter.document.text[one.start : one.end]) != "")


def _in_sentence(head: Sentence, matter: Matter) -> list[Sentence]:
    """The names in a sentence that lists the chosen behind a colon: short, with signs of lists between them."""
    written = matter.document.text[head.start : head.end]
    colon = BEFORE_LISTS.search(written)
    if colon is None:
        return []
    found = []
    for one in _LISTED.finditer(written, colon.end()):
        key = letters(one[0])
        if not key or len(key) > NAMED:
            return []
        found.append(
            Sentence(head.start + one.start(), head.start + one.end(), key, head.block, head.role, True)
        )
    return found


def _has_entries(matter: Matter, entries: Sequence[Sentence]) -> bool:
    return sum(one.key in matter.whole for one in entries) * 2 >= len(entries)


def _still_has(whole: str, entries: Sequence[Sentence], parts: Sequence[str]) -> bool:
    """Whether letters of a page have one of the entries, or what half of them name, written otherwise."""
    return any(entry.key in whole for entry in entries) or sum(part in whole for part in parts) * 2 >= len(
        entries
    )


def _list_went(
    head: Sentence,
    entries: Sequence[Sentence],
    earlier: Matter,
    later: Matter,
    after: Sequence[Capture],
    matters: Mapping[str, Matter],
    lost: bool,
) -> bool:
    """Whether none of the entries is in any later text, no other entries came, and no file is named that would hold them.

    lost: whether the file of the page was captured and never was there.
    """
    parts = parts_of(entries, earlier)
    if any(_still_has(matters[one.document or ""].whole, entries, parts) for one in after):
        return False
    known = earlier.keys | edges(earlier, later)
    came = [one for one in later.sentences if one.key not in known and not stands_whole(earlier, one.key)]
    if sum(is_line(one) for one in came) >= ENTRIES:
        return False
    return not any(_holds_them(one, head, entries, later, lost) for one in came)


def _holds_them(
    new: Sentence, head: Sentence, entries: Sequence[Sentence], later: Matter, lost: bool
) -> bool:
    """Whether a sentence that came names a file, or is a link to where the list stands now. lost: as above."""
    written = folded(later.document.text[new.start : new.end])
    if lost or pattern("taken away").search(written):
        return False  # no file holds it; that a list was taken down is no link to it
    if pattern("attached").search(written):
        return True
    linked = pattern("chosen").search(written) is not None and _may_lead_on(new, written)
    return linked and not _says_the_rest(new, head, entries)


def _says_the_rest(new: Sentence, head: Sentence, entries: Sequence[Sentence]) -> bool:
    """Whether a sentence that came is the one that named the chosen, without their names."""
    if entries[0].start >= head.end:
        return False
    rest = head.key
    for one in entries:
        rest = rest.replace(one.key, "")
    return likeness(rest, new.key) >= REST


def _may_lead_on(new: Sentence, written: str) -> bool:
    """Whether what came may be a link: a line, or a sentence that speaks of an address."""
    if new.listed or new.role == "heading":
        return not ENDS.search(written) or pattern("address").search(written) is not None
    return False
