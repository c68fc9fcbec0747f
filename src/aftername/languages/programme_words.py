"""The words by which names of programmes are told in each language. The shape of languages/*/programmes.py.

To add a language: copy ko/programmes.py into its folder, list its WORDS in `every` below.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from aftername.text.names import comparable

Words = tuple[str, ...]
NOTHING: frozenset[str] = frozenset()


def listed(words: str) -> frozenset[str]:
    """The words of a text that blanks and lines set apart."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True, eq=False)
class ProgrammeWords:
    """Words in and around names of programmes, in folded form, Chinese ones simplified.

    heads: generic heads (计划, plan) and the kind of scheme each stands for: "plan", "works", "action",
        "special", "project", "fund", "prize", "scholar", "grant", "chair", "visa".
    not_heads: for a head, what may follow it that makes another word of it (计划单列市, 工程师).
    talent: words of names of schemes for people. research: ... for science. acts: what such schemes do.
    plain: words that names share with everything else; a name made of these alone is no name.
    cuts: words that end a name on its left.
    context: words near a name that show a public scheme for people or science.
    telling: of these, the ones that a story on war, space or trade does not share.
    benefits: words of what such schemes offer and ask for; with `telling` they show what a text is about.
    rule: words near a name that show a policy being carried out.
    back: wordings that point back to a scheme just named (该计划, the scheme).
    followed: words by a name that say that it follows something or is followed (更名, 後継).
    refusals: words near a name that show something else: films, armies, goods.
    generic: stems that with a head make a common noun (行动计划, business plan).
    loose: endings of stems that with a plan for head make a common noun (支援計画) unless quoted.
    bodies: what follows a name of a body (大学, ventures).
    tracks: named parts of a scheme (海外, 青年).
    owners: words for the nation or an owner left unnamed, and the kind: "national", "here".
    called: phrases right before a name. calling: phrases right after a name (という, 라는).
    entering: phrases right before a name that one is selected for or applies to.
    aliases: phrases between two names of one thing and what the second is: "alias", "former", "full".
    """

    language: str
    heads: Mapping[str, str] = field(default_factory=dict)
    not_heads: Mapping[str, Words] = field(default_factory=dict)
    talent: frozenset[str] = NOTHING
    research: frozenset[str] = NOTHING
    acts: frozenset[str] = NOTHING
    plain: frozenset[str] = NOTHING
    cuts: frozenset[str] = NOTHING
    context: Words = ()
    telling: Words = ()
    benefits: Words = ()
    rule: Words = ()
    back: Words = ()
    followed: Words = ()
    refusals: Words = ()
    generic: frozenset[str] = NOTHING
    loose: Words = ()
    bodies: Words = ()
    tracks: frozenset[str] = NOTHING
    owners: Mapping[str, str] = field(default_factory=dict)
    called: Words = ()
    calling: Words = ()
    entering: Words = ()
    aliases: Mapping[str, str] = field(default_factory=dict)


@cache
def programme_words(language: str) -> ProgrammeWords:
    """The words of one language; those of English for a language that has none of its own."""
    return {one.language: one for one in every()}.get(language) or programme_words("en")


@cache
def every() -> tuple[ProgrammeWords, ...]:
    """The words of all languages."""
    from aftername.languages.en.programmes import WORDS as EN
    from aftername.languages.ja.programmes import WORDS as JA
    from aftername.languages.ko.programmes import WORDS as KO
    from aftername.languages.zh.programmes import WORDS as ZH

    return (ZH, JA, KO, EN)


@cache
def _kinds() -> dict[str, str]:
    kinds: dict[str, str] = {}
    for words in every():
        for head, kind in words.heads.items():
            kinds.setdefault(comparable(head), kind)
    return kinds


def kind_of_head(head: str) -> str:
    """The kind of scheme a written head stands for; "" for no head or an unknown one.

    A scheme that one language calls a project is a plan in another, so both are "plan"; so with grants
    and funds.
    """
    kind = _kinds().get(comparable(head), "") if head else ""
    return {"project": "plan", "grant": "fund"}.get(kind, kind)


@cache
def _aliases() -> dict[str, str]:
    return {phrase: what for words in every() for phrase, what in words.aliases.items()}


def kind_of_alias(wording: str) -> str:
    """What the phrase of a definition makes of the second name: "alias", "full" or "former"."""
    return _aliases().get(wording, "alias")
