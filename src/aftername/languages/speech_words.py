"""The words with which texts say who says something: the shape of languages/*/speech.py, and all of them together.

To add a language: copy en/speech.py into its folder, list its WORDS in `every` below.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

Words = tuple[str, ...]


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
    numbers: number words before persons. some: words for several without a number.
    """

    language: str
    sources: Mapping[str, Words] = field(default_factory=dict)
    before: Words = ()
    before_ends: Words = ()
    after: Words = ()
    posting: Words = ()
    recruiters: Words = ()
    same: Words = ()
    numbers: Mapping[str, int] = field(default_factory=dict)


def words(listed: str) -> Words:
    """Phrases between bars."""
    return tuple(" ".join(one.split()) for one in listed.split("|") if one.strip())


@cache
def every() -> tuple[SpeechWords, ...]:
    """The words of all languages."""
    from aftername.languages.en.speech import WORDS as EN
    from aftername.languages.ja.speech import WORDS as JA
    from aftername.languages.ko.speech import WORDS as KO
    from aftername.languages.zh.speech import WORDS as ZH

    return (ZH, JA, KO, EN)


@cache
def of(language: str) -> SpeechWords:
    """The words of one language; English for a language that has none."""
    return next((one for one in every() if one.language == language), every()[-1])
