"""What sums share: currency and scale of ranges and lists, units of tables and labels; and what is damaged."""

from __future__ import annotations

import pytest

from aftername.find import as_document, find_mentions
from aftername.records.block import Block, Cell
from aftername.stages.mentions.finders import amounts
from aftername.stages.mentions.scan import mentions_in


def sums(text, language):
    return [
        (m.normal.low, m.normal.high, m.normal.currency)
        for m in mentions_in(as_document(text, language), None, (amounts.FINDER,))
    ]


RANGES = [
    ("en", "a grant of RMB 7-9 million", 7_000_000, 9_000_000, "CNY"),
    ("en", "GBP 40-60 thousand a year", 40_000, 60_000, "GBP"),
    ("en", "some HK$2-4 million", 2_000_000, 4_000_000, "HKD"),
    ("en", "between €2 and €3 million", 2_000_000, 3_000_000, "EUR"),
    ("zh", "给予人民币150-250万元", 1_500_000, 2_500_000, "CNY"),
    ("zh", "给予200∼350万元", 2_000_000, 3_500_000, "CNY"),
    ("zh", "补助60万元（约9万美元）～90万元", 600_000, 900_000, "CNY"),
    ("zh", "年薪35w-60w", 350_000, 600_000, "CNY"),
    ("ja", "支援額はUSD 30~40万", 300_000, 400_000, "USD"),
    ("ja", "年額150万円（税込）～250万円", 1_500_000, 2_500_000, "JPY"),
    ("ko", "200만∼400만 위안을 준다", 2_000_000, 4_000_000, "CNY"),
    ("ko", "3천만원(1인)~5천만원", 30_000_000, 50_000_000, "KRW"),
]


@pytest.mark.parametrize(("language", "text", "low", "high", "currency"), RANGES, ids=lambda v: str(v))
def test_the_ends_of_a_range_share_scale_and_currency(language, text, low, high, currency):
    """Before or behind, once or twice, with a remark between."""
    assert sums(text, language)[0] == (low, high, currency)


@pytest.mark.parametrize(
    ("language", "text", "one"),
    [
        ("en", "It costs RMB 6, and 4 million people paid.", (6, 6, "CNY")),
        ("en", "USD 300 - 20 applicants came", (300, 300, "USD")),
        ("zh", "补助30万元（约4万美元）和设备", (300_000, 300_000, "CNY")),
        ("ja", "支援額30万円、40件", (300_000, 300_000, "JPY")),
        ("ko", "30만 원, 40명", (300_000, 300_000, "KRW")),
    ],
)
def test_two_figures_that_are_no_range_stay_apart(language, text, one):
    """A figure of something else takes neither scale nor currency."""
    assert sums(text, language)[0] == one


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("zh", "按等级分别给予20、40、80万元", [200_000, 400_000, 800_000]),
        ("zh", "奖励5/15/25万元", [50_000, 150_000, 250_000]),
        ("ja", "それぞれ30万、60万円", [300_000, 600_000]),
        ("ko", "각각 20, 40, 80만 원", [200_000, 400_000, 800_000]),
        ("en", "prizes of 5, 10 and 20 million yuan", [5_000_000, 10_000_000, 20_000_000]),
    ],
)
def test_listed_figures_share_the_last_unit(language, text, values):
    """Every figure of a list is a sum of its own."""
    assert [low for low, _, _ in sums(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "2、40万元生活费"),
        ("zh", "见附件1、2、50万元的标准另定。\n3、50万元"),
        ("ja", "3、50万円"),
        ("ko", "2, 50만 원"),
        ("en", "in 2019, 50 million yuan"),
    ],
)
def test_the_number_of_an_item_is_no_sum(language, text):
    """A label before a sum is no member of a list."""
    assert {low for low, _, _ in sums(text, language)} <= {400_000, 500_000, 50_000_000}


def test_a_lost_dash_is_mended_and_marked():
    """Two round figures with a blank between are a range; a year before a sum is not."""
    for text, language, ends in (
        ("科研经费200　400万元", "zh", (2_000_000, 4_000_000)),
        ("pay of US$60,000 90,000", "en", (60_000, 90_000)),
    ):
        (mention,) = [m for m in find_mentions(text, language) if m.kind == "amount"]
        assert (mention.normal.low, mention.normal.high, mention.anchor.found) == (*ends, "repaired")
    assert sums("在2020 500万元", "zh") == [(5_000_000, 5_000_000, "CNY")]
    assert sums("共 60 500万元", "zh") == [(5_000_000, 5_000_000, "CNY")]


def test_what_is_damaged_is_nothing_or_marked():
    """A sum that lost its first figures is none; one with letters for digits is mended and says so."""
    assert sums("安家费00万元，补贴0 万元，奖励,000元", "zh") == []
    assert sums("지원금 00만원", "ko") == sums("助成額00万円", "ja") == []
    (mention,) = [m for m in find_mentions("奖励7O万元", "zh") if m.kind == "amount"]
    assert (mention.normal.low, mention.anchor.found) == (700_000, "repaired")
    assert sums("奖励70万元", "zh") == [(700_000, 700_000, "CNY")]


