"""Questions decided in a real browser: by keys, by two persons at once, while a review runs, with every decision to be taken back."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from tests.workbench.windows import CHROMIUM, PAPERS, Window, answered

from aftername.case import open_case
from aftername.workbench.items import open_items
from aftername.workbench.serving import Served

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no browser at {CHROMIUM}")
AT_MOST_S = 5  # a question, beside the reading
SLOW_S = 0.5  # of an answer on a busy machine
NOT_FOUND = 404


def test_twenty_questions_by_keyboard(window: Window, desk: Served, settled: Any, case: Path) -> None:
    """Skipped, gone back to, noted, decided and undone by keys alone; each is answered within seconds, and all of it is kept."""
    room = desk.desk.room
    assert room is not None
    page = window.go("/review")
    first = page.locator("#decide input[name=item]").get_attribute("value")
    answered(page, "k")
    answered(page, "b")
    assert page.locator("#decide input[name=item]").get_attribute("value") == first
    page.keyboard.press("n")
    page.keyboard.type("read twice")
    page.keyboard.press("Escape")
    took = [answered(page, "s" if number % 3 else "d") for number in range(20)]
    assert max(took) < AT_MOST_S
    left = len(open_items(room))
    page.keyboard.press("z")
    page.wait_for_function(
        "n => document.querySelector('#nav').textContent.includes(`Review ${n}`)", arg=left + 1
    )
    settled()
    with open_case(case) as held:
        said = [*held.judgements(), *held.names_given()]
        assert len(said) == 19
        assert sum(one.because == "read twice" for one in said) == 1


def test_a_note_begun_before_the_answer_is_there_decides_nothing(
    window: Window, desk: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The note of a decision goes with it; letters typed until the next question is there stay in the field, none is a decision."""
    room = desk.desk.room
    assert room is not None
    said: list[str] = []

    def slowly(*told: str) -> str:
        time.sleep(SLOW_S)
        said.append(told[3])
        return ""

    monkeypatch.setattr(room, "say", slowly)
    page = window.go("/review")
    page.locator("#because").fill("first")
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    page.keyboard.press("n")
    page.keyboard.type("sad du")
    page.wait_for_function("() => !document.querySelector('.htmx-request')")
    page.keyboard.type("sk")
    assert page.locator("#because").input_value() == "sad dusk"
    assert said == ["first"]


def test_any_decision_is_undone_in_the_list(window: Window, desk: Served, settled: Any, case: Path) -> None:
    """Of many decisions the first, long off the screen of questions, is taken back; all others stay."""
    room = desk.desk.room
    assert room is not None
    page = window.go("/review?kind=name")
    first = page.locator("#decide input[name=item]").get_attribute("value")
    for _ in range(12):
        answered(page, "d")
    settled()
    page = window.go("/review")
    assert page.locator("#decide .remarks li").count() < 12
    page.get_by_role("link", name="2 earlier words").click()
    page.get_by_role("heading", name="What was said").wait_for()
    assert page.locator(".remarks li").count() == 12
    page.locator(".remarks button", has_text="Undo").last.click()
    page.get_by_role("heading", name="What was said").wait_for()
    settled()
    assert first in [one.id for one in open_items(room)]
    with open_case(case) as held:
        assert len(list(held.names_given())) == 11


def test_copies_are_decided_beside_what_differs(window: Window, desk: Served) -> None:
    """The question on two documents shows where they differ, marked on either side."""
    room = desk.desk.room
    assert room is not None
    item = next(one.id for one in open_items(room) if one.kind == "origin")
    page = window.go(f"/review?item={item}")
    marked = {tag: page.locator(f".twin {tag}").all_text_contents() for tag in ("del", "ins")}
    assert "second paragraph was added" in "".join(marked["del"] + marked["ins"])
    assert {"16", "17"} <= {*marked["del"], *marked["ins"]}
    assert page.locator(".sides .side-of time").count() == 2
    answered(page, "s")


def test_a_name_is_searched_under_all_its_spellings(window: Window, desk: Served) -> None:
    """A search for one name offers the others, which bring in documents that do not bear it; and back."""
    page = window.go("/search?q=苇航计划")
    few = page.locator(".hit-item").count()
    page.get_by_role("link", name="Search under its other name too").click()
    page.wait_for_load_state("load")
    assert page.locator(".hit-item").count() > few
    assert "Weihang Plan" in page.locator(".note-line").text_content()
    page.get_by_role("link", name="As written only").click()
    page.wait_for_load_state("load")
    assert page.locator(".hit-item").count() == few


def test_two_browsers_decide_while_a_review_runs(
    browser: Any, desk: Served, settled: Any, case: Path
) -> None:
    """What two persons decide meanwhile follows the review; nothing is lost, nobody is asked twice, both see what is new."""
    more = case.parent / "more"
    more.mkdir()
    for number in range(40):
        (more / f"{number}.txt").write_text(PAPERS["notice.txt"].replace("2020", str(1900 + number)), "utf-8")
    one, other = Window(browser, desk), Window(browser, desk)
    page = one.go("/bring")
    page.get_by_label("Whole path of a file or folder").fill(str(more))
    page.get_by_role("button", name="Start the review", exact=True).click()
    page.locator(".stages li").first.wait_for()
    asked = []
    for window in (one, other, one, other):
        page = window.go("/review?kind=name")
        page.get_by_label("By").fill("Ada" if window is one else "Bo")
        page.keyboard.press("Escape")
        asked.append(page.locator("#decide input[name=item]").get_attribute("value"))
        answered(page, "d")
    assert len(set(asked)) == 4
    settled()
    for window in (one, other):
        assert window.go("/review/said").locator(".remarks li").count() == 4
        assert "鹭鸣计划" in window.go("/").content()
        window.close()
    with open_case(case) as held:
        assert sorted(said.author for said in held.names_given()) == ["Ada", "Ada", "Bo", "Bo"]
        assert not held.stopped


def test_keys_can_be_turned_off(window: Window, desk: Served) -> None:
    """Typing in a field decides nothing, nor does a key once keys are off."""
    page = window.go("/review")
    answered(page, "s")
    page.get_by_role("button", name="Keys are on").click()
    before = page.locator("#decide input[name=item]").get_attribute("value")
    page.keyboard.press("s")
    page.locator("#because").type("s d u")
    assert page.locator("#decide input[name=item]").get_attribute("value") == before


def test_what_could_not_be_kept_is_told(browser: Any, desk: Served) -> None:
    """A decision that is refused, and a desk that is gone, say so on the screen that asked; the question stays."""
    window = Window(browser, desk)
    page = window.go("/review")
    page.evaluate("document.querySelector('#decide input[name=item]').value = 'q-none'")
    page.keyboard.press("s")
    page.get_by_role("alert").filter(has_text="decided already").wait_for()
    for times in (2, 3):  # a key right behind a refusal is taken: each is asked, and answered
        with page.expect_response("**/review") as answer:
            page.keyboard.press("s")
        assert answer.value.status == NOT_FOUND, times
        page.get_by_role("alert").filter(has_text="decided already").wait_for()
    desk.close()
    page.keyboard.press("s")
    page.get_by_role("alert").filter(has_text="was not kept").wait_for()
    assert page.locator(".choice").count()
    window.trouble.clear()  # a browser notes both on its console
    window.close()
