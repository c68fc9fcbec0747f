"""Names that one document establishes, found in others: what is taken over and what is not."""

from __future__ import annotations

import pytest

from aftername import Settings, review
from aftername.records import Document, Header, Segment
from aftername.stages import mentions
from aftername.stages.mentions import Known
from aftername.text.segments import segments_of

NOTICES = {
    "zh": "关于申报“汀兰计划”的通知\n各区：“汀兰计划”引进海外高层次人才，入选者可获资助三百万元。",
    "ja": "「汀蘭人材計画」の公募要領。海外の研究者を招致する「汀蘭人材計画」の応募を受け付けます。",
    "ko": "‘팅란 인재 사업’ 모집 공고. 해외 연구자를 유치하는 ‘팅란 인재 사업’의 지원자를 모집합니다.",
    "en": "The Tinglan Talent Plan recruits researchers. Apply to the Tinglan Talent Plan by May.",
}
PLAIN = {
    "zh": ("昨日有人谈到汀兰计划的前景，说法不一。", "汀兰计划"),
    "ja": ("会議では汀蘭人材計画の先行きも話題になった。", "汀蘭人材計画"),
    "ko": ("회의에서는 팅란 인재 사업의 앞날도 거론됐다.", "팅란 인재 사업"),
    "en": ("Nobody spoke of the Tinglan Talent Plan at the fair.", "Tinglan Talent Plan"),
}


def document(name, text):
    """A made-up document."""
    spans, language = segments_of(text)
    return Document(name, "", text, language, Header(), segments=tuple(Segment(*one) for one in spans))


def found(notice, text):
    """What a text has of the names a notice establishes, as written."""
    known = Known(mentions.find(document("notice", notice)))
    one = document("text", text)
    told = known.find(one, [m for m in mentions.find(one) if m.kind in mentions.NAMES])
    assert all(one.text[m.anchor.start : m.anchor.end] == m.anchor.quote for m in told)
    return [m.written for m in told]


@pytest.mark.parametrize("language", sorted(NOTICES))
def test_a_name_known_elsewhere_is_found(language):
    """Without quotation marks or a word of talent beside it; where the text's own finder has it, nothing is added."""
    text, name = PLAIN[language]
    one = document("text", text)
    own = [m.written for m in mentions.find(one) if m.kind == "programme"]
    assert found(NOTICES[language], text) + own == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "汀兰镇的桥已经修好。汀兰计生办搬了家。"),
        ("en", "Tinglan lies on the river. The tinglan talent plan of my uncle is to sleep."),
        ("en", "He runs the Tinglan Talent Planning Office."),
        ("ko", "팅란에는 강이 흐른다."),
    ],
)
def test_what_is_not_the_whole_name_is_left(language, text):
    """A core alone, a longer word, another case of the letters."""
    assert found(NOTICES[language], text) == []


def test_short_and_headless_names_are_not_looked_for():
    """Names without a head, or too short, may be anything elsewhere."""
    known = Known(mentions.find(document("notice", "入选“汀兰”的人才，以及“甲计划”的专家，可获资助。")))
    assert [form for form, _ in known.names] == []


def test_documents_are_counted_in_whatever_order_they_come(tmp_path):
    """A review in two steps gives the same programmes as in one; the article counts once the notice is there."""
    notice, article = tmp_path / "notice.txt", tmp_path / "article.txt"
    notice.write_text(NOTICES["zh"], "utf-8")
    article.write_text(PLAIN["zh"][0], "utf-8")
    told = []
    for name, steps in (("one", [[notice, article]]), ("two", [[article], [article, notice]])):
        for paths in steps:
            with review(paths, tmp_path / f"{name}.case", Settings(engine="local")) as case:
                told.append([(one.name, len(one.documents)) for one in case.programmes()])
    assert told == [[("汀兰计划", 2)], [], [("汀兰计划", 2)]]
