"""A message of Outlook is turned into a mail: its letters, its day, its forms, what is attached; a damaged one is told."""

from __future__ import annotations

import pytest
from messages import BODY, PAGE, RICH, SENDER, SMTP_ADDRESS, SUBJECT, TO, outlook

from aftername.files.mailboxes import letter
from aftername.files.mime import RTF
from aftername.files.msg import as_mail, unpacked_rtf

TRANSPORT, CLASS = 0x007D, 0x001A


@pytest.mark.parametrize(
    ("page", "title", "text"),
    [
        (0, "关于镕基计划", "“晨曦计划”资助300万元。"),
        (936, "关于晨曦计划", "资助300万元。"),
        (932, "黎明計画①", "助成額は3億円。"),
        (949, "새벽사업 뷁", "3억원을 지원한다."),
        (1252, "Dawn – Café", "It pays EUR 1."),
    ],
)
def test_letters_in_any_code_page(page, title, text):
    """UTF-16, or the code page that the message names."""
    told = letter(as_mail(outlook({SUBJECT: title, BODY: text, TO: "reader"}, page=page)))
    assert told.headers.words("subject") == title
    assert told.body[0][0].raw.decode() == text
    assert told.headers.words("date") == "Mon, 06 Mar 2023 09:00:00 +0000"


def test_sender_and_day_as_the_mail_travelled():
    """The day of the headers it travelled with goes first; an address that is none of the internet is left out."""
    words = {
        SENDER: "Office",
        SMTP_ADDRESS: "o@b.test",
        TRANSPORT: "Date: Tue, 7 Mar 2023 01:00:00 +0800\r\nX: y\r\n",
    }
    told = letter(as_mail(outlook(words))).headers
    assert told.words("from") == "Office <o@b.test>"
    assert told.words("date") == "Tue, 7 Mar 2023 01:00:00 +0800"
    assert letter(as_mail(outlook({SENDER: "A", 0x0C1F: "/O=X/CN=A"}))).headers.words("from") == "A"


def test_forms_of_a_text():
    """A page and plain text are two forms of one; rich text alone is one of its own."""
    both = letter(as_mail(outlook({BODY: "plain"}, {PAGE: b"<p>page</p>"})))
    assert [[one.media for one in forms] for forms in both.body] == [["text/html", "text/plain"]]
    packed = bytes.fromhex("2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c0900206277")
    packed += bytes.fromhex("05b06c647d0a800fa0")
    rich = letter(as_mail(outlook({SUBJECT: "x"}, {RICH: packed})))
    assert [[one.media for one in forms] for forms in rich.body] == [[RTF]]
    assert rich.body[0][0].raw == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


@pytest.mark.parametrize(
    "packed", [b"", b"short", bytes(20), b"\x20\0\0\0\xff\xff\xff\x7fLZFu\0\0\0\0" + bytes(50)]
)
def test_rich_text_that_is_broken(packed):
    """Whatever it holds, no more comes out than was packed."""
    assert len(unpacked_rtf(packed)) <= 17 * len(packed) + 1


def test_a_message_without_anything_is_a_mail():
    """No subject, no text, no files."""
    told = letter(as_mail(outlook({})))
    assert told.body == ()
    assert told.attached == ()
    assert told.troubles == ()


def test_a_signed_message_is_the_mail_that_is_signed():
    """What is attached to it is the mail itself."""
    signed = b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nhello\n--b--\n"
    words = {SUBJECT: "Dawn", CLASS: "IPM.Note.SMIME.MultipartSigned"}
    told = letter(as_mail(outlook(words, files=[("smime.p7m", signed)])))
    assert told.headers.words("subject") == "Dawn"
    assert told.body[0][0].raw == b"hello"


def test_a_message_that_is_damaged_raises():
    """A broken folder and a file that is cut short end in an error of the file."""
    content = outlook({SUBJECT: "Dawn", BODY: "text" * 5_000})
    with pytest.raises(OSError, match="OLE"):
        as_mail(content[:48] + b"\xff\xff\0\0" + content[52:])
    with pytest.raises(OSError, match="OLE"):
        as_mail(content[:1024])
