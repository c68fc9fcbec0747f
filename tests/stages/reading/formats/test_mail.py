"""A mail is read as one document: its headers as metadata, its text in the encoding that it is in, what is broken told."""

from __future__ import annotations

import pytest
from messages import BODY, PAGE, SENDER, SUBJECT, declared, message, outlook

from aftername.files.mail_kinds import EMAIL, MSG
from aftername.records import Document, Problem, SourceFile
from aftername.settings import Settings
from aftername.stages.reading import read
from aftername.stages.reading.formats import mail
from aftername.stages.reading.part import Part, Trouble

HEAD = b"From: a@b.test\nDate: Mon, 6 Mar 2023 09:00:00 +0800\nSubject: Dawn\nMIME-Version: 1.0\n"


@pytest.fixture
def documents(tmp_path):
    """What reading makes of bytes: documents, and problems by their reasons."""

    def made(content: bytes, media: str = EMAIL) -> tuple[list[Document], list[Problem]]:
        (tmp_path / "one").write_bytes(content)
        file = SourceFile("one", (str(tmp_path / "one"),), "0" * 64, len(content), media)
        answers = read(file, Settings())
        documents = [one for one in answers if isinstance(one, Document)]
        for one in documents:
            for field in one.header.fields():
                assert (
                    field.anchor is None
                    or one.text[field.anchor.start : field.anchor.end] == field.anchor.quote
                )
        return documents, [one for one in answers if isinstance(one, Problem)]

    return made


@pytest.mark.parametrize(
    ("charset", "really", "title", "text", "language"),
    [
        ("gb2312", "gb18030", "关于镕基计划的通知", "“晨曦计划”资助镕囧300万元。", "zh"),
        ("big5", "big5hkscs", "晨曦計畫公告", "「晨曦計畫」補助300萬元，即日起受理。", "zh"),
        ("shift_jis", "cp932", "黎明計画①", "「黎明計画」の助成額は㈱高3億円である。", "ja"),
        ("iso-2022-jp", "iso2022_jp", "黎明計画の公募", "「黎明計画」の助成額は3億円である。", "ja"),
        ("ks_c_5601-1987", "cp949", "새벽사업 뷁", "‘새벽사업’은 뷁 3억원을 지원한다.", "ko"),
        ("us-ascii", "cp1252", "Dawn", "The Dawn Programme pays EUR 1 – to all.", "en"),
        ("utf-7", "utf-7", "关于晨曦计划", "“晨曦计划”资助300万元。", "zh"),
    ],
)
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_what_is_declared_and_what_it_is_really(documents, charset, really, title, text, language, kind):
    """A mail that says gb2312 and holds GB 18030, and the like, as text and as a page; the language is that of its text."""
    content = declared(title, f"<p>{text}</p>" if kind == "html" else text, charset, really, kind)
    (one,), problems = documents(content)
    assert problems == []
    assert text in one.text
    assert one.header.title.value == title
    assert one.header.published.value == "2023-03-06"
    assert one.language == language


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Re: Dawn Programme", "Dawn Programme"),
        ("回复: 转发：关于晨曦计划的通知", "关于晨曦计划的通知"),
        ("RE[2]: Fwd: 黎明計画", "黎明計画"),
        ("[답장] 새벽사업", "[답장] 새벽사업"),
        ("Region: Dawn", "Region: Dawn"),
        ("答复：晨曦", "晨曦"),
    ],
)
def test_the_title_is_the_subject(documents, subject, title):
    """Without what programs put before it."""
    (one,), _ = documents(message(subject, "The Dawn Programme pays.").as_bytes())
    assert one.header.title.value == title


@pytest.mark.parametrize(
    ("sender", "issuer"),
    [
        ("青岚省科学技术厅 <k@example.test>", "青岚省科学技术厅"),
        ('"Ministry of Science and Technology" <m@example.test>', "Ministry of Science and Technology"),
        ("張偉 <z@example.test>", None),
        ("Jane Roe <j@example.test>", None),
        ("j@example.test", None),
    ],
)
def test_a_sender_is_the_issuer_where_it_is_a_body(documents, sender, issuer):
    """Not where it is a person or an address."""
    (one,), _ = documents(message("Dawn", "The Dawn Programme pays.", sender=sender).as_bytes())
    assert (one.header.issuer.value if one.header.issuer else None) == issuer


@pytest.mark.parametrize(
    ("day", "published"),
    [
        ("Mon, 06 Mar 2023 23:30:00 +0900", "2023-03-06"),
        ("6 Mar 23 09:00 GMT", "2023-03-06"),
        ("2023-03-06 09:00:00", "2023-03-06"),
        ("Thu, 01 Jan 1970 00:00:00 +0000", None),
        ("some day", None),
        ("Mon, 32 Mar 2023 09:00:00 +0800", None),
    ],
)
def test_the_day_is_that_of_the_sender(documents, day, published):
    """By the sender's own clock; a machine without a clock, and a day that is none, date nothing."""
    content = HEAD.replace(b"Mon, 6 Mar 2023 09:00:00 +0800", day.encode()) + b"\nThe Dawn Programme pays.\n"
    (one,), _ = documents(content)
    assert (one.header.published.value if one.header.published else None) == published


