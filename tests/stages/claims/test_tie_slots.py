"""Ties to what stands where a name must stand, to entries of a chronicle, and words that keep to their own clause."""

from __future__ import annotations

import pytest
from tests.stages.claims.test_tie_candidates import ends, told

from aftername.languages.tie_words import LABELS
from aftername.stages.claims.ties import ties
from aftername.text.small import small_of

SLOTS = [
    (
        "zh",
        "2018年起，“汀兰人才计划”继续招生；原特别助学金更名为“苇航人才计划”。",
        "特别助学金",
        "苇航人才计划",
    ),
    ("zh", "“苇航人才计划”（原特别助学金）由石岛省实施。", "特别助学金", "苇航人才计划"),
    ("ja", "「葦航人材育成事業」((旧)汀蘭支援)は県が行う。", "汀蘭支援", "葦航人材育成事業"),
    (
        "ko",
        "시는 ‘위항 창업패키지 사업’(구 정란형 창업기업 지원)을 모집한다.",
        "정란형 창업기업 지원",
        "위항 창업패키지 사업",
    ),
    ("en", "The Weihang Talents Plan (formerly Reed Start) is open.", "Reed Start", "Weihang Talents Plan"),
]

SILENT = [
    ("zh", "“苇航人才计划”（原省科技厅主管）由石岛省实施。"),
    ("zh", "“苇航人才计划”（原入选者除外）由石岛省实施。"),
    ("zh", "合并后的“苇航人才计划”采用现行普通津贴的标准。"),
    ("ja", "「葦航人材育成事業」(旧文部省所管)は県が行う。"),
    ("ko", "시는 ‘위항 창업패키지 사업’(구 사업)을 모집한다."),
    ("en", "The Weihang Talents Plan (now open to Reed Scholars abroad) is open."),
]


@pytest.mark.parametrize(("language", "text", "earlier", "later"), SLOTS)
def test_what_stands_where_a_name_must_stand_is_an_end(language, text, earlier, later):
    """A bracket for the former name, or a change of name, says that what it holds is one."""
    assert (earlier, later) in [ends(one, text) for one in told(language, text)]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_other_words_there_are_none(language, text):
    """Who ran it, who won it, a common word: no name, and no tie."""
    assert told(language, text) == []


def test_what_changes_its_name_is_not_what_stands_above():
    """A subject of common words that was not found is no reason to take the programme named before."""
    text = "“汀兰人才计划”由石岛省实施。专项助学金更名为“苇航人才计划”。"
    assert ("汀兰人才计划", "苇航人才计划") not in [ends(one, text) for one in told("zh", text)]


CHRONICLES = [
    (
        "zh",
        "2006年，“汀兰人才基金”更名为“松涛人才计划”，2015年，更名为“苇航人才计划”。",
        ("松涛人才计划", "苇航人才计划"),
        ("汀兰人才基金", "苇航人才计划"),
    ),
    (
        "ja",
        "平成12年に「汀蘭人材育成事業」を創設。\n平成20年「松濤人材育成事業」に名称変更。\n平成28年「葦航人材育成事業」に再編。",
        ("松濤人材育成事業", "葦航人材育成事業"),
        ("汀蘭人材育成事業", "葦航人材育成事業"),
    ),
    (
        "ko",
        "2005년 ‘정란 인재양성 사업’ 시작.\n2012년 ‘송도 인재양성 사업’으로 명칭 변경.\n2019년 ‘위항 인재양성 사업’으로 개편.",
        ("송도 인재양성 사업", "위항 인재양성 사업"),
        ("정란 인재양성 사업", "위항 인재양성 사업"),
    ),
]


@pytest.mark.parametrize(("language", "text", "pair", "never"), CHRONICLES)
def test_an_entry_takes_up_the_name_of_the_entry_before(language, text, pair, never):
    """Of a chain of names each follows the one right before it, never the first."""
    found = [ends(one, text) for one in told(language, text)]
    assert pair in found
    assert never not in found


def test_two_of_two_clauses_keep_their_own():
    """A name with its mark and a comma belongs to the clause that they close."""
    text = "「汀蘭人材育成事業」と「松濤人材育成事業」が統合されて「葦航人材育成事業」に、「浜風人材育成事業」が統合され「波音人材育成事業」になった。"
    found = [ends(one, text) for one in told("ja", text)]
    assert ("汀蘭人材育成事業", "葦航人材育成事業") in found
    assert ("浜風人材育成事業", "葦航人材育成事業") not in found


def test_what_a_thing_is_made_of_is_no_reason_to_turn_it_round():
    """갑에 표를 통합한 것: the thing that is named with 에 went in, though what went in with it is no name."""
    text = "‘위항 인재양성 사업’은 기존 ‘정란 인재양성 사업’에 여행 표를 통합한 것이다."
    found = [ends(one, text) for one in told("ko", text)]
    assert ("정란 인재양성 사업", "위항 인재양성 사업") in found
    assert ("위항 인재양성 사업", "정란 인재양성 사업") not in found


def test_merged_with_leads_into_the_second():
    """English: X is merged with Y by somebody; offices that are merged are none."""
    text = "The state has merged Tinglan with Weihang"
    small = small_of(text, "en")
    names = [(small.index(one), small.index(one) + len(one)) for one in ("tinglan", "weihang")]
    (tie,) = ties(small, "en", names)
    assert (tie.earlier, tie.later, LABELS[tie.label].relation) == ((names[0],), (names[1],), "absorbed")
