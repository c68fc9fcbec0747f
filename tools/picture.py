"""A picture of a dossier page, or of a screen of the desk, for the README, made with the system's Chromium through Playwright.

    .venv/bin/python tools/picture.py dossier.html docs/dossier.png
    .venv/bin/python tools/picture.py talent.case docs/desk.png --place /review

Takes the top of the page at 1280 px; the picture is made lower until it is within the limit of bytes.
Needs the development extras and /usr/bin/chromium; asks no other host for anything.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
LOWEST = 600  # pixels; a lower picture shows nothing of use


def main() -> int:
    """Take the picture; 0 when it is written, 1 when it cannot be made small enough."""
    asked = argparse.ArgumentParser(description="A picture of a dossier page.")
    asked.add_argument("page", type=Path, help="the dossier.html, or a case")
    asked.add_argument("picture", type=Path, help="the PNG to write")
    asked.add_argument(
        "--place",
        default="",
        help="id of the place in the page to begin at, or the screen; the top unless told",
    )
    asked.add_argument("--width", type=int, default=1280)
    asked.add_argument("--height", type=int, default=1500, help="most pixels")
    asked.add_argument("--dark", action="store_true", help="as it looks in the dark")
    asked.add_argument("--most-kb", type=int, default=300)
    told = asked.parse_args()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(
            color_scheme="dark" if told.dark else "light",
            viewport={"width": told.width, "height": told.height},
        )
        served = _served(told.page) if told.page.suffix == ".case" else None
        if served is not None:
            page.goto(served.address)
            page.goto(f"http://127.0.0.1:{served.port}{told.place or '/'}")
        else:
            page.goto(told.page.resolve().as_uri() + (f"#{told.place}" if told.place else ""))
        taken = b""
        for height in range(told.height, LOWEST - 1, -50):
            page.set_viewport_size({"width": told.width, "height": height})
            taken = page.screenshot()
            if len(taken) <= told.most_kb * 1000:
                break
        browser.close()
        if served is not None:
            served.close()
    if len(taken) > told.most_kb * 1000:
        print(f"{told.picture}: {len(taken)} bytes at {LOWEST} px; not written", file=sys.stderr)
        return 1
    told.picture.parent.mkdir(parents=True, exist_ok=True)
    told.picture.write_bytes(taken)
    print(f"{told.picture}: {told.width} x {height} px, {len(taken) // 1000} kB")
    return 0


def _served(case: Path) -> Any:
    """The desk of a case, running."""
    from aftername.workbench.serving import Served

    served = Served(case, case.parent, "Rin")
    served.start()
    return served


if __name__ == "__main__":
    sys.exit(main())
