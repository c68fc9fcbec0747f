"""Made-up mails, by the mail library of Python, and messages of Outlook, by a writer of OLE storages."""

from __future__ import annotations

import base64
import struct
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from email.policy import SMTP

from ole import storage

DAY = "Mon, 06 Mar 2023 09:00:00 +0800"
SUBJECT, SENDER, SMTP_ADDRESS, TO, BODY, PAGE, RICH = 0x0037, 0x0C1A, 0x5D01, 0x0E04, 0x1000, 0x1013, 0x1009
DATA, NAME = 0x3701, 0x3707


def message(
    subject: str,
    text: str = "",
    page: str = "",
    sender: str = "office@example.test",
    to: str = "reader@example.test",
    files: Sequence[tuple[str, bytes]] = (),
    mails: Sequence[EmailMessage] = (),
    day: str = DAY,
) -> EmailMessage:
    """A mail with a text, a page, or both as two forms of one text; with files and mails attached."""
    one = EmailMessage(policy=SMTP)
    one["From"], one["To"], one["Subject"], one["Date"] = sender, to, subject, day
    one["Message-ID"] = f"<{len(subject)}.{len(text)}.{len(page)}@example.test>"
    if text:
        one.set_content(text)
    if page and text:
        one.add_alternative(page, subtype="html")
    elif page:
        one.set_content(page, subtype="html")
    for name, content in files:
        one.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    for mail in mails:
        one.add_attachment(mail)
    return one


def declared(subject: str, text: str, charset: str, really: str, kind: str = "plain") -> bytes:
    """A mail that says that it is in one encoding and is in a larger one, its subject too."""
    title = base64.b64encode(subject.encode(really)).decode()
    head = (
        f"From: office@example.test\r\nTo: reader@example.test\r\nSubject: =?{charset}?B?{title}?=\r\nDate: {DAY}\r\n"
        f"Message-ID: <1@example.test>\r\nMIME-Version: 1.0\r\nContent-Type: text/{kind}; charset={charset}\r\n"
        "Content-Transfer-Encoding: 8bit\r\n\r\n"
    )
    return head.encode("ascii") + text.encode(really)


def mailbox(mails: Sequence[bytes]) -> bytes:
    """A mailbox of mails; lines that begin with From are quoted."""
    made = []
    for mail in mails:
        lines = mail.replace(b"\r\n", b"\n").split(b"\n")
        body = b"\n".join(b">" + one if one.lstrip(b">").startswith(b"From ") else one for one in lines)
        made.append(b"From office@example.test Mon Mar  6 09:00:00 2023\n" + body.rstrip(b"\n") + b"\n\n")
    return b"".join(made)


def outlook(
    words: Mapping[int, str],
    raw: Mapping[int, bytes] | None = None,
    files: Sequence[tuple[str, bytes]] = (),
    mails: Sequence[Mapping[int, str]] = (),
    page: int = 0,
) -> bytes:
    """A message of Outlook. words: properties of letters; raw: of bytes; page: the code page, where letters are no UTF-16."""
    return storage(_streams("", words, raw or {}, files, mails, page))


def _streams(
    at: str,
    words: Mapping[int, str],
    raw: Mapping[int, bytes],
    files: Sequence[tuple[str, bytes]],
    mails: Sequence[Mapping[int, str]],
    page: int,
) -> dict[str, bytes]:
    ticks = (1678093200 + 11644473600) * 10_000_000  # 2023-03-06 09:00 UTC
    fixed = struct.pack("<HHIQ", 0x0040, 0x0039, 6, ticks) + struct.pack("<HHIQ", 0x0003, 0x3FFD, 6, page)
    made = {f"{at}__properties_version1.0": bytes(24 if at else 32) + fixed}
    for number, told in words.items():
        written = told.encode(f"cp{page}" if page else "utf-16-le")
        made[f"{at}__substg1.0_{number:04X}{'001E' if page else '001F'}"] = written
    for number, content in raw.items():
        made[f"{at}__substg1.0_{number:04X}0102"] = content
    held = [(name, content, None) for name, content in files] + [("", b"", one) for one in mails]
    for number, (name, content, mail) in enumerate(held):
        place = f"{at}__attach_version1.0_#{number:08X}/"
        made[f"{place}__properties_version1.0"] = bytes(8)
        if mail is None:
            made[f"{place}__substg1.0_{NAME:04X}001F"] = name.encode("utf-16-le")
            made[f"{place}__substg1.0_{DATA:04X}0102"] = content
        else:
            made |= _streams(f"{place}__substg1.0_{DATA:04X}000D/", mail, {}, (), (), 0)
    return made


def saved_page(
    page: str, address: str, charset: str = "utf-8", frames: Mapping[str, str] | None = None
) -> bytes:
    """A page as a browser saves it in one file, with frames and a picture."""
    mark = "----MultipartBoundary--made--up----"

    def part(kind: str, place: str, content: bytes) -> bytes:
        packed = base64.encodebytes(content).replace(b"\n", b"\r\n")
        head = f"--{mark}\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: {place}\r\n\r\n"
        return head.encode() + packed + b"\r\n"

    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: page\r\nDate: {DAY}\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="{mark}"\r\n\r\n'
    )
    body = part(f"text/html; charset={charset}", address, page.encode(charset))
    for place, told in (frames or {}).items():
        body += part(f"text/html; charset={charset}", place, told.encode(charset))
    body += part("image/png", f"{address}logo.png", b"\x89PNG\r\n\x1a\n" + bytes(30))
    return head.encode() + body + f"--{mark}--\r\n".encode()
