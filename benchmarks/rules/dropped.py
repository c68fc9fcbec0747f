"""How many rules of the language packs the examples notice when they are dropped, one at a time, at random.

    python benchmarks/rules/dropped.py [--seed 7] [--each 40] [--purpose facts|ties]

For each language up to `--each` rules are chosen; of each the patterns are taken away while all examples of the language stay
and are run through what is left. A drop is noticed when an example does not come out as it did: of a rule that finds something,
its finding is gone; of one that says nothing of a value, the value is open again to what is weighed. A rule whose loss
changes nothing is covered by others, or its examples do not show what it is for: it is printed with the rules that find the same.
"""

from __future__ import annotations

import argparse
import random

from aftername.grammar.examples import marks_of, shown, tied
from aftername.grammar.match import Found, Grammar
from aftername.grammar.notation import Example, RuleFile, RuleText
from aftername.languages import LANGUAGES
from aftername.languages.rules import reach_of, rule_file
from aftername.stages.claims.ties import ties
from aftername.text.small import small_of

Outcome = tuple[tuple[str, str], ...]


def outcomes(grammar: Grammar, rules: tuple[RuleText, ...], language: str, purpose: str) -> list[Outcome]:
    """What comes out of each example of some rules, as the grammar has it."""
    made: list[Outcome] = []
    if purpose == "ties":
        return [ties_of(grammar, one, language) for rule in rules for one in rule.examples]
    for rule in rules:
        for example in rule.examples:
            sketch = grammar.sketch(small_of(example.text, language), marks_of(example))
            made.append(tuple(sorted(with_roles(one, example.text) for one in grammar.said(sketch))))
    return made


def with_roles(found: Found, text: str) -> tuple[str, str]:
    """A finding as examples write it, with the words of whoever has a role in it (who pays)."""
    roles = (text[mark.start : mark.end] for _, marks in found.roles for mark in marks)
    fact, words = shown(found, text)
    return fact, " | ".join((words, *roles))


def ties_of(grammar: Grammar, example: Example, language: str) -> Outcome:
    """The ties of an example, as the grammar has them."""
    names, dates = (
        [(start, end) for start, end, one in example.marks if one == kind] for kind in ("name", "date")
    )
    found = ties(small_of(example.text, language), language, names, wide=True, dates=dates, rules=grammar)
    return tuple(
        (f"{one.relation} {one.hedge} {one.suggested}", tied(one.earlier, one.later, example.text))
        for one in found
    )


def covering(grammar: Grammar, rule: RuleText, language: str, purpose: str) -> str:
    """The rules that find something in the examples of a rule that is gone, in the order of their ids."""
    if purpose == "ties":
        return "others"
    sketches = (
        grammar.sketch(small_of(one.text, language), marks_of(one)) for one in rule.examples if one.gives
    )
    return ", ".join(sorted({one.rule for sketch in sketches for one in grammar.said(sketch)})) or "none"


def main() -> None:
    """Print the rules that nobody misses, and the share noticed per language."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seed", type=int, default=7)
    asked.add_argument("--each", type=int, default=40)
    asked.add_argument("--purpose", default="facts", choices=("facts", "ties"))
    given = asked.parse_args()
    purpose = given.purpose
    chance = random.Random(given.seed)
    every = noticed = 0
    for language in LANGUAGES:
        file = rule_file(language, purpose)
        whole = outcomes(Grammar(file, reach_of(language, purpose)), file.rules, language, purpose)
        chosen = chance.sample(range(len(file.rules)), min(given.each, len(file.rules)))
        missed = 0
        for place in sorted(chosen):
            left = RuleFile(file.classes, tuple(one for n, one in enumerate(file.rules) if n != place))
            after = outcomes(Grammar(left, reach_of(language, purpose)), file.rules, language, purpose)
            if after == whole:
                missed += 1
                also = covering(
                    Grammar(left, reach_of(language, purpose)), file.rules[place], language, purpose
                )
                print(f"{language}: nothing changes without [{file.rules[place].id}]; found by {also}")
        every += len(chosen)
        noticed += len(chosen) - missed
        print(f"{language}: {len(chosen) - missed} of {len(chosen)} drops noticed ({len(file.rules)} rules)")
    print(f"all: {noticed} of {every} noticed, {noticed / max(1, every):.3f} (seed {given.seed})")


if __name__ == "__main__":
    main()
