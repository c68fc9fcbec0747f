"""What the captures of a page amount to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.records import Capture
from aftername.stages.captures.verdict import ABSENT, APART, Texts, judge

NOTICE = (
    "关于组织申报的通知",
    "各有关单位：\n现启动本年度申报工作，请于五月底前报送材料。\n申报人应当具有博士学位，年龄不超过四十周岁。\n入选者由省财政给予五十万元资助。",
)
OTHER = (
    "公园开放时间调整",
    "自下月起，市内各公园开放时间调整为早六点至晚九点。\n游客请从东门和南门进入，西门因施工关闭。\n儿童乐园每周一检修，不对外开放。\n管理处提醒游客爱护花草。",
)
SOFT = ("系统提示", "抱歉，您访问的页面不存在！")
DELETED = ("提示信息", "该文章已被删除。")
WALL = ("网站防火墙", "您的请求被安全策略拦截。")
FRONT = "https://www.kx.example/"


def seen(page, day="2016-04-01"):
    return page.text(day, *NOTICE)


def test_two_answers_that_it_is_gone(page):
    """404 at two captures some days apart is a hard removal; it rests on these."""
    one = seen(page).answer("2018-01-01", 404).answer("2018-02-01", 404).history()
    assert (one.verdict, one.how, one.rests_on) == ("removed", "hard", (1, 2))
    assert (one.first, one.last, one.gone_since) == ("2016-04-01", "2016-04-01", "2018-01-01")


@pytest.mark.parametrize("status", [404, 410, 403, 500, 0, 302, 503])
def test_one_failed_capture_never_removes(page, status):
    """One alone at the end says too little, whatever it is."""
    one = seen(page).answer("2018-01-01", status, FRONT if status == 302 else "").history()
    assert one.verdict in ("unknown", "blocked", "unreachable")


@pytest.mark.parametrize("error", [SOFT, DELETED, WALL])
def test_one_page_of_an_error_never_removes(page, error):
    """The same for pages that answer 200 with an error."""
    assert seen(page).text("2018-01-01", *error).history().verdict != "removed"


def test_two_on_one_day(page):
    """Two answers of one day are one look."""
    assert (
        seen(page).answer("2018-01-01T08:00:00", 404).answer("2018-01-02T09:00:00", 404).history().verdict
        == "unknown"
    )


def test_soft_ones_over_months(page):
    """Three pages alike that only say it is not there, over months, are a soft removal; two, or three in a week, are none."""
    three = seen(page).text("2018-01-01", *SOFT).text("2018-02-01", *SOFT)
    assert three.history().verdict == "unknown"
    one = three.text("2018-06-01", *SOFT).history()
    assert (one.verdict, one.how) == ("removed", "soft")
    assert one.captures[-1].sign is not None


def test_soft_ones_in_a_week(page):
    """A site may be broken for a week."""
    for day in ("2018-01-01", "2018-01-03", "2018-01-06"):
        page = seen(page) if day == "2018-01-01" else page
        page.text(day, *SOFT)
    assert page.history().verdict == "unknown"


def test_words_that_it_was_taken_away(page):
    """Two captures days apart are enough where the page itself says so."""
    one = seen(page).text("2018-01-01", *DELETED).text("2018-01-20", *DELETED).history()
    assert (one.verdict, one.how) == ("removed", "soft")


def test_redirects_to_the_front_page(page):
    """Three over months are a soft removal."""
    for day in ("2018-01-01", "2018-03-01", "2018-06-01"):
        page = seen(page) if day == "2018-01-01" else page
        page.answer(day, 302, FRONT)
    assert page.history().how == "soft"


def test_walls_between_do_not_count(page):
    """What hides a page from a reader is neither for nor against."""
    one = (
        seen(page)
        .answer("2018-01-01", 404)
        .text("2018-02-01", *WALL)
        .answer("2018-03-01", 404)
        .answer("2018-04-01", 503)
        .history()
    )
    assert one.verdict == "removed"


@pytest.mark.parametrize(
    ("status", "verdict"), [(403, "blocked"), (429, "blocked"), (500, "unreachable"), (0, "unreachable")]
)
def test_hidden_for_years_is_not_removed(page, status, verdict):
    """However often a wall or a dead server is met."""
    for year in range(2017, 2025):
        page = seen(page) if year == 2017 else page
        page.answer(f"{year}-01-01", status)
    assert page.history().verdict == verdict


def test_back_again(page):
    """A page that was removed and is there again was returned; one failed capture between good ones is nothing."""
    assert seen(page).answer("2017-01-01", 404).text("2018-01-01", *NOTICE).history().verdict == "present"
    page.captures.clear()
    one = seen(page).answer("2017-01-01", 404).answer("2017-06-01", 404).text("2018-01-01", *NOTICE).history()
    assert one.verdict == "returned"


def test_something_else_in_its_place(page):
    """Another matter under another title replaced it; a page that was edited was changed."""
    assert seen(page).text("2018-01-01", *OTHER).history().verdict == "replaced"
    page.captures.clear()
    edited = (NOTICE[0], NOTICE[1].replace("五十万元", "八十万元"))
    assert seen(page).text("2018-01-01", *edited).history().verdict == "changed"


def test_moved(page):
    """The same text at another address, captured when this one was gone already, is where it moved to; one captured before only is not."""
    seen(page).answer("2018-01-01", 404).answer("2018-02-01", 404)
    page.elsewhere = {page.key(): [("ky.example/t9.html", "2018-05-01")]}
    one = page.history()
    assert (one.verdict, one.leads_to) == ("moved", "ky.example/t9.html")
    page.elsewhere = {page.key(): [("ky.example/t9.html", "2015-05-01")]}
    assert page.history().verdict == "removed"


def test_never_seen(page):
    """What was never captured with its text cannot be said to be gone."""
    assert page.answer("2018-01-01", 404).answer("2019-01-01", 404).history().verdict == "unknown"


def test_lists_without_texts(page):
    """A list that says 200, then 404 and 404, is enough."""
    assert (
        page.answer("2015-01-01", 200).answer("2018-01-01", 404).answer("2019-01-01", 404).history().how
        == "hard"
    )


SHOWS = ("matter", "answered", "listed", "gone", "says deleted", "says not there", "front page", "elsewhere", "log-in", "blocked",
         "maintenance", "no answer")  # fmt: skip
NOTHING = Texts({}, {}, {}, {}, {}, {}, lambda one, other: False, lambda one, other: False, {}, {})


@given(st.lists(st.tuples(st.sampled_from(SHOWS), st.integers(0, 900)), min_size=1, max_size=12))
def test_what_no_removal_is_without(told):
    """Whatever was captured: removed is said only where the page was seen, and two captures behind the last sight of it, days apart, say that
    it is not there; each verdict names captures that it rests on."""
    days = sorted(day for _, day in told)
    captures = tuple(
        Capture("http://kx.example/a", (date(2015, 1, 1) + timedelta(days=day)).isoformat(), "a", shows=shows)
        for (shows, _), day in zip(told, days, strict=True)
    )
    one = judge("kx.example/a", captures, NOTHING)
    assert one.rests_on
    assert all(0 <= place < len(captures) for place in one.rests_on)
    seen = [place for place, each in enumerate(captures) if each.shows in ("matter", "answered")]
    absent = [
        days[place]
        for place, each in enumerate(captures)
        if each.shows in ABSENT and seen and place > seen[-1]
    ]
    if one.verdict == "removed":
        assert seen
        assert absent[-1] - absent[0] >= APART
    if one.verdict in ("present", "changed", "returned", "replaced"):
        assert seen


def test_answers_again_without_its_text(page):
    """A removed page that answers again, of which no text was kept, may be an error that answers 200; the same bytes as before are the page."""
    seen(page).answer("2017-01-01", 404).answer("2017-06-01", 404).answer("2018-01-01", 200)
    assert page.history().verdict == "unknown"
    page.captures[0] = replace(page.captures[0], digest="D")
    page.captures[-1] = replace(page.captures[-1], digest="D")
    assert page.history().verdict == "returned"
