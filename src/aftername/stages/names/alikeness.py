"""Which forms of a case can be names of one thing by how they read or what they mean, without trying all pairs.

Two names can be spellings of one Han name only where they have a character in common at every place, so only
forms whose characters fall into the same classes of sound are compared (text/readings/blocks.py). Two names
mean the same only where their words have the same meanings, so forms are put into blocks by those.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import product

from aftername.languages.vocabulary import meaning, pieces_of
from aftername.stages.names.beside import beside
from aftername.stages.names.comparing import Comparison, compare_names, initials_reason
from aftername.stages.names.forms import Form, Pile
from aftername.stages.names.word_by_word import OPTIONAL
from aftername.text.comparison import masks_of
from aftername.text.readings.blocks import classes_of

MOST = 400  # partners of one form that are tried in one block
MEANINGS = 16  # readings of one name as meanings that are tried
KINDS_ALIKE = frozenset({"", "plan", "project", "special", "action", "works", "grant", "scholar", "visa"})
"""Kinds of head that translators put for one another; funds, prizes and chairs stay what they are."""

ASKED = 2000  # spellings up to which all are compared with each other
COMMON = (
    250  # forms beside one body or figure, or in one document, above which it tells nothing of two of them
)
FEW = 60  # names of one document that are all compared as short forms; of more, only those with the same characters
Masks = dict[int, tuple[int, ...]]
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
    tongues = [_tongue(pile, form) for form in pile.forms]
    yield from _sounding(pile, tongues)
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for form in pile.forms:
        for words in meanings_of(form.key):
            blocks[words].append(form.index)
    for key in sorted(blocks, key=str):
        yield from _pairs(blocks[key], tongues)
    yield from _cut_short(pile)


def _sounding(pile: Pile, tongues: list[str]) -> Iterator[tuple[int, int]]:
    """Pairs of forms that have characters in common at every place, cut into as many syllables.

    Two Latin names are compared without slips of spelling. Where more than ASKED forms are spellings, only those are
    compared that share a document, or a body or figure beside them: no second ground could join the others, and
    questions on all of them would be too many to answer.
    """
    names = [form.key for form in pile.forms]
    if not any(letter.isalpha() and not "\u3400" <= letter <= "\u9fff" for name in names for letter in name):
        return  # Han and figures only: within one language nothing is read two ways
    groups: dict[str, int] = defaultdict(int)
    for index, tongue in enumerate(tongues):
        groups[tongue] |= 1 << index
    spelt = [index for index, tongue in enumerate(tongues) if not tongue.startswith("Hani")]
    allowed = _nearness(pile) if len(spelt) > ASKED else [-1] * len(names)
    latin: list[Masks] = [
        masks_of(one, slips=False) if t == "Latn" else {} for one, t in zip(names, tongues, strict=True)
    ]
    for masks, apart in (
        ([masks_of(one) for one in names], [groups[tongue] for tongue in tongues]),
        (latin, [0] * len(names)),
    ):
        yield from meeting(masks, [one & ~other for one, other in zip(allowed, apart, strict=True)])


def _nearness(pile: Pile) -> list[int]:
    """For each form, those that share a document with it or a thing beside it, as a number with a bit for each.

    What more than COMMON forms share is left out: it tells no two names together, and the pairs would grow with its square.
    """
    things = [{m.anchor.document for m in form.mentions} | set(beside(pile, form)) for form in pile.forms]
    holders: dict[object, int] = defaultdict(int)
    for index, held in enumerate(things):
        for thing in held:
            holders[thing] |= 1 << index
    found = []
    for common in [one for one, forms in holders.items() if forms.bit_count() > COMMON]:
        holders[common] = 0
    for held in things:
        near = 0
        for thing in held:
            near |= holders[thing]
        found.append(near)
    return found


def meeting(masks: list[Masks], allowed: list[int]) -> Iterator[tuple[int, int]]:
    """Pairs of names that have a character in common at every place, for some number of syllables.

    masks: of each name, see text.comparison.masks_of. allowed: for each name, those it may be paired with, as a
    number with a bit for each (-1 for all). Method: for each place and class of sounds a set of names; the partners of a name
    are what remains when the sets of its classes are laid over each other, place by place.
    """
    holders: dict[tuple[int, int, int, int], int] = defaultdict(int)
    for index, lengths in enumerate(masks):
        for length, places in lengths.items():
            for place, mask in enumerate(places):
                for sort, numbers in enumerate(classes_of(mask)):
                    for number in numbers:
                        holders[length, place, sort, number] |= 1 << index
    for index, lengths in enumerate(masks):
        partners = 0
        for length, places in lengths.items():
            left = -1
            for place, mask in enumerate(places):
                for sort, numbers in enumerate(classes_of(mask)):
                    held = 0
                    for number in numbers:
                        held |= holders[length, place, sort, number]
                    left &= held
            partners |= left
        partners = (partners & allowed[index]) >> (index + 1)
        second = index
        while partners:
            step = (partners & -partners).bit_length()
            second += step
            partners >>= step
            if _meet(lengths, masks[second]):
                yield index, second


def _meet(one: Masks, other: Masks) -> bool:
    """Whether two names have a character in common at every place, for some number of syllables."""
    for length, places in one.items():
        opposite = other.get(length)
        if opposite is not None and all(a & b for a, b in zip(places, opposite, strict=True)):
            return True
    return False


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


def _holding(forms: list[Form]) -> Callable[[str], list[Form]]:
    """A way to the forms that hold every character of a short one, in the order given."""
    holders: dict[str, set[int]] = defaultdict(set)
    for place, form in enumerate(forms):
        for letter in form.shape:
            holders[letter].add(place)
    return lambda shape: [
        forms[place] for place in sorted(set.intersection(*map(holders.__getitem__, shape)))
    ]


def _cut_short(pile: Pile) -> Iterator[tuple[int, int]]:
    """Short names and capitals with longer names of the same documents."""
    by_document: dict[str, list[Form]] = defaultdict(list)
    for form in pile.forms:
        for document in sorted({m.anchor.document for m in form.mentions}):
            by_document[document].append(form)
    for document in sorted(by_document):
        forms = by_document[document]
        short = [form for form in forms if len(form.shape) <= 6]
        holding = _holding(forms)
        for one in short:
            for other in forms if len(forms) <= FEW or one.shape.isascii() else holding(one.shape):
                if other is not one and (
                    (not one.shape.isascii() and len(one.shape) <= 4 < len(other.shape) + 1)
                    or initials_reason(one.written, other.written)
                ):
                    yield one.index, other.index
