"""How fast a web archive of 3,000 pages is read, beside fastwarc with main text alone.

usage: speed.py [--pages N] [--rounds N] [--folder FOLDER]

The pages are made up, or are the HTML files (also .gz) of a folder, taken again and again. Rounds alternate; medians of
processor time are printed, then the whole reading on all cores, and at the end what it spends its time on. Measured on 2026-11-30 on two busy cores, beside
fastwarc with main text alone (1.00): our reader of web archives with main text alone .75 to .8; the whole reading on one core .06 (made up) and .14 (real pages),
on two .10 and .25 by processor time; no less than half is the aim. Before signs were put into pages written out anew it was .05 and .11. What must be done alone
(records, two texts of two trees, signs, letters out of bytes, the walk) takes 1.4 ms of 6.5, so half cannot be had on one core whatever the rest took: the aim is .8 ms.
No step of the rest has more than a quarter of the time. fastwarc is asked for here only: where it is missing its line is left out.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import io
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "pile"))

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import detect_encoding
from resiliparse.parse.html import HTMLTree

from aftername.engines.engine import Failure
from aftername.engines.pool import PoolEngine
from aftername.files.opening import Opened, by_archive
from aftername.files.warc import WebArchive
from aftername.records import SourceFile
from aftername.settings import Settings
from aftername.stages.intake import walk
from aftername.stages.reading import read
from aftername.stages.reading.formats import html
from web import SAID, record

SETTINGS = Settings()
reading = importlib.import_module(
    "aftername.stages.reading.read"
)  # its package gives a function of that name


def made_up(number: int) -> bytes:
    """A page of about 20 kB: menus, an article in one of five scripts, a table, a footer, scripts."""
    said = list(SAID.values())[number % len(SAID)]
    menu = "".join(f'<li><a href="/{n}.html">Section {n}</a></li>' for n in range(60))
    article = "".join(f"<p>{said} ({number}.{n})</p>" for n in range(25))
    rows = "".join(f"<tr><td>{n}</td><td>{n * 7 % 13}</td><td>{said[:20]}</td></tr>" for n in range(20))
    script = "<script>" + "var a = 1; function b() { return a; }\n" * 100 + "</script>"
    return (
        f"<html><head><title>Notice {number}</title>{script}</head><body><div class='menu'><ul>{menu}</ul></div>"
        f"<div id='content'><h1>Notice {number}</h1>{article}<table>{rows}</table></div><footer>Contact</footer></body></html>"
    ).encode()


def pages_of(folder: Path | None, count: int) -> list[bytes]:
    """So many pages."""
    if folder is None:
        return [made_up(number) for number in range(count)]
    held = [
        gzip.decompress(one.read_bytes()) if one.suffix == ".gz" else one.read_bytes()
        for one in sorted(folder.rglob("*"))
        if one.is_file() and ".htm" in one.name
    ]
    return [held[number % len(held)] for number in range(count)]


def main_text(page: bytes) -> str:
    """The main text of a page as the baseline takes it."""
    tree = HTMLTree.parse_from_bytes(page, detect_encoding(page))
    return str(extract_plain_text(tree, main_content=True, preserve_formatting=True))


def with_fastwarc(archive: bytes) -> int:
    """fastwarc and main text alone."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    found = 0
    for one in ArchiveIterator(io.BytesIO(archive), record_types=WarcRecordType.response):
        found += bool(main_text(one.reader.read()))
    return found


def with_ours(archive: bytes) -> int:
    """The reader of web archives here, and main text alone."""
    box = WebArchive(io.BytesIO(archive), SETTINGS.file_bytes)
    return sum(bool(main_text(box.open(one).read())) for _, one in box.entries())


def records_alone(archive: bytes) -> int:
    """The reader of web archives here, and no text."""
    box = WebArchive(io.BytesIO(archive), SETTINGS.file_bytes)
    return sum(bool(box.open(one).read()) for _, one in box.entries())


def taken_in(archive: bytes) -> int:
    """The first step of a review: every page sniffed and hashed."""
    return len(_walked(archive))


