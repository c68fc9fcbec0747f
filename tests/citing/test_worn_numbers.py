"""Numbers in a column of numbers that lost their brackets, their 号 or their form; and whole tables of them."""

from __future__ import annotations

import random

import pytest

from aftername.citing.numbers import Numbered, numbers_in
from aftername.stages.gaps import count_table
from aftername.values.written_dates import iso_date


@pytest.mark.parametrize(
    "cell",
    [
        "甲科发2017]14号",
        "甲科发〔2017 14号",
        "甲科发〔2017〕14",
        "甲科发2017-14",
        "甲科发 2017 14号",
        "甲科发〔17〕14号",
        "甲科发［二〇一七］十四号",
        "甲科发〔二○一七〕一四号",
        "甲科发「2017」第14号",
        "甲科发（２０１７）１４号",
        "甲科发{2017}014号",
        "甲科发<2017>14号",
        "甲科发201714号",
    ],
)
def test_worn_forms_are_one_number(cell):
    """Brackets of any kind, half lost or lost, Han figures, short years and a lost 号 give the same number."""
    assert numbers_in(cell) == (Numbered("甲科发", 2017, 14),)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("제2026-1234호", Numbered("", 2026, 1234)),
        ("EO 13,999", Numbered("Executive Order", None, 13999)),
        ("Executive Order 13999", Numbered("Executive Order", None, 13999)),
        ("Directive 2031/24/EU", Numbered("Directive (EU)", 2031, 24)),
        ("(EU) 2031/1234", Numbered("(EU)", 2031, 1234)),
    ],
)
def test_forms_of_other_places(cell, number):
    """Korean numbers without an office, orders with a thousands comma, acts with the year before the number."""
    assert numbers_in(cell) == (number,)


@pytest.mark.parametrize(
    "cell", ["2017年3月14日", "关于甲的通知", "甲科发", "无", "-", "甲方案（14页）", "85 FR 12345"]
)
def test_no_number_where_none_stands(cell):
    """Dates, titles and page counts are no numbers of a series."""
    assert not [one for one in numbers_in(cell) if one.year == 2017 or one.series.startswith("甲")]


FORMS = (
    "{c}〔{y}〕{n}号",
    "{c}[{y}]{n}号",
    "{c}（{y}）{n} 号",
    "{c}【{y}】第{n}号",
    "{c}{y}]{n}号",
    "{c}〔{y}〕{n}",
)
DATES = (
    "{y}-{m:02}-{d:02}",
    "{y}年{m}月{d}日",
    "{y}/{m}/{d}",
    "{y}.{m}.{d}",
    "{y}{m:02}{d:02}",
    "{y}. {m}. {d}.",
)


@pytest.mark.parametrize(
    ("number", "date"),
    [
        ("发文字号", "成文日期"),
        ("文書番号", "発出日"),
        ("문서번호", "시행일"),
        ("Document number", "Date issued"),
    ],
)
def test_a_table_in_disorder_is_counted(tmp_path, number, date):
    """Unsorted rows, blank lines, repeats, a correction, mixed forms and dates: the holes are the holes."""
    chance = random.Random(5)
    rows = []
    for n in range(1, 61):
        if n in (7, 23, 24, 51):
            continue
        when = {"y": 2031, "m": 1 + n // 6, "d": 1 + n % 27}
        rows.append(
            (chance.choice(FORMS).format(c="甲办函", y=2031, n=n), chance.choice(DATES).format(**when))
        )
    rows += [rows[3], ("甲办函〔2031〕42号（误作51号）", rows[41][1])]
    chance.shuffle(rows)
    path = tmp_path / "t.csv"
    path.write_text(f"{number},{date}\n" + "\n\n".join(",".join(row) for row in rows) + "\n\n", "utf-8")
    (one,) = count_table(path).series
    assert (one.series, one.year, one.held, one.highest) == ("甲办函", 2031, 56, 60)
    assert one.missing == (7, 23, 24, 51)
    assert one.repeated


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("01/25/2031", "2031-01-25"),
        ("25.1.2031", "2031-01-25"),
        ("5/1/2031", "2031"),
        ("3/3/2031", "2031-03-03"),
    ],
)
def test_dates_with_the_year_last(written, value):
    """Day and month are told where only one order is possible; else the year alone."""
    assert iso_date(written) == value


@pytest.mark.parametrize(
    ("text", "serials"),
    [
        ("Act number;Date\n(EU) 2031/1;3 January 2031\n(EU) 2031/3;01/25/2031\n", (2,)),
        ("EO Number,Signing Date\nEO 14901,01/20/2031\nEO 14903,01/21/2031\n", (14902,)),
        ("공고번호,공고일,기관\n제2031-1호,2031. 1. 2.,갑부\n제2031-3호,2031. 1. 9.,갑부\n", (2,)),
        (
            "發文字號,發文日期\n甲教高(四)字第1200000001號,民國120年1月2日\n甲教高（四）字第1200000003A號,\n",
            (2,),
        ),
    ],
)
def test_tables_of_other_places(tmp_path, text, serials):
    """Acts, orders, Korean and Taiwanese numbers in tables with their own headings."""
    path = tmp_path / "t.csv"
    path.write_text(text, "utf-8")
    (one,) = count_table(path).series
    assert one.missing == serials


def test_one_typing_error_changes_one_row(tmp_path):
    """A lone 134 behind 30 is named a stray; it does not lengthen the year, and its own place stays open."""
    numbers = [
        f"甲令{2031}年第{n if n != 13 else 134}号,2031-{1 + n // 3:02}-{1 + n % 3 * 9:02}"
        for n in range(1, 31)
    ]
    path = tmp_path / "t.csv"
    path.write_text("文号,发布日期\n" + "\n".join(numbers), "utf-8")
    (one,) = count_table(path).series
    assert (one.highest, one.missing) == (30, (13,))
    assert 134 in [getattr(s, "serial", s) for s in one.strays]
