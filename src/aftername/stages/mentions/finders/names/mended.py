"""Candidates mended before they are weighed: no name, a bullet in front, a cut inside an ordinal, several names written as one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from aftername.languages.name_words import heads_of, longest_heads
from aftername.languages.no_names import (
    BETWEEN_WHOLE,
    BULLETS,
    CLASS,
    DEFINED,
    NO_NAMES,
    OF_WHAT,
    ORDINAL_BEFORE,
)
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names import latin
from aftername.stages.mentions.finders.names.candidate import Candidate, Span
from aftername.stages.mentions.finders.names.quotations import key_with
from aftername.stages.mentions.finders.names.text import plain
from aftername.stages.mentions.finders.names.trimming import WRITINGS
from aftername.stages.mentions.finders.names.words import key_of

AROUND = 20_000  # code points on each side in which a part may stand by itself
SHORTEST = 3  # letters of a part
MOST_TOLD = 12  # different nouns before one name that are looked for

_DASHED = re.compile(r"[A-Z]{3,}(?:[-–—/][A-Z]{3,})+(?![\w’'])")
_OWN = r" (?:\((?:the )?[A-Z][A-Za-z0-9]{1,9}\)|(?:Program(?:me)?|Scheme|Grant|Award|Initiative|Fund)s?\b)"


def mended(view: View, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates without those that are never names, cut clean, and in parts where they are several names."""
    texts = ((one, plain(view) if one.han else view.folded) for one in found)
    listed = [(one, text, _no_name(text, one)) for one, text in texts]
    never = {one.end for one, _, refused in listed if refused}
    for one, text, refused in listed:
        in_bracket = text[one.start - 1 : one.start] == "("
        if refused or (in_bracket and {one.start - 1, one.start - 2} & never):
            continue
        _from_ordinal(text, one)
        _with_its_crop(text, one)
        _without_bullet(text, one)
        if one.start < one.end:
            yield from _several(view, text, one) or [one]


def _no_name(text: str, one: Candidate) -> bool:
    if not one.kind and (DEFINED.match(text, one.end) or DEFINED.match(text, one.end - 1)):
        return True
    return NO_NAMES[one.language].fullmatch(text[one.start : one.end].strip()) is not None


def _without_bullet(text: str, one: Candidate) -> None:
    """Begin a name behind the bullet in front of it."""
    while one.start < one.head[0] and (
        text[one.start] in BULLETS or (text[one.start] == " " and text[one.start - 1] in BULLETS)
    ):
        one.start += 1
    one.stem = one.stem.lstrip(BULLETS)
    one.key = one.key.lstrip(BULLETS)


def _from_ordinal(text: str, one: Candidate) -> None:
    """Begin a name with the whole of its ordinal: 第二種奨学金, not 二種奨学金."""
    if one.spelt or CLASS.match(text, one.start) is None or one.owner_inside:
        return
    before = ORDINAL_BEFORE.search(text, max(0, one.start - 4), one.start)
    if before is None:
        return
    one.start = before.start()
    one.stem = before[0] + one.stem
    one.key = key_with(one.stem, one.kind, text[slice(*one.head)], WRITINGS[one.language])


def _with_its_crop(text: str, one: Candidate) -> None:
    """Begin a Japanese name with the noun and の before it where these alone tell it from another: 米の潮騒交付金, 畑作の潮騒交付金."""
    if one.language not in OF_WHAT or one.how != "formed" or one.owner_inside or one.start < 2:
        return
    before = OF_WHAT[one.language].search(text, max(0, one.start - 12), one.start)
    if before is None:
        return
    name, found = text[one.start : one.end], set[str]()
    at = text.find(name)
    while at >= 0 and len(found) < MOST_TOLD:
        other = OF_WHAT[one.language].search(text, max(0, at - 12), at)
        if other is None:
            return  # said without such a noun, too
        found.add(other["what"])
        at = text.find(name, at + len(name))
    if len(found) < 2:
        return
    one.start = before.start("what")
    one.stem = text[one.start : one.head[0]]
    one.words = WRITINGS[one.language].words(one.stem)
    one.key = key_with(one.stem, one.kind, text[slice(*one.head)], WRITINGS[one.language])


def _several(view: View, text: str, one: Candidate) -> list[Candidate]:
    """The names that one candidate is made of; empty where it is one."""
    if one.spelt:
        return _dashed(view, one) or _coordinated(view, one)
    if "/" in text[one.start : one.end]:
        return _slashed(text, one)
    return _two_headed(text, one)


