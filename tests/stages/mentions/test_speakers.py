"""Who says something, in four languages."""

from __future__ import annotations

import pytest

from aftername.records import Document, Header
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders import speakers
from aftername.text.folding import folded


def told(text: str, language: str) -> list[tuple[str, str, int | None]]:
    document = Document("0" * 64, "", text, language, Header())
    view = View(document, text, folded(text), None)
    hits = []
    for trigger in speakers.FINDER.triggers:
        at = view.folded.find(trigger)
        while at >= 0:
            hits.append(Hit(trigger, at, at + len(trigger)))
            at = view.folded.find(trigger, at + 1)
    return [(m.written, m.normal.kind, m.normal.count) for m in speakers.FINDER.look(view, hits)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "Four people familiar with the fund said it pays well.",
            [("Four people familiar with the fund", "anonymous", 4)],
        ),
        (
            "zh",
            "据三名知情人士透露，待遇优厚。",
            [("三名知情人士", "anonymous", 3)],
        ),  # the first word of the text
        ("zh", "收据三名知情人士都看过，待遇优厚。", []),
        ("en", "It pays well, two officials said.", [("two officials", "anonymous", 2)]),
        (
            "en",
            "According to a 2019 report by the Harbour Institute, it pays well.",
            [("a 2019 report by the Harbour Institute", "report", None)],
        ),
        (
            "en",
            "“It pays well,” said one of the people.",
            [("one of the people", "anonymous", 1)],
        ),
        (
            "en",
            "Ann Alder, a policy analyst at the Quay Centre, said that it pays well.",
            [("a policy analyst at the Quay Centre", "office-holder", 1)],
        ),
        ("en", "Ministry documents show that it pays well.", [("Ministry documents", "document", None)]),
        (
            "en",
            "“It pays well,” said Dorin Pask, spokesman for the Ministry of Tides, on Thursday.",
            [("spokesman for the Ministry of Tides", "office-holder", None)],
        ),
        (
            "en",
            "“It pays well,” said Dorin Pask, a spokesman for Sulin Province on Thursday.",
            [("a spokesman for Sulin Province", "office-holder", 1)],
        ),
        (
            "en",
            "A spokesman for Sulin Province, Dorin Pask, denied that it pays well.",
            [("A spokesman for Sulin Province", "office-holder", 1)],
        ),
        ("en", "A walk in Sulin Province, Dorin Pask, denied that it pays well.", []),
        ("en", "“It pays well,” said Dorin Pask, walking home on Thursday.", []),
        ("en", "The plan is read by many.", []),
        ("en", "The said office closed.", []),
        ("zh", "据三名知情人士透露，该计划仍在进行。", [("三名知情人士", "anonymous", 3)]),
        ("zh", "据《滨海晚报》报道，该计划仍在进行。", [("《滨海晚报》", "outlet", None)]),
        ("zh", "市科技局发言人表示，名额有限。", [("市科技局发言人", "office-holder", None)]),
        ("zh", "一位不愿具名的官员对本报说：“名额有限。”", [("一位不愿具名的官员", "anonymous", 1)]),
        ("zh", "該計劃由市工業局負責，其中三名知情人士說。", [("三名知情人士", "anonymous", 3)]),
        ("zh", "14份招標文件和4名知情人士透露。", [("14份招標文件和4名知情人士", "anonymous", 4)]),
        ("zh", "其中三名人士的話無人說。", []),
        ("zh", "据悉，该计划仍在进行。", []),
        ("zh", "根据工作需要，现启动申报。", []),
        ("zh", "职称评审的说明很多。", []),
        ("zh", "根据《滨海市引才办法》的要求，现启动申报。", []),
        ("zh", "各单位按照申报通知要求提交材料。", []),
        ("zh", "根据该省公布的决算报告，实际到岗12人。", [("该省公布的决算报告", "report", None)]),
        (
            "ja",
            "事情に詳しい関係者3人によると、同計画は続いている。",
            [("事情に詳しい関係者3人", "anonymous", 3)],
        ),
        ("ja", "外務省の報道官は「関知しない」と述べた。", [("外務省の報道官", "office-holder", None)]),
        ("ja", "公開資料によると、年俸は高い。", [("公開資料", "document", None)]),
        ("ja", "天気は良いと思う。", []),
        (
            "ko",
            "익명을 요구한 관계자 두 명에 따르면 사업은 계속된다.",
            [("익명을 요구한 관계자 두 명", "anonymous", 2)],
        ),
        ("ko", "과기부 대변인은 “확인할 수 없다”라고 밝혔다.", [("과기부 대변인", "office-holder", None)]),
        (
            "ko",
            "‘물빛 계획’은 술린성 공업청이 운영한다고 관계자 3명이 말했다.",
            [("관계자 3명", "anonymous", 3)],
        ),
        ("ko", "관계자 3명은 ‘물빛 계획’은 공업청이 운영한다고 말했다.", [("관계자 3명", "anonymous", 3)]),
        ("ko", "물빛은 좋다고 나무가 말했다.", []),
        ("ko", "공고문에 따르면 나이는 39세 이하이다.", [("공고문", "document", None)]),
        ("ko", "날씨가 좋다.", []),
    ],
)
def test_speakers(language, text, wanted):
    """A speaker is found with class and number beside words of attribution, and not without them."""
    assert told(text, language) == wanted
