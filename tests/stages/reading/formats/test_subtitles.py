"""Subtitles give what is said, without times; sentences that run over several titles are whole."""

from __future__ import annotations

import pytest

from aftername.files.sniffing import SUBTITLES, sniff
from aftername.settings import Settings
from aftername.stages.reading.formats import subtitles

SAID = {
    "zh": (("汀兰计划由青岚省科学技术", "厅组织实施。", "入选者给予三百万元。"), "汀兰计划由青岚省科学技术厅组织实施。\n入选者给予三百万元。"),
    "ja": (("汀蘭事業は青嵐省が", "実施する。", "研究費を支給する。"), "汀蘭事業は青嵐省が実施する。\n研究費を支給する。"),
    "ko": (("물결사업은 푸른솔부가", "시행한다.", "접수는 5월까지이다."), "물결사업은 푸른솔부가 시행한다.\n접수는 5월까지이다."),
    "en": (("The Skylark Scheme is run", "by the made-up ministry.", "It pays for travel."), "The Skylark Scheme is run by the made-up ministry.\nIt pays for travel."),
}  # fmt: skip


def srt(lines):
    return "\n".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},500\n{words}\n" for n, words in enumerate(lines, 1)
    )


def vtt(lines):
    cues = "\n".join(
        f"00:0{n}.000 --> 00:0{n + 1}.500 line:0\n<v One>{words}</v>\n" for n, words in enumerate(lines, 1)
    )
    return f"WEBVTT - made up\n\nNOTE seen by nobody\nat all\n\nSTYLE\n::cue {{}}\n\n{cues}"


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize("form", [srt, vtt])
@pytest.mark.parametrize("way", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_is_said_stands_in_sentences(language, form, way):
    """In either form and encoding; numbers, times, notes and marks are no text."""
    lines, told = SAID[language]
    content = form(lines).replace("\n", "\r\n").encode(way)
    assert sniff(content) == SUBTITLES
    (part,) = subtitles.read(content, Settings())
    assert part.text == told


def test_titles_without_stops_stay_lines():
    """Where no stop is written nothing tells where a sentence ends."""
    lines = ["汀兰计划今天开始", "由青岚省组织", "谢谢大家"]
    (part,) = subtitles.read(srt(lines).encode(), Settings())
    assert part.text == "\n".join(lines)


def test_who_speaks_begins_anew_and_what_stands_twice_is_said_once():
    """A dash opens what another says; titles that roll repeat their lines."""
    lines = ["Who runs it", "Who runs it", "- The ministry.", "It does."]
    (part,) = subtitles.read(srt(lines).encode(), Settings())
    assert part.text == "Who runs it\n- The ministry.\nIt does."


@pytest.mark.parametrize(
    "text", ["1\nThe talk began at 00:00:01,000 --> slowly.", "WEBVTT is a format of subtitles.", "10:00 --> 11:00 Talk"]
)  # fmt: skip
def test_a_text_about_times_is_a_text(text):
    """Only a title with its times at the top makes subtitles."""
    assert sniff(text.encode()) == "text/plain"
