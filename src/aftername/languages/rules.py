"""The rules of each language, compiled: languages/<language>/<purpose>/*.rules, with what grammar/ makes of them.

To add a rule: a few lines in one of those files, with an example that must match and one that must not; the tests run both.
To add a purpose: a folder of that name in each language, which may be empty but for a `classes.rules`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from aftername.grammar.compile import Reach
from aftername.grammar.match import Grammar
from aftername.grammar.notation import RuleError, RuleFile, RuleText, Words, read_rules
from aftername.languages import LANGUAGES

PURPOSES = ("facts", "ties", "offers")
"""What rules are written for: a folder each in every language."""


@cache
def reaches() -> Mapping[str, Reach]:
    """How far patterns reach, by language, or "language/purpose" where a purpose has its own."""
    made: dict[str, Reach] = {}
    text = (files(__package__) / "reaches.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, short, clause, far, commas, stops, blanks, joints, asides = line.split("\t")
            made[name] = Reach(
                name.partition("/")[0],
                int(short),
                int(clause),
                int(far),
                commas,
                stops,
                blanks,
                tuple(joints.split("|")),
                tuple(asides.split("|")) if asides != "-" else (),
            )
    return made


def reach_of(language: str, purpose: str) -> Reach:
    """How far patterns of a language reach in rules for a purpose."""
    return reaches().get(f"{language}/{purpose}", reaches()[language])


def rule_file(language: str, purpose: str) -> RuleFile:
    """All rules of one language for one purpose, its classes.rules first, then the files by name.

    Raises RuleError: see grammar/notation.py; also for an id that stands in two files.
    """
    folder = files(__package__) / language / purpose
    names = sorted(one.name for one in folder.iterdir() if one.name.endswith(".rules"))
    names.sort(key=lambda name: name != "classes.rules")
    classes: Mapping[str, Words] = {}
    rules: dict[str, RuleText] = {}
    for name in names:
        read = read_rules(
            (folder / name).read_text(encoding="utf-8"), f"{language}/{purpose}/{name}", classes
        )
        classes = read.classes
        for one in read.rules:
            if one.id in rules:
                raise RuleError(
                    f"{language}/{purpose}/{name}:{one.line}: the id {one.id} stands in two files"
                )
            rules[one.id] = one
    return RuleFile(classes, tuple(rules.values()))


@cache
def grammar(language: str, purpose: str) -> Grammar:
    """The compiled rules of a language for a purpose; those of Chinese for a language that has none."""
    language = language if language in LANGUAGES else "zh"
    return Grammar(rule_file(language, purpose), reach_of(language, purpose))
