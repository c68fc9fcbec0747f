"""Appointments (iCalendar) and visiting cards (vCard): a line for each thing said, without what only machines read."""

from __future__ import annotations

import binascii
import re

from aftername.settings import Settings
from aftername.stages.reading.formats.text import damage
from aftername.stages.reading.part import Part, Trouble
from aftername.text.decoding import decode

_FOLD = re.compile(rb"\r?\n[ \t]")
_SOFT = re.compile(rb"=\r?\n[ \t]?")
_LINE = re.compile(r"(?:[\w-]+\.)?([A-Za-z-]+)((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)*):(.*)")
_CODED = re.compile(rb"(?im)^([^:\r\n]*);ENCODING=QUOTED-PRINTABLE([^:\r\n]*):(.*?)\r?$")
_CHARSET = re.compile(rb"(?i);CHARSET=\"?([\w.:-]+)")
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?")
_CALLED = {
    "SUMMARY": "subject", "DESCRIPTION": "", "COMMENT": "comment", "LOCATION": "place", "DTSTART": "begins", "DTEND": "ends", "DUE": "due",
    "CATEGORIES": "categories", "URL": "url", "CONTACT": "contact", "FN": "name", "ORG": "organisation", "TITLE": "post", "ROLE": "role",
    "NOTE": "note", "TEL": "tel", "EMAIL": "e-mail", "ADR": "address", "BDAY": "born", "NICKNAME": "called", "LABEL": "address",
}  # fmt: skip
_PEOPLE = {"ORGANIZER": "organiser", "ATTENDEE": "attendee"}


def read(content: bytes, _: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part; entries apart by a blank line."""
    held = _SOFT.sub(b"", content) if b"QUOTED-PRINTABLE" in content.upper() else content
    decoded = decode(_CODED.sub(_plain, _FOLD.sub(b"", held)))
    lines = [told for line in decoded.text.split("\n") for told in _told(line)]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    titles = list(re.finditer(r"(?m)^(?:subject|name): (.+)$", text))
    fields = (("title", *titles[0].span(1)),) if len(titles) == 1 else ()
    return (Part("", f"{text}\n" if text else "", fields=fields, problems=damage(decoded)),)


def _plain(line: re.Match[bytes]) -> bytes:
    """A line whose value is in quoted-printable, with its value in UTF-8."""
    named = _CHARSET.search(line[1] + line[2])
    value = decode(binascii.a2b_qp(line[3]), named[1].decode("ascii") if named else None).text
    return line[1] + b":" + value.replace("\n", "\\n").encode()


def _told(line: str) -> list[str]:
    """What is kept of a line."""
    found = _LINE.match(line)
    if found is None:
        return []
    name, options, value = found[1].upper(), found[2], found[3]
    if name == "END":
        return [""]
    if name in _PEOPLE:
        named = re.search(r"(?i);CN=\"?([^\";:]+)", options)
        mail = value.partition(":")[2] or value
        return [f"{_PEOPLE[name]}: {named[1]} <{mail}>" if named else f"{_PEOPLE[name]}: {mail}"]
    if name not in _CALLED or re.search(r"(?i)ENCODING=(?:b|base64)\b", options):
        return []
    words = _unescaped(value, name in ("ORG", "ADR", "LABEL")).strip()
    time = _TIME.fullmatch(words)
    if time is not None:
        words = "-".join(time.groups()[:3]) + (f" {time[4]}:{time[5]}{time[6]}" if time[4] else "")
    if not words:
        return []
    return [f"{_CALLED[name]}: {words}"] if _CALLED[name] else ["", words, ""]


def _unescaped(value: str, in_pieces: bool) -> str:
    """A value as people read it; its pieces apart by blanks."""
    value = re.sub(r"(?<!\\);", " ", value) if in_pieces else value
    return re.sub(r"\\([nN;,\\])", lambda one: "\n" if one[1] in "nN" else one[1], value)
