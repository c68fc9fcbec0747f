"""Candidates in running text: behind a word of doing, before a word for what is given, parts of a title. The texts are made up."""

import pytest

from aftername.find import as_document
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names.candidates import candidates
from aftername.stages.mentions.scan import mentions_in
from aftername.text.folding import folded


def offered(text, language, trigger):
    """What the finder makes of a trigger at each of its places."""
    view = View(as_document(text, language), text, folded(text), None)
    at = [n for n in range(len(text)) if view.folded.startswith(trigger, n)]
    hits = [Hit(trigger, n, n + len(trigger)) for n in at]
    return {text[one.start : one.end] for one in candidates(view, hits)}


@pytest.mark.parametrize(
    ("text", "name", "longer"),
    [
        (
            "松河署正式展开汐见口腔检查计划，为居民提供服务。",
            "汐见口腔检查计划",
            "松河署正式展开汐见口腔检查计划",
        ),
        ("全市共开办苇航托育服务计划十处。", "苇航托育服务计划", "全市共开办苇航托育服务计划"),
    ],
)
def test_a_word_of_doing_is_no_part_of_a_name(text, name, longer):
    """Who does it and what is done stand before the name."""
    found = offered(text, "zh", "计划")
    assert name in found
    assert longer not in found


def test_a_word_of_doing_that_opens_a_name_stays():
    """Nobody stands before it."""
    assert "启航扶持计划" in offered("“十四五”期间，启航扶持计划惠及百村。", "zh", "计划")


@pytest.mark.parametrize(
    ("text", "language", "trigger", "name"),
    [
        ("政府宣布发放松河三倍券，市民可以领取。", "zh", "倍券", "松河三倍券"),
        ("県は汐見次世代農業塾を開き、受講者を募る。", "ja", "塾", "汐見次世代農業塾"),
        ("시는 물결나눔 인턴제는 올해 끝난다고 밝혔다.", "ko", "인턴제", "물결나눔 인턴제"),
    ],
)
def test_names_that_end_in_what_they_are(text, language, trigger, name):
    """No head noun is needed."""
    assert name in offered(text, language, trigger)


@pytest.mark.parametrize(
    ("text", "language", "trigger", "wrong"),
    [
        ("居民可以申请贷款。", "zh", "贷款", "居民可以申请贷款"),
        ("この塾は駅前にある。", "ja", "塾", "この塾"),
        ("도는 물결마을 비용 지원을 약속했다.", "ko", "지원", "물결마을 비용 지원"),
    ],
)
def test_what_is_done_or_common_is_no_name(text, language, trigger, wrong):
    """A verb before it, a pronoun before it, the object of a sentence."""
    assert wrong not in offered(text, language, trigger)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("汐見を拓く起業支援事業|募集案内\n本文は次のとおり。", "汐見を拓く起業支援事業"),
        ("産業 > 汐見のための起業支援事業 > 申請\n", "汐見のための起業支援事業"),
    ],
)
def test_parts_of_a_title_are_read_as_lines(text, name):
    """A name with particles inside, between the marks that divide a title or the path of a page."""
    assert name in offered(text, "ja", "支援事業")


def test_a_sentence_is_no_part_of_a_title():
    """What goes on with a particle is no heading."""
    assert "汐見のための起業支援事業" not in offered("汐見のための起業支援事業を始めた。\n", "ja", "支援事業")


def test_rows_are_followed_to_both_sides():
    """Names of a row that stand more than one place away from the one with a head noun."""
    text = "물결가꿈, 솔숲이음, 달빛두레 사업을 합친다."
    assert {"물결가꿈", "솔숲이음"} <= offered(text, "ko", "사업")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("该校开设车辆工程、电气工程、食品工程等专业，招收学生。", "zh"),
        ("(ソフト事業)\n加工と直売の推進\n(ハード事業)\n施設の整備\n", "ja"),
        ("이용자는 바우처카드를 쓰고 법인카드는 쓸 수 없다.", "ko"),
    ],
)
def test_subjects_and_common_words_are_no_names(text, language):
    """Subjects of study, kinds of work, kinds of card."""
    document = as_document(text, language)
    assert not [m for m in mentions_in(document) if m.kind in ("programme", "candidate")]


def test_a_word_of_its_own_before_a_common_one_is_a_name():
    """Only the common words alone are none."""
    document = as_document("松河省组织实施“苇航车辆更新工程”，申报者可获补贴。", "zh")
    assert [m for m in mentions_in(document) if m.kind == "programme"]
