"""Facts that the rules of the languages find (languages/*/facts/*.rules): what each of them takes, and the findings of a passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aftername.grammar.match import NOTHING, Found
from aftername.grammar.signs import is_kind
from aftername.grammar.sketch import Mark
from aftername.languages.rules import grammar
from aftername.records import Age, Amount, Degree, Mention, Normal
from aftername.stages.claims.facts.ages import as_age
from aftername.stages.claims.facts.conditions import condition, payer
from aftername.stages.claims.facts.fact import Finding, Reach, Span
from aftername.stages.claims.facts.ruled_values import is_year, settled
from aftername.stages.claims.facts.spans import with_bounds
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.topics import matter_headings

# A line of a few words without a figure, a stop or a joint between clauses, with or without a list mark.
_LABEL = re.compile(r"[\W_]{0,3}[^\W\d_][^\d,，、。.;；!！?？\n|:：]{0,15}[:：]?")
_LONG_LABEL = re.compile(r"[^\W\d_][^\d,，、。.;；!！?？\n|:：]{2,48}[:：]?")
PEOPLE = "they"  # of whoever a programme takes as well as of programmes: rules read the word itself
ITEM = 60  # letters of a line of a list that its heading may label
MOST_WORDS = 6  # of a label in a language that parts its words
BULLETS = "・●○◆◇■□※-▼★•*◦▪· \u3000\t"
_NUMBER = re.compile(r"^\W*(?:\w{1,3}[、.．)）]\s*|\d+\s+)|^[\W_]+")  # 一、, 1., (가), ①
_REACHES: Mapping[str, Reach] = {"near": "near", "clause": "sentence", "rule": "rule"}


@dataclass(frozen=True, slots=True)
class Ruled:
    """What a ruled fact takes. bounded: whether its value is given with the words that bound it ("up to", 以内).
    paid: whether who pays it, and under what condition, is looked for."""

    bounded: bool = True
    paid: bool = False


RULED: Mapping[str, Ruled] = {
    "run-by": Ruled(bounded=False),
    "offers": Ruled(paid=True),
    "requires-age": Ruled(),
    "requires-degree": Ruled(bounded=False),
    "citizenship": Ruled(bounded=False),
    "quota": Ruled(),
    "outcome": Ruled(),
    "launched": Ruled(bounded=False),
    "ended": Ruled(bounded=False),
    "deadline": Ruled(bounded=False),
}


def findings(passage: Passage, programmes: Sequence[Span], backs: Sequence[Span]) -> Iterator[Finding]:
    """What the rules find in a passage, in text order.

    programmes: where it names programmes that are known. backs: where its words point back to one. A value that a rule shows to
    be no fact is given too, as the fact NOTHING.
    """
    rules = grammar(passage.language, "facts")
    mentions = list(passage.mentions)
    # listings, definitions and what may be a name are about names: the words in them are read as they stand
    marks = [_mark(one, place, programmes) for place, one in enumerate(mentions) if is_kind(one.kind)]
    marks.extend(Mark(start, end, "back", -1) for start, end in backs if passage.folded[start:end] != PEOPLE)
    sums: dict[Span, Finding] = {}
    seen: set[tuple[int, int, str]] = set()  # a line may be looked at twice: by itself, and under its heading
    for told, at, begins in _stretches(passage):
        inside = [
            Mark(one.start - at, one.end - at, one.kind, one.key)
            for one in marks
            if begins <= one.start and one.end <= at + len(told)
        ]
        for found in rules.said(rules.sketch(told, inside)):
            mention = mentions[found.value.key] if found.value is not None and found.value.key >= 0 else None
            if found.start + at < begins:
                continue  # the words of a column's head are no value
            made = _finding(passage, found, mention, at)
            if made is not None and (made.start, made.end, made.fact) not in seen:
                seen.add((made.start, made.end, made.fact))
                sums[found.start + at, found.end + at] = made
                yield made
    yield from _again(passage, sums)


def _stretches(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """What rules are looked for in, with where it and where its own words begin: the sentence, with the label that stands alone in
    the line above; of a table's row each cell, with its head before it.

    A head stands elsewhere in the text: it is put before its cell with a colon, so that the places in the cell stay right.
    """
    if passage.block.role != "table-row":
        head = label_above(passage)
        yield head + passage.told, passage.start - len(head), passage.start
        if not head and (head := _heading(passage)):
            yield head + passage.told, passage.start - len(head), passage.start
        return
    cells = passage.block.cells
    first = passage.folded[cells[0].start : cells[0].end] if cells else ""
    names = (
        len(cells) == 2 and all(cell.head is None for cell in cells) and _LABEL.fullmatch(first) is not None
    )
    for place, cell in enumerate(cells):
        told = passage.folded[cell.start : cell.end]
        head = passage.folded[cell.head[0] : cell.head[1]] + ":" if cell.head is not None else ""
        if names and place == 1:
            head = (
                first.rstrip(":：") + ":"
            )  # a row of two cells under no heads: the first says what the second is
        yield head + told, cell.start - len(head), cell.start


def label_above(passage: Passage) -> str:
    """The label that a line stands under, with a colon: alone in the line above (支給額, 모집 인원, Monthly stipend);
    "" where the line above is none."""
    if passage.block.role == "label-value":
        return ""
    before = passage.folded[max(0, passage.start - 80) : passage.start]
    above = before.rstrip().rpartition("\n")[2].strip()
    if before.rstrip(BULLETS)[-1:] == "\n" and _is_label(above, passage.language):
        return above.strip(BULLETS).rstrip(":：") + ":"
    return ""


def _heading(passage: Passage) -> str:
    """The heading that says what of a programme follows, as a label for the short lines of its list; "" where there is none."""
    if not passage.block.path or passage.block.role != "list-item" or passage.end - passage.start > ITEM:
        return ""
    start, end = passage.block.path[-1]
    headed = _NUMBER.sub("", passage.folded[start:end]).strip()
    if _is_label(headed, passage.language) and matter_headings(passage.language).search(headed):
        return headed.strip(BULLETS).rstrip(":：") + ":"
    return ""


def _is_label(line: str, language: str) -> bool:
    """Whether a line is a label: a few words without a figure, a stop or a joint between clauses."""
    bare = line.strip(BULLETS)
    if language == "en":
        return _LONG_LABEL.fullmatch(bare) is not None and bare.count(" ") < MOST_WORDS
    return _LABEL.fullmatch(line) is not None and (language == "ko" or " " not in bare)


def _mark(one: Mention, place: int, programmes: Sequence[Span]) -> Mark:
    span = (one.anchor.start, one.anchor.end)
    kind: str = one.kind
    if kind == "programme" and span not in programmes:
        kind = "other"
    return Mark(*span, kind, place)


def _finding(passage: Passage, found: Found, mention: Mention | None, at: int) -> Finding | None:
    if found.fact == NOTHING:
        return Finding(NOTHING, "", found.start + at, found.end + at, rule=found.rule)
    policy = RULED.get(found.fact)
    if policy is None:
        return None
    start, end = found.start + at, found.end + at
    normal: Normal | None = None if mention is None else mention.normal
    label = found.label
    if isinstance(normal, Degree) and found.fact == "requires-degree":
        label = normal.level
    if isinstance(normal, Age) and label == "exception" and normal.low == normal.high:
        normal = replace(normal, low=None)  # 放宽至43周岁 is a new upper bound
    if found.fact == "requires-age":
        normal = as_age(normal, passage, start)
    label, normal = settled(found.fact, label, normal)
    if found.fact == "deadline" and is_year(normal):
        return None  # a year is no day that anybody could keep
    named = found.role("programme")
    subject = (named[0].start + at, named[-1].end + at) if named else None
    if found.reach == "rule" and subject is None:
        return None
    place = with_bounds(passage, start, end) if policy.bounded and mention is not None else (start, end)
    return Finding(
        found.fact,
        label,
        *place,
        normal,
        _REACHES[found.reach],
        subject,
        payer=payer(passage, (start, end)) if policy.paid else None,
        condition=condition(passage, (start, end)) if policy.paid else None,
        hedge=found.hedge or None,  # type: ignore[arg-type]
        rule=found.rule,
    )


def _again(passage: Passage, sums: Mapping[Span, Finding]) -> Iterator[Finding]:
    """Sums that say an offered one again in another currency."""
    for mention in passage.of("amount"):
        assert isinstance(mention.normal, Amount)
        place = (mention.anchor.start, mention.anchor.end)
        first = sums.get(mention.normal.restates) if mention.normal.restates is not None else None
        if first is not None and place not in sums and first.fact == "offers":
            yield replace(
                first,
                start=with_bounds(passage, *place)[0],
                end=with_bounds(passage, *place)[1],
                normal=mention.normal,
                note="the same sum in another currency",
            )
