"""Words that tell whether words are the name of a programme, beside those of programme_words: languages/*/names.words.

To add a language: copy ko/names.words into its folder and fill every slot, or write `[slot] empty`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.pack import pack
from aftername.languages.programme_words import programme_words

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """Words in and around names, in folded form, Chinese ones simplified; each slot is a section of the file.

    heads: further head nouns and their kind: those of programme_words, and "benefit", "policy", "corps".
    head_forms: further ways heads are written (traditional characters). not_heads: for a head, what may follow it that makes another word of it.
    romanised_heads: heads of another language in Latin letters (jihua). starts: what no name begins with.
    verbs: words that show a clause. generic: stems that with a head are no names.
    slot_before, slot_after: what stands before and behind the name in the title of a notice.
    runner_before, runner_behind: what beside a name says who runs it.
    offers: words near a name that show what is offered or asked.
    called_kind: what beside a quotation without a head calls it a scheme.
    office_behind: what right behind a name is the office of that scheme, called by it.
    perks: stand above what a firm offers its own staff.
    former_beside: right before a former name.
    former_bracket: at the beginning of a bracket that holds nothing but a former name.
    after_former: right behind a former name.
    fairs: right before the head noun of a contest that is the name of a city as well.
    fair: that head noun.
    holders: head nouns for who holds a scholarship, which has the same name.
    teams: head nouns for who runs a project as well as for the project.
    seldom_cut: words that no name begins with and that begin many other words: cut off only before a word that is known.
    campaign, paper: endings that make a campaign, or a paper, of a name and no scheme that offers something.
    entering: further phrases by a name that one is selected for or applies to.
    nation: the word in front that makes a scheme the nation's.
    says_what: what beside words says that they tell what something is, and name nothing.
    scholar_behind, scholar_before: what beside the title of a scholar shows that it is one that is given.
    common_endings: last letters of common nouns.
    does: what the rest of a sentence says that a scheme does, "…" for some words.
    inner_kana: words with hiragana that stand inside names. grammar: words of grammar in hiragana.
    ordinary: further words that say what a scheme is for and make no name alone.
    weak_entering: of the words of entering, those that stand before much else too.
    loose: endings of stems that with a head make a common noun, unless it is quoted.
    trade: words of business near a name: it is a firm's.
    behind_not: what right behind a name makes the name of something else of it.
    things, no_things: last words of what may be a scheme without a head noun, and of what is none.
    running: of the things, those that names end with in running text.
    """

    language: str
    heads: Mapping[str, str]
    head_forms: Words
    not_heads: Mapping[str, Words]
    romanised_heads: frozenset[str]
    starts: Words
    verbs: Words
    generic: frozenset[str]
    slot_before: Words
    slot_after: Words
    runner_before: Words
    runner_behind: Words
    offers: Words
    called_kind: Words
    campaign: Words
    paper: Words
    behind_not: Words
    office_behind: Words
    perks: Words
    former_beside: Words
    former_bracket: Words
    after_former: Words
    fairs: Words
    fair: Words
    holders: Words
    teams: Words
    seldom_cut: Words
    entering: Words
    weak_entering: frozenset[str]
    ordinary: Words
    inner_kana: Words
    grammar: Words
    does: Words
    scholar_behind: Words
    scholar_before: Words
    common_endings: Words
    nation: frozenset[str]
    says_what: Words
    loose: Words
    trade: Words
    things: Words
    no_things: Words
    running: Words


_SETS = ("generic", "romanised_heads", "weak_entering", "nation")
"""Fields whose words are looked up one by one, in no order."""


@cache
def name_words(language: str) -> NameWords:
    """The words of one language; those of English for a language that has none of its own."""
    language = language if language in LANGUAGES else "en"
    fields = pack(language, "names").fields()
    for name, given in fields.items():
        if name in _SETS:
            fields[name] = frozenset(given)
        elif isinstance(given, tuple):
            fields[name] = tuple(sorted(given, key=lambda word: (-len(word), word)))
    return NameWords(language, **fields)


@cache
def heads_of(language: str) -> Mapping[str, str]:
    """Every head noun of a language and its kind."""
    return {**programme_words(language).heads, **name_words(language).heads}


@cache
def longest_heads(language: str) -> Words:
    """Every head noun of a language, the longest first."""
    return tuple(sorted(heads_of(language), key=lambda one: (-len(one), one)))


@cache
def not_heads_of(language: str) -> Mapping[str, Words]:
    """What may follow a head that makes another word of it, for every head of a language."""
    return {**name_words(language).not_heads, **programme_words(language).not_heads}
