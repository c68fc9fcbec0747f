"""Mails: the headers as metadata, the text with what it quotes and passes on marked; what is attached are files of their own.

A message of Outlook is turned into a mail before (files/msg.py). The forms of a text (page, plain) are one text: the page is
read where it has words, since it has headings, lists and tables.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from email.utils import parsedate_to_datetime
from itertools import accumulate
from typing import NamedTuple

from aftername.files import mime
from aftername.files.mailboxes import Letter, letter
from aftername.files.mime import Headers, content_of
from aftername.files.msg import as_mail
from aftername.languages.mail_words import passes_on, prefixes
from aftername.records import Region
from aftername.settings import Settings
from aftername.stages.reading.document_forms import is_body
from aftername.stages.reading.formats.mail_page import page_text
from aftername.stages.reading.formats.mail_quotes import Kind, QuotedLine, kinds_of
from aftername.stages.reading.formats.text import damage
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.structure.draft import Mark, moved
from aftername.stages.reading.wraps import unwrapped
from aftername.text.decoding import decode, looks_like_text

LONGEST = 2_000  # characters of a line of those a mail went to
FIRST_YEAR = 1982  # no mail is older; a machine without a clock writes 1970

_SIGNS = re.compile(r"(?:[>＞|] ?)+")
_NAME = re.compile(r"\s*\"?(?P<name>[^\"<>@]{2,80}?)\"?\s*<[^<>\s]*@[^<>\s]*>")


class _Piece(NamedTuple):
    """A piece of the text of a mail. kinds: where what is quoted or passed on stands in it."""

    text: str
    kinds: tuple[tuple[Kind, int, int], ...] = ()
    marks: tuple[Mark, ...] = ()


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The mail as one part: lines of its headers, then its text."""
    return _read(letter(content))


