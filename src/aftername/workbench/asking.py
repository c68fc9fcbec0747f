"""A request as the screens see it: fields, the case, who asks; and how it is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, unquote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from aftername.errors import AfternameError, CaseError, NotFound
from aftername.text.plurals import counted
from aftername.workbench.drawing import drawn
from aftername.workbench.items import open_items
from aftername.workbench.room import Room
from aftername.workbench.snapshot import Snapshot

AUTHOR = "aftername-author"  # the cookie that remembers who judges in a browser
A_YEAR_S = 365 * 24 * 3600
LONGEST_FIELD = 20_000  # letters of what a person writes
MOST_FIELDS, MOST_FILES = 10_000, 100_000


@dataclass(slots=True)
class Desk:
    """What the server works with. folder: where new cases are made. author: who judges unless a browser says otherwise."""

    folder: Path
    author: str
    room: Room | None = None
    most_upload: int = 0


@dataclass
class Ask:
    """One request. form: what was sent; empty for what only looks."""

    request: Request
    desk: Desk
    form: Mapping[str, object] = field(default_factory=dict)

    @property
    def room(self) -> Room:
        """The room of the case. Raises CaseError where none is open."""
        if self.desk.room is None:
            raise CaseError("no case is open")
        return self.desk.room

    @property
    def snap(self) -> Snapshot:
        """The case as it was last read. Raises CaseError where there is none."""
        held = self.room.snapshot
        if held is None:
            raise CaseError("nothing was brought in yet")
        return held

    def told(self, name: str, otherwise: str = "") -> str:
        """A field of the form, else of the address, without blanks at its ends."""
        value = self.form.get(name, self.request.query_params.get(name))
        return value.strip()[:LONGEST_FIELD] if isinstance(value, str) else otherwise

    def every(self, name: str) -> list[str]:
        """Every value of a field."""
        if isinstance(self.form, FormData):
            return [one for one in self.form.getlist(name) if isinstance(one, str)]
        return self.request.query_params.getlist(name)

    def files(self, name: str) -> Sequence[UploadFile]:
        """The files of a field."""
        held = self.form.getlist(name) if isinstance(self.form, FormData) else []
        return [one for one in held if isinstance(one, UploadFile) and one.filename]

    def number(self, name: str, otherwise: int = 0) -> int:
        """A field that is a whole number."""
        told = self.told(name)
        return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else otherwise

    @cached_property
    def author(self) -> str:
        """Who asks."""
        held = unquote(self.request.cookies.get(AUTHOR, ""))
        return (self.told("author") or held or self.desk.author)[:100]

    def draw(self, template: str, **more: object) -> HTMLResponse:
        """A screen."""
        return HTMLResponse(drawn(template, **self._around(), **more))

    def tell(self, status: int, trouble: str) -> HTMLResponse:
        """A screen that says what is wrong."""
        return HTMLResponse(drawn("trouble.j2", **self._around(), trouble=trouble), status)

    def _around(self) -> dict[str, object]:
        """What every screen has around it."""
        room = self.desk.room
        snap = room.snapshot if room is not None else None
        return {
            "ask": self,
            "title": room.path.stem if room is not None else "",
            "snap": snap,
            "author": self.author,
            "waiting": len(room.journal.waiting()) if room is not None else 0,
            "refused": list(room.journal.refused.values()) if room is not None else [],
            "review": room.clerk.review if room is not None else None,
            "open_count": len(open_items(room)) if room is not None else 0,
            "here": self.request.url.path,
            "counted": counted,
        }

    def to(self, place: str) -> Response:
        """Go on to another screen; who asked is remembered."""
        answer = RedirectResponse(place, 303)
        if self.form:
            answer.set_cookie(AUTHOR, quote(self.author), max_age=A_YEAR_S, httponly=True, samesite="strict")
        return answer

    def back(self, otherwise: str = "/") -> Response:
        """Go back to where a form says it stands, which is a screen of the desk."""
        place = self.told("back") or otherwise
        is_ours = place.startswith("/") and not place.startswith(("//", "/\\"))
        return self.to(place if is_ours and place.isprintable() else otherwise)


Screen = Callable[[Ask], Response]


def answering(screen: Screen) -> Callable[[Request], object]:
    """A screen as an endpoint: the form is read, the work is done in a thread, trouble is told."""

    async def endpoint(request: Request) -> Response:
        ask = Ask(request, request.app.state.desk)
        if request.method == "POST":
            ask.form = await request.form(max_files=MOST_FILES, max_fields=MOST_FIELDS)
        if ask.desk.room is not None:
            ask.desk.room.look()
        try:
            return await run_in_threadpool(screen, ask)
        except NotFound as trouble:
            return ask.tell(404, str(trouble))
        except CaseError as trouble:
            if ask.desk.room is None or ask.desk.room.snapshot is None:
                return ask.to("/bring")
            return ask.tell(409, str(trouble))
        except AfternameError as trouble:
            return ask.tell(409, str(trouble))

    return endpoint
