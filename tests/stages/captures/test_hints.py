"""Looser words for what is gone, on pages with the frame of their site, in four languages; and all that only sounds like it."""

from __future__ import annotations

import pytest

SITES = {
    "zh": ("云水市科技局\n{}\n地址：云水市青石路6号\n您是第{}位访客", "引进人才服务站说明", "服务站设在青石大厦一楼。\n归国人员可以在此咨询落户和子女入学。\n窗口每周三下午有专人值班。"),
    "ja": ("青石財団\n{}\n青石市中央一丁目\n来訪 {} 人目", "渡航費助成の説明", "本財団は海外での研究発表にかかる渡航費を助成します。\n助成の上限は三十万円です。\n審査は春と秋に行います。"),
    "ko": ("푸른돌재단\n{}\n푸른돌시 가운데길 6\n{}번째 손님", "여비 지원 설명", "재단은 국외 학술대회의 여비를 지원한다.\n지원 한도는 이백만 원이다.\n심사는 봄과 가을에 한다."),
    "en": ("Bluestone Trust\n{}\n6 Quarry Road, Bluestone\nVisitor {}", "Travel grants explained", "The trust pays for travel to meetings abroad.\nThe most that it pays is two thousand.\nPapers are read in spring and in autumn."),
}  # fmt: skip

SAYS = [
    ("zh", "该公告已由发布部门撤回，不再对外提供查阅。", "says deleted"),
    ("zh", "您点击的链接可能写错了，也可能内容已经搬家。", "says not there"),
    ("zh", "很抱歉，您要看的东西已经不在这里了。\n请从首页重新进入。", "says not there"),
    ("ja", "この案内は担当部署の申し出により公開を取りやめました。", "says deleted"),
    ("ja", "アドレスの打ち間違いか、リンクが古くなっているのかもしれません。", "says not there"),
    ("ja", "申し訳ございません。\nお手数ですが、ページを目次からお探しください。", "says not there"),
    ("ko", "본 공고는 담당 부서의 요청으로 게재를 중단하였습니다.", "says deleted"),
    ("ko", "주소를 다시 확인해 주세요. 링크가 오래되어 연결되지 않는 것일 수 있습니다.", "says not there"),
    ("ko", "죄송합니다.\n그 페이지는 처음 화면에서 다시 찾아 주십시오.", "says not there"),
    ("en", "This notice was taken offline at the request of the sponsor.", "says deleted"),
    ("en", "The link may be old, or there may be a slip in the address.", "says not there"),
    ("en", "Sorry, we have looked high and low for that page.\nTry the search at the top.", "says not there"),
    ("zh", "您没有权限查看该信息，请先登录。", "blocked"),
    ("ja", "この案内は見つかりません。ご覧になるにはログインしてください。", "log-in"),
    ("ko", "이 글을 볼 수 없습니다. 로그인이 필요합니다.", "log-in"),
    ("en", "We are moving to a new server, so this page is not available today.", "maintenance"),
]  # fmt: skip

SAYS_OTHERWISE = [
    ("zh", "因场地装修，服务站自本月起暂停接待。\n恢复时间另行通知。"),
    ("zh", "目前暂无相关信息。"),
    ("ja", "渡航費の助成は昨年度をもって終了しました。\n長年のご利用ありがとうございました。"),
    ("ja", "現在、募集の情報はありません。"),
    ("ko", "여비 지원은 지난해를 끝으로 폐지되었습니다.\n그동안 이용해 주셔서 감사합니다."),
    ("ko", "현재 등록된 안내가 없습니다."),
    ("en", "The travel grants closed last year and no further awards will be made.\nWe thank all who took part."),
    ("en", "There are no announcements at present."),
]  # fmt: skip


def _after(page, language, words, times=2):
    frame, title, text = SITES[language]
    page.text("2016-01-01", title, frame.format(text, 12), language)
    for number in range(times):
        page.text(f"2019-0{number + 1}-01", "…", frame.format(words, 400 + number), language)
    return page.history()


@pytest.mark.parametrize(("language", "words", "shows"), SAYS)
def test_what_stands_where_the_matter_was(page, language, words, shows):
    """It is known on a page with menus and a foot; one capture alone is never removed."""
    one = _after(page, language, words)
    assert [each.shows for each in one.captures] == ["matter", shows, shows]
    assert one.captures[1].sign.quote in page.documents[one.captures[1].document].text
    page.captures.pop()
    assert page.history().verdict != "removed"


@pytest.mark.parametrize(("language", "words", "shows"), SAYS[:12])
def test_what_that_amounts_to(page, language, words, shows):
    """Words that it was taken away at two captures; three alike over months of a page that only says that it is not there."""
    assert _after(page, language, words, 2).verdict == ("removed" if shows == "says deleted" else "unknown")
    page.captures.clear()
    assert _after(page, language, words, 4).verdict == "removed"


@pytest.mark.parametrize(("language", "words"), SAYS_OTHERWISE)
def test_what_says_something_else(page, language, words):
    """That a service closed, a grant ended or a list is empty at present is what the page says now."""
    assert {each.shows for each in _after(page, language, words, 4).captures} == {"matter"}


@pytest.mark.parametrize(("language", "words"), [one[:2] for one in SAYS])
def test_words_above_the_matter(page, language, words):
    """The same words over a text that is still there are a change of it."""
    frame, title, text = SITES[language]
    page.text("2016-01-01", title, frame.format(text, 12), language)
    one = page.text("2019-01-01", title, frame.format(f"{words}\n{text}", 14), language).history()
    assert [each.shows for each in one.captures] == ["matter", "matter"]
    assert one.verdict == "changed"


ARTICLES = {
    "zh": "有读者反映，不少旧网址已经打不开。\n工程师说，改版之后旧地址没有跳转。\n有些文章因为超过期限已被删除，只留下一行提示。\n市档案馆准备每年保存一次全市的网站。\n保存下来的网站可以在阅览室查看。\n专家认为应当立法规定保存的年限。",
    "ja": "古いリンクの三割が開けなくなっているという。\n更新のときに記事が削除されたまま戻らない例もあった。\n県の図書館は今年から自治体のサイトを集め始めた。\n集めたものは閲覧室の端末で読むことができる。\n来年度は対象を市民団体にも広げる。\n職員は三人で作業に当たっている。",
    "ko": "오래된 연결 넷 가운데 하나는 열리지 않았다.\n담당자가 바뀌면서 삭제된 게시물도 많았다.\n기록관은 올해부터 시청의 누리집을 모으기로 했다.\n모은 자료는 열람실에서 읽을 수 있다.\n내년에는 시민단체로 대상을 넓힌다.\n직원 세 사람이 일을 맡는다.",
    "en": "One old link in four leads nowhere.\nSome pages were deleted when a department was renamed.\nThe county archive now copies each site in spring.\nReaders can ask for a copy at the desk.\nNext year the work is extended to charities.\nThree clerks do all of it.",
}


@pytest.mark.parametrize("language", ARTICLES)
def test_an_article_about_vanished_pages(page, language):
    """It says more than that something is gone, in full sentences."""
    page.text("2016-01-01", "Reading room", ARTICLES[language], language)
    assert (
        page.text("2018-01-01", "Reading room", ARTICLES[language], language).history().verdict == "present"
    )


def test_a_title_that_quotes_an_error(page):
    """Words in quotation marks are no title of an error."""
    title = "“Page not found” - Bluestone Herald"
    page.text("2016-01-01", title, ARTICLES["en"], "en")
    assert page.text("2018-01-01", title, ARTICLES["en"], "en").history().verdict == "present"
