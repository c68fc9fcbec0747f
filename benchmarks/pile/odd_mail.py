"""Odd mails, appointments and cards."""

from __future__ import annotations

import base64
import quopri
import struct
from collections.abc import Iterator
from pathlib import Path

from expected import Expected
from messages import message

from web import SAID

Made = Iterator[tuple[str, bytes | None, *tuple[Expected, ...]]]
HEAD = "From: office@example.test\r\nTo: reader@example.test\r\nDate: Sun, 05 Mar 2023 09:00:00 +0800\r\nMIME-Version: 1.0\r\n"


def plain(
    body: bytes,
    media: str = "text/plain; charset=utf-8",
    way: str = "8bit",
    head: str = HEAD,
    subject: str = "notice",
) -> bytes:
    """A mail with this body."""
    return (
        f"{head}Subject: {subject}\r\nContent-Type: {media}\r\nContent-Transfer-Encoding: {way}\r\n\r\n".encode()
        + body
    )


def _tnef(name: str, content: bytes) -> bytes:
    """A winmail.dat with a file in it."""

    def part(level: int, id_: int, data: bytes) -> bytes:
        return struct.pack("<BII", level, id_, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)

    made = struct.pack("<IH", 0x223E9F78, 1) + part(1, 0x00089006, struct.pack("<I", 0x10000))
    made += part(1, 0x00018004, b"notice\0") + part(2, 0x00069002, struct.pack("<HIHHHH", 1, 0, 0, 0, 0, 0))
    return made + part(2, 0x00018010, name.encode() + b"\0") + part(2, 0x0006800F, content)


def folded(line: str, octets: bool = False) -> bytes:
    """A line of a calendar, folded at 60 octets: at characters, or wherever that is."""
    out, held = b"", line.encode()
    while len(held) > 60:
        at = 60
        while not octets and held[at] & 0xC0 == 0x80:
            at -= 1
        out, held = out + held[:at] + b"\r\n ", held[at:]
    return out + held + b"\r\n"


def calendar(language: str, octets: bool = False) -> bytes:
    """An appointment."""
    said = SAID[language].replace(",", "\\,")
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//x",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        "UID:1@example.test",
        "DTSTAMP:20230305T010000Z",
        "DTSTART:20230310T010000Z",
        f"SUMMARY:{said[:18]}",
        f"DESCRIPTION:{said}\\n\\n{said}",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(folded(line, octets) for line in lines)


