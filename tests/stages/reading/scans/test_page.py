"""A page is read off its picture: in its language, whichever way it lies, column by column; what is no text is told."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from aftername.files import commands
from aftername.stages.reading.scans import page as pages
from aftername.stages.reading.scans import read_page, seals, tesseract

PNG = "image/png"

TOLD = {
    "zh-Hans": ["青桐人才计划申报通知", "申报人应当具有博士学位，年龄不超过45周岁，入选者给予一次性资助100万元。"],
    "zh-Hant": ["青桐人才計畫申請須知", "獲選者每月支給教學研究補助費新臺幣十二萬元，補助期間為三年，期滿得再延長二年。"],
    "ja": ["青桐研究者招へい事業の公募", "採択された者には、研究費として年間800万円を上限に最長5年間支給する。"],
    "ko": ["푸른오동 인재 유치 사업 공고", "선정된 연구자에게는 연구비로 해마다 1억 2천만 원을 최대 5년 동안 지원한다."],
    "en": ["Green Parasol Talent Programme", "Those selected receive a single grant of 1,000,000 yuan and a flat for five years."],
}  # fmt: skip
MODEL = {"zh-Hans": "chi_sim", "zh-Hant": "chi_tra", "ja": "jpn", "ko": "kor", "en": "eng"}
HOLDS = {"zh-Hans": "资助100万元", "zh-Hant": "十二萬元", "ja": "年間800万円", "ko": "1억 2천만 원을", "en": "grant of 1,000,000 yuan"}  # fmt: skip


@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize("language", TOLD)
def test_each_language_is_read_with_its_model(drawn, language):
    """The language is seen on the page; English is always read too; words lie in the text and on the page."""
    scan = read_page(drawn(language, TOLD[language]), PNG, 1)
    assert scan.languages.split("+")[0] == MODEL[language]
    assert scan.languages.endswith("eng")
    assert HOLDS[language] in scan.text.replace("\n", " " if language in ("ko", "en") else "")
    assert scan.confidence > 75
    assert "".join(scan.text[w.start : w.end] for w in scan.words) == "".join(scan.text.split())
    assert all(
        0 <= w.left < w.right <= scan.width and 0 <= w.top < w.bottom <= scan.height for w in scan.words
    )
    assert scan.picture[8:12] == b"WEBP"


@pytest.mark.usefixtures("tesseract")
def test_the_same_page_gives_the_same_scan(drawn):
    """Nothing hangs on chance or on the clock."""
    picture = drawn("en", TOLD["en"], noise=6)
    assert read_page(picture, PNG, 1) == read_page(picture, PNG, 1)


@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize("turn", [90, 180])
def test_a_page_that_lies_on_its_side_is_set_upright(drawn, turn):
    """It is read as if it stood."""
    scan = read_page(drawn("zh-Hans", None, turn=turn), PNG, 1)
    assert scan.turn == turn
    assert "资助100万元" in scan.text.replace("\n", "")


@pytest.mark.usefixtures("tesseract")
def test_a_page_askew_with_grain_is_set_level(drawn):
    """Skew is measured and taken out; so is the shade of the paper."""
    scan = read_page(drawn("en", None, skew=2.4, noise=18, shade=80, blur=0.8), PNG, 1)
    assert abs(scan.skew + 24) <= 2
    assert "doctorate, be under 45 years" in " ".join(scan.text.split())


@pytest.mark.usefixtures("tesseract")
def test_columns_are_read_one_after_the_other(drawn):
    """No line runs from one column into the other; the title above both comes first."""
    scan = read_page(drawn("en", None, columns=2, dpi=200, points=10.0), PNG, 1)
    text = " ".join(scan.text.split())
    assert text.startswith("Call for Applications")
    assert "admits up to 30 people a year." in text
    assert "established in 2014 and ended on 30 June 2021" in text


@pytest.mark.usefixtures("tesseract")
def test_cells_of_a_table_stay_in_their_rows(drawn):
    """Cells are parted by tabs, ruled lines are no letters."""
    scan = read_page(
        drawn("en", ["Grants", "The programmes of the city at a glance."], table=True, dpi=200), PNG, 1
    )
    assert "White Birch\tEducation Office\t200,000\t50" in scan.text.split("\n")


@pytest.mark.usefixtures("tesseract")
def test_japanese_in_columns_of_characters(drawn):
    """Text that runs from top to bottom is read so, from right to left."""
    scan = read_page(drawn("ja", None, vertical=True, dpi=200, points=11.0), PNG, 1)
    text = "".join(scan.text.split())
    assert "jpn_vert" in scan.languages
    assert text.startswith("青桐研究者招へい事業の公募について")
    assert "年間800万円を上限に" in text


@pytest.mark.usefixtures("tesseract")
def test_print_under_a_seal_is_read_and_a_red_letterhead_stays(drawn):
    """The seal is taken out, black print under it and red print elsewhere are not."""
    sheet = Image.open(io.BytesIO(drawn("zh-Hans", None, stamp=True, dpi=200, points=11.0)))
    grey = seals.greyed(sheet)
    middle = (round(sheet.width * 0.55) + 160, round(sheet.height * 0.3) + 160)
    assert grey.getpixel(middle) == 255
    head = Image.new("RGB", (1600, 600), "white")
    ImageDraw.Draw(head).rectangle((200, 100, 1400, 160), fill=(220, 30, 30))
    assert seals.greyed(head).getpixel((800, 130)) < 160


def test_a_blank_page_is_no_trouble():
    """Nothing stands on it: nothing is read, nothing is told, and Tesseract is not asked."""
    scan = pages._read(Image.new("RGB", (1700, 2400), "white"), 3)
    assert (scan.page, scan.blank, scan.text, scan.reason) == (3, True, "", "")


def test_without_tesseract_it_is_said_what_to_install(drawn, monkeypatch):
    """The problem holds the command to type."""
    monkeypatch.setattr(tesseract, "name", lambda: "")
    scan = read_page(drawn("en", TOLD["en"]), PNG, 1)
    assert scan.reason == "no-text-layer"
    assert "apt-get install tesseract-ocr tesseract-ocr-chi-sim" in scan.trouble


@pytest.mark.usefixtures("tesseract")
def test_a_stop_of_tesseract_is_the_trouble_of_that_page(drawn, monkeypatch):
    """A call that takes too long, or ends badly, gives no error."""

    def stopped(*_):
        raise commands.CommandTrouble("timeout", "tesseract was stopped after 1 seconds")

    monkeypatch.setattr(tesseract, "words", stopped)
    scan = read_page(drawn("en", TOLD["en"]), PNG, 1)
    assert (scan.reason, scan.words) == ("timeout", ())


def test_broken_pictures_and_bombs_are_told():
    """Neither is opened any further."""
    assert read_page(b"\x89PNG\r\n\x1a\n" + b"\0" * 90, PNG, 1).reason == "damaged"
    held = io.BytesIO()
    Image.new("1", (16_000, 16_000)).save(held, "PNG")
    assert read_page(held.getvalue(), PNG, 1).reason == "bomb"


def test_a_second_reader_is_asked_only_where_the_first_is_unsure(monkeypatch):
    """It is never asked for Korean, nor where it is not installed; the better of the two is kept."""
    word = tesseract.Word((0, 0, 0), 0, 0, 9, 9, 90.0, "words")
    monkeypatch.setattr(pages.second, "words", lambda level: (word,) * 20)
    level = Image.new("L", (400, 400), 255)
    poor = pages.Reading((), ("chi_sim", "eng"), "tesseract 5")
    monkeypatch.setattr(pages.second, "name", lambda: "rapidocr 3")
    assert [one.reader for one in pages._by_the_second(level, poor)] == ["rapidocr 3"]
    assert list(pages._by_the_second(level, pages.Reading((), ("kor", "eng"), "tesseract 5"))) == []
    monkeypatch.setattr(pages.second, "name", lambda: "")
    assert list(pages._by_the_second(level, poor)) == []


@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize(("one", "other"), [("zh-Hans", "ko"), ("ko", "ja"), ("zh-Hant", "ko")])
def test_a_page_in_two_scripts_is_read_in_both(drawn, one, other):
    """Where some lines read well and others badly, a second language is read beside the first."""
    scan = read_page(drawn(one, [*TOLD[one], *TOLD[other], *TOLD[one]]), PNG, 1)
    bare = "".join(scan.text.split())
    assert "".join(HOLDS[one].split()) in bare
    assert {"ko": "연구비로해마다1억2천만", "ja": "研究費として年間800万円"}[other] in bare
    assert {MODEL[one], MODEL[other]} <= set(scan.languages.split("+"))
    assert scan.languages.endswith("eng")


def test_a_page_that_reads_badly_throughout_is_not_in_two_languages():
    """Only lines that read well beside lines that do not tell of a second language; a short line tells nothing."""
    level = Image.new("L", (400, 400), 255)

    def read(*sure: float) -> pages.Reading:
        held = (
            tesseract.Word((0, 0, at), 0, 40 * at, 300, 40 * at + 20, one, "x" * 30)
            for at, one in enumerate(sure)
        )
        stamp = tesseract.Word((0, 0, 99), 0, 380, 30, 399, 5.0, "xx")
        return pages.Reading((*held, stamp), ("chi_sim", "eng"), "tesseract 5")

    for sure in ((30.0, 40.0, 50.0), (80.0, 90.0), (70.0, 65.0)):
        assert list(pages._in_two_languages(level, read(*sure))) == []
