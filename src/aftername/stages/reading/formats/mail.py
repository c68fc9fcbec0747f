"""Mails: the headers as metadata, the text with what it quotes and passes on marked; what is attached are files of their own.

A message of Outlook is turned into a mail before (files/msg.py). The forms of a text (page, plain) are one text: the page is
read where it has words, since it has headings, lists and tables.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from aftername.files.mailboxes import Letter, letter
from aftername.files.mime import Headers
from aftername.files.msg import as_mail
from aftername.languages.mail_words import passes_on, prefixes
from aftername.records import Region
from aftername.settings import Settings
from aftername.stages.reading.document_forms import is_body
from aftername.stages.reading.formats.mail_text import Piece, Reader, Texts
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.structure.draft import Mark, moved

LONGEST = 2_000  # characters of a line of those a mail went to
FIRST_YEAR = 1982  # no mail is older; a machine without a clock writes 1970

_NAME = re.compile(r"\s*\"?(?P<name>[^\"<>@]{2,80}?)\"?\s*<[^<>\s]*@[^<>\s]*>")


def read(content: bytes, settings: Settings, rich: Reader | None = None) -> tuple[Part | Trouble, ...]:
    """The mail as one part: lines of its headers, then its text. rich: what reads rich text (RTF)."""
    return _read(letter(content), settings, rich)


def read_msg(content: bytes, settings: Settings, rich: Reader | None = None) -> tuple[Part | Trouble, ...]:
    """The same of a message of Outlook, whose text is often rich text alone."""
    try:
        return _read(letter(as_mail(content)), settings, rich)
    except OSError as trouble:
        return (Trouble("damaged", f"not a whole message of Outlook ({trouble})"[:200], fatal=True),)


def _read(mail: Letter, settings: Settings, rich: Reader | None) -> tuple[Part | Trouble, ...]:
    troubles = [Trouble("partial", f"a mail with broken parts: {one}") for one in mail.troubles]
    if mail.locked:
        told = "an encrypted e-mail; decrypt it in the program for mail and give it again"
        troubles.append(Trouble("encrypted", told, fatal=not mail.body))
    charset = _charset(mail)
    subject = mail.headers.words("subject", charset)
    lead = prefixes().match(subject)
    answers = lead is not None and passes_on().match(subject) is None
    texts = Texts(settings, rich, lead is not None and not answers, answers)
    pieces = [piece for piece in map(texts.read, mail.body) if piece is not None]
    troubles += texts.troubles
    if mail.locked and not pieces:
        return tuple(troubles)
    return (_assembled(_heads(mail.headers, subject, lead.end() if lead else 0, charset), pieces, troubles),)


def _charset(mail: Letter) -> str | None:
    """The encoding that the first text of a mail says it is in: what headers that say none are in, too."""
    named = (one.headers.parameters("content-type").get("charset") for forms in mail.body for one in forms)
    return next(filter(None, named), None)


class _Head(NamedTuple):
    """A line of the headers. field: what it gives the header of the document; start: from where on."""

    name: str
    value: str
    field: str = ""
    start: int = 0
    end: int | None = None


def _heads(headers: Headers, subject: str, lead: int, charset: str | None) -> list[_Head]:
    """The lines of the headers: what the mail is about, when it was sent, by whom and to whom."""
    made = [_Head("title", subject[:LONGEST], "title", lead), _Head("kind", "e-mail", "kind")]
    day = day_of(headers)
    if day:
        made.append(
            _Head("published", day, "published") if int(day[:4]) >= FIRST_YEAR else _Head("sent", day)
        )
    sender = headers.words("from", charset) or headers.words("sender", charset)
    name = _NAME.match(sender)
    body = name.span("name") if name and is_body(name["name"].strip()) else None
    made.append(_Head("sender", sender, *(("issuer", *body) if body else ())))
    for called, header in (("recipients", "to"), ("copies", "cc")):
        made.append(_Head(called, headers.words(header, charset)[:LONGEST]))
    return [one for one in made if one.value[one.start :].strip()]


def day_of(headers: Headers) -> str:
    """When a mail was sent, by the clock of its sender, as "2023-03-06 09:00+08:00"; as written where that cannot be read."""
    written = headers.words("date")
    try:
        day = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return written if re.match(r"\d{4}", written) else ""
    return day.isoformat(" ", "minutes")


def _assembled(heads: Sequence[_Head], pieces: Sequence[Piece], troubles: Sequence[Trouble]) -> Part:
    """Headers and text put together, with what stands where."""
    fields: list[tuple[str, int, int]] = []
    text = ""
    for one in heads:
        begin = len(text) + len(one.name) + 2
        text += f"{one.name}: {one.value}\n"
        if one.field:
            end = len(one.value) if one.end is None else one.end
            fields.append((one.field, begin + one.start, begin + end))
    regions = [Region(0, len(text), "metadata")] if text else []
    marks: list[Mark] = []
    for piece in pieces:
        text += "\n" if text else ""
        marks += [moved(one, len(text)) for one in piece.marks]
        regions += [Region(len(text) + one.start, len(text) + one.end, one.kind) for one in piece.regions]
        text += piece.text.rstrip() + "\n"
    regions.sort(key=lambda one: (one.start, one.end, one.kind))
    return Part("", text, tuple(regions), (), tuple(fields), tuple(troubles), tuple(marks))
