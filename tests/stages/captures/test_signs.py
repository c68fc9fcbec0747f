"""What one capture shows, in four languages."""

from __future__ import annotations

import pytest

NOTICE = {
    "zh": "各有关单位：\n现启动本年度申报工作，请于五月底前报送材料。\n申报人应当具有博士学位。",
    "ja": "本年度の公募を開始します。\n応募書類は五月末までに提出してください。\n博士の学位が必要です。",
    "ko": "올해 공고를 시작합니다.\n신청서는 5월 말까지 제출하십시오.\n박사 학위가 있어야 합니다.",
    "en": "This year's call is open.\nApplications must be sent by the end of May.\nA doctorate is required.",
}

ERRORS = [
    ("zh", "系统提示", "抱歉，您访问的页面不存在或已被删除！", "says not there"),
    ("zh", "404", "找不到您要查看的网页。", "says not there"),
    ("zh", "出错了_某某网", "请返回首页重新查找。", "says not there"),
    ("zh", "提示信息", "该文章已被删除。", "says deleted"),
    ("zh", "提示信息", "该内容不存在，已被管理员删除。", "says deleted"),
    ("zh", "用户登录", "请先登录后再查看内容。", "log-in"),
    ("zh", "网站防火墙", "您的请求被安全策略拦截。", "blocked"),
    ("zh", "安全验证", "访问过于频繁，请输入验证码。", "blocked"),
    ("zh", "通知", "网站正在升级，暂停服务。", "maintenance"),
    ("ja", "エラー", "お探しのページは移動または削除された可能性があります。", "says not there"),
    ("ja", "404 Not Found", "ページが見つかりませんでした。", "says not there"),
    ("ja", "お知らせ", "この記事は削除されました。", "says deleted"),
    ("ja", "ログイン", "会員限定のページです。ログインしてください。", "log-in"),
    ("ja", "アクセス制限", "アクセスが拒否されました。", "blocked"),
    ("ja", "お知らせ", "ただいまメンテナンス中です。", "maintenance"),
    ("ko", "오류", "요청하신 페이지를 찾을 수 없습니다.", "says not there"),
    ("ko", "안내", "페이지가 삭제되었거나 변경되었을 수 있습니다.", "says not there"),
    ("ko", "알림", "삭제된 게시물입니다.", "says deleted"),
    ("ko", "로그인", "로그인이 필요한 서비스입니다.", "log-in"),
    ("ko", "접근 제한", "비정상적인 접근으로 차단되었습니다.", "blocked"),
    ("ko", "안내", "시스템 점검 중입니다.", "maintenance"),
    ("en", "Page not found | Ministry", "Use the search or go to the home page.", "says not there"),
    (
        "en",
        "Oops",
        "The page you are looking for may have been removed, had its name changed, or is not here.",
        "says not there",
    ),
    ("en", "Notice", "This page has been removed.", "says deleted"),
    ("en", "Sign in", "Please log in to view this page.", "log-in"),
    ("en", "Just a moment...", "Checking your browser before you go on.", "blocked"),
    ("en", "Maintenance", "The site is under maintenance.", "maintenance"),
    ("zh", "某某网", "哎呀，您要找的东西飞走了。", "says not there"),
    ("ja", "某財団", "アクセスいただいたアドレスには何もありませんでした。", "says not there"),
    ("ko", "어느 재단", "찾으시는 내용이 사라졌어요.", "says not there"),
    ("en", "A foundation", "What you were looking for has wandered off.", "says not there"),
    ("zh", "登录", "用户名\n密码\n记住我", "log-in"),
    ("ja", "ログイン | 某大学", "利用者番号\nパスワード", "log-in"),
    ("ko", "로그인", "아이디\n비밀번호\n회원가입", "log-in"),
    ("en", "Login", "User name\nPassword\nForgotten?", "log-in"),
    ("zh", "访问确认", "请输入图片中的字符以继续。", "blocked"),
    ("ja", "アクセスの確認", "続行するには、画像に表示されている文字を入力してください。", "blocked"),
    ("ko", "확인", "로봇이 아님을 확인하고 있습니다.", "blocked"),
    ("en", "One more step", "Type the characters shown in the image to go on.", "blocked"),
]

