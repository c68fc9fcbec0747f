"""What the rules cost: how long until a language's are ready, how many expressions are made, how many rules a sentence tries.

    python benchmarks/rules/work.py [FOLDER of text files]

Prints a row for each language over the examples of its rules (text as dense as can be), and one for each language of the texts of
a folder (plain text). "all made" is what it would cost to make the expression of every pattern before it is needed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[2] / "src"))

from aftername.find import as_document  # noqa: E402
from aftername.grammar.compile import Pattern  # noqa: E402
from aftername.grammar.examples import marks_of  # noqa: E402
from aftername.grammar.match import Grammar  # noqa: E402
from aftername.grammar.outlook import Seen  # noqa: E402
from aftername.grammar.signs import is_kind  # noqa: E402
from aftername.grammar.sketch import Mark, Sketch  # noqa: E402
from aftername.languages import LANGUAGES  # noqa: E402
from aftername.languages.rules import reach_of, rule_file  # noqa: E402
from aftername.records import MarkedDocument  # noqa: E402
from aftername.stages.claims.passages import passages_of  # noqa: E402
from aftername.stages.mentions import find  # noqa: E402
from aftername.text.small import small_of  # noqa: E402


def every(rules: Grammar) -> list[Pattern]:
    """All patterns of a grammar, guards too."""
    return [one for rule in rules.rules for one in (*rule.patterns, *rule.unless, *rule.only, *rule.given)]


def row(name: str, rules: Grammar, ready: float, sketches: Iterable[Sketch]) -> None:
    """Look for the rules in sketches, and print the counts."""
    seen = tried = 0
    begun = time.process_time()
    for sketch in sketches:
        seen += 1
        tried += len(rules.outlook.likely(Seen(rules.outlook, sketch))) if sketch.text else 0
        rules.find(sketch)
    took = time.process_time() - begun
    patterns = every(rules)
    made = sum(one.is_made for one in patterns)
    begun = time.process_time()
    for one in patterns:
        assert one.regex
    rest = time.process_time() - begun
    print(
        f"{name:16}{len(patterns):>9}{ready:>9.3f}{rest:>10.3f}{seen:>10}{tried / max(1, seen):>9.2f}"
        f"{made:>7}{1e6 * took / max(1, seen):>12.0f}"
    )


def fresh(language: str) -> tuple[Grammar, float]:
    """The rules of a language read anew, and the seconds that took."""
    begun = time.process_time()
    rules = Grammar(rule_file(language, "facts"), reach_of(language, "facts"))
    return rules, time.process_time() - begun


def examples(rules: Grammar, language: str) -> Iterable[Sketch]:
    """The examples of all rules."""
    for rule in rules.rules:
        for one in rule.text.examples:
            yield rules.sketch(small_of(one.text, language), marks_of(one))


def passages(rules: Grammar, language: str, texts: Iterable[str]) -> list[Sketch]:
    """The sentences of texts in a language, with what the finders find in them."""
    made: list[Sketch] = []
    for text in texts:
        document = as_document(text)
        for one in passages_of(MarkedDocument(document, tuple(find(document)))):
            if one.language == language:
                marks = [
                    Mark(m.anchor.start - one.start, m.anchor.end - one.start, m.kind)
                    for m in one.mentions
                    if is_kind(m.kind) and m.anchor.end <= one.end
                ]
                made.append(rules.sketch(one.told, marks))
    return made


def main() -> None:
    """Print the table."""
    print(
        f"{'':16}{'patterns':>9}{'ready s':>9}{'all made s':>10}{'sentences':>10}{'tried':>9}{'made':>7}{'us each':>12}"
    )
    for language in LANGUAGES:
        rules, ready = fresh(language)
        row(f"{language} examples", rules, ready, list(examples(rules, language)))
    for folder in map(Path, sys.argv[1:]):
        texts = [one.read_text("utf-8", "replace") for one in sorted(folder.rglob("*.txt"))]
        for language in LANGUAGES:
            rules, ready = fresh(language)
            sketches = passages(rules, language, texts)
            if sketches:
                row(f"{language} {folder.name}", rules, ready, sketches)


if __name__ == "__main__":
    main()
