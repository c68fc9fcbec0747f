"""The page looked over by axe: light and dark, wide and narrow, with a passage in its text, and a programme that has a page of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def looked_over(browser: Any, path: Path, place: str = "") -> list[str]:
    """The rules that a page breaks, with the first place of each."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    found = []
    for scheme in ("light", "dark"):
        for width in (1280, 390):
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
            )
            page = context.new_page()
            page.goto(path.as_uri() + place)
            told = axe.run(page, options={"resultTypes": ["violations"]}).response["violations"]
            found += [f"{scheme} {width}: {one['id']}: {one['nodes'][0]['html'][:90]}" for one in told]
            context.close()
    return found


def test_axe_finds_nothing_on_the_page(browser: Any, edged: Any, tmp_path: Path) -> None:
    """Nor where a passage was followed into its text."""
    page = edged.write(tmp_path / "dossier.html")
    assert not looked_over(browser, tmp_path / "dossier.html")
    claim = edged.claims[0].value_anchor
    place = f"#m-{claim.document}-{claim.start}-{claim.end}"
    assert place[1:] in page
    assert not looked_over(browser, tmp_path / "dossier.html", place)


def test_axe_finds_nothing_on_the_page_of_a_large_case(browser: Any, blank: Any, tmp_path: Path) -> None:
    """The page, and the page of a programme."""
    case = blank()
    for n in range(30):
        paper = case.read(f"{n}.txt", f"第{n}号通知\n“鸥翔{n}计划”由第{n}办公室负责。\n", "zh", "2021-03-04")
        plan = case.programme(f"鸥翔{n}计划", (paper, f"鸥翔{n}计划", "Hans"))
        case.claim(plan, paper, "run-by", f"“鸥翔{n}计划”由第{n}办公室负责。", f"第{n}办公室")
    case.write(tmp_path / "dossier.html")
    own = next((tmp_path / "dossier-texts").glob("p-*.html"))
    assert not looked_over(browser, tmp_path / "dossier.html")
    assert not looked_over(browser, own)


def test_axe_would_find_something(browser: Any, tmp_path: Path) -> None:
    """A picture without words and a page without a language are found."""
    (tmp_path / "bad.html").write_text(
        "<!doctype html><title>x</title><main><h1>x</h1><img src='data:,'></main>"
    )
    assert any("image-alt" in one for one in looked_over(browser, tmp_path / "bad.html"))
