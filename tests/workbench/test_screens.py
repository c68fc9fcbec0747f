"""The desk in a real browser: every screen, the whole way by mouse and by keyboard alone, without script, and looked over by axe."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from tests.workbench.windows import CHROMIUM, PAPERS, REVIEW_MS, Window

from aftername.case import open_case
from aftername.workbench.items import open_items
from aftername.workbench.serving import Served

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no browser at {CHROMIUM}")


def screens(served: Served) -> dict[str, str]:
    """Every screen with its address."""
    room = served.desk.room
    assert room is not None
    snap = room.snapshot
    assert snap is not None
    account = next(one for one in snap.ranked if one.claims)
    value = account.claims[0].value_anchor
    paper = account.claims[0].document
    copies = next(one.documents for one in snap.dossier.origins)
    kinds = {one.kind: one.id for one in open_items(room)}
    return {
        "desk": "/",
        "programme": f"/programme/{account.programme.id}",
        "passage": f"/passage/{paper}?at={value.start}-{value.end}&q=plan&aid=en&show=statements&show=programme&show=person&show=other",
        "compare": f"/compare?first={copies[0]}&second={copies[1]}",
        "search": "/search?q=plan",
        "documents": "/search",
        "every name": "/search?q=Weihang+Plan&names=1",
        "looked up": "/look-up?names=Weihang%0A13%0AWeihhang%20Plann",
        **{f"review {kind}": f"/review?item={id_}" for kind, id_ in kinds.items()},
        "names": "/review/names",
        "said": "/review/said",
        "unseen": "/unseen",
        "bring": "/bring",
        "export": "/export",
        "trouble": "/programme/none",
    }


def test_axe_finds_nothing_on_any_screen(browser: Any, desk: Served) -> None:
    """Light and dark, on a desktop and on a phone: no breach of its rules, nothing wider than the window, nothing asked of others."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    window = Window(browser, desk)
    for name, place in screens(desk).items():
        page = window.go(place)
        if name == "trouble":
            window.trouble.clear()  # a browser notes on its console that a page was not found
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        for width, scheme in product((1280, 390), ("light", "dark")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
            found = axe.run(page, options={"resultTypes": ["violations"]}).response["violations"]
            told = [(one["id"], one["nodes"][0]["html"][:200]) for one in found]
            assert not told, (name, width, scheme, told)
    window.close()


SETTLES_MS = 400  # a person looks at a screen before the next key


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Served]:
    """A desk without a case."""
    served = Served(None, tmp_path, "Rin")
    served.start()
    yield served
    served.close()


def papers(folder: Path) -> list[str]:
    folder.mkdir()
    for name, text in PAPERS.items():
        (folder / name).write_text(text, "utf-8")
    return [str(folder / name) for name in PAPERS]


def test_from_dropped_files_to_a_report_by_mouse(browser: Any, bare: Served, tmp_path: Path) -> None:
    """A new case, files dropped, the review followed to its end, a statement read in its passage, noted, and a report taken along."""
    window = Window(browser, bare)
    page = window.page
    page.get_by_label("Name of the case").fill("gulls")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_load_state("load")
    dropped = page.evaluate_handle(
        "told => { const held = new DataTransfer(); for (const [name, text] of Object.entries(told))"
        " held.items.add(new File([text], name)); return held; }",
        PAPERS,
    )
    page.dispatch_event("#drop", "drop", {"dataTransfer": dropped})
    page.wait_for_function("() => document.querySelector('#dropped').textContent.includes('3 files')")
    assert "3 files" in page.locator("#dropped").text_content()
    page.get_by_role("button", name="Keep them and start the review").click()
    page.get_by_role("heading", name="The review is done").wait_for(timeout=REVIEW_MS)
    page.get_by_role("link", name="To the desk").click()
    page.locator("table.index a", has_text="鹭鸣计划").first.click()
    page.locator(".story a", has_text="望湖市教育局").first.click()
    assert page.locator("mark#at").text_content() == "望湖市教育局"
    page.get_by_label("Note on the marked passage").fill("ask the bureau")
    page.get_by_role("button", name="Keep the note").click()
    page.get_by_role("navigation", name="Screens").get_by_role("link", name="Export").click()
    room = bare.desk.room
    assert room is not None
    while room.clerk.is_busy:
        time.sleep(0.05)
    with page.expect_download() as taken:
        page.get_by_role("button", name="Report (Markdown)").click()
    report = Path(taken.value.path()).read_text("utf-8")
    assert "鹭鸣计划" in report
    assert "ask the bureau" in report
    assert "The story" in report
    window.close()


def to(page: Any, words: str, most: int = 60) -> None:
    """Go by Tab to the link, button or field whose name holds some words."""
    for _ in range(most):
        page.keyboard.press("Tab")
        told = page.evaluate(
            "(() => { const a = document.activeElement; return [a.textContent, a.getAttribute('aria-label'), a.value,"
            " a.labels?.[0]?.textContent, a.id].join(' '); })()"
        )
        if words in told:
            box = page.evaluate(
                "(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle; })()"
            )
            assert box != "none", f"{words}: where one is cannot be seen"
            return
    raise AssertionError(f"{words}: not reached by Tab")


