"""The words each language uses around numbers: hedges, units, steps. languages/*/values.words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.forms import Forms, read_in
from aftername.languages.pack import Words, pack


@dataclass(frozen=True, slots=True, eq=False)
class ValueWords:
    """Words around numbers, all in folded form. An empty table means the language has no such words.

    before, after: hedges that stand before or after a value, by what they do to it: "about"; "most"
        (at most), "under" (less than), "least" (at least), "over" (more than), "full" (nothing: 만 and 満
        before an age say that years are counted in full).
    per_before, per_after: words that say what a sum is for, and what for ("year", "person" ...).
    pre_tax, post_tax: words near a sum.
    money: words that show a bare sum of thousands to be money (年薪, salary).
    money_after: words straight behind such a sum that show it (300万支持). sum_heads: more words that make a column of
        a table one of sums. taiwan, hong_kong: words that show where a text in traditional characters speaks from.
    restating: words that may open a sum given again in another currency (约合).
    percent: unit words and how many percent points one of them is.
    durations: unit words and (unit, how many).
    ages: unit words and their length in years; age_before: words that show a bare number to be an age.
    counted: what is counted, straight after a number, and what it stands for: "person" or "thing".
    steps: words near a count and the step of a programme they name.
    no_degree_behind, no_degree_before: what makes another thing of a degree (博士后); school_behind: of a level of school;
        affairs_behind: of a word for a degree. days_inside: words for days that other words begin with.
    degrees: words and levels. above: words after a degree that mean "or above".
    abroad, industry, continuous: words near a length of work.
    work: words that make a length of time one of work or study.
    """

    language: str
    before: Mapping[str, Words]
    after: Mapping[str, Words]
    per_before: Mapping[str, str]
    per_after: Mapping[str, str]
    pre_tax: Words
    post_tax: Words
    money: Words
    money_after: Words
    sum_heads: Words
    taiwan: Words
    hong_kong: Words
    restating: Words
    percent: Mapping[str, float]
    durations: Mapping[str, tuple[str, float]]
    ages: Mapping[str, float]
    age_before: Words
    counted: Mapping[str, str]
    steps: Mapping[str, str]
    no_degree_behind: Words
    no_degree_before: Words
    school_behind: Words
    affairs_behind: Words
    days_inside: Words
    degrees: Mapping[str, str]
    above: Words
    abroad: Words
    industry: Words
    continuous: Words
    work: Words


@cache
def of(language: str) -> ValueWords:
    """The words of one language."""
    listed = pack(language, "values")
    hedges = [slot for slot in listed.names() if slot.startswith(("before ", "after "))]
    sides: dict[str, dict[str, Words]] = {"before": {}, "after": {}}
    for slot in hedges:
        side, effect = slot.split(" ")
        sides[side][effect] = listed.phrases(slot)
    return ValueWords(language, sides["before"], sides["after"], **listed.fields(skip=hedges))


@cache
def every() -> tuple[ValueWords, ...]:
    """The words of all languages."""
    return tuple(map(of, LANGUAGES))


@cache
def alike(name: str) -> Words:
    """The words under one name in all languages, in order. name: a field of ValueWords that holds words or a table of them."""
    return tuple(sorted({word for one in every() for word in getattr(one, name)}))


@cache
def forms(name: str, language: str) -> Forms:
    """The words under one name as a passage of a language means them. name: a field of ValueWords.

    Hedges give their effect, lists nothing.
    """
    return Forms(read_in(language, ((one.language, _meanings(one, name)) for one in every())))


def _meanings(words: ValueWords, name: str) -> Mapping[str, object]:
    table = getattr(words, name)
    if name in ("before", "after"):
        return {word: effect for effect, listed in table.items() for word in listed}
    return dict.fromkeys(table, "") if isinstance(table, tuple) else table
