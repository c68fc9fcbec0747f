"""The one pass: fold the text, match all triggers at once, hand each finder its hits."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.records import Document, Mention
from aftername.stages.mentions.finder import Finder, Hit, Stopped, View
from aftername.stages.mentions.finders import FINDERS
from aftername.text.folding import folded
from aftername.values.mending import mended

TRIES = 100  # times a finder that stops is asked again, to find the hits it stops at


@cache
def _automaton() -> tuple[AhoCorasick, tuple[tuple[int, ...], ...], tuple[str, ...]]:
    """The automaton over all triggers, and for each trigger the finders that asked for it."""
    wanted: dict[str, list[int]] = {}
    for index, finder in enumerate(FINDERS):
        for trigger in finder.triggers:
            wanted.setdefault(trigger, []).append(index)
    triggers = tuple(sorted(wanted))
    owners = tuple(tuple(wanted[trigger]) for trigger in triggers)
    return AhoCorasick(triggers, matchkind=MatchKind.Standard), owners, triggers


def mentions_in(
    document: Document, reference: str | None = None, finders: tuple[Finder, ...] | None = None
) -> tuple[Mention, ...]:
    """Every mention in a document, sorted by start, end and kind: the first of `search`."""
    return search(document, reference, finders)[0]


def search(
    document: Document, reference: str | None = None, finders: tuple[Finder, ...] | None = None
) -> tuple[tuple[Mention, ...], tuple[Stopped, ...]]:
    """Every mention in a document, sorted by start, end and kind; and the finders that stopped at it.

    reference: ISO date for relative dates; None takes the document's own.
    finders: which to ask; all of them unless told.
    """
    automaton, owners, triggers = _automaton()
    text = document.text
    meant, repaired = mended(text, folded(text))
    view = View(document, text, meant, reference or document.header.date, repaired=repaired)
    hits: list[list[Hit]] = [[] for _ in FINDERS]
    for pattern, start, end in automaton.find_matches_as_indexes(view.folded, overlapping=True):
        hit = Hit(triggers[pattern], start, end)
        for owner in owners[pattern]:
            hits[owner].append(hit)
    stopped: list[Stopped] = []
    for index, finder in enumerate(FINDERS):
        wanted = finders is None or finder in finders
        if wanted and (hits[index] or finder.always or not finder.triggers):
            found, trouble = _asked(finder, view, hits[index])
            view.found.extend(found)
            stopped.extend(trouble)
    unique = {(m.anchor.start, m.anchor.end, m.kind): m for m in view.found}
    return tuple(unique[key] for key in sorted(unique)), tuple(stopped)


def _asked(finder: Finder, view: View, hits: list[Hit]) -> tuple[list[Mention], tuple[Stopped, ...]]:
    """What a finder finds. One that stops is asked again without the hits it stopped at, or finds nothing."""
    found, trouble = _tried(finder, view, hits)
    if not trouble:
        return found, ()
    left = _sound(finder, view, hits, [TRIES]) if finder.triggers else []
    if left:
        found, again = _tried(finder, view, left)
        if not again:
            return found, (Stopped(finder.name, len(hits) - len(left), len(hits), trouble),)
    return [], (Stopped(finder.name, len(hits), len(hits), trouble),)


def _tried(finder: Finder, view: View, hits: list[Hit]) -> tuple[list[Mention], str]:
    """What a finder makes of some hits, and how it stopped; "" where it did not."""
    shared = view.state()
    try:
        return list(finder.look(view, hits)), ""
    except MemoryError:
        raise
    except Exception as trouble:  # whatever the text does to one finder, the others go on
        view.readings = shared  # without what it left half done
        return [], f"{type(trouble).__name__}: {trouble}"[:300]


def _sound(finder: Finder, view: View, hits: list[Hit], tries: list[int]) -> list[Hit]:
    """The hits that a finder does not stop at, by halves; none of those left once too many were tried."""
    if len(hits) == 1 or tries[0] <= 0:
        return []
    left: list[Hit] = []
    for half in (hits[: len(hits) // 2], hits[len(hits) // 2 :]):
        tries[0] -= 1
        shared = view.state()
        _, trouble = _tried(finder, view, half)
        view.readings = shared
        left.extend(_sound(finder, view, half, tries) if trouble else half)
    return left
