"""What stages find in files and documents as rows of the case file, and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import fields, replace
from functools import lru_cache
from sys import intern
from typing import Any

from aftername.casefile.block_rows import packed, unpacked
from aftername.casefile.lean import full, lean, leaner, short
from aftername.casefile.tables import Row, as_number, row
from aftername.records import (
    Anchor,
    Belonging,
    Document,
    DocumentCard,
    Field,
    Ground,
    Header,
    Name,
    Page,
    Problem,
    Programme,
    Region,
    Segment,
    SourceFile,
    WeakestLink,
)
from aftername.records.anchor import Found
from aftername.records.wire import dumps, rebuilt

KEPT = 4096  # records kept at hand: what is read one after the other has many in common

STATED = ("title", "issuer", "number", "kind", "level", "issued", "published")
"""Fields of a header that have columns of their own; what these hold stands nowhere else."""

CARD = f"id, file, part, language, characters, found, header, {', '.join(STATED)}"
"""Columns that `card` needs."""

DOCUMENT = f"{CARD}, regions, pages, segments, text, blocks"
"""Columns that `document` needs."""


def file_row(root: str, one: SourceFile) -> Row:
    """A row of files."""
    return row(
        "files",
        path=one.path,
        root=root,
        sha256=one.sha256,
        size_bytes=one.size_bytes,
        media=one.media,
        url=one.url,
        captured=one.captured,
        status=one.status,
        same_as=one.same_as,
        http_status=one.http_status,
        stated=json.dumps(one.stated, ensure_ascii=False),
    )


def file(held: sqlite3.Row) -> SourceFile:
    """A file from its row; place stays empty."""
    return SourceFile(
        path=held["path"],
        place=(),
        sha256=held["sha256"],
        size_bytes=held["size_bytes"],
        media=held["media"],
        url=held["url"],
        captured=held["captured"],
        http_status=held["http_status"],
        status=held["status"],
        same_as=held["same_as"],
        stated=tuple((name, value) for name, value in json.loads(held["stated"])),
    )


def problem_row(one: Problem, sha256: str, path: str | None = None) -> Row:
    """A row of problems; path stands in for the problem's own, for another copy of the same bytes."""
    if path is not None and path != one.path:
        one = replace(one, path=path)
    return row(
        "problems",
        id=one.id,
        reason=one.reason,
        path=one.path,
        where=one.where,
        detail=one.detail,
        stage=one.stage,
        fatal=int(one.fatal),
        sha256=sha256,
    )


def problem(held: sqlite3.Row) -> Problem:
    """A problem from its row."""
    told = (held["reason"], held["path"], held["detail"], held["stage"])
    return Problem(*told, fatal=bool(held["fatal"]), where=held["where"])


def document_row(one: Document) -> Row:
    """A row of documents; its number is given when it is added."""
    head = one.header
    fields = {name: getattr(head, name) for name in STATED}
    return row(
        "documents",
        row=None,
        id=one.id,
        file=one.file,
        part=one.part,
        **{name: None if field is None else field.value for name, field in fields.items()},
        language=one.language,
        characters=len(one.text),
        found=one.found,
        header=dumps(_stated(one)),
        regions=dumps([[r.start, r.end, r.kind] for r in one.regions]),
        pages=dumps([_page(p) for p in one.pages]),
        segments=dumps([[s.start, s.end, s.language] for s in one.segments]),
        text=one.text,
        blocks=packed(one.blocks),
    )


def _stated(one: Document) -> dict[str, Any]:
    """What a document says of itself: the fields that are there, their anchors short, beside the whole text as passage."""
    whole = Anchor(one.id, 0, len(one.text), one.text)
    told: dict[str, Any] = {}
    for name, field in ((each.name, getattr(one.header, each.name)) for each in fields(Header)):
        if field is not None:
            told[name] = lean(field)
            if field.anchor is not None:
                told[name]["anchor"] = _in_header(field.anchor, whole, field.value)
            if name in STATED:
                del told[name]["value"]
    return told


