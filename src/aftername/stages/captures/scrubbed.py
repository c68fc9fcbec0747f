"""Names, and lists of the chosen, that went from a page that stayed.

A name is scrubbed where the page was captured with it, and in no later capture of its text has it in any spelling; where most of
its other sentences stay; and where nothing ordinary explains it: another name in its place, entries that roll off a list, a page
that was redone or is in another language. What only may be a name is scrubbed where hardly anything but it went, too; so is what stands in
marks or a row and says whom it brings (marked.py). Names of courses and care for everybody are not looked at. A list is
scrubbed where all its entries are gone while the page stays, and no file is named in which it would stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from aftername.languages.capture_words import pattern
from aftername.records import Anchor, Capture, Scrubbed
from aftername.stages.captures.chosen import lists
from aftername.stages.captures.forms import beside
from aftername.stages.captures.marked import in_marks, with_marked
from aftername.stages.captures.matter import Matter, Sentence, unwrapped
from aftername.stages.captures.parting import in_title, instead_of, parted, within
from aftername.stages.captures.pile import Pages, Span
from aftername.stages.captures.supposed import is_across, is_alone, supposed
from aftername.text.addresses import is_twin
from aftername.text.folding import folded
from aftername.text.sketches import letters


class _Name(NamedTuple):
    """A name that a page had. programme: its id; None where it only may be a name. naming: places of the captures with it; at: where it
    stands in the text of the last of them. forms: how it is written elsewhere. weak: whether little speaks for what only may be one."""

    programme: str | None
    naming: Sequence[int]
    at: Sequence[Span]
    forms: Sequence[str]
    weak: bool = False


def scrubbed(captures: Sequence[Capture], matters: Mapping[str, Matter], pages: Pages) -> Iterator[Scrubbed]:
    """What went from a page. captures: those that show its matter, in order of time."""
    read = [one for one in captures if one.document]
    gone = list(lists(read, matters, pages))
    for name in _names(read, matters, pages):
        found = _went(name, read, matters, pages, [one.anchor for one in gone])
        if found is not None:
            yield found
    yield from gone


def _names(read: Sequence[Capture], matters: Mapping[str, Matter], pages: Pages) -> Iterator[_Name]:
    """The programmes that a page named, and what may be names of others."""
    for programme in sorted({each for one in read for each in pages.named(one.document)}):
        naming = [place for place, one in enumerate(read) if pages.places_of(programme, one.document)]
        at = _told_in_one(pages.places_of(programme, last := read[naming[-1]].document), matters[last or ""])
        if not at:
            continue
        yield _Name(programme, naming, at, pages.names.get(programme, ()))
    documents = [one.document or "" for one in read]
    told = {one: [span for span, _ in pages.places.get(one, ())] for one in documents}
    for at, naming, weak in supposed(documents, matters, pages):
        told[documents[naming[-1]]].extend(at)
        yield _Name(None, naming, at, (), weak)
    for span, naming, alone in in_marks(documents, matters, told):
        yield _Name(None, naming, [span], (), alone)


def _told_in_one(places: Sequence[Span], matter: Matter) -> list[Span]:
    """Places of names that do not run from one line into the next, and are not of courses and care for everybody."""
    text = matter.document.text
    return [
        place
        for place in places
        if not is_across(place, matter) and pattern("everyday").search(folded(text[slice(*place)])) is None
    ]


def _went(
    name: _Name,
    read: Sequence[Capture],
    matters: Mapping[str, Matter],
    pages: Pages,
    gone: Sequence[Anchor],
) -> Scrubbed | None:
    """One name that a page had and has no more. gone: lists that went from the page."""
    last = name.naming[-1]
    behind = read[last + 1 :]
    if not behind or (all(is_twin(one.address) for one in behind) and not is_twin(read[last].address)):
        return None  # pages for small screens say less
    earlier, *after = (matters[one.document or ""] for one in read[last:])
    earlier, after[0] = unwrapped(earlier, after[0]), unwrapped(after[0], earlier)
    forms = {*(earlier.document.text[start:end] for start, end in name.at), *name.forms}
    forms.update(beside(name.at, earlier.document.text))
    forms.update(_longer(forms, earlier, pages))
    own = _sentences_at(name.at, earlier)
    kept = parted(own, forms, earlier, after, pages, gone)
    start, end = _place(own, name.at, earlier)
    if kept is None or start == end:
        return None
    if name.programme is None and not is_alone(own, earlier, after[0], kept, name.weak):
        return None
    instead = instead_of(own[0], earlier, after[0]) if own else None
    return Scrubbed(
        "name",
        earlier.document.text[start:end],
        name.programme,
        earlier.document.anchor(start, end),
        read[name.naming[0]].captured,
        read[last].captured,
        behind[0].captured,
        len(name.naming),
        len(after),
        round(kept, 2),
        None if instead is None else after[0].document.anchor(instead.start, instead.end),
    )


def _longer(forms: set[str], matter: Matter, pages: Pages) -> set[str]:
    """Names on a page that hold one of the forms: the same name, read with more of it."""
    told = {matter.document.text[start:end] for (start, end), _ in pages.places.get(matter.document.id, ())}
    plain = [letters(form) for form in forms]
    return {one for one in told if any(form and form in letters(one) for form in plain)}


def _sentences_at(places: Sequence[Span], matter: Matter) -> list[Sentence]:
    """The sentences in which a name stands."""
    return [one for one in matter.sentences if any(within(place, one) for place in places)]


def _place(own: Sequence[Sentence], places: Sequence[Span], matter: Matter) -> Span:
    """Where a name stands in the matter, else in the title; an empty place where it stands in neither."""
    told = [place for place in places if any(within(place, one) for one in own[:1])]
    told += [place for place in places if in_title(place, matter)]
    return with_marked(told[0], matter.document.text) if told else (0, 0)
