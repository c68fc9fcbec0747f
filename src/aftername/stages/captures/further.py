"""Lists of the chosen that another sentence parts from the one that says who was chosen: "These were funded. 48 had applied." and the list.

The sentence between speaks of nothing that lists are of besides (papers, dates, judges), and the entries are alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby

from aftername.languages.capture_words import pattern
from aftername.stages.captures.alike import form
from aftername.stages.captures.entries import MOST, announces_other, are_alike, entries_of, is_contact
from aftername.stages.captures.heads import Spans, head_at
from aftername.stages.captures.matter import Matter, Sentence
from aftername.stages.captures.rolling import is_line
from aftername.text.folding import folded
from aftername.values.page_days import BEFORE_LISTS

ENTRIES = 3  # a list has so many
BETWEEN = 2  # sentences between it and the one that says who was chosen, at most


def further_below(
    matter: Matter, names: Spans, taken: Collection[int], is_entry: Callable[[Sentence, Matter], bool]
) -> Iterator[tuple[Sentence, Sequence[Sentence]]]:
    """Each list with the sentence further above that says who was chosen. names: places of programmes. taken: where entries start that
    belong to a list already. is_entry: whether a line may be an entry."""
    sentences = matter.sentences
    free = [one.start not in taken and is_entry(one, matter) for one in sentences]
    for is_list, group in groupby(range(len(sentences)), key=lambda place: free[place]):
        places = list(group)
        if not is_list or len(places) < ENTRIES:
            continue
        entries = entries_of([sentences[place] for place in places], matter)
        if (
            len(entries) < ENTRIES
            or any(is_contact(one, matter) for one in entries)
            or not (are_alike(entries, "", matter) or _are_formed(entries, matter))
        ):
            continue
        head = _head(places[0], matter, names)
        if head is not None:
            yield head, entries


def _are_formed(entries: Sequence[Sentence], matter: Matter) -> bool:
    """Whether most lines give a name and what goes with it, in the same form."""
    forms = Counter(form(matter.document.text[one.start : one.end]) for one in entries)
    return any(kind and count >= MOST * len(entries) for kind, count in forms.items())


def _head(first: int, matter: Matter, names: Spans) -> Sentence | None:
    """The sentence that says who was chosen, above full sentences that say nothing of another list."""
    for place in range(first - 1, max(-1, first - 2 - BETWEEN), -1):
        one = matter.sentences[place]
        written = folded(matter.document.text[one.start : one.end])
        told = head_at(place, matter, names) if place < first - 1 else None
        if told is not None and (told.chosen or told.selection) and _is_over(one, written, matter):
            return one
        if one.listed or one.role == "heading" or _speaks_of_other(written):
            return None
    return None


def _is_over(one: Sentence, written: str, matter: Matter) -> bool:
    """Whether a sentence on the chosen stands over what follows: it announces it, is a heading, or the title is of the chosen too."""
    if _announces(written) or is_line(one):
        return True
    title = matter.document.header.title
    told = folded(title.value) if title is not None else ""
    return any(pattern(slot).search(told) for slot in ("chosen", "selection"))


def _announces(written: str) -> bool:
    return pattern("announced").search(written) is not None


def _speaks_of_other(written: str) -> bool:
    """Whether a folded sentence announces a list, or speaks of what other lists are of."""
    if BEFORE_LISTS.search(written) or _announces(written):
        return True
    return pattern("other lists").search(written) is not None or announces_other(written)
