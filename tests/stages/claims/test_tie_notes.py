"""Ties over what a sentence leaves to the lines around it: notes that name what is counted, headings, sentences before, quotation marks."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.languages.tie_words import LABELS
from aftername.records import Claim, MarkedDocument
from aftername.stages.claims import claim
from aftername.stages.mentions.scan import mentions_in


def told(language: str, text: str) -> list[Claim]:
    """The claims of succession of a text whose names are found as in a review; what is established are the names found."""
    document = as_document(text, language, "2023-05-04")
    mentions = mentions_in(document, "2023-05-04")
    spans = [(m.anchor.start, m.anchor.end) for m in mentions if m.kind == "programme"]
    ids = tuple(sorted((span, (text[slice(*span)].strip("“”「」‘’'"),)) for span in spans))
    return [one for one in claim(MarkedDocument(document, mentions, ids)) if one.fact == "succession"]


def pairs(language: str, text: str) -> set[tuple[str, str, str]]:
    """Relation, earlier and later end as written."""
    made = set()
    for one in told(language, text):
        if one.label in LABELS and one.hedge != "denies":
            subject = text[one.subject_anchor.start : one.subject_anchor.end] if one.subject_anchor else ""
            ends = [subject.strip("“”「」‘’'"), one.value.strip("“”「」‘’'")]
            label = LABELS[one.label]
            made.add((label.relation, *(ends if label.forward else ends[::-1])))
    return made


NOTES = [
    (
        "zh",
        "2024年，县里将三项补贴合并为“汀兰综合补贴”，由石岛县农业局实施。\n*分别为：良塘补贴，溪桥补贴，北埠补贴",
        "汀兰综合补贴",
        {"良塘补贴", "溪桥补贴", "北埠补贴"},
    ),
    (
        "ja",
        "県は3つの事業を統合し、「汀蘭総合支援事業」を開始した。\n※3事業：蘆塘育成事業、渓橋支援事業、北埠補助事業",
        "汀蘭総合支援事業",
        {"蘆塘育成事業", "渓橋支援事業", "北埠補助事業"},
    ),
    (
        "ko",
        "시는 기존 돌봄 3개 사업을 통합하여 ‘정란맞춤돌봄서비스’를 시행한다.\n* 3개 사업 : 노당기본서비스, 계교가사서비스, 북부자립지원",
        "정란맞춤돌봄서비스",
        {"노당기본서비스", "계교가사서비스", "북부자립지원"},
    ),
    (
        "en",
        "The Tinglan Growth Grant combines three existing grants for small firms.\n"
        "These are the Harbour Board's Lutang Skills Voucher, the Xiqiao Repair Grant, and the North Pier Tools Grant.",
        "Tinglan Growth Grant",
        {"Lutang Skills Voucher", "Xiqiao Repair Grant", "North Pier Tools Grant"},
    ),
]


@pytest.mark.parametrize(("language", "text", "later", "earlier"), NOTES)
def test_a_note_names_what_is_counted(language, text, later, earlier):
    """As many names as the sentence counts, in the line that opens as a note."""
    found = pairs(language, text)
    assert {one for relation, one, other in found if relation == "merged" and other == later} == earlier


@pytest.mark.parametrize(("language", "text", "later", "earlier"), NOTES)
def test_a_note_with_another_count_names_nothing(language, text, later, earlier):
    """One name fewer than the sentence counts, and the line tells something else."""
    marks = {"，", "、", ", "}
    cut = max((text.rfind(mark), mark) for mark in marks)[0]
    found = pairs(language, text[:cut])
    assert not {one for _, one, other in found if other == later} & earlier


COUNTED = [
    ("zh", "这些汀兰专项计划先后结束，随后推出“苇航计划”。", "汀兰专项计划"),
    ("ja", "これらの汀蘭支援事業を統合して「葦航事業」を開始した。", "汀蘭支援事業"),
    ("ko", "5개 정란지원사업을 통합하여 ‘위항 사업’을 시행한다.", "정란지원사업"),
    ("ko", "부처별로 흩어져 있는 정란지원사업을 통합하여 ‘위항 사업’을 시행한다.", "정란지원사업"),
]


@pytest.mark.parametrize(("language", "text", "name"), COUNTED)
def test_what_is_several_things_is_no_name(language, text, name):
    """Words that a number, these or each stands before are followed by nothing."""
    assert not any(name in (one, other) for _, one, other in pairs(language, text))


OPEN = [
    (
        "ja",
        "葦航大型補助金とは\n旧汀蘭補助金と旧渓橋補助金が統合された、設備のための補助金です。",
        {("merged", "汀蘭補助金", "葦航大型補助金"), ("merged", "渓橋補助金", "葦航大型補助金")},
    ),
    (
        "ko",
        "‘정란창업대전’은 2018년부터 열리는 대회다. 올해는 참가 범위를 넓히고, 대회 명칭을 ‘위항창업대전’으로 새롭게 변경했다.",
        {("renamed", "정란창업대전", "위항창업대전")},
    ),
    (
        "zh",
        "“汀兰贷款计划”实施了两年，已经期满。政府随即推出另一项“苇航担保计划”，以作取代。",
        {("succeeded", "汀兰贷款计划", "苇航担保计划")},
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), OPEN)
def test_what_stands_above_is_the_other_side(language, text, wanted):
    """The heading, or the one thing that the sentence before names."""
    assert wanted <= pairs(language, text)


def test_where_two_may_be_meant_nothing_is_tied():
    """A sentence before that names two leaves the side open."""
    text = "“汀兰贷款计划”和“溪桥贷款计划”实施了两年。政府随即推出另一项“苇航担保计划”，以作取代。"
    assert not {one for _, one, _ in pairs("zh", text)} - {""}


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        (
            "ja",
            "改正により、汀蘭資金と渓橋資金が廃止され、北埠施設資金が拡充されて葦航就農資金として融資される。",
            ("汀蘭資金", "葦航就農資金"),
        ),
        (
            "ko",
            "시는 정란바우처카드 통합카드인 ‘위항행복카드’를 출시한다.",
            ("정란바우처카드", "위항행복카드"),
        ),
    ],
)
def test_a_word_of_something_else_ties_nothing(language, text, wrong):
    """The word's own clause has another subject; the word is the beginning of a longer noun."""
    assert wrong not in {(one, other) for _, one, other in pairs(language, text)}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "zh",
            "「研究人才库」整合了较早前推出的「汀兰研究计划」和「溪桥研究计划」。",
            ("汀兰研究计划", "研究人才库"),
        ),
        (
            "ko",
            "시는 '정란 인재양성 사업'의 명칭을 2020년 '위항의 빛'으로 변경했다.",
            ("정란 인재양성 사업", "위항의 빛"),
        ),
        (
            "en",
            "From May a new Weihang Talents Plan will replace the Tinglan Start voucher scheme in the isles.",
            ("Tinglan Start voucher scheme", "Weihang Talents Plan"),
        ),
    ],
)
def test_quoted_common_words_and_small_heads_are_ends(language, text, wanted):
    """A quotation of common words with a head noun, plain quotation marks, a head noun in small letters behind capitals."""
    assert wanted in {(one, other) for _, one, other in pairs(language, text)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "“汀兰计划”纳入到“苇航网络”当中。"),
        ("zh", "本次“苇航券计划”分为“汀兰券”和“溪桥券”。"),
    ],
)
def test_taken_in_and_divided_are_parts(language, text):
    """Taken in, or kinds of one thing: parts, and neither absorbed nor split."""
    relations = {relation for relation, _, _ in pairs(language, text)}
    assert not relations & {"absorbed", "split"}