def _in_header(one: Anchor, whole: Anchor, value: str) -> Any:
    """An anchor of a header: its quote is kept where the value is another, since a card is read without the text."""
    made = short(one, whole, value)
    return (
        [*made, 1 if one.quote == value else one.quote] if isinstance(made, list) and len(made) == 2 else made
    )


def _page(one: Page) -> list[Any]:
    return [one.number, one.start, one.end, *(() if one.found == "exact" else (one.found,))]


def document(held: sqlite3.Row) -> Document:
    """A document from the columns DOCUMENT."""
    return Document(
        held["file"],
        held["part"],
        held["text"],
        held["language"],
        _header(held),
        tuple(Region(*r) for r in json.loads(held["regions"])),
        tuple(Page(*p) for p in json.loads(held["pages"])),
        tuple(Segment(*s) for s in json.loads(held["segments"])),
        held["found"],
        unpacked(held["blocks"]),
    )


def card(held: sqlite3.Row, paths: tuple[str, ...]) -> DocumentCard:
    """A card from the columns CARD."""
    told = (held["id"], held["file"], held["part"], paths, held["language"], held["characters"])
    return DocumentCard(*told, _header(held), held["found"])


def _header(held: sqlite3.Row) -> Header:
    whole = Anchor(held["id"], 0, 0, "")
    made = {}
    for name, field in json.loads(held["header"]).items():
        if field is not None:
            value = field["value"] if "value" in field else held[name]
            made[name] = Field(value, full(field.get("anchor"), whole, value), field.get("because", ""))
    return Header(**made)


def anchor(told: dict[str, Any] | None) -> Anchor | None:
    """An anchor from its JSON, where there is one."""
    return None if told is None else placed(**told)


@lru_cache(KEPT)
def placed(
    document: str, start: int, end: int, quote: str, page: int | None = None, found: Found = "exact"
) -> Anchor:
    """An anchor; those read one soon after the other are one record, and equal strings one string."""
    return Anchor(intern(document), start, end, intern(quote), page, found)


def programme_row(one: Programme) -> Row:
    """A row of programmes."""
    return row(
        "programmes",
        id=one.id,
        name=one.name,
        owner=one.owner,
        level=one.level,
        documents=len(one.documents),
        mentions=one.mentions,
        first=one.first,
        last=one.last,
        record=leaner(one),
    )


def name_rows(one: Programme) -> Iterator[Row]:
    """Rows of names."""
    for name in one.names:
        yield row(
            "names",
            programme=one.id,
            written=name.written,
            key=name.key,
            language=name.language,
            script=name.script,
            documents=name.documents,
            mentions=name.mentions,
            first=name.first,
            last=name.last,
            document=name.anchor.document,
            start=name.anchor.start,
            end=name.anchor.end,
        )


def ground_rows(one: Programme) -> Iterator[Row]:
    """Rows of grounds."""
    for number, ground in enumerate(one.grounds, 1):
        yield row(
            "grounds",
            programme=one.id,
            number=number,
            kind=ground.kind,
            weight=ground.weight,
            first=ground.first,
            second=ground.second,
            reason=ground.reason,
            anchors=leaner(ground.anchors),
        )


def belonging_row(one: Belonging, document: int) -> Row:
    """A row of programme_places. document: its number."""
    number = as_number(one.programme)
    return row("programme_places", document=document, start=one.start, end=one.end, programme=number)


def programme(told: str) -> Programme:
    """A programme from its JSON."""
    whole = json.loads(told)
    whole["names"] = tuple(Name(**{**n, "anchor": Anchor(**n["anchor"])}) for n in whole["names"])
    whole["grounds"] = grounds(whole["grounds"])
    weakest = whole.get("weakest")
    if weakest is not None:
        weakest["grounds"] = grounds(weakest["grounds"])
        whole["weakest"] = rebuilt(WeakestLink, weakest)
    return rebuilt(Programme, whole)  # type: ignore[no-any-return]


def grounds(told: list[dict[str, Any]]) -> tuple[Ground, ...]:
    """Grounds from their JSON."""
    return tuple(Ground(**{**g, "anchors": tuple(Anchor(**a) for a in g["anchors"])}) for g in told)
