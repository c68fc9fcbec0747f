"""The page shows everything of the dossier, escapes everything it shows, and loads nothing."""

from __future__ import annotations

import hashlib
import re
import time
from base64 import b64encode
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from aftername.exports.html import MOST_BYTES, wording
from aftername.records import REASONS, Amount, Anchor, Dossier, Experience, Speaker
from aftername.stages.dossier import compose


class Links(HTMLParser):
    """The ids, the links, the tags and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.tags.append((tag, told))
        if told.get("id"):
            self.ids.append(str(told["id"]))
        if told.get("href"):
            self.hrefs.append(str(told["href"]))


def links(page: str) -> Links:
    reader = Links()
    reader.feed(page)
    return reader


def test_every_link_in_the_page_lands(made: Any, tmp_path: Path) -> None:
    """Each address begins with # and names an id that stands exactly once."""
    found = links(made.write(tmp_path / "dossier.html"))
    assert len(found.ids) == len(set(found.ids))
    inside = [href for href in found.hrefs if href != "data:,"]
    assert len(inside) > 40
    assert all(href.startswith("#") for href in inside)
    assert {href[1:] for href in inside} <= set(found.ids)


def test_texts_beside_the_page_link_both_ways(made: Any, tmp_path: Path) -> None:
    """Above the limit each text has a file of its own; links lead there and back, odd names and all."""
    path = tmp_path / "Fall 1 #é.html"
    home = links(made.write(path, embed_characters=10))
    folder = tmp_path / "Fall 1 #é-texts"
    pages = {file.name: links(file.read_text("utf-8")) for file in folder.iterdir()}
    assert len(pages) == len(made.documents)
    outside = [href for href in home.hrefs if not href.startswith(("#", "data:"))]
    assert outside
    for href in outside:
        file, _, place = href.removeprefix("Fall%201%20%23%C3%A9-texts/").partition("#")
        assert not place or place in pages[file].ids
    for page in pages.values():
        for href in page.hrefs:
            if href.startswith("../"):
                name, _, place = href.partition("#")
                assert name == "../Fall%201%20%23%C3%A9.html"
                assert not place or place in home.ids


def test_texts_of_an_earlier_page_are_removed_and_nothing_else(made: Any, tmp_path: Path) -> None:
    """Going from texts beside the page to texts inside it leaves only what others put there."""
    path = tmp_path / "dossier.html"
    made.write(path, embed_characters=10)
    (tmp_path / "dossier-texts" / "mine.html").write_text("mine")
    made.write(path)
    assert [file.name for file in (tmp_path / "dossier-texts").iterdir()] == ["mine.html"]
    (tmp_path / "dossier-texts" / "mine.html").unlink()
    made.write(path)
    assert not (tmp_path / "dossier-texts").exists()


def test_the_same_records_give_the_same_bytes(made: Any, tmp_path: Path) -> None:
    """Writing twice, and with the records in another order, gives one page."""
    first = made.write(tmp_path / "one.html")
    made.claims.reverse()
    made.cards.reverse()
    made.files.reverse()
    made.programmes.reverse()
    assert made.write(tmp_path / "one.html") == first


def test_the_page_loads_nothing_and_runs_only_its_own(made: Any, tmp_path: Path) -> None:
    """One script of ours, no frame, no form, no address of another host; the policy forbids the rest, other scripts too."""
    page = made.write(tmp_path / "dossier.html")
    tags = links(page).tags
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.S)
    assert page.count("<script") == 1
    assert not re.search(r"innerHTML|eval\(|fetch\(|XMLHttp|import\(|document\.write|sendBeacon", script)
    assert not {tag for tag, _ in tags} & {
        "iframe",
        "form",
        "img",
        "object",
        "embed",
        "base",
        "video",
    }
    assert not any("src" in told or "srcset" in told or "style" in told for _, told in tags)
    assert not any(name.startswith("on") for _, told in tags for name in told)
    assert re.search(r"url\(|@import|https?://", page) is None
    policy = next(
        told["content"] for tag, told in tags if told.get("http-equiv") == "Content-Security-Policy"
    )
    assert str(policy).startswith("default-src 'none'; style-src 'sha256-")
    digest = b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in str(policy)
    assert "unsafe" not in str(policy)


def test_hostile_text_is_shown_and_does_nothing(made: Any, tmp_path: Path) -> None:
    """Tags are escaped; overrides, zero-width marks and NUL stand as labels and not as themselves."""
    page = made.write(tmp_path / "dossier.html")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert page.count("<script") == 1
    assert "<script>//" in page
    for character in "\x00\u202e\u202c\u200b\ufeff":
        assert character not in page
    for code in ("U+0000", "U+202E", "U+200B", "U+FEFF"):
        assert f">{code}</span>" in page


