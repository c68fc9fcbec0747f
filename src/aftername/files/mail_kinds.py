"""Whether bytes are a mail, a page saved in the form of a mail, or a message of Outlook: by what stands in them."""

from __future__ import annotations

import io
import re
from collections.abc import Collection
from collections.abc import Set as AbstractSet

import olefile

from aftername.files.mime import Headers, bare, headers_of

EMAIL, MHTML, MSG = "message/rfc822", "multipart/related", "application/vnd.ms-outlook"
MAILS = frozenset({EMAIL, MSG})
"""Files that are a document, and hold their attachments as files of their own."""

_ROUTE = frozenset(
    [
        "message-id",
        "mime-version",
        "delivered-to",
        "dkim-signature",
        "x-mailer",
        "content-transfer-encoding",
        "in-reply-to",
        "list-id",
        "newsgroups",
    ]
)
_ROUTED = re.compile(rb"(?:from|by) .*;|<[^>]*>|\(")
_ADDRESS = re.compile(rb"[^\s@<>]@[^\s@<>]|=\?")
_DAY = re.compile(
    rb"(?i)(?:\d{1,2} +(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* +\d{2,4}|\d{4}-\d\d-\d\d),? +\d{1,2}:\d{2}"
)
_SENT = ("to", "received", "message-id", "delivered-to")
_SAVED = re.compile(rb"(?i)<?saved by ")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROPERTIES = "__properties_version1.0"


def mail_kind(head: bytes) -> str | None:
    """EMAIL, MHTML, or None for any other text. head: the first bytes of a file.

    A mail begins with nothing but headers; of those there must be one that only programs write, or a sender with an
    address and a day with its time: a memo with "From:" and "Date:" above it is none.
    """
    head = bare(head)
    headers, at = headers_of(head)
    names = {name for name, _ in headers.fields}
    if _is_saved(headers, names):
        return MHTML
    route = _route(headers, names)
    if "received" in route or (len(route) >= 2 and names & {"from", "sender", "date", "subject", "to"}):
        return EMAIL  # even where a line breaks its headers off
    is_closed = at >= len(head) or head[:at].endswith((b"\n\n", b"\n\r\n"))
    if is_closed and (
        (names & {"from", "sender", "date"} and route)
        or {"mime-version", "content-type"} <= names
        or {"content-type", "from", "subject"} <= names
    ):
        return EMAIL
    return EMAIL if is_closed and (_is_sent(headers, names) or _has_parts(headers, head[at:])) else None


def _route(headers: Headers, names: AbstractSet[str]) -> AbstractSet[str]:
    """The headers that only programs write on the way of a mail."""
    return names & _ROUTE | {one for one in ("received", "return-path") if _ROUTED.match(headers.raw(one))}


def _is_saved(headers: Headers, names: Collection[str]) -> bool:
    """Whether headers are those of a page that a browser saved."""
    sender = headers.raw("from")
    if _SAVED.match(sender) or "snapshot-content-location" in names:
        return True
    return headers.media == MHTML and b"@" not in sender and not any(one in names for one in _SENT)


def _is_sent(headers: Headers, names: Collection[str]) -> bool:
    """Whether a sender with an address stands there, and a day with its time or an address that it went to."""
    if not _ADDRESS.search(headers.raw("from")):
        return False
    if _DAY.search(headers.raw("date")) and ("to" in names or "subject" in names):
        return True
    return "subject" in names and _ADDRESS.search(headers.raw("to")) is not None


def _has_parts(headers: Headers, body: bytes) -> bool:
    """Whether headers say that there are parts, and the line between them is there."""
    boundary = headers.parameters("content-type").get("boundary", "")
    return headers.media.startswith("multipart/") and bool(boundary) and f"--{boundary}".encode() in body


def is_mail(head: bytes) -> bool:
    """Whether bytes that are no archive are a mail or a message of Outlook: what `attached` takes."""
    return head.startswith(_OLE) or mail_kind(head) is not None


def is_msg(content: bytes) -> bool:
    """Whether an old office file is a message of Outlook, and does not merely hold one."""
    if _PROPERTIES.encode("utf-16-le") not in content:
        return False
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as box:
            return bool(box.exists(_PROPERTIES))
    except Exception:  # damaged in one of many ways; its reader says so
        return True