MATTER = [
    ("zh", "网站检查", "检查发现，不少链接打开后显示“页面不存在”。\n检查组要求整改。\n" + NOTICE["zh"]),
    ("zh", "关于撤销资格的公告", "该公司的高新技术企业资格已被撤销。\n特此公告。"),
    ("zh", "关于登录系统的通知", "申报系统已开放，申报人凭单位账号登录系统填写申报书，逾期不予受理。"),
    ("zh", "关于系统维护的经验交流", NOTICE["zh"] * 4 + "\n会议交流了系统维护的经验。"),
    ("ja", "サイトの調査", "リンク先に「ページが見つかりません」とだけ出る例が多かった。\n" + NOTICE["ja"]),
    ("ja", "規程の改正について", "第三条が削除されました。\n改正後の規程は四月一日から施行します。"),
    ("ko", "누리집 점검", "많은 연결에서 '페이지를 찾을 수 없습니다'라는 말만 나왔다.\n" + NOTICE["ko"]),
    ("ko", "규정 개정 안내", "제3조가 삭제되었습니다.\n개정된 규정은 4월 1일부터 시행합니다."),
    (
        "en",
        "Web sites tested",
        "Many links led to a page that said “page not found” and nothing else.\n" + NOTICE["en"],
    ),
    (
        "en",
        "Programme closed",
        "The fellowship programme no longer exists; its last fellows finished in May.",
    ),
    ("en", "Rule deleted", "Rule 12 was deleted by the amendment of last year."),
    (
        "zh",
        "专栏",
        "去年秋天打开了三十个网站的链接。\n屏幕上写着“抱歉，您要找的页面不存在”的有两成。\n明确写着“该页面已被删除”的只有四个。",
    ),
    (
        "ja",
        "コラム",
        "去年の秋にリンクを一つずつ開いてみた。\n画面に「お探しのページが見つかりません」と出たものが二割あった。\n「このページは削除されました」とあったのは四件である。",
    ),
    (
        "ko",
        "칼럼",
        "지난가을에 연결을 하나씩 열어 보았다.\n화면에 ‘요청하신 페이지를 찾을 수 없습니다’라고 나온 것이 두 할이었다.\n‘이 페이지는 삭제되었습니다’라고 적힌 것은 넷이었다.",
    ),
    (
        "en",
        "Column",
        "Last autumn we opened thirty links.\nOne in five showed “Sorry, the page not found here” and little else.\nOnly four said “this page has been removed by its owner” in so many words.",
    ),
    ("zh", "办事指南", "如果您要找的表格不存在，请到窗口领取。"),
    ("ja", "ご案内", "お探しの書類がありません場合は、窓口までお越しください。"),
    ("ko", "안내", "찾으시는 서류가 없습니다만 하시는 경우 창구로 오십시오."),
    ("en", "Help", "If the form you are looking for is missing, ask at the desk."),
    (
        "en",
        "Login",
        "Use the number on your letter.\nChoose a password of twelve letters.\nThe portal closes in May.",
    ),
    ("zh", "登录", "请使用单位账号。\n密码由各单位管理员发放。\n系统五月底关闭。"),
    ("ja", "ログイン", "通知書の番号を使います。\nパスワードは十二文字とします。\n受付は五月末までです。"),
    ("ko", "로그인", "통지서의 번호를 씁니다.\n비밀번호는 열두 자로 합니다.\n접수는 오월 말까지입니다."),
    ("zh", "登录办法", "申报人登录系统后按照提示填写材料。"),
    ("ja", "利用案内", "ログインの後にパスワードを変更できます。"),
    ("ko", "이용 안내", "로그인한 뒤에 비밀번호를 바꿀 수 있습니다."),
    ("en", "How to apply", "Log on to the portal and choose a password of twelve letters."),
    *((language, "Notice", text) for language, text in NOTICE.items()),
]


@pytest.mark.parametrize(("language", "title", "text", "shows"), ERRORS)
def test_a_page_that_is_nothing_but_an_error(page, language, title, text, shows):
    """It is told by its words, which are quoted as they stand."""
    one = page.text("2018-01-01", title, text, language).history().captures[0]
    assert one.shows == shows
    assert one.sign is not None
    assert page.documents[one.document].text[one.sign.start : one.sign.end] == one.sign.quote


