"""Who runs a programme, weighed from what stands between a body and the programme where no rule says so.

A body and a programme of one sentence are a pair; where the sentence names no programme, the one it is bound to (a labelled line of a notice).
The words are those of languages/*/runners.words; "bf running between" is a word of running between the two with the body first ("pf": the
programme first). What each sign is worth stands in weights.tsv.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from aftername.languages import read_as
from aftername.languages.pack import pack
from aftername.languages.role_words import Hit, classes_in, hits, wide
from aftername.records import BodyName, MarkedDocument, Mention
from aftername.records.block import Span
from aftername.records.claim import WEIGHED
from aftername.stages.claims.binding import clause_of
from aftername.stages.claims.facts.fact import Finding
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.weighed.authors import is_author
from aftername.stages.claims.weighed.labelling import cell_at, label_at
from aftername.stages.claims.weighed.pairing import RUN_BY, BindingOf, Pair, pairs
from aftername.stages.claims.weighed.weights import LEAST, score, telling
from aftername.text.folding import folded

KIND = "runners"  # the file of words
MID, BEHIND = 80, 40  # letters looked at; twice as many in Latin script
EDGE_AFTER, EDGE_BEFORE = 3, 6  # the same
GAPS = (1, 4, 12, 30, 60)  # letters between the two, by steps
_OFTEN = 4
DEEDS = ("running", "starting", "calling", "paying")
SAYING = (*DEEDS, "runner labels", "touching", "in brackets", "and name alone", "cells apart")
"""One of these must be among the signs: without a deed, a label or being neighbours nothing says who runs a programme."""
EDITIONS = "editions"
"""The class of words that, with figures, may stand between a body and what is its own."""
MARKS = ("subject marks", "by marks", "of marks", "with marks")
LONGEST_MARK = 2  # letters of a mark of belonging between the two
ALONE = 4  # letters beside a body and a name that stand alone in their line
_OPENING = " \u3000\t「『“‘《〈<\"'【"  # what may stand between a body and the name right behind it
_BRACKET = re.compile(r"[」』”’》〉>\"'】]? ?[(（〔\[][^()（）〔〕\n]{0,6}")
_ASIDE = re.compile(r"[(（〔\[][^()（）〔〕\[\]\n]{0,24}[)）〕\]]")


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of a document. often: how many times each is named. issuer: the key of the one that issued it, "" if none is known."""

    often: Mapping[str, int]
    issuer: str

    @classmethod
    def of(cls, marked: MarkedDocument) -> Bodies:
        """Those of a document."""
        named = [one for one in marked.mentions if isinstance(one.normal, BodyName)]
        issuer = marked.document.header.issuer
        anchor = None if issuer is None else issuer.anchor
        signed = [
            _key(one)
            for one in named
            if anchor is not None and one.anchor.start < anchor.end and anchor.start < one.anchor.end
        ]
        return cls(Counter(_key(one) for one in named), signed[0] if signed else "")


def findings(
    passage: Passage,
    genre: str,
    bodies: Bodies,
    taken: Collection[Span],
    named: Mapping[Span, str],
    of: BindingOf,
) -> Iterator[Finding]:
    """The bodies of a passage that run a programme as far as the signs suffice, in text order.

    taken: values that rules have spoken of. named: where the passage names programmes, with the id of each.
    """
    for pair in pairs(passage, named, of):
        place = (pair.body.anchor.start, pair.body.anchor.end)
        if any(place[0] < end and start < place[1] for start, end in taken):
            continue
        if is_author(passage, place, pair.place):
            continue
        signs = signs_of(passage, genre, bodies, pair)
        if score(signs) >= LEAST and any(word in sign for sign in signs for word in SAYING):
            said = WEIGHED + "; ".join(telling(signs))
            yield Finding(RUN_BY, _label(signs), *place, pair.body.normal, subject=pair.place, rule=said)


def signs_of(passage: Passage, genre: str, bodies: Bodies, pair: Pair) -> frozenset[str]:
    """The signs for and against a pair."""
    body = pair.body
    assert isinstance(body.normal, BodyName)
    found = {f"genre={genre}", f"role={passage.block.role}", f"body={body.normal.kind}"}
    times = bodies.often.get(body.normal.key, 1)
    found.add("body again" if times > 1 else "body once")
    found.update(
        name
        for name, holds in (
            ("body often", times >= _OFTEN),
            ("is issuer", body.normal.key == bodies.issuer),
            ("opening", passage.index <= 1),
            ("line alone", passage.heading),
            ("body opens", pair.among[0] - passage.start <= ALONE),
        )
        if holds
    )
    found.update(_labelled(passage, pair))
    found.update(_edges(passage, pair.among))
    found.update(
        _unnamed(passage, pair) if pair.row is None else _between(passage, body, pair.among, pair.row)
    )
    return frozenset(found)


def _key(one: Mention) -> str:
    return one.normal.key if isinstance(one.normal, BodyName) else ""


def _labelled(passage: Passage, pair: Pair) -> Iterable[str]:
    body = pair.body
    label = label_at(passage, body.anchor.start)
    if not label or (pair.place is not None and passage.folded[slice(*pair.place)] in label):
        return  # the programme itself is what the line is about
    said = classes_in(label, passage.language, KIND)
    yield "labelled"
    if not said:
        yield "label of another matter"
    yield from (f"{name} label" for name in said)
    if body.anchor.end >= passage.end - 2:
        yield "value to the end"


