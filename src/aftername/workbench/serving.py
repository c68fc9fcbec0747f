"""The server of the desk: on this machine alone, at an address with a token that is made anew at each start."""

from __future__ import annotations

import secrets
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import uvicorn

from aftername.errors import AfternameError
from aftername.workbench.app import app_for
from aftername.workbench.asking import Desk
from aftername.workbench.guard import MIB, Guard
from aftername.workbench.room import Room

HOST = "127.0.0.1"
MOST_UPLOAD = 2048 * MIB
GRACE_S = 3  # for answers under way when it is stopped


class Served:
    """A desk with its server. address: opens it in a browser, once it runs."""

    def __init__(
        self, case: Path | None, folder: Path, author: str, port: int = 0, most_upload: int = MOST_UPLOAD
    ) -> None:
        """port: 0 for any that is free. Raises CaseError, CaseBusy, AfternameError."""
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            self._socket.bind((HOST, port))
        except OSError as trouble:
            self._socket.close()
            raise AfternameError(
                f"port {port} cannot be used ({trouble.strerror}); name another with --port"
            ) from None
        self.port: int = self._socket.getsockname()[1]
        self.token = secrets.token_urlsafe(24)
        try:
            self.desk = Desk(folder, author, Room(case) if case is not None else None, most_upload)
        except BaseException:
            self._socket.close()
            raise
        self._thread: threading.Thread | None = None
        guard = Guard(app_for(self.desk), self.token, self.port, most_upload)
        self._server = uvicorn.Server(
            uvicorn.Config(
                guard,
                log_level="warning",
                access_log=False,
                server_header=False,
                date_header=False,
                proxy_headers=False,
                lifespan="off",
                ws="none",
                http="h11",
                loop="asyncio",
                timeout_graceful_shutdown=GRACE_S,
            )
        )

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://{HOST}:{self.port}/?token={self.token}"

    def run(self, ready: Callable[[], None] = lambda: None) -> None:
        """Serve until it is stopped. ready: called before the first request is taken."""
        self._socket.listen(64)  # a browser that is quicker than the server waits
        ready()
        try:
            self._server.run(sockets=[self._socket])
        finally:
            self.close()

    def read(self, folder: Path) -> None:
        """Have the documents of a folder read into the case."""
        if self.desk.room is not None:
            self.desk.room.at_hand.remember([str(folder)])
            told = {"paths": [str(folder)], "names": [], "settings": {}, "add": False, "by": self.desk.author}
            self.desk.room.clerk.ask(told)

    def start(self) -> None:
        """Serve in a thread of its own, until it is closed: for tests and measurements."""
        self._socket.listen(64)
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """End the server and leave the case; words that wait stay in the journal."""
        self._server.should_exit = True
        if self._thread is not None:
            self._thread.join(10)
        self._socket.close()
        if self.desk.room is not None:
            self.desk.room.close()