def test_headings_and_tables_of_a_page_are_kept(documents):
    """A mail that is a page alone is read with its rows under their heads; no line of it is taken for a menu."""
    page = "<h1>通知</h1><p>短。</p><table><tr><th>项目</th><th>金额</th></tr><tr><td>晨曦计划</td><td>300万元</td></tr></table><p>完。</p>"
    (one,), problems = documents(message("晨曦", page=page).as_bytes())
    assert problems == []
    rows = [block for block in one.blocks if block.role == "table-row"]
    assert [one.text[cell.start : cell.end] for cell in rows[1].cells] == ["晨曦计划", "300万元"]
    assert not [block for block in one.blocks if block.role == "furniture"]


def test_the_page_goes_before_plain_text_where_it_has_words(documents):
    """Of two forms one is read; an empty page gives way."""
    (one,), _ = documents(message("Dawn", "plain words", page="<p>page words</p>").as_bytes())
    assert "page words" in one.text
    assert "plain words" not in one.text
    (one,), _ = documents(message("Dawn", "plain words", page="<html><style>p {}</style></html>").as_bytes())
    assert "plain words" in one.text


def test_texts_that_follow_on_each_other_are_one(documents):
    """Words before and behind a picture are one text, in their order."""
    raw = (
        HEAD
        + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nfirst\n--b\nContent-Type: image/png; name=a.png\n\nx\n--b\n\nlast\n--b--\n"
    )
    (one,), _ = documents(raw)
    assert one.text.index("first") < one.text.index("last")


def test_quoted_and_forwarded_stretches_are_regions(documents):
    """What is quoted is furniture: no title, no issuer, no statement; what is passed on is not."""
    text = "It pays 2.\n\nOn Mon, 6 Mar 2023 at 09:00, Jane Roe <j@x.test> wrote:\n> Issued by: Ministry of Old\n> It pays 1.\n"
    (one,), _ = documents(message("Re: Dawn", text).as_bytes())
    assert [region.kind for region in one.regions] == ["metadata", "quoted"]
    roles = {one.text[block.start : block.end]: block.role for block in one.blocks}
    assert roles["It pays 2."] == "paragraph"
    assert roles["> It pays 1."] == "furniture"
    assert one.header.issuer is None


def test_what_is_locked_is_told(documents):
    """Encrypted mails are problems; what stands in them beside is read."""
    locked = HEAD + b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nAAAA\n"
    made, (problem,) = documents(locked)
    assert made == []
    assert problem.fatal
    assert problem.reason == "encrypted"
    pgp = HEAD + b"\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n"
    (one,), (problem,) = documents(pgp)
    assert "hQEMA" not in one.text
    assert problem.reason == "encrypted"


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        (b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe Dawn Programme pays.", "partial"),
        (b"Content-Type: multipart/mixed; boundary=b\n\nThe Dawn Programme pays.\n", "partial"),
        (b"Content-Transfer-Encoding: base64\n\nVGhlIERhd24gUHJvZ3JhbW1lIHBheXMu!!!!!!!!\n", "partial"),
        (
            b"Content-Type: text/plain; charset=utf-8\n\nThe Dawn Programme pays.\n"
            + "晨曦计划。\n".encode() * 9
            + b"\xe6\x99\xff\n",
            "encoding",
        ),
        (b"Content-Transfer-Encoding: base64\n\nVGhlIERhd24gUHJvZ3JhbW1lIHBheXMuI\n", "partial"),
    ],
)
def test_broken_mails_are_read_and_told(documents, rest, reason):
    """What is there is read, what is missing is told once."""
    (one,), problems = documents(HEAD + rest)
    assert {problem.reason for problem in problems} == {reason}
    assert not any(problem.fatal for problem in problems)
    if b"!!!" not in rest:
        assert "The Dawn Programme pays." in one.text


def test_a_text_that_is_no_text_is_told(documents):
    """Bytes that say they are text."""
    (one,), (problem,) = documents(HEAD + b"Content-Transfer-Encoding: 8bit\n\n" + bytes(range(32)) * 100)
    assert problem.reason == "partial"
    assert one.header.title.value == "Dawn"


def test_a_message_of_outlook_is_read_as_a_mail(documents):
    """Page, text, sender; a damaged one is a problem in words."""
    words = {SUBJECT: "黎明計画の公募", SENDER: "Office", BODY: "plain"}
    (one,), problems = documents(
        outlook(words, {PAGE: "<p>「黎明計画」は3億円。</p>".encode("cp932")}, page=932), MSG
    )
    assert problems == []
    assert "「黎明計画」は3億円。" in one.text
    assert one.language == "ja"
    _, (problem,) = documents(outlook(words)[:2_000], MSG)
    assert problem.fatal
    assert problem.reason == "damaged"


def test_rich_text_is_read_where_something_reads_it():
    """Without a reader of rich text it is told; with one its text is that of the mail, quotes marked."""
    content = outlook({SUBJECT: "Dawn"}, {0x1009: b"\x30\0\0\0\x20\0\0\0MELA\0\0\0\0{\\rtf1 It pays.}"})
    (part,) = mail.read_msg(content, Settings())
    assert isinstance(part, Part)
    assert "rich text" in part.problems[0].detail

    def rich(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
        assert content == b"{\\rtf1 It pays.}"
        return (Part("", "It pays.\n\n> It paid.\n"),)

    (part,) = mail.read_msg(content, Settings(), rich)
    assert isinstance(part, Part)
    assert "It pays." in part.text
    assert [one.kind for one in part.regions] == ["metadata", "quoted"]
    assert part.problems == ()
