"""The made-up sentences of the tests as pages with answers, so that what is learned from real pages unlearns none of them.

    python benchmarks/claims/sentences.py KEEP [TESTS]

Runs the tests of claims (TESTS: a folder, tests/stages/claims), takes each text they read, and answers it as the code does that passes them: the values that
became statements, and no other. The pages stand in KEEP/T.pickle; fit_learned.py and grow.py take them with --keep KEEP and T/tests among their folders.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

import pytest
from answered import Page

from aftername.records import Claim, MarkedDocument
from aftername.stages import claims
from aftername.stages.claims.weighed.learned import FACTS


class Taken:
    """A plugin of pytest that keeps what `claim` was asked and said."""

    def __init__(self) -> None:
        self.asked: dict[str, tuple[MarkedDocument, tuple[Claim, ...]]] = {}
        self._claim = claims.claim
        claims.claim = self._asked

    def _asked(self, marked: MarkedDocument) -> tuple[Claim, ...]:
        said = self._claim(marked)
        self.asked.setdefault(
            f"{marked.document.language} {marked.document.text} {marked.programmes}", (marked, said)
        )
        return said


def page(number: int, marked: MarkedDocument, said: tuple[Claim, ...]) -> Page:
    """A sentence with its answers."""
    text = marked.document.text
    forms: dict[str, set[str]] = {}
    for place, ids in marked.programmes:
        for one in ids:
            forms.setdefault(one, set()).add(text[slice(*place)])
    gold: dict[str, Any] = {
        "id": f"t-{number:05}",
        "language": marked.document.language,
        "programmes": [{"key": key, "forms": sorted(listed)} for key, listed in sorted(forms.items())],
        "facts": [_fact(text, one) for one in said if one.programme in forms and one.fact in FACTS],
        "exhaustive": list(FACTS),
    }
    return Page("T", gold, marked, marked)


def _fact(text: str, one: Claim) -> dict[str, Any]:
    quote = one.value_anchor.quote
    nth = text.count(quote, 0, one.value_anchor.start) + 1
    return {"fact": one.fact, "programme": one.programme, "value": quote, "quote": quote, "nth": nth}


def main(keep: str, tests: str = "tests/stages/claims") -> None:
    """Run the tests and keep their sentences."""
    taken = Taken()
    code = pytest.main(["-q", "-p", "no:cacheprovider", tests], plugins=[taken])
    made = [
        page(number, marked, said)
        for number, (marked, said) in enumerate(taken.asked.values())
        if marked.programmes and len(marked.document.text) < 3000
    ]
    (Path(keep) / "T.pickle").write_bytes(pickle.dumps(made))
    print(
        f"{len(made)} sentences kept; the tests ended with {int(code)}, and only with 0 are the answers theirs"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