def read_msg(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The same of a message of Outlook."""
    try:
        return _read(letter(as_mail(content)))
    except (OSError, ValueError, LookupError) as trouble:
        return (Trouble("damaged", f"not a whole message of Outlook ({trouble})"[:200], fatal=True),)


def _read(mail: Letter) -> tuple[Part | Trouble, ...]:
    troubles = [Trouble("partial", f"a mail with broken parts: {one}") for one in mail.troubles]
    if mail.locked:
        told = "what it holds is encrypted; decrypt it in the program for mail and give it again"
        troubles.append(Trouble("encrypted", told, fatal=not mail.body))
    subject = mail.headers.words("subject", _charset(mail))
    lead = prefixes().match(subject)
    answers = lead is not None and passes_on().match(subject) is None
    pieces = []
    for forms in mail.body:
        piece, met = _piece(forms, lead is not None and not answers, answers)
        troubles += met
        pieces += [piece] if piece is not None else []
    if mail.locked and not pieces:
        return tuple(troubles)
    return (_assembled(_heads(mail, subject, lead.end() if lead else 0), pieces, troubles),)


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


def _heads(mail: Letter, subject: str, lead: int) -> list[_Head]:
    """The lines of the headers: what the mail is about, when it was sent, by whom and to whom."""
    charset = _charset(mail)
    made = [_Head("title", subject[:LONGEST], "title", lead), _Head("kind", "e-mail", "kind")]
    day = day_of(mail.headers)
    if day:
        made.append(_Head("published", day, "published" if int(day[:4] or 0) >= FIRST_YEAR else ""))
    sender = mail.headers.words("from", charset) or mail.headers.words("sender", charset)
    name = _NAME.match(sender)
    body = name.span("name") if name and is_body(name["name"].strip()) else None
    made.append(_Head("sender", sender, *(("issuer", *body) if body else ())))
    for called, header in (("recipients", "to"), ("copies", "cc")):
        made.append(_Head(called, mail.headers.words(header, charset)[:LONGEST]))
    return [one for one in made if one.value[one.start :].strip()]


def day_of(headers: Headers) -> str:
    """When a mail was sent, by the clock of its sender, as "2023-03-06 09:00 +0800"; as written where that cannot be read."""
    written = headers.words("date")
    try:
        day = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return written if re.match(r"\d{4}", written) else ""
    return day.strftime("%Y-%m-%d %H:%M %z").strip().rjust(16, "0")


def _piece(forms: Sequence[mime.Part], passing: bool, answers: bool) -> tuple[_Piece | None, list[Trouble]]:
    """A piece of the text in the first of its forms that has words, and what is wrong with it."""
    told: list[Trouble] = []
    for one in forms:
        content, is_whole = content_of(one)
        parameters = one.headers.parameters("content-type")
        decoded = decode(content, parameters.get("charset"))
        if not looks_like_text(decoded.text):
            told.append(Trouble("partial", "a part of it says that it is text, and is not"))
            continue
        made = (
            _of_page(decoded.text, passing, answers)
            if one.media == mime.HTML
            else _of_lines(decoded.text, parameters, passing, answers)
        )
        if made.text.strip():
            told += damage(decoded)
            if not is_whole:
                told.append(Trouble("partial", "its text is cut short, or not packed as it says"))
            return made, told
    return None, told


def _of_page(source: str, passing: bool, answers: bool) -> _Piece:
    """The text of a page; its lines stay where its tags put them."""
    text, marks, cites = page_text(source)
    written = text.split("\n")
    begins = [0, *accumulate(len(line) + 1 for line in written)]
    edges = [0] * (len(begins) + 1)
    for start, end in cites:
        edges[bisect_left(begins, start)] += 1
        edges[bisect_left(begins, end)] -= 1
    signs = [_SIGNS.match(line) for line in written]
    lines = [
        QuotedLine(boxes + (one[0].count(">") if one else 0), line[one.end() :] if one else line)
        for line, one, boxes in zip(written, signs, accumulate(edges), strict=False)
    ]
    kinds: list[tuple[Kind, int, int]] = []
    for place, kind in enumerate(kinds_of(lines, passing, answers)):
        _add(kinds, kind, begins[place], begins[place + 1] - 1)
    return _Piece(text, tuple(one for one in kinds if one[0] != "own"), marks)


def _of_lines(text: str, parameters: dict[str, str], passing: bool, answers: bool) -> _Piece:
    """Plain text: sentences that its line ends break are joined, in what is its own and in what it passes on."""
    if parameters.get("format", "").lower() == "flowed":
        text = _unflowed(text, parameters.get("delsp", "").lower() == "yes")
    written = text.split("\n")
    signs = [_SIGNS.match(line) for line in written]
    depths = [sum(sign in ">＞" for sign in one[0]) if one else 0 for one in signs]
    lines = [
        QuotedLine(depth, line[one.end() :] if one and depth else line)
        for line, one, depth in zip(written, signs, depths, strict=True)
    ]
    runs: list[tuple[Kind, int, int]] = []
    for place, kind in enumerate(kinds_of(lines, passing, answers)):
        _add(runs, kind, place, place + 1)
    made: list[str] = []
    kinds: list[tuple[Kind, int, int]] = []
    at = 0
    for kind, start, end in runs:
        told = zip(lines[start:end], written[start:end], strict=True)
        piece = "\n".join(
            one.words if kind == "forwarded" or not one.words.strip() else line for one, line in told
        )
        piece = piece if kind == "quoted" else unwrapped(piece).text
        made.append(piece)
        if kind != "own" and piece.strip():
            kinds.append((kind, at, at + len(piece)))
        at += len(piece) + 1
    return _Piece("\n".join(made), tuple(kinds))


def _add(runs: list[tuple[Kind, int, int]], kind: Kind, start: int, end: int) -> None:
    """One more stretch, joined to the last where it is of its kind."""
    if runs and runs[-1][0] == kind:
        runs[-1] = (kind, runs[-1][1], end)
    else:
        runs.append((kind, start, end))


def _unflowed(text: str, without_blank: bool) -> str:
    """Lines that a blank at their end joins to the next, as programs for mail break them (RFC 3676)."""
    made: list[str] = []
    runs_on = False
    depth = ""
    for line in text.split("\n"):
        signs = re.match(">*", line)
        now = signs[0] if signs else ""
        words = line[len(now) :]
        words = words[1:] if words.startswith(" ") else words
        is_mark = words == "-- "
        if runs_on and now == depth and not is_mark:
            made[-1] += words
        else:
            made.append(f"{now} {words}" if now else words)
        runs_on, depth = words.endswith(" ") and not is_mark, now
        if runs_on and without_blank:
            made[-1] = made[-1][:-1]
    return "\n".join(made)


def _assembled(heads: Sequence[_Head], pieces: Sequence[_Piece], troubles: Sequence[Trouble]) -> Part:
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
        regions += [
            Region(len(text) + start, len(text) + end, kind)
            for kind, start, end in piece.kinds
            if kind != "own"
        ]
        text += piece.text.rstrip() + "\n"
    regions.sort(key=lambda one: (one.start, one.end, one.kind))
    return Part("", text, tuple(regions), (), tuple(fields), tuple(troubles), tuple(marks))
