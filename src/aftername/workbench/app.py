"""The app: which address shows which screen."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

import aftername.workbench.pages.bring as bring
import aftername.workbench.pages.exporting as exporting
import aftername.workbench.pages.front as front
import aftername.workbench.pages.offer as offer
import aftername.workbench.pages.passage as passage
import aftername.workbench.pages.pictures as pictures
import aftername.workbench.pages.programme as programme
import aftername.workbench.pages.review as review
import aftername.workbench.pages.said as said
import aftername.workbench.pages.search as search
import aftername.workbench.pages.unseen as unseen
from aftername.workbench.asking import Desk, Screen, answering
from aftername.workbench.drawing import FILES

GET: tuple[tuple[str, Screen], ...] = (
    ("/", front.desk),
    ("/programme/{id}", programme.programme),
    ("/passage/{id}", passage.passage),
    ("/compare", passage.compared),
    ("/page/{id}/{page:int}.png", pictures.page),
    ("/search", search.search),
    ("/look-up", front.looked_up),
    ("/review", review.review),
    ("/review/names", review.names),
    ("/review/said", review.said),
    ("/unseen", unseen.unseen),
    ("/bring", bring.bring),
    ("/bring/progress", bring.progress),
    ("/export", exporting.forms),
    ("/offer", offer.offer),
)
POST: tuple[tuple[str, Screen], ...] = (
    ("/look-up", front.looked_up),
    ("/review", review.decide),
    ("/review/undo", review.undo),
    ("/review/names", review.names_decided),
    ("/review/seen", review.seen),
    ("/said", said.say),
    ("/said/undo", said.unsay),
    ("/bring/case", bring.case),
    ("/bring/files", bring.files),
    ("/bring/start", bring.start),
    ("/bring/cancel", bring.cancel),
    ("/export", exporting.export),
    ("/offer", offer.read),
)


def app_for(desk: Desk) -> Starlette:
    """The app of a desk."""
    routes = [Route(path, answering(screen), methods=["GET"]) for path, screen in GET]
    routes += [Route(path, answering(screen), methods=["POST"]) for path, screen in POST]
    routes.append(Route("/static/{name}", _static))
    app = Starlette(routes=routes)
    app.state.desk = desk
    return app


async def _static(request: Request) -> Response:
    path = FILES.get(request.path_params["name"])
    if path is None:
        return PlainTextResponse("There is nothing here.\n", 404)
    return FileResponse(path, headers={"cache-control": "private, max-age=60"})
