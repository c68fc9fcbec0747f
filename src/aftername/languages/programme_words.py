"""The words in and around names of programmes in each language: languages/*/programmes.words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.pack import Words, pack
from aftername.text.names import comparable


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
    strong, visas, small, loose_heads, not_right, common: of names in Latin letters; nicknames, levels, between_dropped,
        parted_science, not_science, sciences: of names in Han and hangul; see languages/schema.py.
    """

    language: str
    heads: Mapping[str, str]
    not_heads: Mapping[str, Words]
    talent: frozenset[str]
    research: frozenset[str]
    acts: frozenset[str]
    plain: frozenset[str]
    cuts: frozenset[str]
    context: Words
    telling: Words
    benefits: Words
    rule: Words
    back: Words
    followed: Words
    refusals: Words
    generic: frozenset[str]
    loose: Words
    loose_heads: Words
    bodies: Words
    tracks: frozenset[str]
    owners: Mapping[str, str]
    called: Words
    calling: Words
    entering: Words
    aliases: Mapping[str, str]
    strong: frozenset[str]
    visas: frozenset[str]
    small: frozenset[str]
    not_right: frozenset[str]
    common: frozenset[str]
    nicknames: frozenset[str]
    levels: frozenset[str]
    between_dropped: frozenset[str]
    parted_science: frozenset[str]
    not_science: frozenset[str]
    sciences: frozenset[str]


_SETS = (
    *(
        "talent",
        "research",
        "acts",
        "plain",
        "cuts",
        "generic",
        "tracks",
        "strong",
        "visas",
        "small",
        "not_right",
    ),
    *("common", "nicknames", "levels", "between_dropped", "parted_science", "not_science"),
)
"""Fields whose words are looked up one by one, in no order."""


@cache
def programme_words(language: str) -> ProgrammeWords:
    """The words of one language; those of English for a language that has none of its own."""
    if language not in LANGUAGES:
        return programme_words("en")
    fields = pack(language, "programmes").fields()
    fields.update({name: frozenset(fields[name]) for name in _SETS})
    return ProgrammeWords(language, **fields)


@cache
def every() -> tuple[ProgrammeWords, ...]:
    """The words of all languages."""
    return tuple(map(programme_words, LANGUAGES))


@cache
def _kinds() -> dict[str, str]:
    kinds: dict[str, str] = {}
    for words in every():
        for head, kind in words.heads.items():
            kinds.setdefault(comparable(head), kind)
    for language in LANGUAGES:
        for head, kind in pack(language, "names").texts("heads").items():
            kinds.setdefault(comparable(head), kind)
    return kinds


def kind_of_head(head: str) -> str:
    """The kind of scheme a written head stands for; "" for no head or an unknown one.

    A scheme that one language calls a project or strategy is a plan in another, so both are "plan"; so with grants
    and funds, subsidies and benefits.
    """
    kind = _kinds().get(comparable(head), "") if head else ""
    return {
        "project": "plan",
        "item": "plan",
        "policy": "plan",
        "grant": "fund",
        "subsidy": "benefit",
        "card": "visa",
    }.get(kind, kind)


@cache
def _aliases() -> dict[str, str]:
    return {phrase: what for words in every() for phrase, what in words.aliases.items()}


def kind_of_alias(wording: str) -> str:
    """What the phrase of a definition makes of the second name: "alias", "full" or "former"."""
    return _aliases().get(wording, "alias")
