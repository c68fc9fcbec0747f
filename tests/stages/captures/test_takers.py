"""Pages that say who took a page away, one or another; and those that say that it may have been."""

from __future__ import annotations

import pytest

from aftername.stages.captures.takers import deleted_at, is_supposed

TEXT = {
    "zh": "技术交流会定于五月举行，地点在柳河大厦。\n参会单位各派代表两人。\n会期三天，食宿自理。",
    "ja": "技術交流会を五月に開催します。\n参加団体は各社二名までです。\n会期は三日間です。",
    "ko": "기술교류회를 오월에 개최합니다.\n참가 기관은 두 명까지입니다.\n회기는 사흘입니다.",
    "en": "The exchange meeting takes place in May.\nEach firm sends two people.\nIt lasts three days.",
}
SAYS = [
    ("zh", "该文章已被作者或管理员删除。"),
    ("zh", "您访问的信息已由发布单位或主办单位删除。"),
    ("ja", "この記事は投稿者または管理者によって削除されました。"),
    ("ja", "このページは作成者もしくは運営者により削除されました。"),
    ("ko", "작성자 혹은 운영자가 삭제한 게시글입니다."),
    ("ko", "글쓴이 또는 관리자에 의해 삭제되었습니다."),
    ("en", "This post was deleted by its author or by a moderator."),
    ("en", "This article has been removed by the author or an administrator."),
]
SUPPOSES = [
    ("zh", "该页面可能已被作者或管理员删除。"),
    ("zh", "您访问的页面已被删除或地址有误。"),
    ("ja", "お探しのページは削除されたか、または移動した可能性があります。"),
    ("ko", "요청하신 페이지가 삭제되었거나 또는 주소가 바뀌었을 수 있습니다."),
    ("en", "The page you asked for was removed or has moved to another address."),
    ("en", "This page may have been removed by the author or a moderator."),
]


@pytest.mark.parametrize(("language", "words"), SAYS)
def test_one_or_another_took_it_away(page, language, words):
    """Who did it is left open, that it was done is not; one capture alone is never enough."""
    page.text("2016-01-01", "…", TEXT[language], language)
    page.text("2019-01-01", "…", words, language)
    assert page.history().verdict == "unknown"
    page.text("2019-02-01", "…", words, language)
    one = page.history()
    assert (one.verdict, one.how) == ("removed", "soft")
    assert one.captures[1].shows == "says deleted"
    assert one.captures[1].sign.quote in words


@pytest.mark.parametrize(("language", "words"), SUPPOSES)
def test_it_may_have_been(page, language, words):
    """A page that only supposes is not removed by two captures."""
    page.text("2016-01-01", "…", TEXT[language], language)
    page.text("2019-01-01", "…", words, language).text("2019-02-01", "…", words, language)
    assert page.history().verdict != "removed"


def test_words_parted_by_who():
    """The words that say so may have in their middle who did it."""
    told = "该文章已被作者或管理员删除"
    assert told[slice(*deleted_at(told))] == "已被作者或管理员删除"
    assert deleted_at("作者或管理员的文章") is None
    assert not is_supposed(told)
