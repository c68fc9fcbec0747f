"""Which forms of a case can be names of one thing by how they read or what they mean, without trying all pairs.

Two names can be spellings of one Han name only where they have a character in common at both ends, so forms
are put into blocks by the sounds of their first and last characters (text/readings/blocks.py). Two names
mean the same only where their words have the same meanings, so forms are put into blocks by those.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from aftername.languages.vocabulary import meaning, pieces_of
from aftername.stages.names.comparing import OPTIONAL, Comparison, compare_names, initials_reason
from aftername.stages.names.forms import Form, Pile
from aftername.text.readings.blocks import blocks_of

MOST = 400  # partners of one form that are tried in one block
MEANINGS = 16  # readings of one name as meanings that are tried
KINDS_ALIKE = frozenset({"", "plan", "project", "special", "action", "works", "grant", "scholar", "visa"})
"""Kinds of head that translators put for one another; funds, prizes and chairs stay what they are."""

Alike = dict[tuple[int, int], Comparison]


def alike(pile: Pile) -> Alike:
    """Pairs of forms, by index, that can be names of one thing, with the comparison; {} when none can.

    Forms of different known owners, or of kinds that are not taken for one another, are left out.
    """
    if pile.alike is None:
        pile.alike = dict(sorted(_found(pile).items()))
    return pile.alike


def _found(pile: Pile) -> Alike:
    found: Alike = {}
    tried: set[tuple[int, int]] = set()
    for first, second in _candidates(pile):
        pair = (min(first, second), max(first, second))
        if pair in tried:
            continue
        tried.add(pair)
        one, other = pile.forms[pair[0]], pile.forms[pair[1]]
        if one.shape == other.shape or not _may(one, other):
            continue
        compared = compare_names(one.key, other.key)
        if compared.compatible:
            found[pair] = compared
    return found


def _may(one: Form, other: Form) -> bool:
    if one.owner and other.owner and one.owner != other.owner:
        return False
    return one.kind == other.kind or (one.kind in KINDS_ALIKE and other.kind in KINDS_ALIKE)


def _candidates(pile: Pile) -> Iterator[tuple[int, int]]:
    blocks: dict[object, list[int]] = defaultdict(list)
    tongues = [_tongue(pile, form) for form in pile.forms]
    for form in pile.forms:
        for sounds in blocks_of(form.key):
            blocks[sounds].append(form.index)
        for words in meanings_of(form.key):
            blocks[words].append(form.index)
    for key in sorted(blocks, key=str):
        yield from _pairs(blocks[key], tongues)
    yield from _cut_short(pile)


def _tongue(pile: Pile, form: Form) -> str:
    """The script of a name; for Han with the language of its document, for 汀蘭 is read in two."""
    if form.script != "Hani":
        return form.script
    card = pile.cards.get(form.first().document)
    return f"Hani-{card.language}" if card is not None else "Hani"


def _pairs(held: list[int], tongues: list[str]) -> Iterator[tuple[int, int]]:
    """Pairs of a block, but for two of one language in Han, kana or hangul: there another word is another name."""
    groups: dict[str, list[int]] = defaultdict(list)
    for one in held:
        groups[tongues[one]].append(one)
    if len(groups) == 1 and "Latn" not in groups:
        return
    ordered = [one for tongue in sorted(groups) for one in groups[tongue]]
    for place, first in enumerate(ordered):
        tried = 0
        for second in ordered[place + 1 :]:
            if tongues[first] != tongues[second] or tongues[first] == "Latn":
                yield first, second
                tried += 1
                if tried == MOST:
                    break


def meanings_of(name: str) -> set[tuple[object, ...]]:
    """What the words of a name mean, in no order; several where a word has several meanings.

    Words of no weight and words that translators add are left out; words without a meaning are counted only.
    """
    kept: list[list[int]] = []
    unknown = 0
    for piece in pieces_of(name):
        if not piece.meanings:
            unknown = 1
        elif piece.weight and not any(meaning(one).english in OPTIONAL for one in piece.meanings):
            kept.append(sorted(piece.meanings))
    made: set[tuple[object, ...]] = set()
    for choice in product(*kept):
        made.add(("means", *sorted(set(choice), key=str), "?" * unknown))
        if len(made) >= MEANINGS:
            break
    return made if kept else set()


def _cut_short(pile: Pile) -> Iterator[tuple[int, int]]:
    """Short names and capitals with longer names of the same documents."""
    by_document: dict[str, list[Form]] = defaultdict(list)
    for form in pile.forms:
        for document in sorted({m.anchor.document for m in form.mentions}):
            by_document[document].append(form)
    for document in sorted(by_document):
        forms = by_document[document]
        short = [form for form in forms if len(form.shape) <= 6]
        for one in short:
            for other in forms:
                if other is not one and (
                    (not one.shape.isascii() and len(one.shape) <= 4 < len(other.shape) + 1)
                    or initials_reason(one.written, other.written)
                ):
                    yield one.index, other.index