def _edges(passage: Passage, among: Span) -> Iterable[str]:
    """Particles and prepositions right beside the body, or the row it stands in."""
    text, times = passage.folded, wide(passage.language)
    start, end = among
    behind = text[end : min(passage.end, end + EDGE_AFTER * times)]
    before = text[max(passage.start, start - EDGE_BEFORE * times) : start]
    for hit in hits(behind, passage.language, KIND):
        if hit.start <= 1 and any(name.endswith("marks") for name in hit.classes):
            yield from (f"{name} close after body" for name in hit.classes)
    for hit in hits(before, passage.language, KIND):
        if hit.end >= len(before) - 1:
            yield from (f"{name} close before body" for name in hit.classes)


def _unnamed(passage: Passage, pair: Pair) -> Iterable[str]:
    """What follows the body where the sentence names no programme."""
    yield f"bound={pair.binding or 'not'}"
    end = pair.among[1]
    behind = passage.folded[end : min(passage.end, end + BEHIND * wide(passage.language))]
    words = _classes("after body", hits(behind, passage.language, KIND))
    yield from words
    for mark in MARKS:
        if f"{mark} after body" in words:
            yield from (f"{mark} and {deed} after body" for deed in DEEDS if f"{deed} after body" in words)


def _between(passage: Passage, body: Mention, among: Span, place: Span) -> Iterable[str]:
    """What stands between the two, or the rows they stand in, and behind the second of them."""
    times = wide(passage.language)
    start, end = among
    if start < place[1] and place[0] < end:
        return
    first = end <= place[0]
    low, high, last = (end, place[0], place[1]) if first else (place[1], start, end)
    yield "named"
    yield "body first" if first else "programme first"
    yield from _named_between(passage, low, high)
    yield f"gap={sum((high - low) // times > step for step in GAPS)}"
    yield _clause(passage, (start, end), place)
    kinds = {one.kind for one in passage.mentions}
    yield from (f"with {kind}" for kind in ("amount", "count", "date", "period", "speaker") if kind in kinds)
    side = "bf" if first else "pf"
    words = set(_words_between(passage, low, high, last))
    yield from (f"{side} {one}" for one in words)
    yield from _done(side, words)
    yield from _touching(passage, low, high, first)
    if passage.end - passage.start - (end - start) - (place[1] - place[0]) <= ALONE:
        yield "body and name alone"
    yield from _cells(passage, body.anchor.start, place[0])


def _named_between(passage: Passage, low: int, high: int) -> Iterable[str]:
    """Which kinds of names stand between the two."""
    inside = [one for one in passage.mentions if low <= one.anchor.start and one.anchor.end <= high]
    return {f"{one.kind} between" for one in inside if one.kind in ("body", "programme")}


def _done(side: str, words: Collection[str]) -> Iterable[str]:
    """A mark and a deed together: 서울시는 ... 시행한다, 由 ... 负责, run by."""
    for mark in MARKS:
        if f"{mark} between" in words:
            yield from (
                f"{side} {mark} and {deed}"
                for deed in DEEDS
                if f"{deed} between" in words or f"{deed} behind" in words
            )


def _touching(passage: Passage, low: int, high: int, first: bool) -> Iterable[str]:
    """The body right before the name (教育部的X, X財団「Y」), or in brackets behind it."""
    between = passage.folded[low:high].strip(_OPENING)
    for one in passage.of("document-number"):
        between = between.replace(passage.folded[one.anchor.start : one.anchor.end], "")
    if first and not _ASIDE.sub("", _editions(read_as(passage.language)).sub("", between)).strip(_OPENING):
        yield "touching"
    elif (
        first and classes_in(between, passage.language, KIND) == {"of marks"} and len(between) <= LONGEST_MARK
    ):
        yield from ("touching", "touching, of")
    elif not first and _BRACKET.fullmatch(passage.text, low, high):
        yield "in brackets"


@cache
def _editions(language: str) -> re.Pattern[str]:
    """Figures, and words of editions and years."""
    words = sorted(map(folded, pack(language, KIND).phrases(EDITIONS)), key=lambda one: (-len(one), one))
    return re.compile("|".join((r"\d", r"[,.\s]", *map(re.escape, words))))


def _cells(passage: Passage, body: int, programme: int) -> Iterable[str]:
    """Cells of a row that the two stand in."""
    found = [cell_at(passage, body), cell_at(passage, programme)]
    if found[0] is not None and found[1] is not None:
        yield "same cell" if found[0] is found[1] else "cells apart"
        if found[0] is passage.block.cells[0]:
            yield "body in first cell"


def _clause(passage: Passage, body: Span, programme: Span) -> str:
    low, high = clause_of(passage, body)
    return "same clause" if low <= programme[0] and programme[1] <= high else "other clause"


def _words_between(passage: Passage, low: int, high: int, last: int) -> Iterable[str]:
    """Words between the two, from low to high, and behind the second, from last on."""
    text, times = passage.folded, wide(passage.language)
    yield from _classes("between", hits(text[low : min(high, low + MID * times)], passage.language, KIND))
    yield from _classes(
        "behind", hits(text[last : min(passage.end, last + BEHIND * times)], passage.language, KIND)
    )


def _classes(where: str, found: Iterable[Hit]) -> set[str]:
    return {f"{name} {where}" for hit in found for name in hit.classes if name != EDITIONS}


def _label(signs: frozenset[str]) -> str:
    """What the body does: it pays where only words of paying speak, else it manages."""
    paying = any("paying" in sign for sign in signs)
    running = any("running" in sign or "starting" in sign or "runner labels" in sign for sign in signs)
    return "pays" if paying and not running else "manages"