def test_a_lone_surrogate_does_not_stop_the_page(blank: Callable[[], Any], tmp_path: Path) -> None:
    """File names and texts in broken encodings are shown with a label."""
    case = blank()
    case.read("bad\udc80name.txt", "标题\udc80\n正文", "zh")
    assert "U+DC80" in case.write(tmp_path / "d.html", title="case \udc80")


def test_private_persons_are_masked_everywhere(made: Any, tmp_path: Path) -> None:
    """No private name and no first part of an address stands anywhere; the page says that it masks."""
    page = made.write(tmp_path / "dossier.html")
    assert "林小禾" not in page
    assert "lin.xiaohe" not in page
    assert "田中誠" not in page
    assert "@kjt.qinglan.example" in page
    assert "3 places in these texts" in page


def test_each_language_is_told(made: Any, tmp_path: Path) -> None:
    """Passages, names and texts carry their language, traditional and simplified apart."""
    page = made.write(tmp_path / "dossier.html")
    for tag in ("zh-Hans", "zh-Hant", "ja", "ko", "en"):
        assert f'class="q" lang="{tag}"' in page
        assert f'class="body" lang="{tag}"' in page
    assert '<bdi lang="zh-Hant">葦航計劃</bdi>' in page
    assert '<bdi lang="ja">葦航計画</bdi>' in page


def test_rival_values_stand_side_by_side(made: Any, tmp_path: Path) -> None:
    """Four bodies said to run one programme are four values of one fact, none of them chosen."""
    page = made.write(tmp_path / "dossier.html")
    block = page[page.index("<h4>Run by") :].split("</section>")[0]
    assert "4 values" in block
    for body in ("青岚省科学技术厅", "青岚省人力资源和社会保障厅", "Qinglan Department of Human Resources"):
        assert body in block
    assert "reported by" in block
    assert "2 people not named" in block


def test_a_fact_nobody_listed_is_shown_under_its_own_name(made: Any, tmp_path: Path) -> None:
    """A new kind of fact appears without a change to the page."""
    assert "<h4>invented-fact</h4>" in made.write(tmp_path / "dossier.html")


def test_the_top_tells_measured_counts(made: Any, tmp_path: Path) -> None:
    """One line counts files, documents and languages; what was not read stands beside the findings."""
    page = made.write(tmp_path / "dossier.html")
    assert (
        "9 files given, 8 read, 1 not read: 8 documents (Chinese 5, English 1, Japanese 1, Korean 1)" in page
    )
    assert "1 file was not read" in page


def test_a_case_without_programmes_says_what_was_searched(blank: Callable[[], Any], tmp_path: Path) -> None:
    """No programme is said as not found in what was searched, and the page is whole."""
    case = blank()
    case.read("a.txt", "只是一篇文章\n没有别的。", "zh")
    page = case.write(tmp_path / "d.html")
    assert "No programme name was found in what was searched." in page
    assert page.rstrip().endswith("</html>")
    empty: Dossier = compose("nothing", [], [], [], [], [])
    assert empty.coverage.files == 0
    assert "No file was given." in blank().write(tmp_path / "e.html")


def test_a_long_passage_is_cut_around_its_value_and_says_so(blank: Callable[[], Any], tmp_path: Path) -> None:
    """The quote of a table of 5,000 characters is short, holds the value, and shows where it was cut."""
    case = blank()
    document = case.read("a.txt", "标题\n" + "甲" * 3000 + "300万元" + "乙" * 2000, "zh")
    plan = case.programme("标题", (document, "标题", "Hans"))
    case.claim(plan, document, "offers", document.text[3:], "300万元", Amount(3000000, 3000000, "CNY"))
    page = case.write(tmp_path / "d.html")
    brief, quote = re.findall(r'class="q".*?</span>', page)
    assert len(brief) < 120 < len(quote) < 1200
    assert "300万元" in brief
    assert "300万元" in quote
    assert page.count('class="cut"') == 4


def test_every_reason_has_advice() -> None:
    """Each problem says what a person can do about it."""
    assert set(wording.ADVICE) == set(REASONS)


@pytest.mark.parametrize(
    ("normal", "words"),
    [
        (Amount(3000000, 5000000, "CNY", per="person"), "CNY 3,000,000 to 5,000,000, per person"),
        (Amount(None, 5000000, "CNY"), "up to CNY 5,000,000"),
        (
            Amount(5000, None, None, candidates=("CNY", "JPY")),
            "5,000 or more, currency not stated, may be CNY or JPY",
        ),
        (Amount(0.5, 0.5, "USD", approximate=True), "about USD 0.5"),
        (Experience(36, 36, "month", "abroad", True), "36 months of experience, abroad, without a break"),
        (None, ""),
    ],
)
def test_values_in_words(normal: Any, words: str) -> None:
    """A value is told with its unit, bounds and conditions."""
    assert wording.in_words(normal) == words


