"""What a document says of itself: titles, issues, credits, addresses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aftername.records import Field, Header
from aftername.stages import mentions
from aftername.stages.origins.imprint import heads_of, values


def heads(document, language, text, **fields):
    """The heads of a made-up document; fields of its header by name, found in its text where they stand there."""
    one = document("d", language, text)

    def field(value):
        at = text.find(value)
        return Field(value, one.anchor(at, at + len(value)) if at >= 0 else None, "given")

    one = replace(one, header=Header(**{name: field(value) for name, value in fields.items()}))
    return heads_of(one, [m for m in mentions.find(one) if m.kind == "speaker"])


@pytest.mark.parametrize(
    ("language", "text", "credit"),
    [
        ("en", "MARLOW BAY (Meridian News) - The harbour office said on Monday that it hires.", "meridiannews\town"),
        ("en", "HONG KONG/SINGAPORE (Reuters) – The office said so.", "reuters\town"),
        ("zh", "新华社柳城6月4日电 市里昨日公布了新的办法。", "xinhua\town"),
        ("zh", "（路透社柳城4日电）市里昨日公布了新的办法。", "reuters\town"),
        ("zh", "据路透社报道，市里昨日公布了新的办法。", "reuters\treported"),
        ("zh", "市里昨日公布了新的办法。\n来源：中新网", "chinanews\tsource"),
        ("ja", "【ソウル共同】市は4日、新しい計画を発表した。", "kyodo\town"),
        ("ja", "［柳市 4日 ロイター］市は4日、新しい計画を発表した。", "reuters\town"),
        ("ja", "ロイター通信によると、市は新しい計画を発表した。", "reuters\treported"),
        ("ko", "(서울=연합뉴스) 시는 4일 새 계획을 발표했다.", "yna\town"),
        ("ko", "로이터통신에 따르면 시는 새 계획을 발표했다.", "reuters\treported"),
    ],
)  # fmt: skip
def test_credits(document, language, text, credit):
    """An outlet is told under one id in every language, with how it is credited."""
    assert credit in values(heads(document, language, text), "credit")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ferry was met by fishing boats. It came via Halm (on the coast) and left."),
        ("zh", "市图书馆本月起延长开放时间，资金来源多样，由志愿者值班。"),
        ("ja", "川の清掃に住民206人が参加した【写真】。"),
        ("ko", "군청은 제설차 14대를 들여왔다."),
    ],
)
def test_no_credit(document, language, text):
    """Plain words beside "by", "via", 来源 or in brackets credit no outlet that another text would."""
    assert not [
        value
        for value in values(heads(document, language, text), "credit")
        if "boats" in value or "halm" in value
    ]


def test_a_title_with_a_year_is_of_a_series(document):
    """The year is what tells two issues apart; a rule has a title that is its own, without nation and version."""
    told = heads(
        document,
        "zh",
        "关于组织申报2021年度溪桥计划的通知\n各区：",
        title="关于组织申报2021年度溪桥计划的通知",
    )
    assert values(told, "series") == ("关于组织申报年度溪桥计划的通知\t2021",)
    rule = heads(
        document,
        "zh",
        "中华人民共和国溪桥管理办法（试行）\n第一条",
        title="中华人民共和国溪桥管理办法（试行）",
    )
    assert values(rule, "rule") == ("溪桥管理办法",)
    assert values(told, "rule") == ()


def test_a_carrier_names_what_it_carries(document):
    """关于转发《…》的通知 carries the paper between the marks and is no rule itself."""
    title = "柳城人才局关于转发《溪桥管理办法》的通知"
    told = heads(document, "zh", f"{title}\n各区：", title=title)
    assert "溪桥管理办法" in values(told, "carries")
    assert values(told, "rule") == ()


def test_encyclopedia_pages_bear_a_lemma(document):
    """The name of the encyclopedia is left out; another page has no lemma."""
    told = heads(
        document, "en", "Reed Plan - Wikipedia\nThe Reed Plan is a plan.", title="Reed Plan - Wikipedia"
    )
    assert values(told, "lemma") == ("reedplan",)
    assert values(heads(document, "en", "Reed Plan news\nToday.", title="Reed Plan news"), "lemma") == ()


def test_addresses_are_compared_without_what_browsers_add(document):
    """Scheme, www, mobile host and tracking words do not count; only an address given as the source is a link."""
    text = (
        "Text of the page.\nSource: https://www.harbour.example/papers/2031/reed-plan.html?utm_source=x#top"
    )
    assert values(heads(document, "en", text), "link") == ("harbour.example/papers/2031/reed-plan.html",)
    assert values(heads(document, "en", "Write to https://harbour.example/contact"), "link") == ()