@pytest.mark.parametrize(
    ("language", "text", "value", "currency"),
    [
        ("zh", "月薪港幣$38,000", 38_000, "HKD"),
        ("zh", "津貼新臺幣$21,000元", 21_000, "TWD"),
        ("zh", "補助計畫經費90萬元", 900_000, "TWD"),
        ("zh", "香港特區政府資助90萬元", 900_000, "HKD"),
        ("zh", "补助计划经费90万元", 900_000, "CNY"),
        ("zh", "補助單位", None, None),
    ],
)
def test_the_dollar_of_the_place(language, text, value, currency):
    """A name before the sign goes for the sum; 元 is that of the place a text speaks from."""
    assert sums(text, language) == ([(value, value, currency)] if value else [])


def test_a_named_currency_goes_on():
    """新台币15,000元 to 20,000元 is one money; after a full stop it is not."""
    assert sums("每月新台币16,000元调高至22,000元", "zh")[-1][2] == "TWD"
    assert sums("每月新台币16,000元。北京每月22,000元", "zh")[-1][2] == "CNY"


NOTATIONS = [
    ("zh", "补贴12万4", 124_000),
    ("ko", "지원금은 천 3백만 원", 13_000_000),
    ("ko", "1.8 (0.9+0.9) 억 원", 180_000_000),
    ("en", "€2,4 million", 2_400_000),
    ("en", "240.000 USD", 240_000),
    ("zh", "贰拾万叁仟元伍角", 203_000.5),
    ("ja", "３百万円", 3_000_000),
]


@pytest.mark.parametrize(("language", "text", "value"), NOTATIONS, ids=lambda v: str(v))
def test_notations_met_in_notices(language, text, value):
    """Short forms, blanks and remarks between the parts of a sum."""
    assert [low for low, _, _ in sums(text, language)] == [value]


def test_a_bare_figure_is_money_where_words_say_so():
    """给予300万支持 is a sum; vaccines, lamps and people are not."""
    assert sums("给予最高400万支持", "zh") == [(None, 4_000_000, "CNY")]
    assert sums("최대 700만 지원", "ko") == [(None, 7_000_000, "KRW")]
    assert sums("最大700万の助成", "ja") == [(None, 7_000_000, "JPY")]
    assert sums("接种疫苗400万支，换装60W灯泡，服务400万人", "zh") == []
    assert (
        sums("이용자 700만 명", "ko")
        == sums("利用者700万人", "ja")
        == sums("a bulb of 60W, 3 million users", "en")
        == []
    )


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("zh", "资助金额（万元）：60", 600_000),
        ("ja", "助成額（千円）：3,200", 3_200_000),
        ("ko", "연구비(백만원): 240", 240_000_000),
        ("en", "Budget (USD million): 3.5", 3_500_000),
        ("zh", "聘用人数（人）：60", None),
        ("ko", "인원(명): 24", None),
        ("ja", "件数（件）：12", None),
        ("ko", "연구비(백만원)", None),
        ("ja", "単位：千円", None),
        ("zh", "单位：万元", None),
    ],
)
def test_a_label_gives_the_unit_of_its_value(language, text, value):
    """The unit in a label counts its value, and is no sum itself."""
    assert sums(text, language) == ([] if value is None else [(value, value, sums(text, language)[0][2])])


def test_a_unit_above_a_table_goes_for_columns_of_money():
    """Serials, people, ages and quantities under 单位：万元 are no sums."""
    text = "单位：万元\n序号\t计划\t经费\t人数\t年龄上限\n1\t甲\t200-300\t12\t40\n2\t乙\t45.5\t8\t45\n"
    assert sums(text, "zh") == [(2_000_000, 3_000_000, "CNY"), (455_000, 455_000, "CNY")]
    assert sums("単位：百万円\n事業\t予算額\t件数\n甲\t30\t4\n", "ja") == [(30_000_000, 30_000_000, "JPY")]
    assert sums("과제\t지원액(백만원)\t인원\n갑\t30\t4\n", "ko") == [(30_000_000, 30_000_000, "KRW")]
    assert sums("Plan\tAmount (USD million)\tPlaces\nA\t3\t4\n", "en") == [(3_000_000, 3_000_000, "USD")]


def test_cells_are_those_of_the_blocks():
    """Where a document has blocks, a cell is under the head that its block names."""
    text = "计划 预算（万元） 数量\n甲 70 3"
    document = as_document(text, "zh")
    heads = ((0, 2), (3, 9), (10, 12))
    head = Block(0, 12, "table-row", 1, cells=tuple(Cell(*span) for span in heads))
    row = Block(
        13, 19, "table-row", cells=(Cell(13, 14, heads[0]), Cell(15, 17, heads[1]), Cell(18, 19, heads[2]))
    )
    placed = type(document)(
        document.file, "", text, "zh", document.header, segments=document.segments, blocks=(head, row)
    )
    found = mentions_in(placed, None, (amounts.FINDER,))
    assert [(m.written, m.normal.low) for m in found] == [("70", 700_000)]
