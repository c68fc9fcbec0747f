"""Single sentences of offers: how often the term that each states is found, and what else is read out of it.

python benchmarks/offers/sentences.py [zh ja ko en]
"""

from __future__ import annotations

import sys
from pathlib import Path

from aftername.find import as_document
from aftername.records import MarkedDocument
from aftername.stages.mentions.scan import mentions_in
from aftername.stages.offers import terms_of

HERE = Path(__file__).parent / "sentences"
NOT_MARKED = {"by/government", "by/institution", "by/company", "by/programme"}


def read(path: Path) -> list[tuple[set[str], str]]:
    """The sentences of a file, each with the terms that it states."""
    made = []
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            told, _, sentence = line.partition("|")
            made.append((set(told.split()) - {"none"}, sentence.strip()))
    return made


def found_in(sentence: str, language: str) -> set[str]:
    """The terms that are found in a sentence."""
    document = as_document(sentence, language)
    terms = terms_of(MarkedDocument(document, mentions_in(document)))
    return {f"{one.kind}/{one.label}" for one in terms} - NOT_MARKED


def main() -> None:
    """Print what is missed, what is false, and the figures."""
    for name in sys.argv[1:] or sorted(one.stem for one in HERE.glob("*.txt")):
        language = name[:2]
        right = missed = false = 0
        for wanted, sentence in read(HERE / f"{name}.txt"):
            found = found_in(sentence, language)
            right += len(wanted & found)
            missed += len(wanted - found)
            false += len(found - wanted)
            if found != wanted:
                print(
                    f"{language}: missed {sorted(wanted - found)} false {sorted(found - wanted)}: {sentence}"
                )
        print(
            f"{name}: found {right / max(1, right + missed):.3f}, right {right / max(1, right + false):.3f} ({right} right, {missed} missed, {false} false)"
        )


if __name__ == "__main__":
    main()
