"""Pages of PDFs drawn when they are looked at: pages that nothing quotes are in no case.

A process apart from the server reads the file in a worker that is shut off, as a review does, and draws a page only of the very content
that the case knows. It lives as long as the desk and draws one page after the other.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
from base64 import b64decode, b64encode
from collections import OrderedDict
from dataclasses import astuple
from typing import Any

from aftername.engines import Failure, PoolEngine
from aftername.files import sniffing
from aftername.records import Scan, ScanWord, SourceFile
from aftername.settings import Settings
from aftername.stages import reading
from aftername.workbench.clerk import environment

KEPT = 48  # pages, of some ten kilobytes each
TIMEOUT_S = 20.0  # to draw one
_START = "from aftername.workbench.page_drawing import main; raise SystemExit(main())"

Place = tuple[str, ...]


class PageDrawings:
    """The pages that a desk has drawn; a few are kept. Safe in threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int], Scan] = OrderedDict()
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._closed = False

    def page(self, sha256: str, place: Place, number: int) -> Scan:
        """A page of a file with the places of its words; one without width where it cannot be drawn, or the file is another."""
        key = (sha256, number)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = self._drawn(sha256, place, number)
            self._kept.move_to_end(key)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return self._kept[key]

    def _drawn(self, sha256: str, place: Place, number: int) -> Scan:
        told = json.dumps({"sha256": sha256, "place": place, "page": number}).encode() + b"\n"
        for _ in range(2):  # one that ended meanwhile is started again
            process = self._running()
            if process is None or process.stdin is None or process.stdout is None:
                break
            with contextlib.suppress(OSError):
                process.stdin.write(told)
                process.stdin.flush()
                line = process.stdout.readline()
                if line:
                    return scan_of(json.loads(line))
            process.kill()
            process.wait()
        return Scan(number)

    def _running(self) -> subprocess.Popen[bytes] | None:
        if self._closed:
            return None
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _START],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=environment(),
                start_new_session=True,
            )
        return self._process

    def close(self) -> None:
        """End the process."""
        self._closed = True
        process = self._process
        if process is not None and process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
            process.kill()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()


def told_of(scan: Scan) -> dict[str, Any]:
    """A drawn page as JSON."""
    words = [astuple(one) for one in scan.words]
    told = {"page": scan.page, "text": scan.text, "words": words, "width": scan.width, "height": scan.height}
    return {**told, "picture": b64encode(scan.picture).decode()}


def scan_of(told: dict[str, Any]) -> Scan:
    """A drawn page of its JSON."""
    words = tuple(ScanWord(*one) for one in told["words"])
    return Scan(
        told["page"],
        told["text"],
        words,
        width=told["width"],
        height=told["height"],
        confidence=100,
        picture=b64decode(told["picture"]),
    )


def draw(sha256: str, place: Place, number: int) -> Scan:
    """A page drawn in a worker that is shut off and may read that file alone."""
    settings = Settings(timeout_s=TIMEOUT_S)
    engine = PoolEngine(1, settings.timeout_s, settings.memory_bytes)
    engine.reads = (place[0],)
    file = SourceFile("", place, sha256, 0, sniffing.PDF)
    drawer = reading.PageDrawer(settings, known_only=True)
    ((_, answer),) = engine.each(drawer, [(file, number)])
    return Scan(number) if isinstance(answer, Failure) else answer


def main() -> int:
    """Draw what is asked for, a JSON object a line, until the server is gone."""
    for line in sys.stdin:
        told = json.loads(line)
        made = draw(told["sha256"], tuple(told["place"]), told["page"])
        print(json.dumps(told_of(made)), flush=True)
    return 0
