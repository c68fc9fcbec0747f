"""What may be the name of a programme, though its words alone do not show it: that it went by itself from a page that stayed speaks for it.

Such a name ends in a word for what a programme is, has a word of its own in front of it, and was weighed as nearly a name where it
was read (records: NameCandidate). It must have gone by itself: hardly anything else of the page went or came.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from aftername.languages.capture_words import pattern
from aftername.records import Mention, NameCandidate
from aftername.stages.captures.forms import has_own_word, is_kind
from aftername.stages.captures.matter import Matter, Sentence, has
from aftername.stages.captures.parting import instead_of
from aftername.stages.captures.pile import Pages, Span
from aftername.stages.captures.rolling import is_line
from aftername.text.folding import folded
from aftername.text.sketches import letters

SCORE = 8  # of a candidate, at least
LEAST_SCORE = 6  # of one that went and nothing else with it
KEPT = 0.8  # share of the other sentences that stays
OTHERS = 0.15  # share of the later text that may be new beside what stands in the place of the name
ENDING = 4  # letters that may be new in what is left of a sentence
_Held = tuple[int, list[Span], bool]


def supposed(
    documents: Sequence[str], matters: Mapping[str, Matter], pages: Pages
) -> Iterator[tuple[list[Span], list[int], bool]]:
    """What may be a name and is not in the last text: where it stands in the last that has it, the places of the texts with it, and whether
    little speaks for it, so that nothing else may have changed.

    documents: texts of a page, in order of time.
    """
    if len(set(documents)) < 2:
        return
    held: dict[str, _Held] = {}
    for place, document in enumerate(documents):
        for key, found in _in_text(document, matters[document], pages).items():
            held[key] = (place, *found)
    for key, (last, at, weak) in sorted(held.items()):
        if any(key in matters[one].whole for one in documents[last + 1 :]):
            continue
        yield at, [place for place, one in enumerate(documents) if key in matters[one].whole], weak


def _in_text(document: str, matter: Matter, pages: Pages) -> dict[str, tuple[list[Span], bool]]:
    """What may be names in a text, by their letters: where they stand, and whether little speaks for them."""
    found: dict[str, tuple[list[Span], bool]] = {}
    for one in pages.candidates.get(document, ()):
        if (
            may_name(one, pages)
            and isinstance(one.normal, NameCandidate)
            and not is_across((one.anchor.start, one.anchor.end), matter)
        ):
            at, weak = found.get(letters(one.written), ([], True))
            span = (one.anchor.start, one.anchor.end)
            found[letters(one.written)] = ([*at, span], weak and one.normal.score < SCORE)
    for span in linked(matter):
        if not any(low < span[1] and span[0] < high for low, high in _known(document, found, pages)):
            found.setdefault(letters(matter.document.text[slice(*span)]), ([span], True))
    return found


def is_across(place: Span, matter: Matter) -> bool:
    """Whether what was taken for a name runs from one line or sentence of a page into the next."""
    return any(place[0] < each.end < place[1] for each in matter.sentences)


def _known(document: str, found: Mapping[str, tuple[list[Span], bool]], pages: Pages) -> Iterator[Span]:
    """Where names, and what may be some, stand already."""
    yield from (span for span, _ in pages.places.get(document, ()))
    yield from (span for spans, _ in found.values() for span in spans)


def linked(matter: Matter) -> Iterator[Span]:
    """On a page of links what opens one of them, has a word of its own and ends in a word for what a programme for people is."""
    text = matter.document.text
    if not _is_of_links(matter):
        return
    for one in matter.sentences:
        written = _folded(one, matter)
        if not is_line(one) or pattern("links").search(written) or len(written) != one.end - one.start:
            continue
        end = max((one.start + hit.end() for hit in pattern("kinds in links").finditer(written)), default=0)
        if end and has_own_word(text[one.start : end]):
            yield one.start, end


def _is_of_links(matter: Matter) -> bool:
    """Whether a page is of links: its title says so, or its first line."""
    title = matter.document.header.title
    if title is not None and pattern("links").search(folded(title.value)):
        return True
    first = matter.sentences[:1]
    return any(is_line(one) and pattern("links").search(_folded(one, matter)) for one in first)


def _folded(one: Sentence, matter: Matter) -> str:
    return folded(matter.document.text[one.start : one.end])


def may_name(one: Mention, pages: Pages) -> bool:
    """Whether a candidate may be the name of a programme: weighed as nearly one, with a word of its own, and no part of a name that is known."""
    if not isinstance(one.normal, NameCandidate) or one.normal.score < LEAST_SCORE:
        return False
    if not is_kind(one.written) or not has_own_word(one.written):
        return False
    if pattern("everyday").search(folded(one.written)):
        return False
    if one.normal.score < SCORE and not pattern("kinds in links").search(folded(one.written)):
        return False
    start, end = one.anchor.start, one.anchor.end
    return not any(low < end and start < high for (low, high), _ in pages.places.get(one.anchor.document, ()))


def is_alone(own: Sequence[Sentence], earlier: Matter, later: Matter, kept: float, weak: bool) -> bool:
    """Whether hardly anything but the sentences with a name went, and hardly anything came but what stands in their place; where little
    speaks for the name, nothing, and in their place stands what is left of them."""
    if kept < (1 if weak else KEPT) or not own:
        return False
    stands = {each.start: (one, each) for one in own if (each := instead_of(one, earlier, later)) is not None}
    new = sum(len(one.key) for one in later.sentences if one.start not in stands and not has(earlier, one))
    if weak:
        return new == 0 and all(_is_rest(each.key, one.key) for one, each in stands.values())
    return new <= OTHERS * max(1, later.size)


def _is_rest(new: str, old: str) -> bool:
    """Whether letters are those of a sentence out of which one stretch was cut, but for an ending."""
    front = _alike(new, old)
    back = _alike(new[front:][::-1], old[front:][::-1])
    return len(new) < len(old) and front + back >= len(new) - ENDING


def _alike(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
