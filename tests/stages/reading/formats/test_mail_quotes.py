"""What a mail quotes is told from what is its own and what it passes on, as programs for mail of four languages write it."""

from __future__ import annotations

import pytest

from aftername.records import Region
from aftername.settings import Settings
from aftername.stages.reading.formats.mail_page import page_text
from aftername.stages.reading.formats.mail_text import Texts

OLD = "OLD: it pays 1."


def told(text: str, subject: str = "") -> dict[str, list[str]]:
    """What of a plain text is its own, quoted and forwarded. subject: "answers" or "passes on"."""
    texts = Texts(Settings(), None, subject == "passes on", subject == "answers")
    piece = texts._of_lines(text, {})
    return parted(piece.text, piece.regions)


def parted(text: str, regions: tuple[Region, ...]) -> dict[str, list[str]]:
    """Lines that are not blank, by what they are."""
    made: dict[str, list[str]] = {"own": [], "quoted": [], "forwarded": []}
    at = 0
    for line in text.split("\n"):
        kind = next((one.kind for one in regions if one.start <= at < one.end), "own")
        if line.strip():
            made[kind].append(line)
        at += len(line) + 1
    return made


ANSWERS = {
    "signs": f"It pays 2.\n\n> {OLD}\n> More of it.\n",
    "signs of two": f"It pays 2.\n\n>> {OLD}\n>\n> no\n",
    "gmail en": f"It pays 2.\n\nOn Mon, 6 Mar 2023 at 09:00, Jane Roe <j@x.test> wrote:\n\n> {OLD}\n",
    "gmail en on two lines": f"It pays 2.\n\nOn Mon, 6 Mar 2023 at 09:00, Jane Roe\n<j@x.test> wrote:\n> {OLD}\n",
    "gmail zh": f"资助2元。\n\nJane Roe <j@x.test> 于2023年3月6日周一 09:00写道：\n\n> {OLD}\n",
    "gmail ja": f"2円です。\n\n2023年3月6日(月) 9:00 田中 <t@x.test>:\n\n> {OLD}\n",
    "gmail ko": f"2원입니다.\n\n2023년 3월 6일 (월) 오전 9:00, 홍길동 <h@x.test>님이 작성:\n\n> {OLD}\n",
    "163": f"资助2元。\n\n在 2023-03-06 09:00:00，“张三” <z@x.test> 写道：\n{OLD}\n",
    "qq": f"收到。\n\n------------------ 原始邮件 ------------------\n发件人: “张三” <z@x.test>;\n发送时间: 2023年3月6日(星期一) 上午9:00\n收件人: “李四”<l@x.test>;\n主题: 晨曦计划\n\n{OLD}",
    "outlook en": f"It pays 2.\n\n-----Original Message-----\nFrom: Jane Roe <j@x.test>\nSent: Monday, March 6, 2023 9:00 AM\nTo: All\nSubject: Dawn\n\n{OLD}\n",
    "outlook zh": f"资助2元。\n\n发件人: 张三 <z@x.test>\n发送时间: 2023年3月6日 9:00\n收件人: 李四\n主题: 晨曦计划\n\n{OLD}\n",
    "outlook zh-Hant": f"資助2元。\n\n寄件者: 張三 <z@x.test>\n寄件日期: 2023年3月6日 上午 9:00\n收件者: 李四\n主旨: 晨曦計畫\n\n{OLD}\n",
    "outlook ja": f"2円です。\n\n差出人: 田中 <t@x.test>\n送信日時: 2023年3月6日 9:00\n宛先: 鈴木\n件名: 黎明計画\n\n{OLD}\n",
    "outlook ko": f"2원입니다.\n\n보낸 사람: 홍길동 <h@x.test>\n보낸 날짜: 2023년 3월 6일 월요일 오전 9:00\n받는 사람: 모두\n제목: 새벽사업\n\n{OLD}\n",
    "naver": f'2원입니다.\n\n-----Original Message-----\nFrom: "홍길동" <h@x.test>\nTo: <a@x.test>\nCc: \nSent: 2023-03-06 (월) 09:00:00\nSubject: 새벽사업\n\n{OLD}',
    "a line of underscores": f"It pays 2.\n\n________________________________\nFrom: Jane\nSent: Monday, 6 March 2023 09:00\nTo: All\nSubject: Dawn\n\n{OLD}\n",
    "a list of many": f"It pays 2.\n\nFrom: Jane <j@x.test>\nSent: 6 March 2023 09:00\nTo: a@x.test; b@x.test;\n c@x.test; d@x.test\nSubject: Dawn\n\n{OLD}\n",
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_keeps_its_own_words_alone(name):
    """The line above a quoted mail, its headers and its text are quoted."""
    found = told(ANSWERS[name], "answers")
    assert len(found["own"]) == 1
    assert any(OLD in line for line in found["quoted"])
    assert found["forwarded"] == []


def test_answers_between_quoted_lines_are_its_own():
    """Each answer below a quoted line is kept."""
    found = told("On 6 Mar 2023 at 9:00, Jane Roe wrote:\n> one?\nYes.\n> two?\nNo.\n", "answers")
    assert found["own"] == ["Yes.", "No."]


FORWARDS = {
    "gmail en": "FYI\n\n---------- Forwarded message ---------\nFrom: Jane Roe <j@x.test>\nDate: Mon, 6 Mar 2023 at 9:00\nSubject: Dawn\nTo: <a@x.test>\n\n",
    "gmail zh": "请看\n\n---------- Forwarded message ---------\n发件人： 张三 <z@x.test>\nDate: 2023年3月6日周一 09:00\nSubject: 晨曦\nTo: <a@x.test>\n\n",
    "163": "-------- 转发邮件信息 --------\n发件人：“张三” <z@x.test>\n发送日期：2023-03-06 09:00:00\n收件人：“李四” <l@x.test>\n主题：晨曦计划\n\n",
    "daum": "--------- 원본 메일 ---------\n보낸사람 : 홍길동 <h@x.test>\n받는사람 : a@x.test\n날짜 : 2023년 3월 6일 09시 00분\n제목 : 새벽사업\n\n",
    "outlook ja": "ご参考まで\n\n差出人: 田中 <t@x.test>\n送信日時: 2023年3月6日 9:00\n宛先: 鈴木\n件名: 黎明計画\n\n",
    "notes": "----- Forwarded by Jane Roe/HQ on 03/06/2023 09:00 -----\n\n",
}


@pytest.mark.parametrize("name", FORWARDS)
def test_what_is_passed_on_is_matter(name):
    """The headers above it are quoted, the mail below is forwarded; what that one quotes is quoted."""
    text = f"{FORWARDS[name]}NEW: it pays 2.\nNEW: to all.\n\nOn 5 Mar 2023 at 10:00, B <b@x.test> wrote:\n> {OLD}\n"
    found = told(text, "passes on")
    assert found["forwarded"] == ["NEW: it pays 2.", "NEW: to all."]
    assert OLD in found["quoted"][-1]
    assert len(found["own"]) <= 1


def test_signs_before_what_is_passed_on_are_taken_off():
    """A program of Apple quotes what it passes on; its sentences are joined where lines broke them."""
    text = "Begin forwarded message:\n\n> From: Jane Roe <j@x.test>\n> Subject: Dawn\n> Date: 6 March 2023 at 09:00\n> To: a@x.test\n> \n"
    text += "> The Dawn Programme of the Office of Meadows pays each of the\n> universities that take part in it a sum of two million euros.\n>\n>> "
    found = told(text + OLD, "passes on")
    assert found["forwarded"] == [
        "The Dawn Programme of the Office of Meadows pays each of the universities that take part in it a sum of two million euros."
    ]
    assert OLD in found["quoted"][-1]


def test_a_mail_that_is_nothing_but_another_passes_it_on():
    """Without a word of its own and without an answer in its subject."""
    text = "From: Jane Roe <j@x.test>\nSent: 6 March 2023 09:00\nTo: All\nSubject: Dawn\n\nIt pays.\n"
    assert told(text)["forwarded"] == ["It pays."]
    assert told(text, "answers")["forwarded"] == []
    assert told(f"See below.\n\n{text}")["forwarded"] == []


@pytest.mark.parametrize(
    "text",
    [
        "From: the Office of Meadows\nTo: All universities\nDate: 6 March 2023\nSubject: Dawn Programme\n\nIt pays.\n",
        "发件人：青岚省科学技术厅\n收件人：各高校\n日期：2023年3月6日\n主题：晨曦计划\n\n资助。\n",
        "On 6 March the minister wrote:\n“The Dawn Programme pays.”\nThat is all.\n",
        "The report said:\nIt pays.\n",
        "-----\nTo: be decided\n-----\n",
        "元のメール\nを読んだ。\n",
        "a -> b\n<- c\n",
    ],
)
def test_texts_that_quote_no_mail(text):
    """A memo has labels without an address and without a time; a sentence that ends in "wrote:" has neither."""
    found = told(text)
    assert found["quoted"] == []
    assert found["forwarded"] == []


def test_lines_that_flow():
    """Lines that a blank at their end joins are one; the line above a signature is not joined."""
    texts = Texts(Settings(), None, False, False)
    flowed = texts._of_lines("It pays \n2 million.\n> it paid \n> 1\n-- \nJane\n", {"format": "flowed"})
    assert parted(flowed.text, flowed.regions)["own"][0] == "It pays 2 million."
    assert parted(flowed.text, flowed.regions)["quoted"] == ["> it paid 1"]
    east = texts._of_lines("资助金额为 \n二百万元。\n", {"format": "flowed", "delsp": "yes"})
    assert east.text.strip() == "资助金额为二百万元。"


def boxed(source: str, subject: str = "") -> dict[str, list[str]]:
    """The same of a page."""
    text, marks, cited = page_text(source)
    piece = Texts(Settings(), None, subject == "passes on", subject == "answers")._as_laid_out(
        text, marks, cited
    )
    return parted(piece.text, piece.regions)


def test_boxes_of_a_page_that_cite():
    """Boxes of programs for mail are quoted; a quotation of the text itself is not."""
    page = f'<p>It pays 2.</p><div class="gmail_quote"><div>On Mon, 6 Mar 2023 at 09:00, Jane &lt;j@x.test&gt; wrote:<br></div><blockquote class="gmail_quote"><p>{OLD}</p><p>More.</p></blockquote></div><p>Last.</p>'
    found = boxed(page, "answers")
    assert found["own"] == ["It pays 2.", "Last."]
    assert OLD in found["quoted"]
    assert boxed("<p>The law says:</p><blockquote><p>It pays 2.</p></blockquote>")["quoted"] == []


def test_headers_in_a_page():
    """Outlook writes a block of headers and no box; a page that passes a mail on holds it as matter."""
    head = "<div><b>From:</b> Jane Roe &lt;j@x.test&gt;<br><b>Sent:</b> Monday, March 6, 2023 9:00 AM<br><b>To:</b> All<br><b>Subject:</b> Dawn</div>"
    assert boxed(f"<p>It pays 2.</p>{head}<p>{OLD}</p>", "answers")["own"] == ["It pays 2."]
    found = boxed(f"<p>FYI</p>{head}<p>It pays 2.</p>", "passes on")
    assert found["forwarded"] == ["It pays 2."]


def test_boxes_in_boxes_without_end():
    """Any depth of boxes is read."""
    found = boxed("<p>own</p>" + "<blockquote type=cite><p>x</p>" * 900, "answers")
    assert found["own"][0] == "own"
    deep = boxed("<div>" * 20_000 + "own")
    assert deep["own"] == ["own"]
