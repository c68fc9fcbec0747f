"""Readings between characters or over lines are blanked, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.text.injected import without_readings

PLAIN = "溪桥计划申报工作现已开始"
READ = "溪xī桥qiáo计jì划huà申shēn报bào工gōng作zuò现xiàn已yǐ开kāi始shǐ"


@pytest.mark.parametrize(
    "text",
    [
        READ,
        "溪(xī)桥(qiáo)计(jì)划(huà)申(shēn)报(bào)工(gōng)作(zuò)现(xiàn)已(yǐ)开(kāi)始(shǐ)",
        "溪xi1桥qiao2计ji4划hua4申shen1报bao4工gong1作zuo4现xian4已yi3开kai1始shi3",
        "溪ㄒㄧ桥ㄑㄧㄠˊ计ㄐㄧˋ划ㄏㄨㄚˋ申ㄕㄣ报ㄅㄠˋ工ㄍㄨㄥ作ㄗㄨㄛˋ现ㄒㄧㄢˋ已ㄧˇ开ㄎㄞ始ㄕˇ",
    ],
)
def test_readings_between_characters(text):
    """What is left is the plain text, at the same offsets."""
    told = without_readings(text)
    assert len(told) == len(text)
    assert "".join(told.split()) == PLAIN


def test_readings_over_lines():
    """Lines of nothing but pinyin with tones are blanked."""
    text = "xī qiáo jì huà\n溪桥计划\nshēn bào gōng zuò\n申报工作\n"
    assert without_readings(text).split() == ["溪桥计划", "申报工作"]


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "采用AI和IT技术的企业、使用app申报",
        "汇率为1元兑20円，见附表A和附表B",
        "plain English text",
        "かな漢字交じり文",
    ],
)
def test_what_is_no_reading_stays(text):
    """Abbreviations and letters in a Chinese text are no readings."""
    assert without_readings(text) == text


@given(st.text(alphabet="溪桥计划xīqiáo ,。\n(1", max_size=80))
def test_offsets_stay(text):
    """The length never changes, and what is blanked twice is blanked once."""
    told = without_readings(text)
    assert len(told) == len(text)
