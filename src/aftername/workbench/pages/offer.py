"""An offer on the table: a file is read beside the case and shown, or handed back as a sheet to print. Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.responses import Response

from aftername.case import read_offer
from aftername.desk.offers import Offered
from aftername.errors import NothingGiven
from aftername.exports.html.offer_sheets import office_sheet, researcher_sheet
from aftername.exports.offer_words import (
    HEADINGS,
    NONE_NEAR,
    NOT_THIS,
    label_of,
    passage_of,
    quoted,
    searched_told,
)
from aftername.records.offer import Term
from aftername.workbench.asking import Ask
from aftername.workbench.places import keep

SHEETS = {"office": office_sheet, "researcher": researcher_sheet}
Told = tuple[str, str, str, int]
"""A term for people: what it is, the words that state it, their passage, and its number on the screen."""


def offer(ask: Ask) -> Response:
    """The screen that asks for a file."""
    return ask.draw("offer.j2", file="", trouble=())


def read(ask: Ask) -> Response:
    """Read the file that was sent, and show what it states; or hand back a sheet."""
    found = _read(ask)
    sheet = SHEETS.get(ask.told("as"))
    if sheet is not None:
        name = f"offer-{ask.told('as')}.html"
        made = sheet(found.reading, found.masks).encode("utf-8", "xmlcharrefreplace")
        return Response(
            made, media_type="text/html", headers={"content-disposition": f'attachment; filename="{name}"'}
        )
    reading = found.reading
    return ask.draw(
        "offer.j2",
        file=reading.file,
        trouble=reading.trouble,
        stated=list(_stated(found)),
        near=[
            (one.name, [found.masks.words(point.says) for point in one.agrees[:4]]) for one in reading.nearest
        ],
        none_near=NONE_NEAR,
        searched=searched_told(reading),
        packs=[
            (
                one.pack,
                [
                    (each.criterion, _told(each.bears, found), _told(each.against, found))
                    for each in one.clauses
                ],
            )
            for one in reading.packs
        ],
        not_this=NOT_THIS,
    )


def _read(ask: Ask) -> Offered:
    """The offer that was sent, beside the case that is open. Raises NothingGiven where no file was chosen."""
    sent = ask.files("file")
    room = ask.desk.room
    cases = [room.path] if room is not None and room.snapshot is not None else []
    with TemporaryDirectory(prefix="aftername-desk-") as folder:
        if not sent or not keep(Path(folder), Path(sent[0].filename or "").name, sent[0].file):
            raise NothingGiven("choose a file first")
        return read_offer(next(one for one in Path(folder).iterdir() if one.is_file()), cases)


def _stated(found: Offered) -> Iterator[tuple[str, list[Told]]]:
    """The terms under their headings."""
    for kind, heading in HEADINGS.items():
        listed = _told([one for one in found.reading.terms if one.kind == kind], found)
        if listed:
            yield heading, listed


def _told(terms: Sequence[Term], found: Offered) -> list[Told]:
    numbers = {one: number for number, one in enumerate(found.reading.terms, 1)}
    return [
        (label_of(one), quoted(one.words, found.masks), passage_of(one, found.masks), numbers[one])
        for one in terms
    ]
