"""Mails, mailboxes, messages of Outlook and saved pages of the mixed pile, with what must come of each.

python benchmarks/pile/mail.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from expected import Expected
from messages import (
    BODY,
    PAGE,
    SENDER,
    SMTP_ADDRESS,
    SUBJECT,
    TO,
    declared,
    mailbox,
    message,
    outlook,
    saved_page,
)

TEXTS = {
    "zh": ("关于申报晨曦计划的通知", "“晨曦计划”由青岚省科学技术厅组织实施，资助金额为300万元。", "“晨曦计划”资助50万元。"),
    "ja": ("黎明計画の公募について", "「黎明計画」は青嵐省が実施し、助成額は3億円である。", "「黎明計画」の助成額は1億円である。"),
    "ko": ("새벽사업 공고", "‘새벽사업’은 청람부가 운영하며 3억원을 지원한다.", "‘새벽사업’은 1억원을 지원한다."),
    "en": ("Call of the Dawn Programme", "The Dawn Programme is run by the Office of Meadows and pays EUR 300,000.", "The Dawn Programme pays EUR 1."),
}  # fmt: skip
REPLIES = {
    "zh": ("回复：", "在 2023-03-05 10:00:00，“李四” <lisi@example.test> 写道："),
    "ja": ("Re: ", "2023年3月5日(日) 10:00 山田 <yamada@example.test>:"),
    "ko": ("답장: ", "2023년 3월 5일 (일) 오후 10:00, 홍길동 <hong@example.test>님이 작성:"),
    "en": ("Re: ", "On Sun, 5 Mar 2023 at 10:00, Jane Roe <jane@example.test> wrote:"),
}
ENCODINGS = {
    "zh": ("gb2312", "gb18030", "镕"),
    "ja": ("iso-2022-jp", "iso2022_jp", "稿"),
    "ko": ("ks_c_5601-1987", "cp949", "뷁"),
    "en": ("us-ascii", "cp1252", "–"),
}


def make(folder: Path) -> list[Expected]:
    """Write the files; gives what must come of each, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Expected] = []

    def put(name: str, content: bytes, *expected: Expected) -> None:
        (folder / name).write_bytes(content)
        made.extend(expected)

    for tongue, (title, text, other) in TEXTS.items():
        lead, wrote = REPLIES[tongue]
        reply = message(f"{lead}{title}", f"{text}\n\n{wrote}\n\n> {other}\n")
        put(f"reply-{tongue}.eml", reply.as_bytes(), Expected(f"reply-{tongue}.eml", "read", text))
        page = f"<html><body><h1>{title}</h1><p>{text}</p></body></html>"
        put(
            f"page-{tongue}.eml",
            message(title, page=page).as_bytes(),
            Expected(f"page-{tongue}.eml", "read", text),
        )
        charset, really, rare = ENCODINGS[tongue]
        put(
            f"charset-{tongue}.eml",
            declared(title, f"{text}{rare}\r\n", charset, really),
            Expected(f"charset-{tongue}.eml", "read", f"{text}{rare}"),
        )
        attached = message(
            title, "?\n", files=[(f"{title}.txt", text.encode())], mails=[message(other, text)]
        )
        put(
            f"attached-{tongue}.eml",
            attached.as_bytes(),
            Expected(f"attached-{tongue}.eml", "read", "?"),
            Expected(f"attached-{tongue}.eml!{title}.txt", "read", text),
            Expected(f"attached-{tongue}.eml!{other}.eml", "read", text),
        )
        box = mailbox([message(title, text).as_bytes(), message(title, other).as_bytes()])
        put(
            f"box-{tongue}.mbox",
            box,
            Expected(f"box-{tongue}.mbox!0001.eml", "read", text),
            Expected(f"box-{tongue}.mbox!0002.eml", "read", other),
        )
        words = {
            SUBJECT: title,
            SENDER: "Office",
            SMTP_ADDRESS: "office@example.test",
            TO: "reader",
            BODY: text,
        }
        put(
            f"outlook-{tongue}.msg",
            outlook(words, files=[("a.txt", other.encode())]),
            Expected(f"outlook-{tongue}.msg", "read", text),
            Expected(f"outlook-{tongue}.msg!a.txt", "read", other),
        )
        put(
            f"saved-{tongue}.mhtml",
            saved_page(page, f"https://example.test/{tongue}/"),
            Expected(f"saved-{tongue}.mhtml", "read", text),
        )
    _hostile(put)
    return made


def _hostile(put) -> None:  # type: ignore[no-untyped-def]
    """Mails that are broken, locked, or none."""
    title, text, other = TEXTS["en"]
    head = (
        b"From: office@example.test\nDate: Mon, 6 Mar 2023 09:00:00 +0800\nSubject: Dawn\nMIME-Version: 1.0\n"
    )
    lost = (
        head
        + b"Content-Type: multipart/mixed\n\n--x\nContent-Type: text/plain\n\n"
        + text.encode()
        + b"\n--x--\n"
    )
    put("boundary-not-said.eml", lost, Expected("boundary-not-said.eml", "read", text))
    cut = (
        head
        + b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\n"
        + text.encode()
    )
    put("cut-short.eml", cut, Expected("cut-short.eml", "read", text, "partial"))
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5000))
    put("deep.eml", head + deep, Expected("deep.eml", "read", "Dawn", "partial"))
    locked = head + b'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"\n'
    put(
        "locked.eml",
        locked + b"Content-Transfer-Encoding: base64\n\nAAAA\n",
        Expected("locked.eml", "problem", "", "encrypted"),
    )
    put("store.pst", b"!BDN" + bytes(600), Expected("store.pst", "problem", "", "unsupported"))
    broken = outlook({SUBJECT: title, BODY: text * 200})
    put(
        "broken.msg",
        broken[:48] + b"\xff\xff\0\0" + broken[52:],
        Expected("broken.msg", "problem", "", "damaged"),
    )
    memo = (
        f"From: The Office of Meadows\nTo: All universities\nDate: 6 March 2023\nSubject: {title}\n\n{text}\n"
    )
    put("memo.txt", memo.encode(), Expected("memo.txt", "read", text))
    html = {SUBJECT: title, SENDER: "Office"}
    put("page.msg", outlook(html, {PAGE: f"<p>{other}</p>".encode()}), Expected("page.msg", "read", other))


if __name__ == "__main__":
    for one in make(Path(sys.argv[1])):
        print(one.path, one.status, one.reason, one.holds[:40])
