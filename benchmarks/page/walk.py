"""Three tasks on a page, done as by somebody who sees it for the first time: steps, and how long it takes to read aloud what is read on the way.

    python benchmarks/page/walk.py DOSSIER.html NAME [NAME ...]

Who is said to run it, and quote it; every spelling of it; what is missing. A name is one of a programme, as the page writes it or in another spelling. The
reader uses the mouse, then, anew, keys alone; reads from the top, line by line, and stops at the first line that answers; a
step is a click, a key that does something, a word typed, or a turn of the wheel. Two figures: all that stands above the answer read aloud, and only
headings until the part that answers (as people look over a page). 200 words a minute; of Han, kana and Hangul 1.5 letters count as a word.
What is copied must be a note with the body, its document and its hash; what is not reached is said and makes the exit code 1.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CHROMIUM = "/usr/bin/chromium"
WINDOW = {"width": 1280, "height": 900}
PACE = 200  # words a minute
LETTERS = 1.5  # of East Asian scripts to a word
IN_SIGHT = 8  # rows of the table that somebody looks over before the name box is used
_EASTERN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9,.'’-]*")


def seconds(told: str) -> float:
    """How long it takes to read something aloud."""
    return (len(_WORD.findall(told)) + len(_EASTERN.findall(told)) / LETTERS) / PACE * 60


@dataclass
class Walk:
    """One reader on one page. steps: what was done. whole: seconds to read all that was passed; straight: headings and the answer alone."""

    page: Any
    steps: list[str] = field(default_factory=list)
    whole: float = 0
    straight: float = 0
    answer: str = ""

    def read(self, what: Any, heading: bool = False, hit: bool = False) -> str:
        """Reads what is in sight."""
        told = str(what.inner_text())
        self.whole += seconds(told)
        self.straight += seconds(told) if heading or hit else 0
        return told

    def click(self, what: Any, words: str) -> None:
        """A click, behind a turn of the wheel where the thing is out of sight."""
        self.turn_to(what)
        what.click()
        self.page.wait_for_timeout(200)
        self.steps.append(f"click {words}")

    def turn_to(self, what: Any) -> None:
        """Turns the wheel until it is in sight."""
        box = what.bounding_box()
        if box and not 40 <= box["y"] <= WINDOW["height"] - 20:
            self.page.mouse.wheel(0, box["y"] - 300)
            self.page.wait_for_timeout(200)
            self.steps.append(f"wheel {box['y'] - 300:.0f} px")

    def press(self, key: str, words: str = "") -> None:
        """A key, or a word that is typed."""
        (self.page.keyboard.type if words else self.page.keyboard.press)(words or key)
        self.page.wait_for_timeout(200)
        self.steps.append(f"type {words}" if words else f"press {key}")

    def head(self) -> None:
        """The title and the line below it."""
        self.read(self.page.locator("header").first, heading=True)
        self.read(self.page.locator("#findings h2").first, heading=True)


def row_of(walk: Walk, name: str, keys: bool) -> Any:
    """The row of a programme: looked for with the eyes, then by the name box; by keys, at once by the box."""
    rows = walk.page.locator("table.index tbody tr")
    walk.read(walk.page.locator("#programmes h2").first, heading=True)
    for place in range(0 if keys else min(IN_SIGHT, rows.count())):
        row = rows.nth(place)
        walk.turn_to(row)
        names = row.locator("th")
        if name in names.inner_text():
            walk.read(row, hit=True)
            return row
        walk.read(names)
    if walk.page.locator("#programmes input[type=search]").count():
        if keys:
            walk.press("/")
        else:
            walk.click(walk.page.locator("#programmes input[type=search]").first, "name box")
        walk.press("", name)
    row = walk.page.locator("table.index tbody tr:visible").first
    walk.read(row, hit=True)
    return row


def who_runs(walk: Walk, name: str, keys: bool = False) -> bool:
    """Task one: who is said to run it, and a note to quote it by."""
    walk.head()
    for finding in walk.page.locator(".findings > li:visible").all():
        told = finding.inner_text()
        if name in told and re.search(r"\bruns?\b", told) and not keys:
            walk.read(finding, hit=True)
            walk.click(finding.locator(".copy button").first, "Copy as note")
            return copied(walk)
        walk.read(finding)
    for part in walk.page.locator("#findings .side h3").all():
        walk.read(part, heading=True)
    row = row_of(walk, name, keys)
    if keys:
        while not walk.page.evaluate("document.activeElement.closest('a.quiet') !== null"):
            walk.press("Tab")
            if len(walk.steps) > 12:
                return False
        walk.press("Enter")
    else:
        body = row.locator("a.quiet").first
        if not body.count():
            return False
        walk.click(body, "who runs it, in the table")
    group = walk.page.locator(":target")
    walk.read(group, hit=True)
    if not keys:
        walk.click(group.locator("button", has_text="Copy as note").first, "Copy as note")
        return copied(walk)
    while "Copy as note" not in walk.page.evaluate("document.activeElement.textContent.slice(0, 40)"):
        walk.press("Tab")
        if len(walk.steps) > 24:
            return False
    walk.press("Enter")
    return copied(walk)


def copied(walk: Walk) -> bool:
    """Whether a whole note was copied."""
    walk.answer = walk.page.evaluate("navigator.clipboard.readText()")
    return "SHA-256 " in walk.answer and "“" in walk.answer


def spellings(walk: Walk, name: str, keys: bool = False) -> bool:
    """Task two: every spelling of it, in its row or, where the row folds some away, in its account."""
    walk.head()
    for part in walk.page.locator(".findings > li:visible").all():
        walk.read(part)
    row = row_of(walk, name, keys)
    names = [row.locator("th").inner_text(), row.locator("td").nth(0).inner_text()]
    if row.locator("details").count():
        if keys:
            walk.press("Enter")
        else:
            walk.click(row.locator("th a").first, "its name")
        table = walk.page.locator(".names table:visible").first
        walk.read(table, hit=True)
        names = table.locator("tbody th, tbody td:first-child").all_inner_texts()
    walk.answer = "; ".join(" ".join(one.split()) for one in names)
    return bool(walk.answer)


def missing(walk: Walk, _name: str, keys: bool = False) -> bool:
    """Task three: what is missing: the lines that say so, then the first of its part."""
    walk.head()
    told = []
    for finding in walk.page.locator(".findings > li:visible").all():
        hit = re.search(r"not among|missing|not found|not public", finding.inner_text())
        words = walk.read(finding, hit=bool(hit))
        told += [words] if hit else []
    side = walk.page.locator("#findings .side")
    words = walk.read(side.locator("ul").first, hit=True)
    walk.answer = " | ".join(" ".join(one.split()) for one in [*told, words])
    link = walk.page.locator("nav a[href*=gaps]").first
    if not link.count():
        return bool(told or re.search("not looked for|not read|no date|only named", words))
    if keys:
        link.focus()
        walk.steps.append("Tab to Gaps")
        walk.press("Enter")
    else:
        walk.click(link, "Gaps")
    for part in (".intro", "h3", "h4, li"):
        walk.read(walk.page.locator(f"#gaps {part}").first, hit=True)
    return bool(told) or "gap" in words


TASKS = {"who is said to run it, quoted": who_runs, "every spelling": spellings, "what is missing": missing}


def walked(browser: Any, page: Path, name: str) -> bool:
    """Does the three tasks by mouse and by keys; prints what each took; gives whether all were done."""
    done = True
    for task, do in TASKS.items():
        for keys in (False, True):
            context = browser.new_context(viewport=WINDOW, permissions=["clipboard-read", "clipboard-write"])
            tab = context.new_page()
            tab.goto(page.as_uri())
            walk = Walk(tab)
            reached = do(walk, name, keys)
            done = done and reached
            print(
                f"{name} · {task} · {'keys' if keys else 'mouse'}: {'done' if reached else 'NOT DONE'}, {len(walk.steps)} steps"
                f" ({', '.join(walk.steps) or 'none'}); read aloud {walk.straight:.0f} s of headings and answer, {walk.whole:.0f} s of all above it"
            )
            print(f"    {' '.join(walk.answer.split())[:220]}")
            context.close()
    return done


def main() -> None:
    """Walk as told."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("page", type=Path)
    given.add_argument("names", nargs="+")
    options = given.parse_args()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        done = [walked(browser, options.page.resolve(), name) for name in options.names]
        browser.close()
    sys.exit(0 if all(done) else 1)


if __name__ == "__main__":
    main()
