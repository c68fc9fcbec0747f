"""Stretches of one language cover a text, and what cannot be told from a few characters is told from the rest."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.text.segments import segments_of


def languages(text: str) -> list[tuple[str, str]]:
    """What is written in which language."""
    spans, _ = segments_of(text)
    return [(text[start:end], language) for start, end, language in spans]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("这是一个句子。", "zh"),
        ("這是一個句子。", "zh"),
        ("晨曦计划面向海外人才。", "zh"),
        ("晨曦計劃面向海外人才，由青嵐省辦理。", "zh"),
        ("これは文です。", "ja"),
        ("あけぼの事業公募要領", "ja"),
        ("研究開発人材の受入れ", "ja"),
        ("気象観測・戦略検討", "ja"),
        ("새벽 사업은 계속된다.", "ko"),
        ("새벽", "ko"),
        ("The Dawn Programme goes on.", "en"),
        ("Dawn", "en"),
        ("東京", "und"),
        ("2023-08-26 21:21:00", "und"),
        ("他在 Harbour Wire 的 Jane Doe 面前说过", "zh"),
        ("これは GitHub の README です with many words", "ja"),
        ("The Ministry (工业和信息化部) runs it.", "en"),
    ],
)
def test_the_main_language_of_a_short_text(text, language):
    """A sentence, a heading or a name is told by its script and its characters."""
    assert segments_of(text)[1] == language


def test_an_empty_text_has_no_language():
    """Nothing gives no stretches and "und"."""
    assert segments_of("") == ((), "und")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("東京大学\nこれは発表です。", "ja"),
        ("中国人才\n这是一个通知。", "zh"),
        ("一、人材\n\n二、方法\n\nこれは要領です。", "ja"),
    ],
)
def test_han_text_goes_with_the_rest_of_its_document(text, language):
    """Han characters that both languages write take the language that the other lines show."""
    assert languages(text) == [(text, language)]


def test_han_text_between_two_languages_takes_the_nearer():
    """In a text of both languages a heading goes with the lines beside it."""
    filler = "这是一个很长的通知，说明申报条件。\n" * 8
    text = f"{filler}三、人事\nこれは要領です。\nこれも要領です。\n"
    assert dict(languages(text)) == {filler: "zh", text[len(filler) :]: "ja"}


def test_languages_on_one_line_are_told_apart():
    """A page that runs two languages together is cut at the sentences."""
    zh = "晨曦计划面向海外人才，由省里负责组织实施。"
    en = "The Dawn Programme is open to people from abroad and is run by the province. "
    assert languages(zh + en + zh) == [(zh, "zh"), (en, "en"), (zh, "zh")]


def test_long_text_in_another_language_is_other():
    """German at length is no English; a short line of it is not judged."""
    german = "Das Programm der Provinz richtet sich an Forscherinnen und Forscher aus dem Ausland. "
    assert segments_of(german * 8)[1] == "other"
    assert segments_of(german)[1] == "en"


def test_korean_with_han_characters_beside():
    """Han characters beside hangul stay undecided when nothing is Chinese or Japanese."""
    assert languages("人才\n새벽 사업은 계속된다.") == [("人才\n", "und"), ("새벽 사업은 계속된다.", "ko")]


@given(st.text("这是計画かなー한글 word.。\n\t（）()12", max_size=300))
def test_stretches_cover_the_text_in_order(text):
    """Whatever the text, the stretches follow each other from its beginning to its end."""
    spans, main = segments_of(text)
    ends = [0, *(end for _, end, _ in spans)]
    assert [start for start, _, _ in spans] == ends[:-1]
    assert ends[-1] == len(text)
    assert all(a[2] != b[2] for a, b in pairwise(spans))
    assert main in ("zh", "ja", "ko", "en", "other", "und")


def test_time_grows_with_the_text():
    """Hostile lines of brackets, stops and mixed scripts take no longer than plain ones of their length."""
    for piece in ("（", "這word ", "。.", "(a", "\n"):
        started = time.process_time()
        segments_of(piece * (200_000 // len(piece)))
        assert time.process_time() - started < 3, piece


def test_what_a_program_wrote_above_a_text_is_not_its_language():
    """Headers of a mail are set aside where something else stands below them."""
    top = "recipients: " + ", ".join(f"reader{n}@example.test" for n in range(40)) + "\n"
    assert segments_of(top + "새벽사업은 3억원을 지원한다.")[1] == "en"
    assert segments_of(top + "새벽사업은 3억원을 지원한다.", [(0, len(top))])[1] == "ko"
    assert segments_of(top, [(0, len(top))])[1] == "en"
