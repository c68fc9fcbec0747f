"""Ties to what is no established name: a quotation, nearly a name, words that end in a head noun or are called a scheme."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.languages.tie_words import CANDIDATE, LABELS
from aftername.records import Claim, MarkedDocument
from aftername.stages.claims import claim
from aftername.stages.mentions.scan import mentions_in

FIRES = [
    (
        "zh",
        "“汀兰人才计划”由石岛省科技厅实施。2020年，“汀兰人才计划”更名为“苇航之光”。",
        "汀兰人才计划",
        "苇航之光",
    ),
    ("zh", "据报道，“汀兰人才计划”已由名为“苇航”的项目取代。", "汀兰人才计划", "苇航"),
    (
        "ja",
        "県は「汀蘭人材育成事業」を2020年に「葦航のひかり」に改称した。",
        "汀蘭人材育成事業",
        "葦航のひかり",
    ),
    (
        "ko",
        "시는 ‘정란 인재양성 사업’의 명칭을 2020년 ‘위항의 빛’으로 변경했다.",
        "정란 인재양성 사업",
        "위항의 빛",
    ),
    (
        "en",
        "Tinglan, a programme for scientists run by the Ministry of Fisheries, is the primary replacement for the Weihang Talents Plan.",
        "Weihang Talents Plan",
        "Tinglan",
    ),
    (
        "en",
        "From 2020 the Weihang Talents Plan was replaced by Tinglan Horizons.",
        "Weihang Talents Plan",
        "Tinglan Horizons",
    ),
]

SILENT = [
    ("zh", "“汀兰人才计划”采用评审制，评委不理会“人情关”。", "人情关"),
    ("zh", "“汀兰人才计划”已改为在“苇航平台”申报。", "苇航平台"),
    ("ja", "県は「汀蘭人材育成事業」の説明会の名称を「葦航のつどい」にするか検討した。", "葦航のつどい"),
    ("ko", "시는 ‘정란 인재양성 사업’ 설명회에서 ‘위항의 빛’ 노래를 불렀다.", "위항의 빛"),
    ("en", "Mr Weihang replaced the director of the Tinglan Talents Plan.", "Weihang"),
    ("en", "The Tinglan Talents Plan replaced Monday meetings in Weihang City.", "Weihang City"),
]


def told(language: str, text: str) -> list[Claim]:
    """The claims of succession of a text whose names are found as in a review; what is established are the names found."""
    document = as_document(text, language, "2023-05-04")
    mentions = mentions_in(document, "2023-05-04")
    spans = [(m.anchor.start, m.anchor.end) for m in mentions if m.kind == "programme"]
    ids = tuple(sorted((span, (text[slice(*span)].strip("“”「」‘’"),)) for span in spans))
    return [one for one in claim(MarkedDocument(document, mentions, ids)) if one.fact == "succession"]


def ends(one: Claim, text: str) -> tuple[str, str]:
    """The earlier and the later end as written."""
    subject = text[one.subject_anchor.start : one.subject_anchor.end] if one.subject_anchor else ""
    pair = subject.strip("“”「」‘’"), one.value.strip("“”「」‘’")
    return pair if LABELS[one.label].forward else pair[::-1]


@pytest.mark.parametrize(("language", "text", "earlier", "later"), FIRES)
def test_a_candidate_may_be_an_end(language: str, text: str, earlier: str, later: str) -> None:
    assert (earlier, later) in [ends(one, text) for one in told(language, text) if one.label in LABELS]


@pytest.mark.parametrize(("language", "text", "name"), SILENT)
def test_no_tie_to_what_only_stands_near(language: str, text: str, name: str) -> None:
    held = [one for one in told(language, text) if one.label in LABELS and one.hedge == "states"]
    assert not any(name in ends(one, text) for one in held)


def test_a_claim_says_that_its_other_end_is_a_candidate() -> None:
    text = "From 2020 the Weihang Talents Plan was replaced by Tinglan Horizons."
    assert [one.note for one in told("en", text) if one.label in LABELS] == [CANDIDATE]
