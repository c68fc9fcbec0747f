"""Names in running text that end in what they are, without a head noun: 창업도약 인증제, 次世代農業塾, 松河養老金."""

from __future__ import annotations

from collections.abc import Iterator

from aftername.languages.name_borders import DOING
from aftername.languages.name_words import name_words
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names.by_place import candidate_of
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.han import HAN
from aftername.stages.mentions.finders.names.hangul import HANGUL, PARTICLE
from aftername.stages.mentions.finders.names.text import plain
from aftername.stages.mentions.finders.names.writing import Writing

FEWEST = 2  # letters before its last word

_OBJECT = frozenset("을를")  # behind a Korean noun of doing that is done here: 비용 지원을


def running(view: View, hit: Hit, writing: Writing) -> Iterator[Candidate]:
    """The name that ends with a word of `running`."""
    if hit.trigger not in name_words(writing.language).running:
        return
    text = plain(view) if writing is HAN else view.folded
    start, end = hit.start, hit.end
    behind = text[end : end + 1]
    if writing is HANGUL and (
        behind in _OBJECT or ("가" <= behind <= "힣" and PARTICLE.match(text, end) is None)
    ):
        return
    run = writing.run(text, 0, start)
    if run is None:
        return
    begin = run.begin
    if writing is HAN:
        begin = max((one.end() for one in DOING.finditer(text, begin, start)), default=begin)
    if len(text[begin:start].strip()) < FEWEST:
        return
    made = candidate_of(view, begin, end)
    if made is not None:
        made.shown["at-thing"] = made.shown["thing"] = 1
        yield made
