"""The page of a case of many documents in a browser: sizes, seconds to open, height of the first finding, quotes that stand twice.

    python benchmarks/page/measure.py [--documents 500] [--texts notices papers]
    python benchmarks/page/measure.py --page DOSSIER.html

Texts: `notices`, made-up notices of 300 letters (`load/loads.py`); `papers`, made-up papers of two pages in four languages (`scale_texts.py`). Each file
of the dossier is weighed; the page, the largest page of a programme and the largest text are opened in Chromium, each in a tab of its own.
Seconds of work are what the browser's own count of tasks says, so a busy machine changes them little; by the clock is said beside it.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "load"), str(HERE.parents[1] / "src")]
CHROMIUM = "/usr/bin/chromium"
WINDOW = {"width": 1280, "height": 900}
LOOK = """() => {
    const quotes = [...document.querySelectorAll('[id^="q-"]')].map(one => one.id.split('-')[1] + one.querySelector('.q')?.textContent);
    const first = document.querySelector('.findings > li');
    return {
        pixels: document.documentElement.scrollHeight, elements: document.getElementsByTagName('*').length,
        first: first ? Math.round(first.getBoundingClientRect().top + scrollY) : null,
        quotes: quotes.length, twice: quotes.length - new Set(quotes).size,
    };
}"""


def reviewed(folder: Path, count: int, texts: str) -> Path:
    """Makes, reviews and draws so many texts; gives the path of the page."""
    import loads

    import scale_texts
    from aftername import Settings, review

    (loads if texts == "notices" else scale_texts).pile(folder / "texts", count)
    with review(folder / "texts", folder / "measured.case", Settings(engine="local")) as case:
        print(f"{count} {texts}: {len(list(case.programmes()))} programmes")
        page: Path = case.write_dossier(folder / "dossier.html")[0]
    return page


def opened(browser: Any, file: Path) -> dict[str, Any]:
    """Opens a file in a tab of its own; gives seconds of work, seconds by the clock, and what is seen of it."""
    context = browser.new_context(viewport=WINDOW)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    begun = time.monotonic()
    page.goto(file.as_uri())
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    clock = time.monotonic() - begun
    told = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    seen: dict[str, Any] = page.evaluate(LOOK)
    context.close()
    return {"work": told["TaskDuration"], "clock": clock, **seen}


def measure(browser: Any, page: Path) -> bool:
    """Prints what is measured of a dossier; gives whether all of it is within bounds."""
    beside = page.with_name(f"{page.stem}-texts")
    rest = sorted(beside.iterdir()) if beside.is_dir() else []
    parts = sorted(page.parent.glob(f"{page.stem}-[0-9]*.html"))
    files = [page, *parts, *rest]
    sizes = {file: file.stat().st_size for file in files}
    print(
        f"{len(files)} files, {sum(sizes.values()) / 1e6:.2f} MB; the largest has {max(sizes.values()) / 1e6:.2f} MB"
    )
    kinds = {
        "the page": [page],
        "largest page of a programme": [one for one in rest if one.name.startswith("p-")],
        "largest text": [one for one in rest if not one.name.startswith("p-")],
    }
    fine = max(sizes.values()) <= 2e6
    for words, held in kinds.items():
        if not held:
            continue
        file = max(held, key=lambda one: sizes[one])
        told = opened(browser, file)
        print(
            f"{words}: {sizes[file] / 1e6:.2f} MB, {told['elements']:,} elements, {told['pixels']:,} pixels high; opened in {told['work']:.2f} s of work,"
            f" {told['clock']:.2f} s by the clock; first finding {told['first']} pixels down; {told['quotes']:,} quotes, {told['twice']} of them twice"
        )
        fine = fine and told["work"] < 1 and not told["twice"]
    return fine


def main() -> None:
    """Measure as told; ends with 1 where a file is over 2 MB, takes a second of work to open, or quotes a passage twice."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("--documents", type=int, default=500)
    given.add_argument("--texts", nargs="+", choices=("notices", "papers"), default=["notices", "papers"])
    given.add_argument("--page", type=Path)
    options = given.parse_args()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver, TemporaryDirectory() as place:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        if options.page:
            fine = [measure(browser, options.page.resolve())]
        else:
            fine = []
            for texts in options.texts:
                folder = Path(place) / texts
                (folder / "texts").mkdir(parents=True)
                fine.append(measure(browser, reviewed(folder, options.documents, texts)))
        browser.close()
    sys.exit(0 if all(fine) else 1)


if __name__ == "__main__":
    main()