def _slashed(text: str, one: Candidate) -> list[Candidate]:
    """甲/乙计划, where each stands by itself elsewhere."""
    stop = one.head[0] if one.head[0] > one.start else one.end
    spans = _spans(text, one.start, stop, "/")
    if len(spans) < 2 or not all(
        b - a >= SHORTEST and not text[a:b].isascii() and _elsewhere(text, one, text[a:b]) for a, b in spans
    ):
        return []
    last = spans[-1]
    return [*(_part(text, one, span) for span in spans[:-1]), _part(text, one, (last[0], one.end))]


def _two_headed(text: str, one: Candidate) -> list[Candidate]:
    """甲事業・乙事業, where one of them stands by itself elsewhere."""
    heads = tuple(heads_of(one.language))
    for joint in BETWEEN_WHOLE:
        spans = _spans(text, one.start, one.end, joint)
        if (
            len(spans) == 2
            and all(b - a > SHORTEST + 1 and text[a:b].endswith(heads) for a, b in spans)
            and any(_elsewhere(text, one, text[a:b]) for a, b in spans)
        ):
            return [_part(text, one, span) for span in spans]
    return []


def _spans(text: str, start: int, end: int, joint: str) -> list[Span]:
    """The parts of a stretch between a mark."""
    made = []
    for part in text[start:end].split(joint):
        made.append((start, start + len(part)))
        start += len(part) + len(joint)
    return made


def _elsewhere(text: str, one: Candidate, part: str) -> bool:
    """Whether words of a candidate stand near it outside all that is written like it."""
    whole = text[one.start : one.end]
    around = text[max(0, one.start - AROUND) : one.end + AROUND]
    return around.count(part) > around.count(whole) * whole.count(part)


def _part(text: str, one: Candidate, span: Span) -> Candidate:
    """The candidate of a part, with its own head or that of the whole."""
    start, end = span
    name = text[start:end]
    head = next((h for h in longest_heads(one.language) if name.endswith(h) and len(name) > len(h)), "")
    stem = name[: len(name) - len(head)].strip() if head else name
    writing = WRITINGS[one.language]
    kind = heads_of(one.language)[head] if head else one.kind
    return replace(
        one, start=start, end=end, head=(end - len(head), end), kind=kind, stem=stem, words=writing.words(stem),
        key=key_with(stem, kind, head, writing), owner=None, track=None, shown={"shared-head": 1},
    )  # fmt: skip


def _dashed(view: View, one: Candidate) -> list[Candidate]:
    """REED-TIDE–HARBOUR Grants: abbreviations in a row, each of which stands by itself elsewhere."""
    text = view.text
    row = _DASHED.match(text, one.start, one.end)
    if row is None:
        return []
    around = text[max(0, one.start - AROUND) : one.end + AROUND].replace(row[0], "")
    spans = [match.span() for match in re.finditer(r"[A-Z]+", row[0])]
    if not all(re.search(rf"\b{row[0][a:b]}\b", around) for a, b in spans):
        return []
    made = [latin.called(text, row.start() + a, row.start() + b, [row[0][a:b]]) for a, b in spans]
    for part in made:
        part.shown["shared-head"] = 1
    return made


def _coordinated(view: View, one: Candidate) -> list[Candidate]:
    """Reed Relief and Tidewater Repair Programs, where each has initials or a head noun of its own elsewhere."""
    text = view.text
    if text[one.end - 1] != "s" or one.head[1] != one.end or one.head[0] <= one.start:
        return []
    for joint in re.finditer(" and ", text[one.start : one.head[0]]):
        left = (one.start, one.start + joint.start())
        right = (one.start + joint.end(), one.head[0] - 1)
        if right[0] < right[1] and _two(text, one, left, right):
            return [_spelt_part(text, one, *left), _spelt_part(text, one, right[0], one.end)]
    return []


def _two(text: str, one: Candidate, left: Span, right: Span) -> bool:
    """Whether the words before and behind a joint are two names."""
    first, second = text[slice(*left)], text[slice(*right)]
    if second.startswith(f"{first} ") and " " not in first:
        return True  # Reed and Reed Plus Grants
    around = f"{text[max(0, one.start - AROUND) : one.start]}\n{text[one.end : one.end + AROUND]}"
    names = (first, second), (first, text[right[0] : one.end])
    return any(
        all(re.search(rf"(?<!and )\b{re.escape(name)}{_OWN}", around) for name in pair) for pair in names
    )


def _spelt_part(text: str, one: Candidate, start: int, end: int) -> Candidate:
    last = end == one.end
    stem = text[start : one.head[0] if last else end].strip()
    head = one.head if last else (end, end)
    return replace(
        one, start=start, end=end, head=head, stem=stem.lower(), words=latin.classed(stem.split()), key=key_of(stem),
        owner=None, track=None, shown={"shared-head": 1},
    )  # fmt: skip