@pytest.mark.parametrize(("language", "title", "text"), MATTER)
def test_a_page_that_speaks_of_errors(page, language, title, text):
    """Words that are quoted, said of something else, or beside matter make no error."""
    assert page.text("2018-01-01", title, text, language).history().captures[0].shows == "matter"


@pytest.mark.parametrize(
    ("status", "leads_to", "shows"),
    [
        (404, "", "gone"),
        (410, "", "gone"),
        (403, "", "blocked"),
        (451, "", "blocked"),
        (401, "", "log-in"),
        (429, "", "blocked"),
        (500, "", "no answer"),
        (503, "", "no answer"),
        (0, "", "no answer"),
        (200, "", "answered"),
        (None, "", "listed"),
        (302, "https://www.kx.example/", "front page"),
        (302, "https://www.kx.example/index.html", "front page"),
        (302, "https://www.kx.example/home", "front page"),
        (302, "https://www.kx.example/en", "front page"),
        (301, "https://www.ky.example/", "elsewhere"),
        (302, "https://unblock.kx.example/", "blocked"),
        (302, "https://www.kx.example/404.html", "says not there"),
        (302, "https://sso.kx.example/login?next=/tz", "log-in"),
        (301, "https://new.kx.example/tz/t1.html", "elsewhere"),
        (301, "https://kx.example/tz/t1.html", "listed"),
    ],
)
def test_what_a_server_answers(page, status, leads_to, shows):
    """Only 404 and 410 say that a page is gone; a redirect is told by where it leads, and one to https is none."""
    assert page.answer("2018-01-01", status, leads_to).history().captures[0].shows == shows


def test_the_front_page_in_its_place(page):
    """The text of the front page of the site at another address is no matter of that page."""
    page.text("2018-01-01", "Notice", NOTICE["en"], "en")
    page.fronts = {"kx.example": [(page.key(), b"")]}
    assert page.history().captures[0].shows == "front page"


def test_a_list_of_entries_about_maintenance(page):
    """Entries of a list that speak of errors make no error; an entry that is nothing but one does."""
    entries = "도서관 휴관 안내\n주차장 공사 안내\n시스템 점검 중 문의 안내\n채용 공고\n연구 윤리 교육 안내"
    assert page.text("2018-01-01", "공지사항", entries, "ko").history().captures[0].shows == "matter"
    assert (
        page.text("2018-02-01", "某某网", "404\n页面不存在\n返回首页\n返回上一页\n联系我们", "zh")
        .history()
        .captures[1]
        .shows
        == "says not there"
    )


def test_words_of_an_error_on_a_page_that_stays(page):
    """A page most of whose sentences are the matter of other captures is matter, whatever it says besides."""
    text = "The hall may be booked by clubs of the town.\nKeys are kept at the desk."
    page.text("2017-01-01", "Hall", text, "en").text(
        "2018-01-01", "Hall", f"The booking page has been removed.\n{text}", "en"
    )
    assert [one.shows for one in page.history().captures] == ["matter", "matter"]


MOVED = [
    ("zh", "本页面已移至新地址。", "本中心办公地点已迁移，网址不变。"),
    ("ja", "このページは下記のアドレスに移りました。", "事務所は下記に移りました。"),
    ("ko", "이 페이지가 이전되었습니다. 아래 주소로 이전", "사무실은 시청 옆으로 이전하였습니다."),
    ("en", "This page has moved.", "Our office has moved to Station Road."),
]


@pytest.mark.parametrize(("language", "note", "other"), MOVED)
def test_a_note_that_a_page_moved(page, language, note, other):
    """It leads to the address that it names; a note that an office moved does not, nor one that names no address."""
    there = "https://new.kx.example/guide/7"
    page.text("2018-01-01", "Notice", f"{note}\n{there}", language)
    one = page.history().captures[0]
    assert (one.shows, one.leads_to) == ("elsewhere", there)
    for text in (f"{other}\n{there}", note):
        page.captures.clear()
        assert page.text("2018-01-01", "Notice", text, language).history().captures[0].shows != "elsewhere"
