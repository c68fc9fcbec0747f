"""Names of programmes in English, Japanese and Korean."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.stages.mentions.finders import names
from aftername.stages.mentions.scan import mentions_in


def named(text: str, language: str) -> list[tuple[str, str]]:
    """(written, key) of each programme found."""
    document = as_document(text, language)
    mentions = [m for m in mentions_in(document, finders=(names.FINDER,)) if m.kind == "programme"]
    assert all(document.text[m.anchor.start : m.anchor.end] == m.anchor.quote for m in mentions)
    return [(m.written, m.normal.key) for m in mentions]


@pytest.mark.parametrize(
    ("text", "written", "key"),
    [
        ("He joined the Tinglan Talents Plan in May.", "Tinglan Talents Plan", "tinglan talents"),
        ("the 4,000 Talents Program of the city", "4,000 Talents Program", "4000 talents"),
        ("unlike the 4,000-person plan, it is quiet", "4,000-person plan", "4000-person"),
        (
            "a successor to the four thousand talents plan",
            "four thousand talents plan",
            "four thousand talents",
        ),
        ("recruits overseas engineers under the Weihang Plan", "Weihang Plan", "weihang"),
        ("overseas talent recruited by the Weihang program", "Weihang program", "weihang"),
        ("the “Weihang” program recruits talent", "“Weihang” program", "weihang"),
        (
            "the Recruitment Program of Coastal Experts began",
            "Recruitment Program of Coastal Experts",
            "recruitment program of coastal experts",
        ),
        (
            "She is one of the Grey Heron Scholars selected for overseas research",
            "Grey Heron Scholars",
            "grey heron scholars",
        ),
        ("a Silver Brook Fellowship for postdocs", "Silver Brook Fellowship", "silver brook"),
        (
            "the High Harbour Talent visa lets applicants stay",
            "High Harbour Talent visa",
            "high harbour talent",
        ),
        ("selected for Project 7315, a talent plan", "Project 7315", "7315"),
        ("the Gusha leading talent plan of the city", "Gusha leading talent plan", "gusha leading talent"),
    ],
)
def test_english_names(text, written, key):
    """Capitals with a head, numbers of people in small letters, heads in the middle, quotations."""
    assert (written, key) in named(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "The company presented its business plan and an action plan for talent.",
        "The Marlow Plan rebuilt the harbour after the war.",
        "A talent program was announced by the World Food Programme.",
        "Two thousand people plan to apply for talent visas.",
        "Foreign Talent Recruitment Programs are under review.",
        "Talent agents praised the film “Weihang Project”.",
        "China Launches New Overseas Talent Recruitment Plan For Young Engineers",
        "Dear Professor, we recruit overseas talent.",
        "Put Plan A into action and recruit talent.",
        "Chinese plans to recruit talent met resistance.",
    ],
)
def test_english_common_nouns_are_none(text):
    """Generic plans, bodies, verbs, headlines, films and forms of address are no programmes."""
    assert named(text, "en") == []


CONTEXT = "The ministry recruits overseas talent. Applicants need a doctorate. "


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The main successor is a program called “Tinglan,” which is run by the ministry.", "Tinglan"),
        ("“Tinglan” is also targeting young engineers, officials said.", "Tinglan"),
        ("Applicants selected for Tinglan studied abroad.", "Tinglan"),
        ("A dozen advertisements for Tinglan were posted.", "Tinglan"),
        ("One city sent people to recruitment programs such as Tinglan.", "Tinglan"),
        ("They fear to participate in events such as Tinglan.", "Tinglan"),
    ],
)
def test_english_names_without_a_head(sentence, name):
    """In a text on such schemes a lone name counts behind or before words that say what it is."""
    assert (name, name.lower()) in named(CONTEXT + sentence, "en")
    assert named(sentence.replace("program", "film").replace("recruitment", "long"), "en") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Applicants selected for Tinglan University studied abroad.",
        "Advertisements for Tinglan Ventures were posted.",
        "Advertisements for Corvane were posted. Corvane said it hires engineers.",
        "Engineers selected for Beijing studied abroad.",
        "The report calls it “hunting” and “young talent”.",
    ],
)
def test_english_bodies_and_places_are_none(sentence):
    """Who has a campus or speaks is a body; places and small words are no names."""
    assert named(CONTEXT + sentence, "en") == []


@pytest.mark.parametrize(
    ("text", "written", "key"),
    [
        ("「葦航計画」に応募した研究者", "葦航計画", "苇航"),
        ("海外の人材を招致する「葦航」計画", "「葦航」計画", "苇航"),
        ("百千人計画に選ばれた科学者", "百千人計画", "百千人"),
        ("若手研究者の葦航プログラムに採択された", "葦航プログラム", "苇航"),
        ("海辺特別研究員制度に採択された若手", "海辺特別研究員制度", "海边特别研究员"),
        ("2005年度から2009年度にかけて潮騒若手研究者事業を実施した", "潮騒若手研究者事業", "潮骚若手研究者"),
        ("「葦航」と呼ばれる人材招致の計画", "葦航", "苇航"),
        ("いわゆる「葦航」で人材を招致した", "葦航", "苇航"),
    ],
)
def test_japanese_names(text, written, key):
    """Quoted, formed and called names."""
    assert (written, key) in named(text, "ja")


@pytest.mark.parametrize(
    "text",
    [
        "都市計画と行動計画、人材育成事業を進める。",
        "映画「葦航計画」が公開された。",
        "外国人支援計画の認定、人材の確保。",
        "葦航大学は人材を招致する。",
        "「葦航」という店に人が集まる。",
        "2009年度をもって事業を終了し、研究者の支援を終えた。",
    ],
)
def test_japanese_common_nouns_are_none(text):
    """Generic plans, films, bodies and shops are no programmes."""
    assert named(text, "ja") == []


@pytest.mark.parametrize(
    ("text", "written", "key"),
    [
        ("‘웨이항 계획’에 선정된 과학자", "웨이항 계획", "웨이항"),
        ("웨이항 프로그램에 선정된 해외 과학자", "웨이항 프로그램", "웨이항"),
        ("'웨이항'이라는 프로그램으로 인재를 유치한다", "웨이항", "웨이항"),
        ("이른바 ‘웨이항’으로 해외 인재를 영입했다", "웨이항", "웨이항"),
        ("정부의 7315 계획으로 영입된 과학자", "7315 계획", "7315"),
        ("갈매기 우수과학자 유치사업에 선정된 박사", "갈매기 우수과학자 유치사업", "갈매기우수과학자유치"),
    ],
)
def test_korean_names(text, written, key):
    """Quoted, formed and called names, with particles behind them."""
    assert (written, key) in named(text, "ko")


@pytest.mark.parametrize(
    "text",
    [
        "업무계획과 사업계획, 인재 유치 계획을 발표했다.",
        "영화 ‘웨이항 계획’이 개봉했다.",
        "웨이항대학교는 해외 인재를 유치한다.",
        "‘웨이항’이라는 식당이 문을 열었다.",
    ],
)
def test_korean_common_nouns_are_none(text):
    """Generic plans, films, universities and shops are no programmes."""
    assert named(text, "ko") == []
