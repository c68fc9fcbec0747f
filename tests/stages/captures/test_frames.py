"""What of two texts is matter and what the frame of their site."""

from __future__ import annotations

import pytest

TEXTS = {
    "zh": ("深海采样器下水", "市企业研制的深海采样器昨日在码头下水。\n采样器可以下潜四千米。\n研制工作历时四年。", "下一步将开展海上试验。"),
    "ja": ("観測ブイを設置", "観測チームは湖心に新しいブイを設置した。\nブイは水温と濁度を測る。\n運用は五年を予定している。", "費用は市が負担する。"),
    "ko": ("수달이 돌아왔다", "조사단은 하천에서 수달 세 마리를 보았다.\n카메라를 석 달 동안 돌렸다.\n보고서는 가을에 나온다.", "조명은 줄이기로 했다."),
    "en": ("A lighthouse measures wind", "The lighthouse has been fitted with instruments.\nIt measures wind and salt every minute.\nReadings are sent to fishermen.", "The lease runs for twenty years."),
}  # fmt: skip

OLD = "Old Harbour Board\nTides and moorings\n{}\nHarbour Lane 4, Old Quay\nWeb office of the board\nLast dredged 2009"
NEW = (
    "OHB\nI sail\nI fish\nI visit\n{}\nWas this useful?\nLetters by e-mail\nBoard of the harbour, since 1820"
)


@pytest.mark.parametrize("language", TEXTS)
def test_a_site_that_was_redone(page, language):
    """Other menus above and below the same text are no change; a sentence that came into it is."""
    title, text, more = TEXTS[language]
    page.text("2016-01-01", title, OLD.format(f"{title}\n{text}"), language)
    one = page.text("2019-01-01", title, NEW.format(f"{title}\n{text}"), language).history()
    assert (one.verdict, one.changes) == ("present", ())
    page.captures.pop()
    one = page.text("2019-01-01", title, NEW.format(f"{title}\n{more}\n{text}"), language).history()
    assert one.verdict == "changed"
    assert [each.quote for each in one.changes[0].came] == [more]


@pytest.mark.parametrize("language", TEXTS)
def test_lines_that_roll_beside_a_text(page, language):
    """What changes below a text alone is a change: nothing shows that the site was redone."""
    title, text, more = TEXTS[language]
    page.text("2016-01-01", title, OLD.format(text), language)
    assert (
        page.text("2019-01-01", title, OLD.format(f"{text}\n{more}"), language).history().verdict == "changed"
    )


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "{0}年3月{1}日 星期五 多云转晴 16～23度"),
        ("ja", "{0}年3月{1}日 晴れのち曇り"),
        ("ko", "{0}년 3월 {1}일 맑음 미세먼지 보통"),
        ("en", "{1} March {0}, light winds"),
    ],
)
def test_the_day_of_a_visit(page, language, line):
    """A line with the day of the capture is no matter; a line with another day is."""
    title, text, _ = TEXTS[language]
    page.text("2016-03-04", title, f"{line.format(2016, 4)}\n{text}", language)
    other = (
        line.replace("多云", "小雨").replace("晴れ", "雨").replace("맑음", "비").replace("light", "strong")
    )
    assert (
        page.text("2018-03-09", title, f"{other.format(2018, 9)}\n{text}", language).history().verdict
        == "present"
    )
    page.captures.pop()
    later = page.text("2018-03-29", title, f"{other.format(2018, 9)}\n{text}", language)
    assert later.history().verdict == "changed"


@pytest.mark.parametrize(
    "line", ["© Old Harbour Board {}. All rights reserved.", "Copyright (C) {} Old Harbour Board"]
)
def test_the_year_of_the_rights(page, line):
    """It is that of the visit."""
    title, text, _ = TEXTS["en"]
    page.text("2016-03-04", title, f"{text}\n{line.format(2016)}", "en")
    assert page.text("2018-03-04", title, f"{text}\n{line.format(2018)}", "en").history().verdict == "present"


def test_a_sum_in_a_line(page):
    """A figure that changes in a line of the matter is a change; in a counter at the foot it is none."""
    text = "Rooms are let by the week.\nRent: 500 a week\nRooms have a desk.\nVisitors so far: {}"
    page.text("2016-01-01", "Rooms", text.format(12), "en")
    assert page.text("2017-01-01", "Rooms", text.format(99), "en").history().verdict == "present"
    one = page.text("2018-01-01", "Rooms", text.format(120).replace("500", "600"), "en").history()
    assert one.verdict == "changed"
    assert [each.quote for each in one.changes[-1].went] == ["Rent: 500 a week"]


@pytest.mark.parametrize("language", TEXTS)
def test_other_matter_in_the_frame_of_a_site(page, language):
    """It was replaced, where no full sentence stays and the title is another."""
    title, text, _ = TEXTS[language]
    frame = "Old Harbour Board\nTides and moorings\nBoats and nets and lines\n{}\nHarbour Lane 4, Old Quay\nWeb office of the board"
    page.text("2016-01-01", title, frame.format(text), language)
    other = "The board meets on Mondays in the long room above the store.\nMinutes are kept by the clerk for thirty years.\nAnybody may listen."
    one = page.text("2018-01-01", "Meetings", frame.format(other), language).history()
    assert one.verdict == "replaced"
