"""Serials as they are listed: kanji digits, ranges, 同, lists that share a code; and dates of cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.citing.serial_lists import serials_in, spelled_out, trailing_numbers
from aftername.values.serial_figures import kanji_number
from aftername.values.written_dates import iso_date


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("一二一六", 1216),
        ("千二百十六", 1216),
        ("二十", 20),
        ("十", 10),
        ("１２", 12),
        ("〇", 0),
        ("三百五", 305),
        ("甲", None),
        ("", None),
    ],
)
def test_numbers_in_any_digits(written, number):
    """Digits side by side, with units, full width; anything else is no number."""
    assert kanji_number(written) == number


@given(st.integers(0, 99999))
def test_digits_come_back(number):
    """Every number written in kanji digits is read back."""
    assert kanji_number("".join("〇一二三四五六七八九"[int(d)] for d in str(number))) == number


@pytest.mark.parametrize(
    ("written", "serials"),
    [
        ("三四五、三四六", (345, 346)),
        ("三七六～三七九", (376, 377, 378, 379)),
        ("一・二", (1, 2)),
        ("一二一六～三七", tuple(range(1216, 1238))),
        ("9～3", (9, 3)),
    ],
)
def test_lists_and_ranges(written, serials):
    """Lists, ranges, ranges that leave out what both ends share; a range that runs backwards gives its ends."""
    assert serials_in(written) == serials


@pytest.mark.parametrize(
    ("title", "before", "found"),
    [
        ("甲乙に関する件（財政三一二）", None, (("財政", 312),)),
        ("甲乙に関する件（同三一三、三一四）", "財政", (("財政", 313), ("財政", 314))),
        (
            "道に関する件（第九地方局一三二～一三四）",
            None,
            (("第九地方局", 132), ("第九地方局", 133), ("第九地方局", 134)),
        ),
        (
            "公示（甲山労働局賃金公示五、乙川同四）",
            None,
            (("甲山労働局賃金公示", 5), ("乙川労働局賃金公示", 4)),
        ),
        ("規則（一般職）の一部改正（同九－五五－一五）", "甲院", (("甲院九－五五", 15),)),
        ("政令（四〇一）", None, (("", 401),)),
        ("甲の件（同七）", None, (("同", 7),)),
        ("第三回会合（第二）", None, ()),
        ("事業計画（令和七）", None, ()),
        ("概要（その二）", None, ()),
        ("番号のない件", None, ()),
        ("括弧が閉じない件（財政三", None, ()),
    ],
)
def test_numbers_that_end_a_title(title, before, found):
    """Offices with serials, 同 for the office before, what is no office."""
    assert trailing_numbers(title, before) == found


@pytest.mark.parametrize(
    ("written", "single"),
    [
        ("甲发〔2003〕5、6号", ("甲发〔2003〕5号", "甲发〔2003〕6号")),
        ("甲发〔2003〕5—8号", tuple(f"甲发〔2003〕{n}号" for n in (5, 6, 7, 8))),
        ("甲发〔2003〕5号、6号和9号", tuple(f"甲发〔2003〕{n}号" for n in (5, 6, 9))),
        ("甲发〔2003〕5号", ("甲发〔2003〕5号",)),
        ("을부 공고 제2026-1234호", ("을부 공고 제2026-1234호",)),
    ],
)
def test_lists_that_share_a_code(written, single):
    """A list behind one code and year is spelled out; a single number stays as it is."""
    assert spelled_out(written) == single


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2018-09-29", "2018-09-29"),
        ("2018/9/29", "2018-09-29"),
        ("20180929", "2018-09-29"),
        ("2018年9月29日", "2018-09-29"),
        ("二〇一八年九月二十九日", "2018-09-29"),
        ("令和元年5月", "2019-05"),
        ("民國107年5月1日", "2018-05-01"),
        ("2025. 9. 30.", "2025-09-30"),
        ("29 September 2018", "2018-09-29"),
        ("September 29, 2018", "2018-09-29"),
        ("2004", "2004"),
        ("2018-13-45", "2018"),
        ("soon", ""),
        ("", ""),
    ],
)
def test_dates_of_cells(written, iso):
    """Dates as tables write them, as precise as written."""
    assert iso_date(written) == iso
