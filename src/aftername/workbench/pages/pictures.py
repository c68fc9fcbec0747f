"""The picture of a page as it was drawn or scanned, what is masked in its text painted over, the passage asked for boxed."""

from __future__ import annotations

from starlette.responses import PlainTextResponse, Response

from aftername.exports.html.scanned import whole_page
from aftername.exports.masking import Mask
from aftername.workbench.asking import Ask
from aftername.workbench.pages.passage import _place

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
        at = _place(ask.told("at"), len(document.text))
        made = whole_page(document, case.scans, number, mask.spans, at)
    if made is None:
        return PlainTextResponse("There is no picture of this page.\n", 404)
    return Response(made, media_type="image/png", headers=A_MINUTE)
