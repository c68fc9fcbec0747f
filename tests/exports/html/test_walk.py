"""Three tasks are done on the page as by somebody who sees it for the first time (benchmarks/page/walk.py)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).resolve().parents[3] / "benchmarks" / "page"))

import walk as walking

MINUTE = 60
MOST_STEPS = {"mouse": 5, "keys": 16}


@pytest.fixture
def reader(browser: Any, made: Any, tmp_path: Path) -> Any:
    """Opens the made-up page for a reader."""
    made.write(tmp_path / "dossier.html")
    context = browser.new_context(viewport=walking.WINDOW, permissions=["clipboard-read", "clipboard-write"])

    def begun() -> walking.Walk:
        page = context.new_page()
        page.goto((tmp_path / "dossier.html").as_uri())
        return walking.Walk(page)

    yield begun
    context.close()


@pytest.mark.parametrize("keys", [False, True])
@pytest.mark.parametrize(
    ("task", "answer"),
    [
        ("who is said to run it, quoted", ("青岚省", "SHA-256 ")),
        ("every spelling", ("Weihang Plan", "웨이항 계획", "葦航計劃", "汀兰计划")),
        ("what is missing", ("1 file was not read",)),
    ],
)
def test_each_task_is_done_within_a_minute(
    reader: Any, task: str, answer: tuple[str, ...], keys: bool
) -> None:
    """By mouse and by keys alone, in few steps, with the right answer."""
    walk = reader()
    assert walking.TASKS[task](walk, "苇航计划", keys)
    for words in answer:
        assert words in walk.answer
    assert len(walk.steps) <= MOST_STEPS["keys" if keys else "mouse"]
    assert walk.straight < MINUTE


def test_a_task_without_an_answer_is_not_done(browser: Any, blank: Any, tmp_path: Path) -> None:
    """Where nothing says who runs it, the reader does not come back with a note."""
    case = blank()
    paper = case.read("a.txt", "消息\n参加“鸥翔计划”。\n", "zh")
    case.programme("鸥翔计划", (paper, "鸥翔计划", "Hans"))
    case.write(tmp_path / "dossier.html")
    context = browser.new_context(viewport=walking.WINDOW)
    page = context.new_page()
    page.goto((tmp_path / "dossier.html").as_uri())
    assert not walking.who_runs(walking.Walk(page), "鸥翔计划")
    context.close()


def test_a_passage_of_the_first_screen_is_copied_from_there_and_from_its_text(
    browser: Any, made: Any, tmp_path: Path
) -> None:
    """The same whole note below the finding, behind the place where its link lands, and by the key c there."""
    made.write(tmp_path / "dossier.html")
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((tmp_path / "dossier.html").as_uri())
    finding = page.locator(".findings > li", has_text="run").first
    finding.locator("button", has_text="Copy as note").click()
    first = page.evaluate("navigator.clipboard.readText()")
    assert "SHA-256 " in first
    finding.locator(".what a").first.click()
    page.evaluate("navigator.clipboard.writeText('')")
    page.locator(":is(mark:target, mark:has(mark:target)) ~ .copy button").click()
    assert page.evaluate("navigator.clipboard.readText()") == first
    page.evaluate("navigator.clipboard.writeText('')")
    page.keyboard.press("c")
    page.wait_for_function("navigator.clipboard.readText().then(told => told !== '')")
    assert page.evaluate("navigator.clipboard.readText()") == first
    page.evaluate("location.hash = '#programmes'")
    page.wait_for_selector("mark ~ .copy", state="detached")
    context.close()


def test_of_a_large_case_a_passage_is_copied_from_the_first_screen(
    browser: Any, blank: Any, tmp_path: Path
) -> None:
    """The programme has a page of its own; the note below the finding is whole, its quote cut where it was cut."""
    case = blank()
    for n in range(30):
        line = f"雨燕{n}计划由第{n}办公室负责" + "，并按照有关规定办理" * 20 + "。"
        paper = case.read(f"a/{n}.txt", f"第{n}号通知\n{line}\n", "zh", "2021-03-04")
        plan = case.programme(f"雨燕{n}计划", (paper, f"雨燕{n}计划", "Hans"))
        case.claim(plan, paper, "run-by", line, f"第{n}办公室")
    case.write(tmp_path / "dossier.html")
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((tmp_path / "dossier.html").as_uri())
    assert page.locator("figure.said").count() == 0
    page.locator(".findings > li button").first.click()
    told = page.evaluate("navigator.clipboard.readText()")
    assert "2021-03-04, file a/" in told
    assert "SHA-256 " in told
    assert told.endswith("…”")
    assert not page.locator(".note-of").first.is_visible()
    context.close()


def test_a_body_in_the_table_leads_to_its_passages(browser: Any, made: Any, tmp_path: Path) -> None:
    """Each body said to run it is a link to the passages that say so."""
    made.write(tmp_path / "dossier.html")
    page = browser.new_page()
    page.goto((tmp_path / "dossier.html").as_uri())
    for place, body in enumerate(page.locator("table.index a.quiet").all_inner_texts()):
        page.locator("table.index a.quiet").nth(place).click()
        page.wait_for_selector(":target")
        assert body in page.locator(":target").inner_text()
        page.go_back()
    page.close()
