"""Made-up texts as the claims stage takes them: [[p1:Name]] marks a programme, everything else is found."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from aftername.records import Claim
from aftername.stages.claims import claim

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "benchmarks" / "claims"))

from gold_set import marked_text


@pytest.fixture
def claims_in():
    """A function from a marked text to its claims."""

    def run(language: str, text: str, date: str | None = "2023-05-04") -> tuple[Claim, ...]:
        return claim(marked_text(text, language, date))

    return run


@pytest.fixture
def marked_in():
    """A function from a marked text to the document with what was found in it."""
    return lambda language, text: marked_text(text, language, "2023-05-04")
