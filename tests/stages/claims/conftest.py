"""Made-up texts as the claims stage takes them: [[p1:Name]] marks a programme, everything else is found."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from aftername.records import Claim
from aftername.stages.claims import claim
from aftername.stages.reading.structure import blocks_of

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


@pytest.fixture
def read_in():
    """A function from a marked text to its claims, where the text is cut into blocks as it is on reading."""

    def run(language: str, text: str) -> tuple[Claim, ...]:
        marked = marked_text(text, language, "2023-05-04")
        document = replace(marked.document, blocks=blocks_of(marked.document.text))
        return claim(replace(marked, document=document))

    return run
