"""The page in a real browser: it lands, fits a phone, asks nobody, and can be read with assistance."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import aftername.exports.html as html

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no browser at {CHROMIUM}")


@pytest.fixture
def written(made: Any, tmp_path: Path) -> Path:
    made.write(tmp_path / "dossier.html")
    return tmp_path / "dossier.html"


def opened(
    browser: Any, path: Path, width: int = 1280, place: str = "", **more: Any
) -> tuple[Any, list[str]]:
    page = browser.new_page(viewport={"width": width, "height": 800}, **more)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: asked.append(f"console: {message.text}"))
    page.goto(path.as_uri() + place)
    return page, asked


def test_nothing_but_the_page_is_asked_for(browser: Any, written: Path) -> None:
    """Opening the page makes one request, for itself, and the console stays silent."""
    page, asked = opened(browser, written)
    assert asked == [written.as_uri()]
    page.close()


def test_every_link_lands_on_something_in_sight(browser: Any, written: Path) -> None:
    """Each place a link names exists and has a size once it is the target."""
    page, _ = opened(browser, written)
    places = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href'))"
    )
    for place in sorted(set(places)):
        page.evaluate(f"location.hash = {place!r}")
        box = page.evaluate("""() => {
            const it = document.getElementById(decodeURIComponent(location.hash.slice(1)));
            if (!it) return null;
            const box = it.getBoundingClientRect();
            return {height: box.height, top: box.top, bottom: box.bottom};
        }""")
        assert box, place
        assert box["height"] > 0, place
        assert box["top"] < 800, place
        assert box["bottom"] > 0, place
    page.close()


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_width_scrolls_sideways(browser: Any, written: Path, width: int) -> None:
    """The page is as wide as the window, whatever its texts hold."""
    page, _ = opened(browser, written, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_the_quote_shown_is_the_text(browser: Any, made: Any, written: Path) -> None:
    """What a reader sees as a quote and as a text, labels read back, is what stands there (masks aside)."""
    page, _ = opened(browser, written)
    read = """node => {
        const copy = node.cloneNode(true);
        for (const one of copy.querySelectorAll('.ctl'))
            one.replaceWith(String.fromCodePoint(parseInt(one.dataset.code, 16)));
        return copy.textContent;
    }"""
    for document in made.documents.values():
        shown = page.eval_on_selector(f"#doc-{document.id} .body", f"n => ({read})(n)")
        expected = document.text
        for person in made.people.get(document.id, ()):
            expected = expected.replace(person.written, "▇" * len(person.written))
        assert shown.replace("\n\n", "\n").strip("\n") == expected.replace("\n\n", "\n").strip("\n")
    quotes = page.eval_on_selector_all(".said .q", f"all => all.map({read})")
    passages = {claim.passage.quote for claim in made.claims}
    assert quotes
    assert set(quotes) <= passages
    page.close()


def test_a_link_under_a_quote_lands_on_the_value(browser: Any, written: Path) -> None:
    """Following the title under a quote highlights the very value in the full text."""
    page, _ = opened(browser, written)
    group = page.locator(".group").first
    value = group.locator("mark.value").first.text_content()
    group.locator("a.source").first.click()
    assert page.evaluate("document.querySelector(':target').textContent") == value
    top = page.evaluate("document.querySelector(':target').getBoundingClientRect().top")
    assert 0 <= top < 800
    page.locator(":target + a.back").click()
    assert page.evaluate("document.querySelector(':target').className") == "group"
    page.close()


def test_links_of_what_carries_on_land_on_their_passages(browser: Any, edged: Any, tmp_path: Path) -> None:
    """Every place a piece of evidence rests on is in sight once its link is followed, and leads back to its edge."""
    edged.write(tmp_path / "dossier.html")
    page, _ = opened(browser, tmp_path / "dossier.html")
    texts = {document.id: document.text for document in edged.documents.values()}
    for edge in edged.edges:
        page.evaluate(f"for (const one of document.querySelectorAll('#s-{edge.id} details')) one.open = true")
        for anchor in {anchor for one in edge.evidence for anchor in one.anchors}:
            mark = f"m-{anchor.document}-{anchor.start}-{anchor.end}"
            page.locator(f'#s-{edge.id} a[href="#{mark}"]').first.click()
            told = page.evaluate("""() => {
                const it = document.querySelector(':target'), box = it.getBoundingClientRect();
                return [it.id, it.textContent, box.top];
            }""")
            assert told[0] == mark
            assert len(told[1].replace("↩", "")) == len(texts[anchor.document][anchor.start : anchor.end])
            assert 0 <= told[2] < 800
            assert page.locator(f'a.back[href="#s-{edge.id}"]').count() > 0
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            assert page.locator("mark .copy").count() == 0, (
                "the button to copy stands among a passage's own words"
            )
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_what_carries_on_fits_and_is_read_with_assistance(
    browser: Any, edged: Any, tmp_path: Path, width: int
) -> None:
    """No width scrolls sideways; headings go down by one; the drawing is an image with a name; letters are not tiny."""
    edged.write(tmp_path / "dossier.html")
    page, asked = opened(browser, tmp_path / "dossier.html", width)
    assert len(asked) == 1
    page.evaluate("for (const one of document.querySelectorAll('#succession details')) one.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    levels = page.eval_on_selector_all("h1,h2,h3,h4,h5", "all => all.map(h => +h.tagName[1])")
    assert all(after - before <= 1 for before, after in pairwise(levels))
    tall = page.eval_on_selector_all(
        "#succession svg text", "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(tall) >= 11
    assert page.evaluate("[...document.querySelectorAll('#succession th')].every(th => th.scope)")
    page.close()


def many(blank: Any, count: int) -> Any:
    """A case of as many programmes, each with a long text of its own."""
    case = blank()
    for n in range(count):
        text = (
            f"关于雨燕{n}计划的通知\n"
            + "这是很长的正文。\n" * 800
            + f"雨燕{n}计划由第{n}办公室负责。\n"
            + "后文。\n" * 400
        )
        document = case.read(f"{n}.txt", text, "zh")
        plan = case.programme(f"雨燕{n}计划", (document, f"雨燕{n}计划", "Hans"))
        case.claim(plan, document, "run-by", f"雨燕{n}计划由第{n}办公室负责。", f"第{n}办公室")
    return case


def landed(page: Any) -> list[Any]:
    """The words a link landed on, and where they stand in the window."""
    page.wait_for_selector(":target")
    page.wait_for_timeout(100)
    told: list[Any] = page.evaluate(
        "(t => [t.textContent, t.getBoundingClientRect().top])(document.querySelector(':target'))"
    )
    return told


def test_a_larger_case_lands_too(browser: Any, blank: Any, tmp_path: Path) -> None:
    """With several programmes and long texts, laid out only in sight, a link still lands on its passage."""
    many(blank, 18).write(tmp_path / "dossier.html")
    page, _ = opened(browser, tmp_path / "dossier.html", 360)
    assert page.locator(".many").count() == 1
    for n in (3, 16):
        account = page.locator(".account").nth(n)
        value = account.locator("mark.value").first.text_content()
        account.locator("a.source").click()
        words, top = landed(page)
        assert words == value
        assert 0 <= top < 800
    page.close()


def test_a_programme_has_a_page_of_its_own_in_a_large_case(browser: Any, blank: Any, tmp_path: Path) -> None:
    """From the table to its page, to the passage, and back to the programme and to the table."""
    many(blank, 40).write(tmp_path / "dossier.html")
    page, _ = opened(browser, tmp_path / "dossier.html")
    assert page.locator(".account").count() == 0
    page.locator("table.index a", has_text="雨燕31计划").first.click()
    assert "/dossier-texts/p-" in page.url
    value = page.locator("figure.said mark.value").text_content()
    page.locator("figure.said a.source").click()
    words, top = landed(page)
    assert words == value == "第31办公室"
    assert 0 <= top < 800
    page.locator(":target + a.back").click()
    assert "/dossier-texts/p-" in page.url
    page.locator(".contents a", has_text="All programmes").click()
    assert page.url.endswith("dossier.html#programmes")
    page.close()


def shown_rows(page: Any) -> list[str]:
    """The names of the rows of programmes in sight, in order."""
    names: list[str] = page.eval_on_selector_all(
        "table.index tbody tr:not([hidden]) .lead-cell > a:first-child", "all => all.map(a => a.textContent)"
    )
    return names


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("汀兰", "苇航计划"),
        ("汀蘭", "苇航计划"),
        ("weihang PLAN", "苇航计划"),
        ("웨이항계획", "苇航计划"),
        ("葦航計画", "苇航计划"),
        ("雨燕", "雨燕计划"),
        ("yu yan", "雨燕计划"),
        ("鸥翔", None),
    ],
)
def test_a_name_is_found_in_any_script(
    browser: Any, made: Any, tmp_path: Path, typed: str, found: str | None
) -> None:
    """Whatever spelling is typed, the row of its programme stays; what is nowhere leaves none."""
    made.write(tmp_path / "dossier.html")
    page, asked = opened(browser, tmp_path / "dossier.html")
    page.keyboard.press("/")
    page.keyboard.type(typed)
    assert shown_rows(page) == ([found] if found else [])
    page.keyboard.press("Escape")
    assert len(shown_rows(page)) == 2
    assert len(asked) == 1
    page.close()


def test_tables_are_sorted_by_their_headings(browser: Any, blank: Any, tmp_path: Path) -> None:
    """A heading is a button; figures sort as figures; the way it is sorted is said to assistance."""
    many(blank, 12).write(tmp_path / "dossier.html")
    page, _ = opened(browser, tmp_path / "dossier.html")
    name = page.locator("table.index th button", has_text="Name").first
    name.press("Enter")
    names = shown_rows(page)
    assert names == sorted(names)
    name.press("Enter")
    assert shown_rows(page) == names[::-1]
    assert page.locator("table.index th[aria-sort=descending]").count() == 1
    page.locator("#documents input").fill("7.txt")
    assert page.locator("#documents tbody tr:not([hidden])").count() == 1
    page.close()


@pytest.mark.parametrize(
    ("style", "parts"),
    [
        ("plain", ("青岚省科学技术厅, “青岚省科学技术厅关于组织申报“汀兰计划”的通知”, 岚科发〔2019〕11号, 2019-03-05", "SHA-256 ", ": ““汀兰计划”由青岚省科学技术厅组织实施。”")),
        ("Chicago", ("March 5, 2019", "[file a/01.txt, SHA-256 ")),
        ("BibTeX", ("@misc{", "  author = {{青岚省科学技术厅}},", "  year = {2019},", "langid = {zh-Hans}")),
        ("CSL JSON", ('"type": "document"', '"issued"', "岚科发〔2019〕11号")),
    ],
)  # fmt: skip
def test_a_passage_is_copied_as_a_note(
    browser: Any, made: Any, tmp_path: Path, style: str, parts: tuple[str, ...]
) -> None:
    """Title, issuer, number, date, file, hash and quote, in the style that was chosen; a copied link names no folder."""
    made.write(tmp_path / "dossier.html")
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((tmp_path / "dossier.html").as_uri())
    page.select_option(".options select", style)
    figure = page.locator("figure.said", has_text="汀兰计划”由青岚省科学技术厅组织实施").first
    figure.locator("button", has_text="Copy as note").click()
    told = page.evaluate("navigator.clipboard.readText()")
    for part in parts:
        assert part in told
    if style == "CSL JSON":
        assert json.loads(told)[0]["issued"] == {"date-parts": [[2019, 3, 5]]}
    figure.locator("button", has_text="Copy link").click()
    link = page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"dossier\.html#q-[0-9a-f]{16}-\d+-\d+", link)
    assert page.locator(f"[id='{link.split('#')[1]}']").count() == 1
    assert "林小禾" not in told
    context.close()


def test_a_passage_that_stands_above_is_copied_where_it_is_needed(
    browser: Any, made: Any, tmp_path: Path
) -> None:
    """It is quoted once; the line that leads to it copies the same note."""
    made.write(tmp_path / "dossier.html")
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((tmp_path / "dossier.html").as_uri())
    line = page.locator(".again-line").first
    line.locator("button").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    above = page.locator(f"[id='{line.locator('a.again').get_attribute('href')[1:]}'] .q").first
    assert above.text_content().strip() in copied
    assert "SHA-256" in copied
    context.close()


def test_keys_go_from_passage_to_passage_and_can_be_turned_off(browser: Any, written: Path) -> None:
    """j and k move; a letter typed into a box stays a letter; with keys off nothing moves."""
    page, _ = opened(browser, written)
    at = "document.activeElement.id"
    page.keyboard.press("j")
    first = page.evaluate(at)
    page.keyboard.press("j")
    assert page.evaluate(at) != first
    page.keyboard.press("k")
    assert page.evaluate(at) == first
    assert first.startswith("q-")
    page.keyboard.press("/")
    page.keyboard.type("jk/")
    assert page.locator(".tools input").first.input_value() == "jk/"
    page.locator(".options button").click()
    page.keyboard.press("j")
    assert not page.evaluate(at)
    page.close()


def test_a_passage_is_quoted_once(browser: Any, edged: Any, tmp_path: Path) -> None:
    """No passage is shown twice below the first screen; where it is needed again a link leads to it, and each has a note."""
    edged.write(tmp_path / "dossier.html")
    page, _ = opened(browser, tmp_path / "dossier.html")
    ids = page.eval_on_selector_all("[id^='q-']", "all => all.map(e => e.id)")
    assert len(ids) == len(set(ids)) > 8
    notes = page.eval_on_selector_all("a.num", "all => all.map(a => !!document.querySelector('li' + a.hash))")
    assert all(notes)
    again = page.eval_on_selector_all("a.again", "all => all.map(a => a.hash.slice(1))")
    assert again
    assert set(again) <= set(ids)
    page.close()


def test_print_carries_numbered_notes(browser: Any, written: Path) -> None:
    """On paper the notes stand open, with hash and file, and what serves the screen alone is gone."""
    page, _ = opened(browser, written)
    note = page.locator(".notes li").first
    assert not note.is_visible()
    page.emulate_media(media="print")
    assert note.is_visible()
    assert re.search(r"SHA-256 [0-9a-f]{64}", note.text_content())
    assert not page.locator(".tools").first.is_visible()
    assert not page.locator(".copy").first.is_visible()
    page.close()


def test_assistance_finds_its_way(browser: Any, written: Path) -> None:
    """One h1, headings in order, landmarks, named sections, header cells with scope, a skip link first."""
    page, _ = opened(browser, written)
    levels = page.eval_on_selector_all("h1,h2,h3,h4,h5", "all => all.map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for landmark in ("header", "nav[aria-label]", "main", "footer"):
        assert page.locator(f"body > {landmark}").count() == 1
    assert page.evaluate("[...document.querySelectorAll('th')].every(th => th.scope)")
    named = "[...document.querySelectorAll('[aria-labelledby]')].every(e => document.getElementById(e.getAttribute('aria-labelledby')))"
    assert page.evaluate(named)
    assert page.evaluate(
        "[...document.querySelectorAll('a')].every(a => (a.textContent + (a.ariaLabel || '')).trim())"
    )
    assert page.evaluate("document.documentElement.lang") == "en"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.close()


def test_everything_shows_without_script(browser: Any, written: Path) -> None:
    """With scripts off the page shows the same."""
    page, _ = opened(browser, written, java_script_enabled=False)
    assert page.locator(".account").count() == 2
    assert page.locator("mark.value").first.is_visible()
    page.close()


def test_print_shows_folded_passages_and_leaves_the_texts_out(
    browser: Any, made: Any, tmp_path: Path
) -> None:
    """On paper every statement is there; the full texts are not."""
    made.claims.extend(
        made.claims[0].__class__(
            *(made.claims[0].programme, "run-by", "runs", made.claims[0].value, made.claims[0].normal),
            passage=document.anchor(0, 5), value_anchor=document.anchor(0, 5), subject_anchor=None,
            speaker=made.claims[0].speaker,
        )
        for document in made.documents.values()
    )  # fmt: skip
    made.write(tmp_path / "dossier.html")
    page, _ = opened(browser, tmp_path / "dossier.html")
    folded = page.locator(".group details .source").first
    assert not folded.is_visible()
    page.emulate_media(media="print")
    assert folded.is_visible()
    assert not page.locator("#texts").is_visible()
    page.close()


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_enough(scheme: str) -> None:
    """Every pair of text and ground colour reaches 4.5 to 1 (WCAG AA), in light and in dark."""
    style = (Path(html.__file__).parent / "templates" / "style.css").read_text("utf-8")
    light, dark = style.split("@media (prefers-color-scheme: dark)")[:2]
    colours = dict(
        re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light if scheme == "light" else dark.split("}")[0])
    )
    pairs = [(text, ground) for text in ("ink", "soft", "accent", "warn") for ground in ("paper", "sheet")]
    pairs += [("mark-ink", "mark"), ("mark-ink", "target"), ("ink", "passage"), ("accent", "passage")]
    for text, ground in pairs:
        one, two = sorted((_luminance(colours[text]), _luminance(colours[ground])), reverse=True)
        assert (one + 0.05) / (two + 0.05) >= 4.5, (text, ground)


def test_the_name_box_opens_what_is_folded_away(browser: Any, blank: Any, tmp_path: Path) -> None:
    """A name of which nothing is said is found by its name, and folded away again."""
    case = blank()
    for n in range(30):
        document = case.read(f"{n}.txt", f"第{n}号通知\n“第{n}号鸥翔计划”由第{n}办公室负责。\n", "zh")
        plan = case.programme(f"第{n}号鸥翔计划", (document, f"第{n}号鸥翔计划", "Hans"))
        if n < 10:
            case.claim(plan, document, "run-by", f"“第{n}号鸥翔计划”由第{n}办公室负责。", f"第{n}办公室")
    case.write(tmp_path / "d.html")
    page, _ = opened(browser, tmp_path / "d.html")
    row = page.locator("details.fold tr", has_text="第25号鸥翔计划")
    assert not row.is_visible()
    box = page.locator("input[type=search]").first
    box.fill("第25号")
    assert row.is_visible()
    box.fill("")
    assert not row.is_visible()
    page.close()
