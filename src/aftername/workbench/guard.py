"""Who is let in: requests of this machine that carry the token of this start, and no page of another site.

A page on the internet, or a name server that turns its name to this machine, meets a wrong Host or Origin. Every answer forbids the
page to load anything from elsewhere, to be framed, and to be guessed as another type.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MIB = 1024 * 1024
MOST_FORM = MIB  # bytes of a form
UPLOAD = "/bring/files"  # where larger bodies are taken

POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class Guard:
    """Stands before the app."""

    def __init__(self, app: ASGIApp, token: str, port: int, most_upload: int) -> None:
        """token: of the opening address. most_upload: bytes of the files that are dropped at once."""
        self._app = app
        self._token = token
        self._session = secrets.token_urlsafe(32)
        self._cookie = f"aftername-{port}"
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._origins = {f"http://{host}" for host in self._hosts}
        self._most_upload = most_upload

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass, or answer it."""
        if scope["type"] != "http":
            return
        answer = self._answer(scope)
        guarded = _guarded(send)
        if answer is not None:
            await answer(scope, receive, guarded)
            return
        most = self._most_upload if scope["path"] == UPLOAD else MOST_FORM
        await self._app(scope, _counted(receive, most), guarded)

    def _answer(self, scope: Scope) -> Response | None:
        """What to answer instead of the app; None to let the request pass."""
        hosts = _headers(scope, b"host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return _refusal(421, "This is not the address of the desk.")
        trouble = self._from_elsewhere(scope)
        if trouble:
            return _refusal(403, trouble)
        told = parse_qs(scope["query_string"].decode("ascii", "replace")).get("token", [])
        if scope["method"] == "GET" and scope["path"] == "/" and told:
            return self._opened(told[0])
        if not self._is_known(scope):
            return _refusal(403, "Open the address that the terminal shows: it lets this browser in.")
        most = self._most_upload if scope["path"] == UPLOAD else MOST_FORM
        length = "".join(_headers(scope, b"content-length")) or "0"
        if not length.isdigit() or int(length) > most:
            return _refusal(413, _too_large(most))
        return None

    def _from_elsewhere(self, scope: Scope) -> str:
        """Why a request is none of our own pages; "" where it may be."""
        origins = _headers(scope, b"origin")
        if any(one not in self._origins for one in origins):
            return "A page of another site asked for this."
        if scope["method"] not in ("GET", "HEAD") and not origins:
            return "A form of the desk says where it comes from; this request does not."
        site, mode = (_headers(scope, name) for name in (b"sec-fetch-site", b"sec-fetch-mode"))
        if {"cross-site", "same-site"}.intersection(site) and mode != ["navigate"]:
            return "A page of another site asked for this."
        return ""

    def _opened(self, token: str) -> Response:
        if not secrets.compare_digest(token.encode(), self._token.encode()):
            return _refusal(403, "This token is of another start of the desk; see the terminal.")
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self._cookie, self._session, httponly=True, samesite="strict", path="/")
        return answer

    def _is_known(self, scope: Scope) -> bool:
        for line in _headers(scope, b"cookie"):
            try:
                held = SimpleCookie(line).get(self._cookie)
            except CookieError:
                continue
            if held is not None and secrets.compare_digest(held.value.encode(), self._session.encode()):
                return True
        return False


def _headers(scope: Scope, name: bytes) -> list[str]:
    found: Iterable[tuple[bytes, bytes]] = scope["headers"]
    return [value.decode("latin-1") for key, value in found if key.lower() == name]


def _refusal(status: int, words: str) -> Response:
    return PlainTextResponse(f"{words}\n", status)


def _too_large(most: int) -> str:
    return f"That is more than the {most // MIB:,} MB taken at once; give the path of the folder instead."


def _counted(receive: Receive, most: int) -> Receive:
    """A body that is refused where it grows past a size, whatever its head said."""
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise HTTPException(413, _too_large(most))
        return message

    return counted


def _guarded(send: Send) -> Send:
    """Answers with the headers that hold for all of them."""

    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            held = {key.lower() for key, _ in message["headers"]}
            own = [(key.encode(), value.encode()) for key, value in HEADERS.items()]
            message["headers"] = [*message["headers"], *(one for one in own if one[0] not in held)]
        await send(message)

    return guarded
