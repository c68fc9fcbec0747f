"""The picture of a page as it was drawn or scanned, what is masked in its text painted over, the passage asked for boxed.

Pages that are quoted, and scans, have their pictures in the case; any other page of a PDF is drawn when it is looked at, as long as its
file is where it was.
"""

from __future__ import annotations

from starlette.responses import PlainTextResponse, Response

from aftername.case import Case
from aftername.exports.html.scanned import Scans, whole_page
from aftername.exports.masking import Mask
from aftername.files import sniffing
from aftername.records import Document, Scan
from aftername.workbench.asking import Ask
from aftername.workbench.pages.stretches import place_in

A_MINUTE = {"cache-control": "private, max-age=60"}


def page(ask: Ask) -> Response:
    """A page as PNG; no bytes of the file itself reach the browser."""
    id_, number = ask.request.path_params["id"], int(ask.request.path_params["page"])
    if id_ not in ask.snap.cards:
        return PlainTextResponse("There is no such document.\n", 404)
    with ask.room.sit() as sitting:
        case = sitting.case
        document = case.document(id_)
        mask = Mask(case.persons(id_), document.text)
        at = place_in(ask.told("at"), len(document.text))
        made = whole_page(document, _scans(ask, case, document, number), number, mask.spans, at)
    if made is None:
        return PlainTextResponse("There is no picture of this page.\n", 404)
    return Response(made, media_type="image/png", headers=A_MINUTE)


def _scans(ask: Ask, case: Case, document: Document, number: int) -> Scans:
    """What is kept of a file's pages; with the page asked for, drawn now, where there is no picture of that."""
    held = case.scans.of_file(document.file)
    drawn = Scan(number)
    if any(page.number == number for page in document.pages) and number not in with_picture(held):
        place = file_at_hand(ask, case, document)
        if place is not None:
            drawn = ask.room.drawings.page(document.file, place, number)
    if not drawn.width:
        return case.scans
    kept = tuple(one for one in held if one.page != number)
    return Scans(
        lambda file: (*kept, drawn),
        lambda file, page: drawn.picture if page == number else case.scans.picture(file, page),
    )


def pictured(ask: Ask, case: Case, document: Document) -> tuple[int, ...]:
    """The pages that can be looked at: those that there is a picture of, and those that can be drawn."""
    if not document.pages:
        return ()
    held = with_picture(case.scans.of_file(document.file))
    if file_at_hand(ask, case, document) is None:
        return tuple(page.number for page in document.pages if page.number in held)
    return tuple(
        page.number
        for page in document.pages
        if page.number in held or (page.found != "ocr" and document.text[page.start : page.end].strip())
    )


def with_picture(scans: tuple[Scan, ...]) -> set[int]:
    """The pages that have a picture in the case."""
    return {one.page for one in scans if one.width}


def file_at_hand(ask: Ask, case: Case, document: Document) -> tuple[str, ...] | None:
    """Where the PDF of a document is on this machine; None where it is none, or not where it was."""
    snap, roots = ask.snap, case.roots()
    for path in snap.cards[document.id].paths:
        if snap.media.get(path) == sniffing.PDF:
            found = ask.room.at_hand.place(path, roots)
            if found is not None:
                return found
    return None
