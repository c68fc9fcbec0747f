"""A mail is a tree of its parts, whatever is broken in it; names and headers are decoded as they were meant."""

from __future__ import annotations

import base64
import time

import pytest

from aftername.files.mime import (
    DEEPEST,
    MOST,
    content_of,
    from_base64,
    headers_of,
    letters_of,
    parameters_of,
    parsed,
    words_of,
)

HEAD = b"From: a@b.test\nMIME-Version: 1.0\n"


def word(text: str, charset: str, really: str | None = None) -> bytes:
    """An encoded word."""
    return f"=?{charset}?B?{base64.b64encode(text.encode(really or charset)).decode()}?=".encode()


@pytest.mark.parametrize(
    ("charset", "really", "text"),
    [
        ("gb2312", "gb18030", "关于镕基计划"),
        ("big5", "big5hkscs", "關於晨曦計畫"),
        ("iso-2022-jp", "iso2022_jp", "黎明計画の公募"),
        ("shift_jis", "cp932", "①黎明計画㈱"),
        ("ks_c_5601-1987", "cp949", "뷁 새벽사업"),
        ("utf-8", "utf-8", "Dawn – 晨曦"),
    ],
)
def test_encoded_words(charset, really, text):
    """A word says an encoding and is in a larger one; words apart by blanks are one text."""
    half = len(text) // 2
    told = word(text[:half], charset, really) + b"\n " + word(text[half:], charset, really)
    assert words_of(told) == text


def test_a_character_cut_in_two_between_words():
    """The bytes of neighbours are put together before they are decoded."""
    raw = "晨曦计划".encode()
    told = b" ".join(b"=?utf-8?B?" + base64.b64encode(raw[at : at + 5]) + b"?=" for at in range(0, 12, 5))
    assert words_of(told) == "晨曦计划"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"Re: =?utf-8?Q?Dawn_=E2=80=93_call?= of 2023", "Re: Dawn – call of 2023"),
        (b"plain =?utf-8?B?broken", "plain =?utf-8?B?broken"),
        ("关于晨曦计划的通知".encode("gb18030"), "关于晨曦计划的通知"),
        (b"a\r\n\tb\x0bc", "a b c"),
        (b"1 =?x-unknown?Q?abc?= 2", "1 abc 2"),
    ],
)
def test_headers_that_are_plain_mixed_or_broken(raw, text):
    """What is no encoded word stays as it is; bytes without any are decoded by what they look like; one line comes out."""
    assert words_of(raw, "gb2312") == text


def test_utf_7_where_a_mail_says_so():
    """Old programs for mail wrote UTF-7; a page that claims it is not believed (text/decoding.py)."""
    assert letters_of("晨曦计划".encode("utf-7"), "utf-7").text == "晨曦计划"
    assert letters_of(b"1 + 1 = 2", "utf-8").text == "1 + 1 = 2"


@pytest.mark.parametrize(
    ("raw", "name", "value"),
    [
        (b'attachment; filename="a; b.pdf"', "filename", "a; b.pdf"),
        (b"attachment; filename=My plan.pdf; size=3", "filename", "My plan.pdf"),
        (b"attachment; filename*=gb2312''%B3%BF%EA%D8.pdf", "filename", "晨曦.pdf"),
        (b"a; filename*0*=utf-8''%E6%99; filename*1*=%A8; filename*2=.pdf", "filename", "晨.pdf"),
        (b"a; filename*1=b.pdf; filename*0=a", "filename", "ab.pdf"),
        (b"a; name=" + word("通知.doc", "gb2312"), "name", "通知.doc"),
        ('a; name="새벽.hwp"'.encode(), "name", "새벽.hwp"),
        (b'multipart/mixed; boundary="a=b?c"', "boundary", "a=b?c"),
        (b'a; filename="unended', "filename", "unended"),
    ],
)
def test_parameters(raw, name, value):
    """Parameters quoted, plain, in pieces, with an encoding of their own, or in raw bytes."""
    assert parameters_of(raw)[name] == value


@pytest.mark.parametrize(
    ("told", "made", "whole"),
    [
        (b"5pmo5pum\n", "晨曦".encode(), True),
        (b"5pmo 5p\r\num==trailing text of a list", "晨曦".encode(), True),
        (b"5pmo5pu", "晨".encode() + b"\xe6\x9b", False),
        (b"5pmo5", "晨".encode(), False),
        ("这不是编码".encode(), "这不是编码".encode(), False),
    ],
)
def test_base64_that_is_broken(told, made, whole):
    """Line ends and what follows the end do not count; what is cut short gives what is there; text stays text."""
    assert from_base64(told) == (made, whole)


def test_parts_with_their_transfer_encodings():
    """Base64, quoted-printable, uuencode and plain parts come out as they were."""
    body = (
        b"--b\nContent-Transfer-Encoding: base64\n\n5pmo\n--b\nContent-Transfer-Encoding: quoted-printable\n\n=E6=99=A8=\n!\n"
        b"--b\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n#8V%T\n`\nend\n--b\n\nplain\r\n--b--\nafterwards\n"
    )
    one = parsed(HEAD + b"Content-Type: multipart/mixed; boundary=b\n\nbefore\n" + body)
    assert [content_of(part)[0] for part in one.parts] == ["晨".encode(), "晨!".encode(), b"cat", b"plain"]
    assert one.trouble == ""


