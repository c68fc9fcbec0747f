"""What differs between the captures of a page, by sentences: what went, what came, and which names, sums and statements with it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence

from aftername.records import Anchor, Capture, Claim, PageChange, SaidOver, content_id
from aftername.stages.captures.frames import differing
from aftername.stages.captures.matter import Matter, Sentence
from aftername.stages.captures.pile import Pages
from aftername.text.sketches import letters

MOST = 60  # sentences kept of a change, on each side


def changes(captures: Sequence[Capture], matters: Mapping[str, Matter], pages: Pages) -> Iterator[PageChange]:
    """Each change of the matter of a page, in order of time. captures: those that show it."""
    for one, other in itertools.pairwise(captures):
        if one.document and other.document and one.document != other.document:
            made = _change(one, other, matters[one.document], matters[other.document], pages)
            if made is not None:
                yield made


def _change(one: Capture, other: Capture, earlier: Matter, later: Matter, pages: Pages) -> PageChange | None:
    went, came = differing(earlier, later)
    if not went and not came:
        return None
    before, since = earlier.document.id, later.document.id
    named, names = _named(pages, before), _named(pages, since)
    figures, others = _figures(pages, before, went), _figures(pages, since, came)
    said, told = pages.claims.get(before, ()), pages.claims.get(since, ())
    return PageChange(
        before,
        since,
        one.captured,
        other.captured,
        _anchors(earlier, went),
        _anchors(later, came),
        tuple(sorted(named - names)),
        tuple(sorted(names - named)),
        _without(figures, others),
        _without(others, figures),
        _not_said(said, told),
        _not_said(told, said),
        content_id("change", *(each.key for each in went), "|", *(each.key for each in came)),
    )


def _anchors(matter: Matter, sentences: Sequence[Sentence]) -> tuple[Anchor, ...]:
    return tuple(matter.document.anchor(one.start, one.end) for one in sentences[:MOST])


def _without(ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    return tuple(one for one in ours if one not in theirs)


def _not_said(ours: Sequence[Claim], theirs: Sequence[Claim]) -> tuple[str, ...]:
    """Statements that the other text does not make."""
    keys = {key_of(one) for one in theirs}
    return tuple(one.id for one in ours if key_of(one) not in keys)


def _named(pages: Pages, document: str) -> set[str]:
    return {ids[0] for _, ids in pages.places.get(document, ()) if len(ids) == 1}


def _figures(pages: Pages, document: str, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """Sums, figures and dates in sentences, as written, each once."""
    found = (
        one.anchor.quote
        for one in pages.figures.get(document, ())
        if any(each.start <= one.anchor.start and one.anchor.end <= each.end for each in sentences)
    )
    return tuple(dict.fromkeys(found))


def key_of(one: Claim) -> tuple[str, ...]:
    """What is the same for one statement in two captures of a page."""
    return (one.programme or "", one.fact, one.label, letters(one.value), one.hedge)


def said_over(captures: Sequence[Capture], pages: Pages) -> Iterator[SaidOver]:
    """From when to when each statement was found on a page, for every claim of its captures. captures: those that show it."""
    read = [one for one in captures if one.document]
    when: dict[tuple[str, ...], list[int]] = {}
    for place, one in enumerate(read):
        for key in {key_of(each) for each in pages.claims.get(one.document or "", ())}:
            when.setdefault(key, []).append(place)
    for document in dict.fromkeys(one.document for one in read):
        for claim in pages.claims.get(document or "", ()):
            places = when[key_of(claim)]
            gone = places[-1] + 1
            until = read[gone].captured if gone < len(read) else None
            yield SaidOver(claim.id, read[places[0]].captured, read[places[-1]].captured, until)
