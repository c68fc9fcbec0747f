"""ISO-2022-JP is read with the characters of Windows, and by lines where an escape is missing."""

from __future__ import annotations

import pytest

from aftername.text.decoding import decode


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\x1b$B-!\x1b(B", "①"),
        (b"\x1b$B-j9b\x1b(B", "㈱高"),
        (b"A\x1b$B?7@/\x1b(B-\x1b(I1\x1b(B", "A新政-ｱ"),
        (b"\x1b$B-!\nplain \x1b$B?7\x1b(J!", "①\nplain 新!"),
    ],
)
def test_characters_that_only_windows_has(content, text):
    """Figures in circles and half-width kana come out; a line without its last escape ends all the same."""
    decoded = decode(content, "iso-2022-jp")
    assert decoded.text == text
    assert not decoded.damaged


def test_what_is_no_jis_is_told():
    """Bytes of no character are shown as U+FFFD and told."""
    decoded = decode(b"\x1b$B-!~~\x1b(B ok", "iso-2022-jp")
    assert decoded.damaged
    assert decoded.text.startswith("①")
    assert decoded.text.endswith(" ok")


@pytest.mark.parametrize("words", ["联谊", "移民", "科技"])
def test_a_few_words_in_the_encoding_that_they_declare(words):
    """Two characters of GBK may be UTF-8 by chance; what is declared goes first where only such letters come out."""
    assert decode(words.encode("gbk"), "gb2312").text == words


@pytest.mark.parametrize("words", ["高端", "Malmö", "晨曦计划"])
def test_words_that_are_utf_8_whatever_is_declared(words):
    """UTF-8 of letters of three bytes is no chance; what is declared in vain is not believed."""
    declared = "gb2312" if words != "Malmö" else "utf-8"
    assert decode(words.encode(), declared).text == words
