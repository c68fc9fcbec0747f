"""Lists of which nothing is left but the line above them, which stands now right above what stood below them.

That the line stayed without its entries speaks for it, so weaker words will do: it is of people, or says that they came, and some
sentences above it, or the title, say that somebody was chosen. The entries have one form: a name, and what goes with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise

from aftername.languages.capture_words import pattern
from aftername.stages.captures.alike import form
from aftername.stages.captures.entries import announces_other, entries_of
from aftername.stages.captures.matter import Matter, Sentence
from aftername.stages.captures.rolling import is_line
from aftername.text.folding import folded
from aftername.values.page_days import BEFORE_LISTS

ENTRIES = 3  # a list has so many
REACH = 4  # sentences above the line in which the words may stand


def emptied(
    earlier: Matter, later: Matter, taken: Collection[int]
) -> Iterator[tuple[Sentence, Sequence[Sentence]]]:
    """Each with the line above it. taken: where entries start that belong to a list already."""
    sentences = earlier.sentences
    pairs = {(one.key, other.key) for one, other in pairwise(later.sentences)}
    went = [is_line(one) and one.key not in later.keys and one.start not in taken for one in sentences]
    for is_gone, group in groupby(range(len(sentences)), key=lambda place: went[place]):
        places = list(group)
        if not is_gone or len(places) < ENTRIES or not 0 < places[0] <= places[-1] < len(sentences) - 1:
            continue
        head = sentences[places[0] - 1]
        if (head.key, sentences[places[-1] + 1].key) not in pairs or not _is_above(head, earlier):
            continue
        entries = entries_of([sentences[place] for place in places], earlier)
        if (
            len(entries) >= ENTRIES
            and _is_of_one_form(entries, earlier)
            and _is_of_chosen(places[0] - 1, earlier)
        ):
            yield head, entries


def _is_of_one_form(entries: Sequence[Sentence], matter: Matter) -> bool:
    """Whether all entries of a list are written alike."""
    forms = {form(matter.document.text[one.start : one.end]) for one in entries}
    return len(forms) == 1 and "" not in forms


def _is_above(one: Sentence, matter: Matter) -> bool:
    """Whether it is a line, or ends as what stands above a list does."""
    return is_line(one) or BEFORE_LISTS.search(matter.document.text[one.start : one.end]) is not None


def _is_of_chosen(place: int, matter: Matter) -> bool:
    """Whether a line is of people who came or were chosen, and what stands above it, or the title, says so too."""
    told = [
        folded(matter.document.text[one.start : one.end])
        for one in matter.sentences[max(0, place - REACH) : place + 1]
    ]
    head = told.pop()
    title = matter.document.header.title
    told.append(folded(title.value) if title is not None else "")
    if announces_other(head) or pattern("other lists").search(head):
        return False
    if not any(pattern(slot).search(head) for slot in ("chosen", "selection", "taken in", "people")):
        return False
    said = "\n".join([head, *told])
    return any(pattern(slot).search(said) for slot in ("chosen", "selection", "taken in"))
