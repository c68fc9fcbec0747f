"""The words with which texts say who says something: languages/*/speech.words, and all of them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.pack import Words, pack


@dataclass(frozen=True, slots=True, eq=False)
class SpeechWords:
    """Words of attribution, all in folded form.

    sources: nouns that name who speaks, by class of speaker (SpeakerName.kind).
    before: phrases that the source follows ("according to", 据). before_ends: phrases that end such a source
        where no comma does (介绍, 透露); empty where a comma or clause end does it.
    after: phrases that follow the source ("said", 表示, によると, 에 따르면).
    posting: like after, but the source is whoever placed an advert.
    recruiters: nouns of those who place adverts.
    same: words for a speaker named before ("he", "the person", 该人士, 同氏).
    means: open words that say by which way it is told, not who tells (通过).
    numbers: number words before persons.
    The others: as slots.tsv says.
    """

    language: str
    sources: Mapping[str, Words]
    before: Words
    before_ends: Words
    after: Words
    posting: Words
    recruiters: Words
    same: Words
    means: Words
    numbers: Mapping[str, int]
    leads: Words
    grounds: Words
    openings: frozenset[str]
    reporting: Words
    telling_grounds: Words
    not_behind: frozenset[str]
    no_verb: frozenset[str]
    own_matter: Words
    own_papers: Words
    particles: Words
    at_the_source: frozenset[str]
    behind_matter: Words
    printing: Words
    head_ends: Words


@cache
def every() -> tuple[SpeechWords, ...]:
    """The words of all languages."""
    return tuple(map(of, LANGUAGES))


@cache
def of(language: str) -> SpeechWords:
    """The words of one language; English for a language that has none."""
    if language not in LANGUAGES:
        return of("en")
    listed = pack(language, "speech")
    named = [slot for slot in listed.names() if slot.startswith("source ")]
    sources = {slot.removeprefix("source "): listed.phrases(slot) for slot in named if listed.phrases(slot)}
    return SpeechWords(language, sources, **listed.fields(skip=named))
