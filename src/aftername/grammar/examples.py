"""The examples of rules, run: what a native speaker who adds a rule is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from aftername.grammar.match import Found, Grammar
from aftername.grammar.notation import Example
from aftername.grammar.sketch import Mark, Sketch

Fold = Callable[[str], str]
Shown = tuple[str, str]
Outcome = Callable[[Example], Iterable[tuple[str, Shown]]]
"""What comes out of an example where more than the rules decides it: the id of the rule and what it shows."""


def tied(earlier: Iterable[tuple[int, int]], later: Iterable[tuple[int, int]], text: str) -> str:
    """The two ends of a tie as examples write them."""
    first, second = ("+".join(text[start:end] for start, end in side) for side in (earlier, later))
    return f"{first} -> {second}".strip()


def shown(found: Found, text: str) -> Shown:
    """A finding as examples write it: "fact/label" and the words of its value."""
    return f"{found.fact}/{found.label}", text[found.start : found.end]


def failures(grammar: Grammar, fold: Fold, outcome: Outcome | None = None) -> Iterator[str]:
    """A sentence for each example that does not come out as it says; nothing when all do.

    fold: makes a text comparable without changing its length. A "+" must come out of all rules together, and of its own rule;
    a "-" must not match its own rule. outcome: what comes out of the example of a tie; without it, what the rules find.
    """
    for rule in grammar.rules:
        for example in rule.text.examples:
            own, given = _outcome(grammar, fold, example, rule.text.id)
            if outcome is not None and rule.text.fact != "aside":
                made = list(outcome(example))
                own = [one for rule_id, one in made if rule_id == rule.text.id]
                given = {(f"{kind}/", words) for _, (kind, words) in made}
            where = f"[{rule.text.id}] line {example.line}: {example.text}"
            if example.gives is None:
                if own:
                    yield f"{where}: must not match, and gives {own}"
            elif not own:
                yield f"{where}: the rule does not match; sketch {_readable(_sketch(grammar, fold, example).text)!r}"
            else:
                yield from (
                    f"{where}: {one} does not come out, but {sorted(given)}"
                    for one in example.gives
                    if one not in given
                )


def _outcome(grammar: Grammar, fold: Fold, example: Example, rule: str) -> tuple[list[Shown], set[Shown]]:
    """What a rule of its own, and what all rules together, find in an example."""
    sketch = _sketch(grammar, fold, example)
    every = list(grammar.every(sketch))
    own = [one for one in every if one.rule == rule]
    alone = any(one.fact == "nothing" for one in own)
    return (
        [shown(one, example.text) for one in own],
        {shown(one, example.text) for one in (every if alone else grammar.find(sketch))},
    )


def _sketch(grammar: Grammar, fold: Fold, example: Example) -> Sketch:
    return grammar.sketch(fold(example.text), marks_of(example))


def marks_of(example: Example) -> list[Mark]:
    """The marked mentions of an example."""
    return [Mark(start, end, kind, place) for place, (start, end, kind) in enumerate(example.marks)]


def _readable(sketch: str) -> str:
    from aftername.grammar.signs import kind_of

    return "".join(letter if kind_of(letter) is None else f"<{kind_of(letter)}>" for letter in sketch)