def test_a_boundary_that_is_not_said():
    """Where the boundary is missing, or another one stands in the mail, the line that parts use is found."""
    for said in (b"multipart/mixed", b"multipart/mixed; boundary=other"):
        one = parsed(
            HEAD + b"Content-Type: " + said + b"\n\n--real\nContent-Type: text/plain\n\nhello\n--real--\n"
        )
        assert [part.raw for part in one.parts] == [b"hello"]
    one = parsed(HEAD + b"Content-Type: multipart/mixed; boundary=other\n\nno parts at all\n")
    assert one.media == "text/plain"
    assert "missing" in one.trouble


def test_a_mail_that_is_cut_short():
    """The last part goes to the end, and the mail says so."""
    one = parsed(HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhel")
    assert one.parts[0].raw == b"hel"
    assert "cut short" in one.trouble


def test_headers_end_at_a_blank_line_or_where_a_line_is_none():
    """Folded headers are one; a line that is no header ends them and belongs to the body."""
    raw = b"A: 1\n 2\nB : 3\nnot a header\nC: 4\n\nbody"
    headers, at = headers_of(raw)
    assert headers.fields == (("a", b"1 2"), ("b", b"3"))
    assert raw[at:].startswith(b"not a header")
    assert headers_of(b"\nbody")[1] == 1
    junk = b"Subject: x\na broken line\nDate: y\n\nbody"
    headers, at = headers_of(junk)
    assert [name for name, _ in headers.fields] == ["subject", "date"]
    assert junk[at:] == b"body"


@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"])
def test_any_line_ends(ends):
    """Mails of any machine are read, with a mark before them or with the length that Apple writes."""
    raw = (HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b--\n").replace(b"\n", ends)
    for lead in (b"", b"\xef\xbb\xbf", b"\r\n"):
        assert [part.raw for part in parsed(lead + raw).parts] == [b"hello"]
    apple = b"%d     \n" % len(raw) + raw + b'<?xml version="1.0"?><plist/>'
    if ends == b"\n":
        assert [part.raw for part in parsed(apple).parts] == [b"hello"]


HOSTILE = {
    "parts in parts": HEAD
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(4_000)),
    "one boundary in itself": HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 8_000,
    "very many parts": HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 40_000,
    "mails in mails": (b"Content-Type: message/rfc822\n\n" + HEAD) * 4_000,
    "words that never end": HEAD + b"Subject: " + b"=?utf-8?B?" * 100_000 + b"\n\n",
    "quotes that never end": HEAD + b"Content-Type: text/plain" + b'; a="' * 100_000 + b"\n\n",
    "pieces without end": HEAD + b"Content-Type: text/plain" + b"; a*0*=x" * 100_000 + b"\n\n",
    "very many headers": HEAD + b"X: y\n" * 100_000,
    "one header": HEAD + b" folded\n" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mails_take_little_time(name):
    """Depth, number and length are bounded, and what was left out is told."""
    start = time.process_time()
    one = parsed(HOSTILE[name])
    one.headers.words("subject")
    told = " ".join(part.trouble for part in one.walk())
    assert time.process_time() - start < 5
    assert sum(1 for _ in one.walk()) <= MOST + 1
    if name == "parts in parts":
        assert f"deeper than {DEEPEST}" in told
    if name in ("one boundary in itself", "very many parts"):
        assert f"more than {MOST:,} parts" in told


@pytest.mark.parametrize(
    "text", ["关于申报晨曦计划的通知", "黎明計画の公募について", "새벽사업 공고", "Ruf zum Frühlicht"]
)
@pytest.mark.parametrize("at", [3, 5, 10])
def test_words_in_base64_that_are_cut_outside_its_groups(text, at):
    told = base64.b64encode(text.encode())
    raw = b"=?UTF-8?B?%s?=\r\n =?UTF-8?B?%s?=" % (told[:at], told[at:])
    assert words_of(raw.replace(b"\r\n", b"")) == text
    whole = base64.b64encode(text.encode())
    assert words_of(b"=?UTF-8?B?%s?= =?UTF-8?B?%s?=" % (whole, whole)) == text + text


@pytest.mark.parametrize("text", ["晨曦计划。", "黎明計画。", "새벽사업.", "The Dawn."])
def test_what_a_list_of_mail_puts_below_base64_stays_with_the_text(text):
    body = base64.encodebytes((text * 20).encode()) + b"___________\nlist mailing list\nlist@example.test\n"
    told, whole = content_of(
        parsed(b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + body)
    )
    assert whole
    assert told.decode().startswith(text * 20)
    assert told.endswith(b"list@example.test\n")
    told, whole = content_of(parsed(b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\n" + body))
    assert whole
    assert told == (text * 20).encode()


def test_text_that_only_says_it_is_base64_stays_as_it_is():
    told, whole = content_of(
        parsed(b"Content-Transfer-Encoding: base64\n\nThe Dawn Programme, run by the Office.\n")
    )
    assert told.startswith(b"The Dawn Programme,")
    assert not whole


def test_two_broken_lines_among_headers_are_passed_over():
    mail = parsed(b"From: a@b.test\nMIME-Version 1.0\nno colon here\n\tits fold\nSubject: notice\n\ntext\n")
    assert mail.headers.words("subject") == "notice"
    assert mail.headers.raw("from") == b"a@b.test"
    letter = parsed(b"From: a@b.test\nDear colleagues\nwe write\nto you\nabout the\nSubject: matter\n")
    assert not letter.headers.raw("subject")
