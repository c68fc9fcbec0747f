"""Lists and names that were missed before, and their innocent twins, as histories of benchmarks/captures tell them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from .conftest import Page

HISTORIES = Path(__file__).parents[3] / "benchmarks" / "captures" / "histories_own6.jsonl"
TOLD = [json.loads(line) for line in HISTORIES.read_text("utf-8").splitlines()]
NAMES = sorted({name for one in TOLD for name in one.get("scrubbed", ())} - {"list"})


@pytest.mark.parametrize("one", TOLD, ids=lambda one: re.sub(r"\W", "_", one["id"]))
def test_they_are_told_and_their_twins_are_not(page: Page, one: dict[str, Any]) -> None:
    for capture in one["captures"]:
        named = {f"p{place}": name for place, name in enumerate(NAMES) if name in capture["text"]}
        page.text(capture["time"], capture["title"], capture["text"], one["language"], **named)
    said = {"list" if each.kind == "list" else each.what for each in page.history().scrubbed}
    assert said == set(one.get("scrubbed", ()))
