"""Names in running text that end in what they are, without a head noun: 창업도약 인증제, 次世代農業塾, 松河養老金."""

from __future__ import annotations

from collections.abc import Iterator

from aftername.languages.name_borders import DOING, OBJECT, SYLLABLE
from aftername.languages.name_words import name_words
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names.by_place import candidate_of
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.han import HAN
from aftername.stages.mentions.finders.names.hangul import HANGUL, PARTICLE
from aftername.stages.mentions.finders.names.text import plain
from aftername.stages.mentions.finders.names.writing import Writing

FEWEST = 2  # letters before its last word


def running(view: View, hit: Hit, writing: Writing) -> Iterator[Candidate]:
    """The name that ends with a word of `running`."""
    if hit.trigger not in name_words(writing.language).running:
        return
    text = plain(view) if writing is HAN else view.folded
    if writing is HANGUL and _goes_on(text, hit.end):
        return
    begin = _begin(text, hit.start, writing)
    made = candidate_of(view, begin, hit.end) if hit.start - begin >= FEWEST else None
    if made is not None:
        made.shown["at-thing"] = made.shown["thing"] = 1
        yield made


def _goes_on(text: str, end: int) -> bool:
    """Whether a Korean word goes on here, or is the object of its sentence, where something is done: 비용 지원을."""
    syllable = SYLLABLE.match(text, end) is not None
    return OBJECT.match(text, end) is not None or (syllable and PARTICLE.match(text, end) is None)


def _begin(text: str, start: int, writing: Writing) -> int:
    """Where the words before begin, in Chinese behind a word of doing; `start` where there are none."""
    run = writing.run(text, 0, start)
    if run is None:
        return start
    if writing is not HAN:
        return run.begin
    return max((one.end() for one in DOING.finditer(text, run.begin, start)), default=run.begin)
