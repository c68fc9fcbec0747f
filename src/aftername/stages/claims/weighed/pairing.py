"""Each body of a sentence beside each programme that it may run: the pairs that runners.py weighs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from aftername.languages.word_ends import PARTICLE
from aftername.records import BodyName, Mention
from aftername.records.block import Span
from aftername.records.claim import WEIGHED
from aftername.stages.claims.facts.fact import Finding
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.topics import Subject
from aftername.stages.claims.weighed.rows import between, rows
from aftername.text.folding import folded
from aftername.text.initials import are_initials, spelled_out

BindingOf = Callable[[Finding], Subject | None]
"""The programme that a finding would belong to, None where the text binds it to none."""
RUN_BY = "run-by"
INITIALS, LISTED = "initials", "listed"
"""The kinds of a body that is known by capitals alone, and by standing between two others."""
_INSIDE = re.compile(r" ?[(（][\"“「']?X[)）\"”」']")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_INITIALS = re.compile(r"(?<![A-Za-z0-9&/.-])[A-Z][A-Za-z]{0,2}[A-Z]{1,6}(?![A-Za-z0-9&/-])")


@dataclass(frozen=True, slots=True)
class Pair:
    """A body and the programme it may run. place: where the programme stands; None where the sentence names none. binding: how it is known then.

    among: the row of bodies that it stands in. row: the row of names that the programme stands in; None where the sentence names none.
    """

    body: Mention
    programme: str
    place: Span | None
    binding: str
    among: Span
    row: Span | None


def pairs(passage: Passage, named: Mapping[Span, str], of: BindingOf) -> Iterator[Pair]:
    """Each body of a passage with the nearest mention of each programme named in it, else with the one it is bound to."""
    bodies = _bodies(passage)
    among = rows(passage, [span_of(one) for one in bodies])
    names = rows(passage, sorted(named))
    for body in bodies:
        start, end = span_of(body)
        if _runs_on(passage, end):
            continue
        nearest: dict[str, Span] = {}
        for place in sorted(named, key=lambda one: (max(one[0] - end, start - one[1]), one)):
            if not (place[0] < end and start < place[1]):
                nearest.setdefault(named[place], place)
        for programme, place in nearest.items():
            if _is_called(passage, (start, end), place):
                continue
            yield Pair(body, programme, place, "", among[start, end], names[place])
        if not named:
            subject = of(Finding(RUN_BY, "", start, end, rule=WEIGHED))
            if subject is not None and subject.spread == "one" and subject.ids[0]:
                yield Pair(body, subject.ids[0], None, subject.binding, among[start, end], None)


def span_of(one: Mention) -> Span:
    """Where a mention stands."""
    return one.anchor.start, one.anchor.end


def _bodies(passage: Passage) -> list[Mention]:
    """The bodies of a passage in text order: those of the finders, initials, and what stands in a row between two of these."""
    known = _once(passage, sorted((*passage.of("body"), *_initials(passage)), key=span_of))
    free = [
        place
        for place in between(passage, map(span_of, known))
        if not any(one.anchor.start < place[1] and place[0] < one.anchor.end for one in passage.mentions)
    ]
    told = [
        Mention("body", anchor, BodyName(folded(anchor.quote), None, LISTED))
        for anchor in (passage.document.anchor(*place) for place in free)
    ]
    return sorted((*known, *told), key=span_of)


def _once(passage: Passage, known: Sequence[Mention]) -> list[Mention]:
    """Without those that stand in brackets right behind another body: its initials."""
    made: list[Mention] = []
    for one in known:
        start, end = span_of(one)
        last = made[-1].anchor.end if made else start
        if (
            last == start
            or _INSIDE.fullmatch(passage.text[last:start] + "X" + passage.text[end : end + 1]) is None
        ):
            made.append(one)
    return made


def _is_called(passage: Passage, body: Span, place: Span) -> bool:
    """Whether a programme is called as the body itself: by its initials, in brackets behind it or elsewhere."""
    name = passage.text[slice(*place)]
    given = passage.text[body[1] : place[0]] + "X" + passage.text[place[1] : place[1] + 1]
    return _INSIDE.fullmatch(given) is not None or are_initials(name, passage.text[slice(*body)])


def _runs_on(passage: Passage, end: int) -> bool:
    """Whether a Korean word goes on behind what was taken for a body with more than a particle: 정부출연기관."""
    word = _HANGUL.match(passage.text, end)
    return word is not None and PARTICLE.fullmatch(word[0]) is None


def _initials(passage: Passage) -> Iterator[Mention]:
    """Capitals that no finder took: initials of a body, it may be (JST, WISET); with the name before them whose initials they are."""
    for found in _INITIALS.finditer(passage.text, passage.start, passage.end):
        start, end = spelled_out(passage.text, *found.span(), passage.start)
        if not any(one.anchor.start < end and start < one.anchor.end for one in passage.mentions):
            yield Mention(
                "body",
                passage.document.anchor(start, end),
                BodyName(folded(passage.text[start:end]), None, INITIALS),
            )
