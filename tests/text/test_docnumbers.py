"""Document numbers are read in every form they are written in, and their false friends are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.languages.bodies import code_within, issuer_of
from aftername.text.docnumbers import TRIGGERS, number_ending, numbers_after

FORMS = [
    ("青科发〔2019〕11号", "青科发〔2019〕11号", "青科发", 2019, 11),
    ("财科教【2017】6号", "财科教〔2017〕6号", "财科教", 2017, 6),
    ("国办发（2016）80号", "国办发〔2016〕80号", "国办发", 2016, 80),
    ("国办发 (2016) 80 号", "国办发〔2016〕80号", "国办发", 2016, 80),
    ("财税[2026]15号", "财税〔2026〕15号", "财税", 2026, 15),
    ("国办发明电〔2022〕1号", "国办发明电〔2022〕1号", "国办发明电", 2022, 1),
    ("厅字〔2017〕3号", "厅字〔2017〕3号", "厅字", 2017, 3),
    ("国家税务总局公告2026年第6号", "国家税务总局公告2026年第6号", "国家税务总局公告", 2026, 6),
    ("国务院令第709号", "国务院令第709号", "国务院令", None, 709),
    ("国务院令第二百零九号", "国务院令第209号", "国务院令", None, 209),
    ("国家税务总局令第44号", "国家税务总局令第44号", "国家税务总局令", None, 44),
    ("臺教高(五)字第1120012345號", "臺教高(五)字第1120012345號", "臺教高(五)字", 2023, 12345),
    ("24科基政第6号", "24科基政第6号", "科基政", 2012, 6),
    ("法律第三十号", "法律第30号", "法律", None, 30),
    (
        "과학기술정보통신부 공고 제2021-0051호",
        "과학기술정보통신부 공고 제2021-0051호",
        "과학기술정보통신부 공고",
        2021,
        51,
    ),
    ("대통령령 제31234호", "대통령령 제31234호", "대통령령", None, 31234),
]


@pytest.mark.parametrize(("written", "value", "series", "year", "serial"), FORMS)
def test_every_form_is_read(written, value, series, year, serial):
    """A number is read with its series, year and serial, whatever its brackets and blanks."""
    found = number_ending(written, len(written), code_within)
    assert found is not None
    assert (found.value, found.series, found.year, found.serial) == (value, series, year, serial)
    assert not found.repaired


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("闽科奖函 20187号", "闽科奖函〔2018〕7号"),
        ("国科办政201850号", "国科办政〔2018〕50号"),
        ("中组发201124号", "中组发〔2011〕24号"),
        ("组通字20179号", "组通字〔2017〕9号"),
    ],
)
def test_lost_brackets_are_put_back_and_marked(written, value):
    """Where the brackets were lost the first four digits are the year, and the repair is marked."""
    found = number_ending(written, len(written), code_within)
    assert found is not None
    assert (found.value, found.repaired) == (value, True)


@pytest.mark.parametrize(
    "written",
    [
        "沪ICP备2022012号",
        "第3号",
        "京公网安备11010502030143号",
        "东风路2018号",
        "幸福里15号",
        "（2023）年度3号",
    ],
)
def test_false_friends_are_left_alone(written):
    """Licences of web pages, houses and bare numbers are no document numbers."""
    assert number_ending(written, len(written), code_within) is None


@pytest.mark.parametrize(
    ("written", "value", "serial"),
    [
        ("see Yue Fa [2017] No. 1 for", "Yue Fa [2017] No. 1", 1),
        ("COM(2024) 26 final", "COM(2024) 26 final", 26),
        ("Pub. L. 117-167", "Pub. L. 117-167", 167),
        ("report GAO-20-434 says", "GAO-20-434", 434),
        ("DOE Order 486.1A", "DOE Order 486.1A", None),
    ],
)
def test_latin_numbers_are_read(written, value, serial):
    """Romanised, European and American numbers are read where they stand."""
    low = written.lower()
    found = [n for t in TRIGGERS if t in low and (n := numbers_after(written, low.find(t)))]
    assert {(n.value, n.serial) for n in found} == {(value, serial)}
    assert all(written[n.start : n.end] == value for n in found)


@given(
    st.sampled_from(["国科发专", "青科发", "教师函", "财教", "人社部发", "中办发"]),
    st.integers(1950, 2035),
    st.integers(1, 9999),
    st.sampled_from(["〔〕", "[]", "（）", "()", "【】", "﹝﹞"]),
    st.sampled_from(["", " "]),
    st.sampled_from(["", "根据", "见《办法》（", "。", "转发"]),
)
def test_what_is_written_is_read_back(code, year, serial, brackets, blank, before):
    """A number written with any brackets after any words comes back with the same parts."""
    written = f"{before}{code}{blank}{brackets[0]}{year}{brackets[1]}{blank}{serial}号"
    found = number_ending(written, len(written), code_within)
    assert found is not None
    assert (found.series, found.year, found.serial) == (code, year, serial)
    assert written[found.start : found.end].startswith(code)


@given(st.text("国科发〔〕()[]（）201号第令公告年 \n，《》abc제호-", max_size=120))
def test_any_text_is_survived(text):
    """No text makes it fail, and what it finds stands in the text."""
    for end in (i + 1 for i, c in enumerate(text) if c in "号號호"):
        found = number_ending(text, end, code_within)
        if found is not None:
            assert 0 <= found.start < found.end == end


def test_codes_tell_the_issuer_where_only_one_uses_them():
    """The longest known beginning of a code tells whose it is; a code of several tells nobody."""
    assert issuer_of("国科发专") == "cn-most"
    assert issuer_of("国办发") == "cn-scgo"
    assert issuer_of("宁政发") is None
    assert issuer_of("岚科发") is None
