"""How quickly the desk answers: every screen of a large made-up case, and a decision, as a browser asks for them.

usage: run.py [--count 20000] [--case FILE] [--times 9]

Documents are those of benchmarks/load (short notices in four languages, all made up). With --case a case that is there is used and
nothing is made. For each screen the median, the slowest, and the first answer, in milliseconds; the programmes and documents asked for differ
each time, so that nothing drawn before is shown again. Ends with 1 where a median is over the aim.
"""

from __future__ import annotations

import argparse
import http.cookiejar
import shutil
import statistics
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "load"))

import loads

from aftername import Settings, review
from aftername.workbench.items import open_items
from aftername.workbench.serving import Served

AIM_MS = 300


class Browser:
    """Asks a desk, as a browser does."""

    def __init__(self, served: Served) -> None:
        self._root = f"http://127.0.0.1:{served.port}"
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._open = urllib.request.build_opener(jar).open
        self._open(served.address).read()

    def get(self, place: str) -> float:
        """Milliseconds until a screen is there whole."""
        began = time.perf_counter()
        self._open(self._root + place).read()
        return (time.perf_counter() - began) * 1000

    def post(self, place: str, **told: str) -> float:
        """Milliseconds until a form is answered, with the screen that follows."""
        asked = urllib.request.Request(self._root + place, urllib.parse.urlencode(told).encode())
        asked.add_header("Origin", self._root)
        began = time.perf_counter()
        self._open(asked).read()
        return (time.perf_counter() - began) * 1000


def measured(what: str, times: int, ask: Callable[[int], float]) -> bool:
    """Print the figures of a screen; whether its median is within the aim."""
    found = [ask(number) for number in range(times)]
    median = statistics.median(found)
    print(f"{what:<34} median {median:6.0f} ms   slowest {max(found):6.0f}   first {found[0]:6.0f}")
    return median <= AIM_MS


def main() -> int:
    """Measure every screen."""
    asked = argparse.ArgumentParser(description="How quickly the desk answers.")
    asked.add_argument("--count", type=int, default=20_000, help="documents")
    asked.add_argument("--case", type=Path, help="a case that is there")
    asked.add_argument("--times", type=int, default=9)
    told = asked.parse_args()
    with TemporaryDirectory() as folder:
        case = Path(folder) / "x.case"
        if told.case is not None:
            shutil.copy(told.case, case)
        else:
            loads.pile(Path(folder) / "in", told.count)
            review(Path(folder) / "in", case, Settings()).close()
        return screens(case, told.times)


def screens(case: Path, times: int) -> int:
    """Measure the screens of a case."""
    began = time.perf_counter()
    served = Served(case, case.parent, "benchmark")
    served.start()
    room = served.desk.room
    assert room is not None
    snap = room.snapshot
    assert snap is not None
    print(
        f"{len(snap.cards):,} documents, {len(snap.accounts):,} programmes; held ready in {time.perf_counter() - began:.1f} s"
    )
    browser = Browser(served)
    programmes = [one.id for one in snap.programmes][:: max(1, len(snap.programmes) // times)]
    papers = list(snap.cards)[:: max(1, len(snap.cards) // times)]
    names = [one.name for one in snap.programmes][:: max(1, len(snap.programmes) // times)]
    words = ["人才", "talent", "科研经费", "研究者", "인재", "Heron", "截止", "海外", "pounds"]
    quoted = urllib.parse.quote
    fit = [
        measured("Desk", times, lambda n: browser.get(f"/?page={n + 1}")),
        measured("Desk, narrowed", times, lambda n: browser.get(f"/?q={quoted(names[n][:2])}")),
        measured("Look-up of a name", times, lambda n: browser.post("/look-up", names=names[n])),
        measured("Programme", times, lambda n: browser.get(f"/programme/{programmes[n]}")),
        measured("Passage", times, lambda n: browser.get(f"/passage/{papers[n]}")),
        measured("Passage with reading aid", times, lambda n: browser.get(f"/passage/{papers[n]}?aid=en")),
        measured("Documents", times, lambda n: browser.get(f"/search?page={n + 1}")),
        measured("Search", times, lambda n: browser.get(f"/search?q={quoted(words[n % len(words)])}")),
        measured("Search, filtered", times, lambda n: browser.get(f"/search?q={quoted(words[n % len(words)])}&year=2015")),
        measured("Review", times, lambda n: browser.get("/review")),
        measured("Names to decide", times, lambda n: browser.get("/review/names")),
        measured("Not seen", times, lambda n: browser.get("/unseen")),
        measured("Bring in", times, lambda n: browser.get("/bring")),
        measured("Export", times, lambda n: browser.get("/export")),
    ]  # fmt: skip

    def decide(_: int) -> float:
        item = open_items(room)[0]
        return browser.post("/review", item=item.id, verdict=item.choices[1].kind, because="measured")

    if open_items(room):
        fit.append(measured("A decision, and the next question", min(times, len(open_items(room))), decide))
    served.close()
    return 0 if all(fit) else 1


if __name__ == "__main__":
    sys.exit(main())
