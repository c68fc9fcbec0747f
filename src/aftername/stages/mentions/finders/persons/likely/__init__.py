"""Names by weighing: every stretch of a line that may be a name, and what speaks for and against it.

A line is cut into words (spans.py). Each word, and what is left of it without a label before or a calling behind, is weighed by its letters
(forms.py), by what stands beside it, on its line and in its column (signs.py); trees decide (first.tsv, then trees.tsv, which also know how
likely its neighbours are). The trees are grown on the made-up notices of benchmarks/privacy by grow.py there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from aftername import trees
from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.likely.forms import facts, parts
from aftername.stages.mentions.finders.persons.likely.signs import Lines, told
from aftername.stages.mentions.finders.persons.likely.spans import LONGEST_NAME, Span, Word, spans_of
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import overlapping
from aftername.stages.mentions.finders.persons.where_names_end import holds_office

NAMED = frozenset({"body", "programme"})
HANGUL, LATIN = 4, 5  # what forms.py calls the scripts
DOUBTS = {HANGUL: 1000, LATIN: 500}
"""What a stretch must be worth more in Hangul, where ordinary words of three syllables look like names (조회수), and in Latin letters, where any two capitalised words do."""
SHORT = 4  # tens of letters of a line on which a name may stand with nothing beside it
REST = 2  # letters of a stretch that a rule left out, as a calling
MOST = 4 * trees.UNIT  # the most that one neighbour tells


class Weighed(NamedTuple):
    """A stretch on a line, with what speaks for it."""

    line: int
    span: Span
    told: dict[str, int]


def candidates(view: View) -> list[Weighed]:
    """Every stretch of a text that may be a name, in order."""
    lines = Lines(view)
    made = []
    for number in range(len(lines.places)):
        words = lines.words(number)
        for span in spans_of(words) if words else ():
            if _may_be(lines, number, words, span):
                made.append(Weighed(number, span, told(lines, number, span)))
    return made


def _may_be(lines: Lines, number: int, words: list[Word], span: Span) -> bool:
    """Whether anything at all speaks for a stretch, so that it is worth weighing."""
    written = lines.text[span.start : span.end]
    said = facts(written)
    if _is_none(said) or (span.joined and all(facts(one).get("ordinary") for one in parts(written))):
        return False
    line = lines.of_line(number)
    reached = bool(line["reached"] or line["mails"] or span.called)
    asked = bool(reached or line["colons"] or line["tabs"] or line["long"] < SHORT)
    if said.get("script") == LATIN:
        return _is_latin(said) and (asked or line["commas"] > 0)
    return _is_eastern(said, span, asked, reached)


def _is_none(said: dict[str, int]) -> bool:
    """Whether a word is a label or calling, or an office without the family name of a person."""
    if "is label" in said or "is calling" in said or "is both" in said or "ends as words do" in said:
        return True
    return "is office" in said and not (said.get("ko family") or said.get("zh shape") or said.get("ja cut"))


def _is_latin(said: dict[str, int]) -> bool:
    """Whether some word of a capitalised row is neither one that names never have nor one of English, or is a given name."""
    return said["never"] < said["parts"] and (said["english"] < said["parts"] or said["givens"] > 0)


def _is_eastern(said: dict[str, int], span: Span, asked: bool, reached: bool) -> bool:
    """Whether a word in letters of East Asia has the form of a name, and where it is an ordinary one, a family name too."""
    if span.lead > 2 or said["n"] == 1:
        return asked and (span.called > 0 or _has_family(said))
    if said["ordinary"] or said["made"]:
        return reached or (asked and (_is_shaped(said) or _has_family(said)))
    return _is_shaped(said) or (asked and said["n"] < LONGEST_NAME) or said["parts"] > 1


def _has_family(said: dict[str, int]) -> bool:
    """Whether a word is a family name or begins with one."""
    return bool(said.get("zh family") or said.get("ko family") or said.get("ja family"))


def _is_shaped(said: dict[str, int]) -> bool:
    """Whether a word has a family name and a given name of the length that such have."""
    return bool(said.get("zh shape") or said.get("ko shape") or said.get("ja cut"))


def with_neighbours(held: list[Weighed], worths: list[int]) -> list[dict[str, int]]:
    """What speaks for each once it is known how likely the others of its line and of the lines around are."""
    best: dict[tuple[int, int], int] = {}
    by_line: dict[int, dict[int, int]] = {}
    for one, worth in zip(held, worths, strict=True):
        key = (one.line, one.span.first)
        best[key] = max(best.get(key, -MOST), min(MOST, worth))
    for (line, first), worth in best.items():
        by_line.setdefault(line, {})[first] = worth
    made = []
    for one in held:
        row = [
            worth
            for first, worth in by_line[one.line].items()
            if not one.span.first <= first <= one.span.last
        ]
        column = [by_line[line][one.span.first] for line in range(one.line - 3, one.line + 4) if line != one.line and one.span.first in by_line.get(line, ())]  # fmt: skip
        rivals = [
            worth for first, worth in by_line[one.line].items() if one.span.first <= first <= one.span.last
        ]
        more = {"best of row": max(row, default=-MOST), "best of column": max(column, default=-MOST), "column sum": sum(column) // max(len(column), 1), "row sum": sum(row) // max(len(row), 1), "rival": max(rivals)}  # fmt: skip
        made.append({**one.told, **more})
    return made


@cache
def _walks() -> tuple[Callable[[Mapping[str, int]], int], ...]:
    tables = (Path(__file__).with_name(name).read_text("utf-8") for name in ("first.tsv", "trees.tsv"))
    return tuple(trees.walk(trees.read(table)) for table in tables)


def names(view: View, found: Sequence[Mention]) -> Iterator[Mention]:
    """Every stretch that the trees take for a name, but for those whom other rules found to act in public."""
    held = candidates(view)
    if not held:
        return
    first, last = _walks()
    worths = [first(one.told) for one in held]
    known = [(one.anchor.start, one.anchor.end) for one in found]
    public = [
        (one.anchor.start, one.anchor.end)
        for one in found
        if isinstance(one.normal, PersonName) and one.normal.public
    ]
    for start, end in chosen(view, held, [last(one) for one in with_neighbours(held, worths)], public):
        if not any(_is_said(start, end, min(end, right) - max(start, left)) for left, right in known):
            yield person(view, start, end, "due")


def _is_said(start: int, end: int, both: int) -> bool:
    """Whether a rule found most of a stretch. both: how many letters it found of it; not above nothing where none."""
    return both > 0 and (2 * both > end - start or end - start - both <= REST)


def chosen(
    view: View, held: list[Weighed], worths: list[int], public: Sequence[tuple[int, int]], least: int = 0
) -> list[tuple[int, int]]:
    """The stretches that are taken, in order; they may overlap. public: whoever acts in public."""
    taken: list[tuple[int, int]] = []
    for worth, one in zip(worths, held, strict=True):
        start, end = one.span.start, one.span.end
        doubt = DOUBTS.get(one.told.get("script", 0), 0)
        if worth < least + doubt or any(start < right and left < end for left, right in public):
            continue
        if not overlapping(view, start, end, NAMED) and not holds_office(view.text, start, end):
            taken.append((start, end))
    return sorted(taken)
