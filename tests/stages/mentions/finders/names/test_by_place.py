"""Candidates that only their place speaks for, the features of borders, rows of names."""

import pytest

from aftername.find import as_document, find_mentions
from aftername.records import NameCandidate, ProgrammeName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.borders import borders
from aftername.stages.mentions.finders.names.by_place import candidate_of
from aftername.stages.mentions.finders.names.rows_of_names import in_rows, rows_of
from aftername.stages.mentions.finders.names.trimming import borders_of
from aftername.text.folding import folded


def view_of(text, language):
    return View(as_document(text, language), text, folded(text), None)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("2025年度松涛助餐券申请", "zh", "松涛助餐券"),
        ("令和5年度汐見子育てパスの募集", "ja", "汐見子育てパス"),
        ("2025년 물결나눔이용권 신청 안내", "ko", "물결나눔이용권"),
        ("the Reed Harbour Voucher", "en", "Reed Harbour Voucher"),
    ],
)
def test_years_and_words_of_notices_are_trimmed_off(text, language, name):
    """Among the stretches that may be a name is the one without year, article and words of a notice."""
    view = view_of(text, language)
    assert name in {text[a:b] for a, b in borders_of(view, 0, len(text), language, True)}


@pytest.mark.parametrize(
    ("text", "language"),
    [("申报条件", "zh"), ("申請方法", "ja"), ("신청 방법", "ko"), ("Privacy Policy", "en")],
)
def test_words_of_pages_are_no_candidates(text, language):
    """What ends as no scheme does is none by its place alone."""
    assert candidate_of(view_of(text, language), 0, len(text)) is None


def test_what_ends_before_its_head_noun_is_no_candidate():
    """The head noun behind belongs to the name."""
    text = "云岭青年交流项目"
    assert candidate_of(view_of(text, "zh"), 0, len(text) - 2) is None
    assert candidate_of(view_of(text, "zh"), 0, len(text)) is not None


def _shown(text, language, *names):
    view = view_of(text, language)
    made = [candidate_of(view, text.index(name), text.index(name) + len(name)) for name in names]
    listed = sorted((one for one in made if one is not None), key=lambda one: (one.start, -one.end))
    borders(view, listed)
    return {text[one.start : one.end]: one.shown for one in listed}


def test_words_with_always_the_same_letter_beside_them_are_a_piece():
    """松涛助餐 is always followed by 券; 松涛助餐券 stands beside different words."""
    text = "松涛助餐券已发放。市民可用松涛助餐券，也可转赠松涛助餐券。"
    shown = _shown(text, "zh", "松涛助餐", "松涛助餐券")
    assert "stuck-right" in shown["松涛助餐"]
    assert "stuck-right" not in shown["松涛助餐券"]


def test_a_korean_particle_ends_a_word_and_a_letter_does_not():
    """A name is clean before a particle, and open before another syllable."""
    text = "물결나눔이용권을 받는다."
    shown = _shown(text, "ko", "물결나눔이용권", "물결나눔이용")
    assert "open-right" not in shown["물결나눔이용권"]
    assert "open-right" in shown["물결나눔이용"]


def test_an_article_is_no_part_of_a_name_and_another_capital_may_be():
    """The Reed Voucher is clean behind its article; Harbour Voucher is not behind Reed."""
    text = "The Reed Harbour Voucher pays fees."
    shown = _shown(text, "en", "Reed Harbour Voucher", "Harbour Voucher")
    assert "open-left" not in shown["Reed Harbour Voucher"]
    assert "open-left" in shown["Harbour Voucher"]


@pytest.mark.parametrize(
    ("text", "language", "sure", "other", "in_row"),
    [
        ("含松涛助餐券、苇航乘车卡等。", "zh", "松涛助餐券", "苇航乘车卡", True),
        ("汐見パス、葦原クーポンを廃止。", "ja", "汐見パス", "葦原クーポン", True),
        ("물결이용권, 갈대통장을 통합한다.", "ko", "물결이용권", "갈대통장", True),
        ("It includes Reed Voucher, Tide Bursary and others.", "en", "Reed Voucher", "Tide Bursary", True),
        ("松涛助餐券已停。苇航乘车卡继续。", "zh", "松涛助餐券", "苇航乘车卡", False),
        ("Reed Voucher ended. Tide Bursary goes on.", "en", "Reed Voucher", "Tide Bursary", False),
    ],
)
def test_a_row_with_a_sure_name_speaks_for_the_others(text, language, sure, other, in_row):
    """What stands in a row with a sure name has that feature; what stands in another sentence has not."""
    view = view_of(text, language)
    listed = [candidate_of(view, text.index(name), text.index(name) + len(name)) for name in (sure, other)]
    assert None not in listed
    in_rows(listed, rows_of(view, listed), lambda one: text[one.start : one.end] == sure)
    assert ("row" in listed[1].shown) is in_row


def test_a_bare_line_names_no_programme():
    """Words that only stand in a heading are at most for a person to decide."""
    found = find_mentions("绿荫小镇\n\n周末去绿荫小镇散步。", "zh")
    assert not [m for m in found if isinstance(m.normal, ProgrammeName)]


def test_a_quotation_said_again_is_at_most_to_decide_without_a_word_for_a_scheme():
    """A quoted word alone makes no row of the table."""
    found = find_mentions("他说“云朵”很美。大家都爱“云朵”。", "zh")
    assert not [m for m in found if isinstance(m.normal, ProgrammeName | NameCandidate)]
