"""A mail, a mailbox, a message of Outlook and a saved page are told by their bytes; texts that quote headers are texts."""

from __future__ import annotations

import pytest
from messages import BODY, SUBJECT, mailbox, message, outlook, saved_page

from aftername.files.containers import MBOX
from aftername.files.mail_kinds import EMAIL, MHTML, MSG
from aftername.files.sniffing import BINHEX, MARKDOWN, OLE, OUTLOOK_STORE, PLAIN, TNEF, sniff

TEXTS = (
    "“晨曦计划”资助300万元。",
    "「黎明計画」の助成額は3億円。",
    "‘새벽사업’은 3억원을 지원한다.",
    "The Dawn Programme pays.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_mails_of_all_kinds(text):
    """Mail, mailbox, message and saved page, in four languages."""
    mail = message("Dawn", text).as_bytes()
    assert sniff(mail) == EMAIL
    assert sniff(mailbox([mail])) == MBOX
    assert sniff(outlook({SUBJECT: "Dawn", BODY: text})) == MSG
    assert sniff(saved_page(f"<p>{text}</p>", "https://example.test/")) == MHTML


@pytest.mark.parametrize(
    "head",
    [
        b"Return-Path: <a@b.test>\r\nReceived: from x by y; Mon, 6 Mar 2023 09:00:00 +0800\r\nSubject: Dawn\r\n\r\n",
        b"From: a@b.test\nDate: Mon, 6 Mar 2023 09:00:00 +0800\nSubject: Dawn\n\n",
        b"From: A <a@b.test>\nTo: <b@b.test>\nSubject: Dawn\n\n",
        b"MIME-Version: 1.0\nContent-Type: text/plain\nSubject: Dawn\n\n",
        b"Received: from x by y; Mon, 6 Mar 2023 09:00:00 +0800\na broken line\nSubject: Dawn\n\n",
        b"\xef\xbb\xbfMessage-ID: <1@b.test>\nFrom: a@b.test\n\n",
        b"812     \nFrom: a@b.test\nMessage-ID: <1@b.test>\n\n",
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\n",
    ],
)
def test_heads_of_mails(head):
    """What only programs write shows a mail, also where its text is in no encoding at all."""
    assert sniff(head + b"text\n") == EMAIL
    assert sniff(head + bytes(range(128, 256)) * 40) == EMAIL


@pytest.mark.parametrize(
    "text",
    [
        "From: The Office of Meadows\nTo: All universities\nDate: 6 March 2023\nSubject: Dawn Programme\n\nThe Dawn Programme pays.\n",
        "发件人：青岚省科学技术厅\n主题：晨曦计划\n\n“晨曦计划”资助300万元。\n",
        "The minister had it in a mail.\n\nFrom: Jane Roe <jane@example.test>\nTo: All <all@example.test>\nSubject: Dawn\nMessage-ID: <1@x>\n\nIt pays.\n",
        "Subject: the Dawn Programme\nReferences: paper 12\n\nThe Dawn Programme pays.\n",
        "Received: 12 March 2023\nFrom: the Office of Meadows\n\nThe Dawn Programme pays.\n",
        "> From: jane@example.test\n> Subject: Dawn\n\nThat is what she wrote.\n",
        "From today on the office is open.\nTo: nobody.\n",
        "Date: 6 March 2023\n\nThe Dawn Programme pays.\n",
        "# Notes\n\nMIME-Version: 1.0 is a header.\nContent-Type: text/plain is another.\n",
    ],
)
def test_texts_that_are_no_mail(text):
    """A memo, a text that quotes a mail, a text that speaks of headers."""
    assert sniff(text.encode()) in (PLAIN, MARKDOWN)


def test_a_mail_in_parts_of_one_page_is_no_saved_page():
    """A mail with pictures in its page has the type of a saved page; who it went to shows what it is."""
    raw = (
        message("Dawn", page="<p>Dawn</p>")
        .as_bytes()
        .replace(b"text/html", b"multipart/related; boundary=b", 1)
    )
    assert sniff(raw) == EMAIL


def test_stores_and_packed_attachments_are_told():
    """What is not read is named."""
    assert sniff(b"!BDN" + bytes(100)) == OUTLOOK_STORE
    assert sniff(b"\x78\x9f\x3e\x22" + bytes(100)) == TNEF
    assert sniff(b"\n(This file must be converted with BinHex 4.0)\n:$'*XG@\n") == BINHEX
    assert sniff(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == OLE