def made(_: Path) -> Made:
    """Each mail with what must come of it."""
    dated = "2023-03-05"
    first, second = (plain(SAID[name].encode()).replace(b"\r\n", b"\n") for name in ("zh", "ko"))
    broken = (
        b"From ???\n"
        + first.replace(
            b"MIME-Version: 1.0", b"MIME-Version 1.0\nX-Broken line without a colon\n\tand a fold"
        )
        + b"\n"
    )
    broken += b"From office@example.test  Mon, 6 Mar 2023 09:00:00 +0800 (CST)\n" + second + b"\n"
    yield (
        "m/broken-heads.mbox",
        broken,
        Expected("m/broken-heads.mbox!0001.eml", "read", SAID["zh"], date=dated),
        Expected("m/broken-heads.mbox!0002.eml", "read", SAID["ko"], date=dated),
    )
    near = b"".join(
        b"From - Mon Mar 06 09:00:00 2023\r\nX-Mozilla-Status: 0001\r\nX-Mozilla-Status2: 00000000\r\n"
        + plain(SAID[name].encode() + b"\r\n")
        for name in ("ja", "en")
    )
    yield (
        "m/Inbox",
        near,
        Expected("m/Inbox!0001.eml", "read", SAID["ja"]),
        Expected("m/Inbox!0002.eml", "read", SAID["en"], date=dated),
    )
    for name, octets in (("invite.ics", False), ("octets.ics", True)):
        yield (
            f"m/{name}",
            calendar("zh", octets),
            Expected(f"m/{name}", "read", SAID["zh"], lacks=("\ufffd", "\\n")),
        )
    invite = message("invite", SAID["ja"])
    invite.add_alternative(calendar("ko").decode(), subtype="calendar", params={"method": "REQUEST"})
    yield (
        "m/invite.eml",
        invite.as_bytes(),
        Expected("m/invite.eml", "read", SAID["ja"]),
        Expected("m/invite.eml!part 1", "read", SAID["ko"]),
    )
    name = quopri.encodestring("田中;汀".encode()).decode().strip()
    office = quopri.encodestring("青嵐省科学技術庁".encode()).decode().strip()
    card = f"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{name}\r\nORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{office}\r\nEND:VCARD\r\n"
    yield "m/old.vcf", card.encode(), Expected("m/old.vcf", "read", "青嵐省科学技術庁")
    new = (
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:김물결\r\nORG:푸른솔과학기술부;인재과\r\nNOTE:"
        + SAID["ko"].replace(",", "\\,")
        + "\r\nEND:VCARD\r\n"
    )
    yield "m/new.vcf", new.encode(), Expected("m/new.vcf", "read", SAID["ko"], also=("푸른솔과학기술부",))
    winmail = message("box", SAID["en"], files=[("winmail.dat", _tnef("note.txt", SAID["zh"].encode()))])
    yield (
        "m/winmail.eml",
        winmail.as_bytes(),
        Expected("m/winmail.eml", "read", SAID["en"]),
        Expected("m/winmail.eml!winmail.dat!note.txt", "read", SAID["zh"]),
    )
    yield (
        "m/marked.eml",
        b"\xef\xbb\xbf" + plain(SAID["zh"].encode()),
        Expected("m/marked.eml", "read", SAID["zh"], date=dated),
    )
    yield (
        "m/blank-lines-first.eml",
        b"\r\n\r\n" + plain(SAID["ko"].encode()),
        Expected("m/blank-lines-first.eml", "read", SAID["ko"], date=dated),
    )
    lie = f'<html><head><meta charset="utf-8"></head><body><p>{SAID["zh"]}</p></body></html>'.encode("gbk")
    yield "m/lies.eml", plain(lie, "text/html; charset=utf-8"), Expected("m/lies.eml", "read", SAID["zh"])
    yield (
        "m/utf7.eml",
        plain(SAID["ja"].encode("utf-7"), "text/plain; charset=utf-7", "7bit"),
        Expected("m/utf7.eml", "read", SAID["ja"]),
    )
    listed = (
        base64.encodebytes(SAID["ko"].encode()).replace(b"\n", b"\r\n")
        + b"_______________\r\nlist mailing list\r\nlist@example.test\r\n"
    )
    yield "m/list-footer.eml", plain(listed, way="base64"), Expected("m/list-footer.eml", "read", SAID["ko"])
    signed = f'--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{SAID["en"]}\r\n--b\r\nContent-Type: application/pkcs7-signature; name="smime.p7s"\r\nContent-Disposition: attachment; filename="smime.p7s"\r\nContent-Transfer-Encoding: base64\r\n\r\nMIAGCSqGSIb3DQEHAqCAMIACAQExDzANBglghkgBZQMEAgEFADCA\r\n--b--\r\n'
    yield (
        "m/signed.eml",
        plain(signed.encode(), 'multipart/signed; protocol="application/pkcs7-signature"; boundary="b"'),
        Expected("m/signed.eml", "read", SAID["en"]),
    )
    locked = base64.encodebytes(bytes.fromhex("308006092a864886f70d010703a0803080020100") + bytes(200))
    yield (
        "m/locked.eml",
        plain(locked, 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"', "base64"),
        Expected("m/locked.eml", "problem", "", "encrypted"),
    )
    inner = base64.encodebytes(plain(SAID["ja"].encode(), subject="inner")).decode()
    nested = f"--b\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n{inner}\r\n--b--\r\n"
    yield (
        "m/packed-mail.eml",
        plain(nested.encode(), 'multipart/mixed; boundary="b"'),
        Expected("m/packed-mail.eml", "read", "See below."),
        Expected("m/packed-mail.eml!part 1", "read", SAID["ja"]),
    )
    unended = b'--b\r\nContent-Type: text/plain; charset="euc-kr"\r\n\r\n' + SAID["ko"].encode("cp949")
    yield (
        "m/end-missing.eml",
        plain(unended, 'multipart/mixed; boundary="b"'),
        Expected("m/end-missing.eml", "read", SAID["ko"]),
    )
    copied = f"From: Office <office@example.test>\nSent: Sunday, March 5, 2023 9:00 AM\nTo: Reader\nSubject: Call of the Skylark\n\n{SAID['en']}\n"
    yield "m/copied-out.txt", copied.encode(), Expected("m/copied-out.txt", "read", SAID["en"])
    bare = (
        f"Subject: =?utf-8?B?{base64.b64encode('汀兰计划'.encode()).decode()}?=\nDate: 2023-03-05 09:00\nFrom: x\nTo: y\nContent-Type: text/plain; charset=unknown-8bit\n\n".encode()
        + SAID["zh"].encode("gb18030")
    )
    yield (
        "m/unknown-8bit.eml",
        bare,
        Expected("m/unknown-8bit.eml", "read", SAID["zh"], title="汀兰计划", date=dated),
    )
    unencoded = plain(SAID["zh"].encode("gbk"), "text/plain; charset=gbk", subject="x").replace(
        b"Subject: x", "Subject: 关于汀兰计划的通知".encode("gbk")
    )
    yield (
        "m/raw-subject.eml",
        unencoded,
        Expected("m/raw-subject.eml", "read", SAID["zh"], title="关于汀兰计划的通知"),
    )
    split = base64.b64encode("关于汀兰计划的通知".encode()).decode()
    halves = plain(SAID["zh"].encode()).replace(
        b"Subject: notice", f"Subject: =?UTF-8?B?{split[:10]}?=\r\n =?UTF-8?B?{split[10:]}?=".encode()
    )
    yield (
        "m/split-character.eml",
        halves,
        Expected("m/split-character.eml", "read", SAID["zh"], title="关于汀兰计划的通知"),
    )