def test_from_files_to_a_report_by_keyboard_alone(browser: Any, bare: Served, tmp_path: Path) -> None:
    """The same way without a mouse: Tab, Enter and letters."""
    window = Window(browser, bare)
    page = window.page
    to(page, "Name of the case")
    page.keyboard.type("terns")
    page.keyboard.press("Enter")
    page.wait_for_selector("#files")
    page.wait_for_load_state("load")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLES_MS)
    to(page, "Files files")
    with page.expect_file_chooser(timeout=20_000) as chooser:
        page.keyboard.press("Space")
    chooser.value.set_files(papers(tmp_path / "papers"))
    to(page, "Keep them and start the review")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="The review is done").wait_for(timeout=REVIEW_MS)
    to(page, "To the desk")
    page.keyboard.press("Enter")
    page.wait_for_selector("#names")
    to(page, "names")
    page.keyboard.type("鹭鸣")
    page.keyboard.press("Enter")
    page.wait_for_url("**/programme/**")
    to(page, "Export this programme")
    page.keyboard.press("Enter")
    page.wait_for_url("**/export**")
    to(page, "Report (DOCX)")
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert taken.value.suggested_filename.endswith(".docx")
    assert Path(taken.value.path()).read_bytes()[:2] == b"PK"
    window.close()


def test_without_script_the_same_decisions_can_be_made(
    browser: Any, desk: Served, settled: Any, case: Path
) -> None:
    """Decide, undo, search, narrow what is marked, bring in: all of it by plain forms."""
    window = Window(browser, desk, java_script_enabled=False)
    page = window.go("/review")
    page.locator("#because").fill("no script")
    page.locator("button.choice").first.click()
    page.locator("button.choice").nth(1).click()
    page.get_by_role("button", name="Undo the last").click()
    settled()
    with open_case(case) as held:
        said = [*held.judgements(), *held.names_given()]
        assert [one.because for one in said] == ["no script"]
    page = window.go("/search?q=Weihang")
    page.locator(".hits a").first.click()
    assert page.locator("mark#at").count()
    page.get_by_label("statements").uncheck()
    page.get_by_role("button", name="Show").click()
    assert page.locator(".body mark.value").count() == 0
    assert page.locator(".body mark.k-programme").count() > 0
    more = case.parent / "more.txt"
    more.write_text(PAPERS["notice.txt"], "utf-8")
    page = window.go("/bring")
    page.get_by_label("Whole path of a file or folder").fill(str(more))
    page.get_by_role("button", name="Start the review", exact=True).click()
    settled()
    page = window.go("/bring")
    assert "鹭鸣计划" in page.content()
    window.close()


def test_what_changed_and_went_since_is_told(browser: Any, bare: Served, tmp_path: Path) -> None:
    """A second review of a folder says which files are new, hold another text, or are gone; each leads to where it is listed."""
    window, folder = Window(browser, bare), tmp_path / "in"
    papers(folder)
    page = window.page
    page.get_by_label("Name of the case").fill("skuas")
    page.get_by_role("button", name="Begin").click()

    def read() -> Any:
        page = window.go("/bring")
        page.get_by_label("Whole path of a file or folder").fill(str(folder))
        page.get_by_role("button", name="Start the review", exact=True).click()
        page.get_by_role("heading", name="The review is done").wait_for(timeout=REVIEW_MS)
        return page

    assert "changed" not in read().locator("#progress").text_content()
    assert "Changed since" not in window.go("/unseen").content()
    (folder / "story.txt").write_text(PAPERS["story.txt"].replace("500,000", "700,000"), "utf-8")
    (folder / "notice.txt").unlink()
    (folder / "later.txt").write_text(
        "The Luming Plan was extended by the Wanghu Education Bureau.\n", "utf-8"
    )
    told = read().locator("#progress").text_content()
    assert "1 file is gone" in told
    page.get_by_role("link", name="1 file has changed").click()
    page.get_by_role("heading", name="Changed since they were read").wait_for()
    assert page.get_by_role("heading", name="Gone since they were read").count()
    page.get_by_role("link", name="in/story.txt").click()
    page.wait_for_load_state("load")
    assert "700,000" in page.locator(".body").text_content()
    assert window.go("/search?new=1").locator(".hit-item").count() == 2
    window.close()


def test_hits_go_by_key(window: Window, desk: Served) -> None:
    """n goes to the next place that a search found, p back."""
    page = window.go("/search?q=Plan")
    page.locator(".hits a").first.click()
    page.wait_for_load_state("load")
    page.keyboard.press("n")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("n")
    second = page.evaluate("document.activeElement.id")
    assert re.fullmatch(r"hit-\d+", first)
    assert first != second
    page.keyboard.press("p")
    assert page.evaluate("document.activeElement.id") == first


def test_a_review_is_cancelled_and_keeps_its_work(
    window: Window, desk: Served, settled: Any, case: Path
) -> None:
    """Cancel ends it; what was read is kept, and the next review goes on from there."""
    more = case.parent / "more"
    more.mkdir()
    for number in range(90):
        (more / f"{number}.txt").write_text(PAPERS["notice.txt"].replace("2020", str(1700 + number)), "utf-8")
    page = window.go("/bring")
    page.get_by_label("Whole path of a file or folder").fill(str(more))
    page.get_by_role("button", name="Start the review", exact=True).click()
    page.locator(".stages li").nth(2).wait_for(timeout=REVIEW_MS)
    page.get_by_role("button", name="Cancel").click()
    page.get_by_role("heading", name="Cancelled").wait_for()
    settled()
    assert "stopped before its end" in window.go("/").content()
    page = window.go("/bring")
    page.get_by_label("Whole path of a file or folder").fill(str(more))
    page.get_by_role("button", name="Start the review", exact=True).click()
    page.get_by_role("heading", name="The review is done").wait_for(timeout=REVIEW_MS)
    with open_case(case) as held:
        assert any(one.name == "鹭鸣计划" for one in held.programmes())
        assert not held.stopped
