"""Lists from which entries drop out as time goes by, and lists out of which one entry was cut."""

from __future__ import annotations

from aftername.languages.capture_words import pattern
from aftername.stages.captures.matter import Matter, Sentence
from aftername.text.folding import folded
from aftername.values.page_days import MONTH_DAYS, YEAR, YEAR_FIRST, YEAR_LAST

REACH = 12  # lines above an entry in which the words over its list stand


def is_line(one: Sentence) -> bool:
    """Whether it is an entry or a heading, and no full sentence."""
    return one.listed or one.role == "heading"


def of_the_day(one: Sentence, matter: Matter, later: Matter) -> bool:
    """Whether an entry has a day and a month without a year, and stood at an end of those that have, or stands below words for what is new,
    open or coming."""
    text = matter.document.text
    if _has_day(one, matter) and not _is_between(one, matter, later):
        return True
    at = matter.sentences.index(one)
    for above in reversed(matter.sentences[max(0, at - REACH) : at]):
        if not is_line(above):
            return False
        if _shape(above, matter) == "" and pattern("rolling").search(folded(text[above.start : above.end])):
            return (
                pattern("links").search(folded(text[above.start : above.end])) is None
                or above.key not in matter.title
            )
    return False


def _has_day(one: Sentence, matter: Matter) -> bool:
    """Whether it has a day and a month without a year."""
    written = folded(matter.document.text[one.start : one.end])
    return MONTH_DAYS.search(written) is not None and YEAR.search(written) is None


def _is_between(one: Sentence, earlier: Matter, later: Matter) -> bool:
    """Whether entries above and below it that have a day as well are still there: what is over drops off at an end."""
    at = earlier.sentences.index(one)
    near = earlier.sentences[max(0, at - REACH) : at], earlier.sentences[at + 1 : at + 1 + REACH]
    return all(any(each.key in later.keys and _has_day(each, earlier) for each in side) for side in near)


def was_cut_out(one: Sentence, earlier: Matter, later: Matter) -> bool:
    """Whether an entry that opens or ends with its year went from between two that still stand together, and none like it came there.

    In a list in order of years what is old drops off at its end; nothing drops out of the middle.
    """
    shape, at = _shape(one, earlier), earlier.sentences.index(one)
    if not shape or not 0 < at < len(earlier.sentences) - 1:
        return False
    before, behind = earlier.sentences[at - 1], earlier.sentences[at + 1]
    places = [place for place, each in enumerate(later.sentences[:-1]) if each.key == before.key]
    if not any(later.sentences[place + 1].key == behind.key for place in places):
        return False
    alike = [_shape(each, earlier) == shape for each in (before, behind)]
    return all(alike) or (any(alike) and not _came_there(shape, earlier, later))


def _came_there(shape: str, earlier: Matter, later: Matter) -> bool:
    """Whether an entry of a shape came."""
    return any(
        is_line(each) and each.key not in earlier.keys and _shape(each, later) == shape
        for each in later.sentences
    )


def _shape(one: Sentence, matter: Matter) -> str:
    """Where an entry has its year: in front, last; "" where it has none."""
    written = matter.document.text[one.start : one.end]
    if YEAR_FIRST.match(written):
        return "first"
    return "last" if YEAR_LAST.search(written) else ""
