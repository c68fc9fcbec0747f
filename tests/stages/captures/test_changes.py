"""What differs between captures of a page."""

from __future__ import annotations

FIRST = "各有关单位：\n现启动“星桥计划”申报工作。\n入选者由省财政给予五十万元资助。\n浏览次数：1024\n发布时间：2015-03-01"
LATER = (
    "各有关单位：\n现启动申报工作。\n入选者由省财政给予八十万元资助。\n浏览次数：20480\n发布时间：2018-03-01"
)


def test_sentences_that_went_and_came(page):
    """By sentence, with the names; days and counters make no change, and each sentence stands as the text has it."""
    page.text("2015-03-02", "通知", FIRST, p="星桥计划").text("2018-03-02", "通知", LATER)
    [one] = page.history().changes
    assert [each.quote for each in one.went] == [
        "现启动“星桥计划”申报工作。",
        "入选者由省财政给予五十万元资助。",
    ]
    assert [each.quote for each in one.came] == ["现启动申报工作。", "入选者由省财政给予八十万元资助。"]
    assert (one.names_went, one.names_came) == (("p",), ())
    assert (one.before, one.since) == ("2015-03-02", "2018-03-02")
    for each in (*one.went, *one.came):
        assert page.documents[each.document].text[each.start : each.end] == each.quote


def test_a_new_day_and_counter(page):
    """A page that only has another day and another counter is present."""
    page.text("2015-03-02", "通知", FIRST).text(
        "2018-03-02", "通知", FIRST.replace("1024", "4096").replace("2015-03-01", "2018-03-01")
    )
    one = page.history()
    assert one.changes == ()


def test_the_same_change_has_one_key(page):
    """The same sentences that go on two pages are one change."""
    page.text("2015-03-02", "通知", FIRST).text("2018-03-02", "通知", LATER)
    page.text("2019-03-02", "通知", FIRST).text("2020-03-02", "通知", LATER)
    first, _, third = page.history().changes
    assert first.key == third.key


def test_captures_that_are_walls_are_left_out(page):
    """An error between two captures makes no change."""
    page.text("2015-03-02", "通知", FIRST).text("2016-03-02", "网站防火墙", "您的请求被安全策略拦截。").text(
        "2018-03-02", "通知", FIRST
    )
    assert page.history().changes == ()
