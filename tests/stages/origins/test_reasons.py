"""Each sign of kinship: a case that must fire and one that must not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

NOTICE = (
    "各有关单位：现将溪桥计划二期申报工作的有关事项通知如下。申报人应当在外地连续工作三年以上，年龄不超过四十一周岁，"
    "并与本市单位签订五年以上的聘用合同。入选者由市里给予一次性补助六十七万元，单位另行安排住房和实验室。"
    "材料一式三份，请于九月二十三日以前送到人才处，逾期不再受理。"
)
OLDER = NOTICE.replace("申报", "申報").replace("单位", "單位").replace("连续", "連續")
BULLETIN = (
    "The harbour board of Ellmouth met on Tuesday and put off the sale of the two old cranes. A survey of the "
    "quay found cracks in nine of the forty piers, and the board asked its engineer for a plan of repair."
)


def test_same_text_in_other_characters(families):
    """The same letters in traditional characters and with other blanks are one text."""
    assert families(a=("zh", NOTICE), b=("zh", OLDER.replace("。", "。\n"))) == [["a", "b"]]


def test_two_texts_stay_apart(families):
    """Texts with nothing in common are an origin each."""
    assert families(a=("zh", NOTICE), b=("en", BULLETIN)) == [["a"], ["b"]]


def test_short_texts_are_not_held_together(families):
    """Two error pages say nothing of an origin."""
    assert families(a=("en", "Page not found"), b=("en", "Page not found.")) == [["a"], ["b"]]


def test_near_copy(families):
    """A reprint with a line of its own and a few words changed is a near copy."""
    copy = "晚报讯 " + NOTICE.replace("一式三份", "一式两份").replace("人才处", "人事处")
    assert families(a=("zh", NOTICE), b=("zh", copy)) == [["a", "b"]]


def test_same_form_filled_anew_is_no_copy(families):
    """Another text on another matter with one sentence of the first stays apart."""
    other = (
        NOTICE[:24]
        + "道路养护工作自下月起由各区自行负责，市里不再统一安排。各区应当每季度检查一次路面和排水，"
        "发现损坏立即修补，并把检查的结果报给交通部门。冬季除雪的机械由车队统一调度，夜间作业须有两人同行。"
    )
    assert families(a=("zh", NOTICE), b=("zh", other)) == [["a"], ["b"]]


def test_excerpt_in_a_longer_text(families):
    """A text that stands whole in a much longer one goes back to the same text."""
    around = "".join(
        f"第{n}条 本办法自发布之日起由{n}个部门分别执行，另有规定的从其规定。" for n in range(3, 40)
    )
    long = around[:600] + NOTICE * 1 + around[600:]
    assert families(a=("zh", NOTICE), b=("zh", long)) == [["a", "b"]]


STORY = {
    "en": "The town of Varnholt will pay 483,000 crowns to 37 returning engineers by 14 March 2031, said "
    "Mayor Ottoline Brackwater. Of 1,296 who applied, 5.8 percent were chosen. The Kestrelmoor works takes 19.",
    "zh": "瓦恩霍尔特镇（Varnholt）镇长布拉克沃特（Brackwater）说，将在2031年3月14日前向37名回来的工程师发放48.3万克朗。"
    "申请的有1296人，选中的占5.8%。凯斯特雷尔穆尔（Kestrelmoor）工厂接收19人。",
    "ja": "ヴァーンホルト町のブラックウォーター町長は、2031年3月14日までに帰還する技術者37人に48万3000クラウンを支払うと述べた。"
    "応募した1296人のうち選ばれたのは5.8%。ケストレルムーア工場が19人を受け入れる。",
    "ko": "반홀트 마을의 브랙워터 촌장은 2031년 3월 14일까지 돌아오는 기술자 37명에게 48만3000크라운을 지급한다고 말했다. "
    "지원자 1296명 중 5.8%가 뽑혔다. 케스트렐무어 공장이 19명을 받는다.",
}


def test_translations_share_rare_facts(families):
    """One story in four languages is one origin: its figures, dates and names are the same."""
    told = {name: (name, text) for name, text in STORY.items()}
    assert families(**told, x=("en", BULLETIN), y=("zh", NOTICE)) == [["en", "ja", "ko", "zh"], ["x"], ["y"]]


def test_other_figures_of_the_same_place_stay_apart(families):
    """A report on the same town with figures of its own is no copy."""
    other = (
        "The town of Varnholt closed its library for 11 weeks after a flood on 2 June 2029, and lent 8,412 books "
        "to the school. Repairs cost 77,900 crowns, of which an insurer paid 62.5 percent."
    )
    assert families(a=("en", STORY["en"]), b=("en", other)) == [["a"], ["b"]]


def test_one_common_figure_is_not_enough(families):
    """Two short texts that share a year and nothing else stay apart."""
    one = "The bridge at Pell was opened in 2019 after long delay, and few people came to see it."
    other = "하천 정비는 2019년에 끝났다. 주민들은 산책로가 넓어졌다고 말했다."
    assert families(a=("en", one), b=("ko", other)) == [["a"], ["b"]]


def test_root_is_the_earliest_where_all_are_dated(document, origins_of):
    """The document dated before all others is the root."""
    held = [document("a", "zh", NOTICE, "2021-05-02"), document("b", "zh", OLDER, "2021-05-01")]
    (one,) = origins_of(held)
    assert one.root == held[1].id


@pytest.mark.parametrize("days", [(None, "2021-05-01"), ("2021-05-01", "2021-05-01"), ("2021", "2021-05-01")])
def test_root_is_unknown_where_dates_do_not_tell(document, origins_of, days):
    """Missing, equal and rough dates leave the root open, with the reason."""
    (one,) = origins_of([document("a", "zh", NOTICE, days[0]), document("b", "zh", OLDER, days[1])])
    assert one.root is None
    assert one.because


def test_anchors_quote_their_texts(document, origins_of):
    """Every anchor of a sign quotes the text it points into."""
    held = [document(name, name, text) for name, text in STORY.items()]
    texts = {one.id: one.text for one in held}
    anchors = [a for one in origins_of(held) for sign in one.signs for a in sign.anchors]
    assert anchors
    assert all(texts[a.document][a.start : a.end] == a.quote for a in anchors)


@settings(max_examples=25)
@given(st.permutations(["en", "zh", "ja", "ko"]), st.integers(0, 4))
def test_each_document_stands_in_one_origin_whatever_the_order(document, origins_of, order, copies):
    """The order documents come in changes nothing, and every document stands in exactly one origin."""
    held = [document(name, name, STORY[name]) for name in order]
    held += [document(f"copy{n}", "zh", NOTICE + "。" * n) for n in range(copies)]
    found = origins_of(held)
    assert sorted(d for one in found for d in one.documents) == sorted(one.id for one in held)
    assert found == origins_of(sorted(held, key=lambda one: one.id))
