"""The gold set: made-up documents with their claims beside them, read from gold/*/*.txt.

A file holds documents of one language. A document begins with "=== id | kind | date", then its text, in which
[[p1:Name]] marks a programme name (every further place of the name counts too), then "---" and one claim a line:

    fact | label | value | programme | speaker | as of | hedge

The value stands in the text. programme: its mark, "-" for none; several apart by commas where more than one is
right. speaker: a class, or several that are right; empty for the paper itself. as of: ISO, or several; empty for
the date of the document. hedge: empty for "states". A line that begins with "?" may be found but need not be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from aftername.records import (
    Document,
    Field,
    Header,
    MarkedDocument,
    Mention,
    ProgrammeName,
    Segment,
    content_id,
)
from aftername.records.mention import MOST_CERTAIN
from aftername.stages.mentions.scan import mentions_in

_MARK = re.compile(r"\[\[(\w+):([^\]]+)\]\]")
_OWN = {"notice": "document", "contract": "document", "advert": "advert", "news": "narrator"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A claim that a careful reader makes of a document."""

    fact: str
    label: str
    value: str
    programmes: tuple[str, ...]
    speakers: tuple[str, ...]
    as_of: tuple[str, ...]
    hedge: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A made-up document. marked: as the claims stage takes it."""

    name: str
    language: str
    kind: str
    date: str
    marked: MarkedDocument
    wanted: tuple[Wanted, ...]


def marked_text(text: str, language: str, date: str | None, key: str = "test") -> MarkedDocument:
    """A text in which [[p1:Name]] marks programmes, as the claims stage takes it; all other mentions are found."""
    places: list[tuple[int, int, str]] = []
    names: dict[str, str] = {}
    plain, at = "", 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        places.append((len(plain), len(plain) + len(match[2]), match[1]))
        names[match[2]] = match[1]
        plain += match[2]
        at = match.end()
    plain += text[at:]
    taken = [(start, end) for start, end, _ in places]
    for name in sorted(names, key=lambda one: (-len(one), one)):
        for found in re.finditer(re.escape(name), plain):
            if not any(s < found.end() and found.start() < e for s, e in taken):
                places.append((found.start(), found.end(), names[name]))
                taken.append((found.start(), found.end()))
    title_end = plain.find("\n") if "\n" in plain else len(plain)
    file = content_id("gold", key, plain) * 4
    bare = Document(file, "", plain, language, Header())  # type: ignore[arg-type]
    header = Header(
        title=Field(plain[:title_end], bare.anchor(0, title_end)) if title_end else None,
        published=Field(date, None) if date else None,
    )
    document = Document(file, "", plain, language, header, segments=(Segment(0, len(plain), language),))  # type: ignore[arg-type]
    found_mentions = [m for m in mentions_in(document) if m.kind != "programme"]
    named = [
        Mention(
            "programme",
            document.anchor(start, end),
            ProgrammeName(mark, "", None, None, "quoted", certainty=MOST_CERTAIN),
        )
        for start, end, mark in places
    ]
    mentions = sorted([*found_mentions, *named], key=lambda m: (m.anchor.start, m.anchor.end, m.kind))
    programmes = tuple(sorted(((start, end), (mark,)) for start, end, mark in places))
    return MarkedDocument(document, tuple(mentions), programmes)


def _several(told: str, default: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in told.split(",")) if told else (default,)


def _wanted(line: str, kind: str, date: str) -> Wanted:
    optional = line.startswith("?")
    parts = [part.strip() for part in line.removeprefix("?").split("|")]
    fact, label, value, programme, speaker, as_of, hedge = (*parts, "", "", "", "", "", "")[:7]
    return Wanted(
        fact,
        label,
        value,
        _several(programme, "-"),
        _several(speaker, _OWN[kind]),
        _several(as_of, date),
        hedge or "states",
        optional,
    )


def gold_documents(folder: Path) -> list[GoldDocument]:
    """Every document of a folder of the gold set. Raises ValueError where a value does not stand in its text."""
    made = []
    for path in sorted(folder.glob("*.txt")):
        language = path.stem
        for block in re.split(r"^=== ", path.read_text("utf-8"), flags=re.M)[1:]:
            head, _, rest = block.partition("\n")
            name, kind, date = (part.strip() for part in head.split("|"))
            text, _, told = rest.partition("\n---\n")
            marked = marked_text(text, language, date, name)
            wanted = tuple(_wanted(line, kind, date) for line in told.splitlines() if line.strip())
            for one in wanted:
                if one.value not in marked.document.text:
                    raise ValueError(f"{name}: not in the text: {one.value}")
            made.append(GoldDocument(name, language, kind, date, marked, wanted))
    return made