def test_a_large_case_is_written_quickly(blank: Callable[[], Any], tmp_path: Path) -> None:
    """1,000 programmes with ten statements each are written within seconds, each in a page of its own."""
    case = blank()
    for n in range(1000):
        line = f"“第{n}号雨燕计划”由第{n}办公室负责。"
        document = case.read(f"{n}.txt", f"关于第{n}号雨燕计划的通知\n" + line * 10, "zh", f"20{n % 20:02}")
        plan = case.programme(f"第{n}号雨燕计划", (document, f"第{n}号雨燕计划", "Hans"))
        for fact in ("run-by", "offers", "field", "audience", "quota", "a", "b", "c", "d", "e"):
            case.claim(plan, document, fact, line, f"第{n}办公室")
    began = time.process_time()
    page = case.write(tmp_path / "d.html")
    assert time.process_time() - began < 30  # some 4 s on one core; the rest is for a busy machine
    assert 'class="account"' not in page
    parts = [part.read_text("utf-8") for part in sorted(tmp_path.glob("d-texts/p-*.html"))]
    assert len(parts) == sum(part.count('class="account" id=') for part in parts) == 1000
    assert all('data-k="' in part.read_text("utf-8") for part in tmp_path.glob("d.html"))
    assert max(part.stat().st_size for part in tmp_path.rglob("*.html")) <= MOST_BYTES


@pytest.mark.parametrize(
    ("kind", "name", "count", "told"),
    [
        (
            "document",
            "several documents and talks with people involved",
            None,
            "documents and people not named",
        ),
        ("anonymous", "14份招標文件和4名知情人士", 4, "documents and 4 people not named"),
        ("anonymous", "入札書類14点と事情を知る4人の関係者", 4, "documents and 4 people not named"),
        ("anonymous", "입찰 문서 14건과 관계자 4명", 4, "documents and 4 people not named"),
        ("document", "the tender documents", None, "cited document"),
        ("anonymous", "four people and two officials", 4, "4 people not named"),
        ("document", "文件和通知", None, "cited document"),
    ],
)
def test_a_cited_document_is_not_the_document_itself(
    kind: str, name: str, count: int | None, told: str
) -> None:
    """Papers and people together are told as both; a paper cited is another; a paper's own title is itself."""
    place = Anchor("d", 0, len(name), name)
    assert wording.speaker(Speaker(kind, name, count, place)) == (name, told)  # type: ignore[arg-type]
    assert wording.speaker(Speaker("document", name, None, place), (place,)) == (name, "the document itself")


def test_the_page_explains_origins(made: Any, tmp_path: Path) -> None:
    """How copies are counted stands on the page, and no longer that they are counted one by one."""
    page = made.write(tmp_path / "dossier.html")
    assert "counted one by one" not in page
    assert "independent origins: copies, reprints" in page


def test_names_of_which_nothing_is_said_are_folded_away(blank: Any, tmp_path: Path) -> None:
    """Many names that one document each only names stand in a table of their own, below what something is said of."""
    case = blank()
    for n in range(30):
        document = case.read(f"{n}.txt", f"第{n}号通知\n“第{n}号鸥翔计划”由第{n}办公室负责。\n", "zh")
        plan = case.programme(f"第{n}号鸥翔计划", (document, f"第{n}号鸥翔计划", "Hans"))
        if n < 10:
            case.claim(plan, document, "run-by", f"“第{n}号鸥翔计划”由第{n}办公室负责。", f"第{n}办公室")
    page = case.write(tmp_path / "d.html")
    table = page[page.index('<section id="programmes"') :].split("</section>")[0]
    told, folded = table.split('<details class="fold"><summary>20 names</summary>')
    assert told.count('class="lead-cell"') == 10
    assert folded.count('class="lead-cell"') == 20


def test_few_such_names_are_not_folded(made: Any, tmp_path: Path) -> None:
    """A small case has one table."""
    assert 'class="fold"' not in made.write(tmp_path / "d.html")


def test_texts_stand_beside_where_programmes_do(blank: Any, tmp_path: Path) -> None:
    """Where each programme has a page of its own the page holds no texts, however short they are."""
    case = blank()
    for n in range(21):
        document = case.read(f"{n}.txt", f"第{n}号通知\n“第{n}号鸥翔计划”由第{n}办公室负责。\n", "zh")
        case.programme(f"第{n}号鸥翔计划", (document, f"第{n}号鸥翔计划", "Hans"))
    page = case.write(tmp_path / "d.html")
    assert "由第3办公室负责" not in page
    assert len(list((tmp_path / "d-texts").glob("*.html"))) == 42
