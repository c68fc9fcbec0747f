"""What holds for every claim of every text."""

from __future__ import annotations

import gc

from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.languages.claim_words import cues_of, every
from aftername.stages.claims import claim

PIECES = {
    "en": ["The [[p:Copper Bell Scheme]] ", "offers ", "a salary of ", "3 million yuan ", "(60 million yen)", ". ", "two officials said", ", ", "under 40 ", "must ", "not ", "PhD ", "in 2019 ", "“", "”", "\n", "[[q:Iron Gate Plan]] ", "it ", "the programme ", "such as ", "300 scientists ", "applied "],
    "zh": ["“[[p:铜铃计划]]”", "提供", "安家费", "50万元", "，", "。", "据三名知情人士透露", "40周岁以下", "不", "博士学位", "2019年", "\n", "“[[q:铁门工程]]”", "该计划", "等计划", "30名", "申报", "由市林业局", "牵头", "；", "（", "）", "一、"],
    "ja": ["「[[p:銅鈴計画]]」", "は", "研究費", "500万円", "を支給する", "。", "関係者3人によると", "、", "40歳未満", "博士号", "2019年に", "始まった", "\n", "「[[q:鉄門計画]]」", "と異なり", "同計画", "30人が", "応募した", "ない"],
    "ko": ["‘[[p:구리종 사업]]’", "은 ", "연구비 ", "5억 원", "을 지원한다", ". ", "소식통 세 명에 따르면 ", ", ", "만 45세 이하 ", "박사 학위 ", "2019년 ", "\n", "‘[[q:철문 계획]]’", "과 달리 ", "이 사업", "30명이 ", "지원했다", "않"],
}  # fmt: skip


@settings(max_examples=60)
@given(data=st.data(), language=st.sampled_from(sorted(PIECES)))
def test_every_anchor_quotes_its_slice(data, language):
    """Anchors quote their slice, the value stands in its passage, ids differ, order is by place, twice the same."""
    from gold_set import marked_text

    text = "".join(data.draw(st.lists(st.sampled_from(PIECES[language]), max_size=30)))
    marked = marked_text(text, language, "2023-05-04")
    made = claim(marked)
    for one in made:
        for anchor in one.anchors:
            assert marked.document.text[anchor.start : anchor.end] == anchor.quote
        assert one.passage.start <= one.value_anchor.start
        assert one.value_anchor.end <= one.passage.end
        assert one.value == one.value_anchor.quote
        assert (one.programme is None) == (one.fact == "context" or "without a name" in one.note)
    places = [(one.value_anchor.start, one.value_anchor.end) for one in made]
    assert places == sorted(places)
    assert len({one.id for one in made}) == len(made)
    assert claim(marked) == made


def test_phrases_are_folded_and_known():
    """Every phrase is in the form it is looked up in, and every table key is well formed."""
    from aftername.text.small import small_of

    for cue in every():
        assert small_of(cue.words, "en") == cue.words, cue
    assert cues_of("en")[0].fact == "run-by"


def test_a_text_without_stops_is_read_in_step_with_its_length():
    """A sentence of a hundred thousand characters is taken in parts; every value stands in its passage."""
    import time

    from gold_set import marked_text

    def seconds(times: int) -> float:
        marked = marked_text("“[[p:铜铃计划]]”由市林业局牵头给予安家费50万元" * times, "zh", "2023-05-04")
        begun = time.process_time()
        made = claim(marked)
        took = time.process_time() - begun
        assert made
        assert all(one.passage.start <= one.value_anchor.start < one.passage.end for one in made)
        assert all(len(one.passage.quote) <= 1300 for one in made)
        return took

    short, long = min(seconds(400), seconds(400)), seconds(4000)
    assert long < 40 * short + 1


def test_the_collector_is_left_as_it_was(claims_in):
    """Reading claims pauses the collector of cycles and leaves it running or stopped as before."""
    text = "The [[p:Copper Bell Scheme]] offers a research grant of 90,000 euros."
    assert gc.isenabled()
    assert claims_in("en", text)
    assert gc.isenabled()
    gc.disable()
    try:
        claims_in("en", text)
        assert not gc.isenabled()
    finally:
        gc.enable()
