"""The one pass: fold the text, match all triggers at once, hand each finder its hits."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.records import Document, Mention
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.finders import FINDERS
from aftername.text.folding import folded
from aftername.values.mending import mended


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
    document: Document, reference: str | None = None, finders: tuple[Finder, ...] = FINDERS
) -> tuple[Mention, ...]:
    """Every mention in a document, sorted by start, end and kind.

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
    for index, finder in enumerate(FINDERS):
        if finder in finders and (hits[index] or finder.always or not finder.triggers):
            view.found.extend(finder.look(view, hits[index]))
    unique = {(m.anchor.start, m.anchor.end, m.kind): m for m in view.found}
    return tuple(unique[key] for key in sorted(unique))
