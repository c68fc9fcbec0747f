"""What tests in a real browser have in common: a window that was let in, and what is typed and dropped in it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from aftername.workbench.serving import Served

CHROMIUM = Path("/usr/bin/chromium")
REVIEW_MS = 300_000  # of a small review on a machine that does much else
PAPERS = {
    "notice.txt": "望湖市教育局关于申报“鹭鸣计划”的通知\n\n“鹭鸣计划”由望湖市教育局组织实施。入选者给予50万元科研经费。\n2020年3月5日\n",
    "metadata.csv": "file,title,date\nstory.txt,The story,2021-02-03\n",
    "story.txt": "The Luming Plan is run by the Wanghu Education Bureau. Each awardee receives 500,000 yuan.\n",
}


class Window:
    """A page of a browser that was let in. trouble: what the console said, and what was asked of others than the desk."""

    def __init__(self, browser: Any, served: Served, **more: Any) -> None:
        self.root = f"http://127.0.0.1:{served.port}"
        self.context = browser.new_context(
            **{"viewport": {"width": 1280, "height": 900}, "accept_downloads": True, **more}
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(REVIEW_MS)
        self.trouble: list[str] = []
        self.page.on("console", lambda said: self.trouble.append(said.text))
        self.page.on("pageerror", lambda said: self.trouble.append(str(said)))
        self.page.on(
            "request",
            lambda asked: asked.url.startswith((self.root, "data:")) or self.trouble.append(asked.url),
        )
        self.page.goto(served.address)

    def go(self, place: str) -> Any:
        self.page.goto(self.root + place)
        return self.page

    def close(self) -> None:
        self.context.close()
        assert self.trouble == []


def answered(page: Any, key: str) -> float:
    """Press a key on the review screen; seconds until the next question is there."""
    asked = page.locator("#decide input[name=item]").get_attribute("value")
    began = time.monotonic()
    page.keyboard.press(key)
    page.wait_for_function(
        "was => document.querySelector('#decide input[name=item]')?.value !== was", arg=asked
    )
    return time.monotonic() - began
