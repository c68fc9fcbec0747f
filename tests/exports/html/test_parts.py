"""A large page is written in parts: none past the limit, each whole, and every link finds its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from aftername.exports.html import write_html
from aftername.exports.html.book import Book
from aftername.exports.html.parts import CUT, address, pieces

LIMIT = 120_000
VOID = {"meta", "link", "br", "img", "hr", "col", "input"}


class Whole(HTMLParser):
    """Raises where an element is closed that is not open, or the other way round."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture
def large(blank: Callable[[], Any]) -> Any:
    """Sixty programmes, one of which a long text in one line speaks of."""
    case = blank()
    copies = [case.read(f"c{n}.txt", f"第{n}份\n“第3号雨燕计划”由第3办公室负责。\n", "zh") for n in range(4)]
    for n in range(60):
        line = f"“第{n}号雨燕计划”由第{n}办公室负责。"
        text = f"关于第{n}号雨燕计划的通知\n" + line * (4000 if n == 7 else 12)
        document = case.read(f"{n}.txt", text, "zh", f"20{n % 20:02}")
        plan = case.programme(f"第{n}号雨燕计划", (document, f"第{n}号雨燕计划", "Hans"))
        for fact in ("run-by", "offers", "field"):
            for one in (document, *copies) if n == 3 else (document,):
                case.claim(plan, one, fact, line, f"第{n}办公室")
    return case


def written(case: Any, folder: Path, embed: int) -> dict[str, str]:
    """The files of the page by name, written with a small limit."""
    files = write_html(
        case.dossier(), case.documents.__getitem__, lambda _: (), folder / "d.html", embed, "a" * 64, LIMIT
    )
    assert len(files) == len(set(files))
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}


@pytest.mark.parametrize("embed", [0, 10_000_000])
def test_no_part_is_too_large_and_all_are_whole(large: Any, tmp_path: Path, embed: int) -> None:
    """With the texts beside the page, and inside it."""
    files = written(large, tmp_path, embed)
    assert len([name for name in files if name.startswith("d")]) > 2
    for name, told in files.items():
        assert len(told.encode()) <= LIMIT, name
        assert CUT not in told
        whole = Whole()
        whole.feed(told)
        assert whole.open == [], name
    joined = "".join(told for name, told in files.items() if "/" not in name or "/p-" in name)
    assert joined.count('class="account" id=') == 60


@pytest.mark.parametrize("embed", [0, 10_000_000])
def test_every_link_finds_its_place(large: Any, tmp_path: Path, embed: int) -> None:
    """From part to part, from the page into texts in parts, and back."""
    files = written(large, tmp_path, embed)
    ids = {name: set(re.findall(r'\sid="([^"]+)"', told)) for name, told in files.items()}
    links = 0
    for name, told in files.items():
        for file, place in re.findall(r'href="([^"#:]*)#?([^"]*)"', told):
            if file.startswith("data") or (not file and not place):
                continue
            target = (Path(name).parent / unquote(file)).as_posix() if file else name
            target = re.sub(r"[^/]+/\.\./", "", target)
            assert target in files, (name, file)
            assert not place or place in ids[target], (name, file, place)
            links += 1
    assert links > 300


def test_a_small_page_is_one_file(made: Any, tmp_path: Path) -> None:
    """Nothing is cut that need not be, and parts of an earlier page are removed; other files stay."""
    (tmp_path / "dossier-2.html").write_text('<meta name="aftername-case" content="x">')
    (tmp_path / "dossier-3.html").write_text("somebody else's")
    page = made.write(tmp_path / "dossier.html")
    assert CUT not in page
    assert not (tmp_path / "dossier-2.html").exists()
    assert (tmp_path / "dossier-3.html").exists()


def test_cuts_come_through_any_chunks() -> None:
    """A mark of a cut that falls on the border of two chunks cuts all the same."""
    told = f"a{CUT}bc{CUT}d"
    for size in range(1, len(told)):
        chunks = [told[n : n + size] for n in range(0, len(told), size)]
        assert list(pieces(chunks)) == ["a", "bc", "d"]


def bound(folder: Path, pages: dict[str, str], most: int = 10_000) -> dict[str, str]:
    """The files that a book makes of pages."""
    book = Book(most, 0)
    for name, told in pages.items():
        book.add(name, [told], lambda number, count: (f"<head {number} of {count}>", "<foot>"))
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in book.write(folder, next(iter(pages)))
    }


def test_a_stretch_that_is_too_large_stands_alone(tmp_path: Path) -> None:
    """What cannot be cut is not lost."""
    files = bound(tmp_path, {"d.html": CUT.join(("a" * 50, "b" * 500, "c"))}, 100)
    assert list(files) == ["d.html", "d-2.html", "d-3.html"]
    assert "b" * 500 in files["d-2.html"]


def test_a_link_names_the_file_of_its_place(tmp_path: Path) -> None:
    """Its own page goes first, the top of a page is always its own, and a place that is nowhere stays as it is."""
    links = '<a href="#x"></a><a href="#y"></a><a href="#top"></a><a href="#z"></a>'
    pages = {"d.html": f'<p id="x"></p>{links}', "b &/t.html": f'<p id="y"></p><p id="x"></p>{links}'}
    files = bound(tmp_path, pages)
    assert re.findall(r'href="([^"]*)"', files["d.html"]) == ["#x", "b%20%26/t.html#y", "#top", "#z"]
    assert re.findall(r'href="([^"]*)"', files["b &/t.html"]) == ["#x", "#y", "#top", "#z"]


@pytest.mark.parametrize(
    ("file", "other", "told"),
    [
        ("d.html", "d-2.html", "d-2.html"),
        ("d.html", "t/a.html", "t/a.html"),
        ("t/a.html", "d.html", "../d.html"),
        ("t/a.html", "t/b.html", "b.html"),
    ],
)
def test_addresses_go_from_file_to_file(file: str, other: str, told: str) -> None:
    """Up to the folder of the page, and down to what stands beside it."""
    assert address(file, other) == told


def test_equal_values_have_three_passages(large: Any, tmp_path: Path) -> None:
    """Five documents of five origins that say one thing: three are quoted, two are linked."""
    told = "".join(written(large, tmp_path, 0).values())
    assert "4 more passages, 5 origins</summary>" in told
    page = next(told for told in written(large, tmp_path, 0).values() if "4 more passages" in told)
    account = page[page.index("4 more passages") :].split("</details>")[0]
    assert account.count("<figure") == 2
    assert account.count("<li>") == 2
