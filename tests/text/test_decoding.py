"""Any encoding of the four languages is read to the same text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.text.decoding import decode, looks_like_text

SENTENCES = {
    "zh": "根据《晨曦计划管理办法》，现将有关事项通知如下：资助总额为三百万元。\n申请人应当提交材料。\n",
    "hant": "根據晨曦計畫管理辦法，現將有關事項通知如下：資助總額為三百萬元。\n申請人應當提交材料。\n",
    "ja": "あけぼの計画の公募要領について、次のとおり通知する。助成額は三億円とする。\n応募は五月まで。\n",
    "ko": "새벽계획 관리 규정에 따라 다음과 같이 공고한다. 지원 금액은 삼억 원으로 한다.\n접수는 오월까지.\n",
    "en": "The Dawn Plan – it’s a programme of “grants” for researchers.\nApply by May.\n",
}
ENCODINGS = [
    ("zh", "gb18030"), ("zh", "gbk"), ("zh", "utf-8"), ("zh", "utf-8-sig"), ("zh", "utf-16"), ("zh", "utf-16-le"),
    ("zh", "utf-16-be"), ("zh", "utf-32"), ("hant", "big5"), ("hant", "big5hkscs"), ("hant", "utf-16-le"),
    ("ja", "shift_jis"), ("ja", "cp932"), ("ja", "euc_jp"), ("ja", "iso2022_jp"), ("ja", "utf-16-be"),
    ("ko", "euc_kr"), ("ko", "cp949"), ("ko", "iso2022_kr"), ("ko", "utf-16-le"), ("en", "cp1252"), ("en", "utf-8"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "encoding"), ENCODINGS)
def test_every_encoding_is_read(language, encoding):
    """A text in each encoding comes back as it was."""
    decoded = decode(SENTENCES[language].encode(encoding))
    assert (decoded.text, decoded.damaged) == (SENTENCES[language], False)


def test_korean_is_not_taken_for_utf8():
    """The browsers' guess would be UTF-8 for Korean bytes; ours is not."""
    assert decode(SENTENCES["ko"].encode("euc_kr")).encoding == "cp949"


def test_a_declared_encoding_counts_where_it_fits():
    """What a file declares is taken up to its larger form: 镕 is not in GB 2312, though files say so."""
    assert decode("朱镕基的晨曦计划".encode("gbk"), "gb2312").text == "朱镕基的晨曦计划"
    assert decode(SENTENCES["ja"].encode("cp932"), "utf-8").text == SENTENCES["ja"]
    assert decode(SENTENCES["zh"].encode("gbk"), "no-such-code").text == SENTENCES["zh"]


def test_line_ends_and_marks_are_made_plain():
    """Carriage returns become line ends; marks and nulls go."""
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\x00d").text == "a\nb\ncd"


@given(st.text(max_size=200))
def test_utf8_comes_back(text):
    """Any text in UTF-8 comes back, line ends made plain."""
    wanted = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "").replace("\x00", "")
    decoded = decode(text.encode("utf-8", "surrogatepass")) if text.isprintable() else None
    if decoded is not None:
        assert decoded.text == wanted


@given(st.binary(max_size=400))
def test_any_bytes_are_survived(content):
    """No bytes make it fail."""
    assert isinstance(decode(content).text, str)


def test_rubbish_is_no_text():
    """Control characters all over are no text; words are."""
    assert not looks_like_text("".join(chr(n % 32) for n in range(400)))
    assert looks_like_text(SENTENCES["ko"])


def test_rare_encodings_of_chinese_and_japanese():
    """HZ by its escapes; letters that only the larger table of Japanese has. Braces after a tilde in plain text are no HZ."""
    zh, ja = (
        "汀兰计划由青岚省科学技术厅组织实施。",
        "「汀蘭計画」は俱楽部の会員、剝製の展示も対象とする。" * 3,
    )
    assert decode(zh.encode("hz")).text == zh
    assert decode(ja.encode("shift_jis_2004")).text == ja
    assert decode(ja.encode("euc_jis_2004")).text == ja
    assert decode(b"see ~{name} and ~} there").text == "see ~{name} and ~} there"
