"""What all tests have in common: no test is timed. And what tests of pages that are pictures do: pages drawn from made-up texts, Tesseract itself."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.load_profile("untimed")
sys.path.append(str(Path(__file__).resolve().parents[1] / "benchmarks" / "ocr"))

CHROMIUM = Path("/usr/bin/chromium")


@pytest.fixture
def tesseract() -> None:
    """Skips where Tesseract or one of its languages is not installed; .ci/run installs them."""
    if shutil.which("tesseract") is None:
        pytest.skip("needs tesseract-ocr; .ci/run installs it")
    from aftername.stages.reading.scans import tesseract as program

    lacking = {"chi_sim", "chi_tra", "jpn", "jpn_vert", "kor", "eng", "osd"} - program.models()
    if lacking:
        pytest.skip(f"needs the languages {', '.join(sorted(lacking))} of Tesseract; .ci/run installs them")


@pytest.fixture
def drawn() -> Callable[..., bytes]:
    """Draws a page: language, paragraphs, then how it looks (benchmarks/ocr/pages.py); gives the bytes of a picture."""
    from pages import FONTS, Look, page

    if not FONTS.is_dir():
        pytest.skip("needs fonts-noto-cjk; .ci/run installs them")

    def draw(language: str, told: list[str] | None = None, kind: str = "PNG", **look: Any) -> bytes:
        held = io.BytesIO()
        page(language, Look(**{"dpi": 150, "points": 13.0, **look}), told=told)[0].save(held, kind)
        return held.getvalue()

    return draw


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's chromium; who asks for it skips where it is not installed."""
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        shown = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield shown
        shown.close()
