"""How names are held together is told with its weight, and the weakest link is named."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from aftername.records import Ground, WeakestLink


def text_of(page: str) -> str:
    """The words of a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))


def test_the_weakest_link_and_what_it_holds_are_told(made: Any, tmp_path: Path) -> None:
    """The pair is named, with the names that would stand apart without it; no more than a few of them."""
    ground = Ground("reading", "strong", "苇航计划", "Weihang Plan", "both can be 苇航")
    apart = ("Weihang Plan", "葦航計画", "웨이항 계획", "葦航計劃", "苇航")
    main = made.programmes[0]
    made.programmes[0] = replace(main, weakest=WeakestLink("苇航计划", "Weihang Plan", (ground,), apart))
    told = text_of(made.write(tmp_path / "dossier.html"))
    assert "Weakest link: 苇航计划 and Weihang Plan." in told
    assert "Without it Weihang Plan, 葦航計画, 웨이항 계획 and 2 more names would be separate." in told


def test_without_a_weakest_link_nothing_is_said(made: Any, tmp_path: Path) -> None:
    """A programme that no single pair holds together has no weakest link."""
    assert "Weakest link" not in made.write(tmp_path / "dossier.html")


def test_a_persons_word_is_told_as_such(made: Any, tmp_path: Path) -> None:
    """A judgement is not shown as if a text said so."""
    said = Ground("judgement", "explicit", "苇航计划", "Weihang Plan", "Rin judged them one on 2026-01-02: x")
    made.programmes[1] = replace(made.programmes[1], grounds=(said,))
    told = text_of(made.write(tmp_path / "dossier.html"))
    assert "a person says so Rin judged them one" in told
