"""The examples of rules, run: what a native speaker who adds a rule is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aftername.grammar.match import Found, Grammar
from aftername.grammar.notation import Example
from aftername.grammar.sketch import Mark

Fold = Callable[[str], str]


def shown(found: Found, text: str) -> tuple[str, str]:
    """A finding as examples write it: "fact/label" and the words of its value."""
    return f"{found.fact}/{found.label}", text[found.start : found.end]


def failures(grammar: Grammar, fold: Fold) -> Iterator[str]:
    """A sentence for each example that does not come out as it says; nothing when all do.

    fold: makes a text comparable without changing its length. A "+" must come out of all rules together, and of its own rule;
    a "-" must not match its own rule.
    """
    for rule in grammar.rules:
        for example in rule.text.examples:
            sketch = grammar.sketch(fold(example.text), marks_of(example))
            own = [one for one in grammar.every(sketch) if one.rule == rule.text.id]
            where = f"[{rule.text.id}] line {example.line}: {example.text}"
            if example.gives is None:
                if own:
                    yield f"{where}: must not match, and gives {[shown(one, example.text) for one in own]}"
                continue
            if not own:
                yield f"{where}: the rule does not match; sketch {_readable(sketch.text)!r}"
                continue
            every = grammar.every(sketch) if rule.text.fact == "nothing" else grammar.find(sketch)
            given = {shown(one, example.text) for one in every}
            yield from (
                f"{where}: {one} does not come out, but {sorted(given)}"
                for one in example.gives
                if one not in given
            )


def marks_of(example: Example) -> list[Mark]:
    """The marked mentions of an example."""
    return [Mark(start, end, kind, place) for place, (start, end, kind) in enumerate(example.marks)]


def _readable(sketch: str) -> str:
    from aftername.grammar.signs import kind_of

    return "".join(letter if kind_of(letter) is None else f"<{kind_of(letter)}>" for letter in sketch)
