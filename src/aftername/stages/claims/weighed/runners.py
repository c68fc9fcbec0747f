"""Who runs a programme, weighed from what stands between a body and the programme where no rule says so.

A body and a programme of one sentence are a pair; where the sentence names no programme, the one it is bound to (a labelled line of a notice).
The words are those of languages/*/runners.words; "bf running between" is a word of running between the two with the body first ("pf": the
programme first). What each sign is worth stands in weights.tsv.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from aftername.languages.role_words import Hit, classes_in, hits, wide
from aftername.languages.word_ends import PARTICLE
from aftername.records import BodyName, MarkedDocument, Mention
from aftername.records.block import Span
from aftername.records.claim import WEIGHED
from aftername.stages.claims.binding import clause_of
from aftername.stages.claims.facts.fact import Finding
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.topics import Subject
from aftername.stages.claims.weighed.authors import is_author
from aftername.stages.claims.weighed.labelling import cell_at, label_at
from aftername.stages.claims.weighed.weights import LEAST, score, telling

BindingOf = Callable[[Finding], Subject | None]
"""The programme that a finding would belong to, None where the text binds it to none."""
RUN_BY = "run-by"
INITIALS = "initials"
"""The kind of a body that is known by capitals alone."""
KIND = "runners"  # the file of words
MID, BEHIND, EDGE_AFTER, EDGE_BEFORE = 80, 40, 3, 6  # letters looked at; twice as many in Latin script
GAPS = (1, 4, 12, 30, 60)  # letters between the two, by steps
_OFTEN = 4
DEEDS = ("running", "starting", "calling", "paying")
SAYING = (*DEEDS, "runner labels", "touching", "in brackets", "and name alone", "cells apart")
"""One of these must be among the signs: without a deed, a label or being neighbours nothing says who runs a programme."""
MARKS = ("subject marks", "by marks", "of marks", "with marks")
LONGEST_MARK = 2  # letters of a mark of belonging between the two
ALONE = 4  # letters beside a body and a name that stand alone in their line
_OPENING = " \u3000\t「『“‘《〈<\"'【"  # what may stand between a body and the name right behind it
_BRACKET = re.compile(r"[」』”’》〉>\"'】]? ?[(（〔\[][^()（）〔〕\n]{0,6}")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_INITIALS = re.compile(r"(?<![A-Za-z0-9&/.-])[A-Z][A-Za-z]{0,2}[A-Z]{1,6}(?![A-Za-z0-9&/-])")


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


@dataclass(frozen=True, slots=True)
class Pair:
    """A body and the programme it may run. place: where the programme stands; None where the sentence names none. binding: how it is known then."""

    body: Mention
    programme: str
    place: Span | None
    binding: str


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


def pairs(passage: Passage, named: Mapping[Span, str], of: BindingOf) -> Iterator[Pair]:
    """Each body of a passage with the nearest mention of each programme named in it, else with the one it is bound to."""
    for body in (*passage.of("body"), *_initials(passage)):
        start, end = body.anchor.start, body.anchor.end
        if _runs_on(passage, end):
            continue
        nearest: dict[str, Span] = {}
        for place in sorted(named, key=lambda one: (max(one[0] - end, start - one[1]), one)):
            if not (place[0] < end and start < place[1]):
                nearest.setdefault(named[place], place)
        for programme, place in nearest.items():
            yield Pair(body, programme, place, "")
        if not named:
            subject = of(Finding(RUN_BY, "", start, end, rule=WEIGHED))
            if subject is not None and subject.spread == "one" and subject.ids[0]:
                yield Pair(body, subject.ids[0], None, subject.binding)


def _runs_on(passage: Passage, end: int) -> bool:
    """Whether a Korean word goes on behind what was taken for a body with more than a particle: 정부출연기관."""
    word = _HANGUL.match(passage.text, end)
    return word is not None and PARTICLE.fullmatch(word[0]) is None


def _initials(passage: Passage) -> Iterator[Mention]:
    """Capitals that no finder took: initials of a body, it may be (JST, WISET)."""
    for found in _INITIALS.finditer(passage.text, passage.start, passage.end):
        start, end = found.span()
        if not any(one.anchor.start < end and start < one.anchor.end for one in passage.mentions):
            yield Mention(
                "body", passage.document.anchor(start, end), BodyName(found[0].lower(), None, INITIALS)
            )


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
            ("body opens", body.anchor.start - passage.start <= ALONE),
        )
        if holds
    )
    found.update(_labelled(passage, body))
    found.update(_edges(passage, body))
    found.update(_unnamed(passage, pair) if pair.place is None else _between(passage, body, pair.place))
    return frozenset(found)


def _key(one: Mention) -> str:
    return one.normal.key if isinstance(one.normal, BodyName) else ""


def _labelled(passage: Passage, body: Mention) -> Iterable[str]:
    label = label_at(passage, body.anchor.start)
    if not label:
        return
    said = classes_in(label, passage.language, KIND)
    yield "labelled"
    if not said:
        yield "label of another matter"
    yield from (f"{name} label" for name in said)
    if body.anchor.end >= passage.end - 2:
        yield "value to the end"


def _edges(passage: Passage, body: Mention) -> Iterable[str]:
    """Particles and prepositions right beside the body."""
    text, times = passage.folded, wide(passage.language)
    start, end = body.anchor.start, body.anchor.end
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
    end = pair.body.anchor.end
    behind = passage.folded[end : min(passage.end, end + BEHIND * wide(passage.language))]
    words = _classes("after body", hits(behind, passage.language, KIND))
    yield from words
    for mark in MARKS:
        if f"{mark} after body" in words:
            yield from (f"{mark} and {deed} after body" for deed in DEEDS if f"{deed} after body" in words)


def _between(passage: Passage, body: Mention, place: Span) -> Iterable[str]:
    """What stands between the two, and behind the second of them."""
    times = wide(passage.language)
    start, end = body.anchor.start, body.anchor.end
    first = end <= place[0]
    low, high, last = (end, place[0], place[1]) if first else (place[1], start, end)
    yield "named"
    yield "body first" if first else "programme first"
    inside = [one for one in passage.mentions if low <= one.anchor.start and one.anchor.end <= high]
    yield from {f"{one.kind} between" for one in inside if one.kind in ("body", "programme")}
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
    yield from _cells(passage, start, place[0])


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
    if first and not between:
        yield "touching"
    elif (
        first and classes_in(between, passage.language, KIND) == {"of marks"} and len(between) <= LONGEST_MARK
    ):
        yield from ("touching", "touching, of")
    elif not first and _BRACKET.fullmatch(passage.text, low, high):
        yield "in brackets"


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
    return {f"{name} {where}" for hit in found for name in hit.classes}


def _label(signs: frozenset[str]) -> str:
    """What the body does: it pays where only words of paying speak, else it manages."""
    paying = any("paying" in sign for sign in signs)
    running = any("running" in sign or "starting" in sign or "runner labels" in sign for sign in signs)
    return "pays" if paying and not running else "manages"