def whole(archive: bytes) -> int:
    """Taking in and reading, in one process: text, blocks, header, languages of every page."""
    opened = Opened()
    files = by_archive(one for one in _walked(archive) if one.status == "waiting")
    return sum(len(read(one, SETTINGS, opened)) for one in files)


class _Reading:
    """What a worker does: read a file, archives kept open."""

    def __init__(self) -> None:
        self._opened = Opened()

    def __call__(self, one: SourceFile) -> object:
        return read(one, SETTINGS, self._opened)


def on_cores(archive: bytes) -> tuple[float, float]:
    """The whole reading as a review does it, its pages on all cores: seconds that pass, and processor time of all processes."""
    began, used = time.perf_counter(), _used()
    files = by_archive(one for one in _walked(archive) if one.status == "waiting")
    for _, answer in PoolEngine().each(_Reading(), files):
        assert not isinstance(answer, Failure), answer
    return time.perf_counter() - began, _used() - used


def _used() -> float:
    """Processor time so far of this process and of those that it has ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def _walked(archive: bytes) -> list[SourceFile]:
    place = Path(_ROOM.name) / "site.warc.gz"
    if not place.exists():
        place.write_bytes(archive)
    return [one for one in walk([place], SETTINGS) if isinstance(one, SourceFile)]


_ROOM = TemporaryDirectory()


def main() -> None:
    """Make the archive, take turns, print."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    asked.add_argument("--pages", type=int, default=3_000)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--folder", type=Path)
    told = asked.parse_args()
    pages = pages_of(told.folder, told.pages)
    archive = b"".join(gzip.compress(record(f"https://a.example/{n}", one)) for n, one in enumerate(pages))
    runs: list[Callable[[bytes], int]] = [with_fastwarc, with_ours, records_alone, taken_in, whole]
    spent: dict[str, list[float]] = {}
    for _ in range(told.rounds):
        for run in runs:
            began = time.process_time()
            try:
                run(archive)
            except ImportError:
                continue
            spent.setdefault(run.__name__, []).append(time.process_time() - began)
    size = sum(map(len, pages)) / len(pages) / 1000
    print(
        f"{len(pages):,} pages of {size:,.0f} kB, {len(archive) / 1e6:,.1f} MB packed; medians of {told.rounds}"
    )
    base = median(spent.get("with_fastwarc", spent["with_ours"]))
    for name, times in spent.items():
        taken = median(times)
        print(
            f"{name:16}{1000 * taken / len(pages):8.2f} ms a page{len(pages) / taken:10,.0f} pages/s{base / taken:8.2f}"
        )
    cores = len(os.sched_getaffinity(0))
    took, used = map(median, zip(*(on_cores(archive) for _ in range(told.rounds)), strict=True))
    each = 1000 / len(pages)
    print(
        f"whole on {cores} cores: {each * took:.2f} ms a page pass, of {each * used:.2f} ms of processor time; to the baseline on one core "
        f"{base / took:.2f} by the clock, {base * cores / used:.2f} were the cores its own"
    )
    split(archive, len(pages))


STEPS = (
    ("text and main text out of the tree", html, "extract_plain_text"),
    ("signs at the edges of blocks", html, "with_signs"),
    ("page put together: rows, marks, furniture", html, "_assembled"),
    ("head of the page", html, "_head"),
    ("letters out of bytes", html, "decode"),
    ("languages", reading, "segments_of"),
    ("blocks", reading, "blocks_of"),
    ("header", reading, "read_header"),
)


def split(archive: bytes, count: int) -> None:
    """What the whole reading spends its time on, a line a step."""
    spent = dict.fromkeys((words for words, _, _ in STEPS), 0.0)

    def timed(words: str, step: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object, **named: object) -> object:
            began = time.process_time()
            try:
                return step(*given, **named)
            finally:
                spent[words] += time.process_time() - began

        return run

    for words, module, name in STEPS:
        setattr(module, name, timed(words, getattr(module, name)))
    began = time.process_time()
    whole(archive)
    every = time.process_time() - began
    for words, taken in [*spent.items(), ("the rest", every - sum(spent.values()))]:
        print(f"  {words:44}{1000 * taken / count:8.2f} ms a page{taken / every:8.0%}")


if __name__ == "__main__":
    main()
