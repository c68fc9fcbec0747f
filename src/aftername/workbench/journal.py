"""What people said and is not yet in the case: a file beside it, written before the browser is answered.

One JSON object a line: a word that was said, or the id of one that was put into effect, refused or taken out. A line that was cut
off by a stop is passed over. The file is empty once everything is in the case.
"""

from __future__ import annotations

import fcntl
import json
import os
import threading
from collections.abc import Iterable
from pathlib import Path

from aftername.errors import CaseBusy
from aftername.records import Saying
from aftername.records.wire import plain, rebuilt

ENDING = "-said"


class Journal:
    """The journal of a case. Locked, so that one desk alone has it. Safe in threads."""

    def __init__(self, case: Path) -> None:
        """Open the journal, and take up what an earlier desk left. Raises CaseBusy where another desk has it."""
        self.path = case.with_name(case.name + ENDING)
        self._lock = threading.RLock()
        self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._file)
            raise CaseBusy(f"{case}: another desk is open on this case; use that one") from None
        self._waiting: dict[str, Saying] = {}
        self._taken: set[str] = set()
        self.refused: dict[str, tuple[Saying, str]] = {}
        told = self.path.read_text("utf-8", "replace")
        for line in told.splitlines():
            self._take_up(line)
        if told and not told.endswith("\n"):
            os.write(self._file, b"\n")

    def _take_up(self, line: str) -> None:
        try:
            told = json.loads(line)
        except ValueError:
            return
        if "say" in told:
            one: Saying = rebuilt(Saying, told["say"])
            self._waiting[one.id] = one
        elif "over" in told:
            held = self._waiting.pop(told["over"], None)
            if held is not None and told.get("why"):
                self.refused[held.id] = held, told["why"]
        elif "seen" in told:
            self.refused.pop(told["seen"], None)

    def say(self, one: Saying) -> None:
        """Keep a word; it is on the disk when this returns."""
        with self._lock:
            self._write({"say": plain(one)})
            self._waiting[one.id] = one

    def waiting(self) -> tuple[Saying, ...]:
        """What waits, in the order it was said."""
        with self._lock:
            return tuple(self._waiting.values())

    def take(self) -> tuple[Saying, ...]:
        """What waits, to be put into effect now: none of it can be taken out any more."""
        with self._lock:
            self._taken = set(self._waiting)
            return tuple(self._waiting.values())

    def over(self, done: Iterable[str], refused: dict[str, str]) -> None:
        """These are in the case, or cannot be, for the reason given."""
        with self._lock:
            for one in done:
                held = self._waiting.pop(one, None)
                if held is not None and one in refused:
                    self.refused[one] = held, refused[one]
                self._write({"over": one, "why": refused.get(one, "")})
            self._taken.clear()
            self._empty()

    def take_out(self, one: str) -> bool:
        """Undo a word before it was put into effect; False where it is too late for that."""
        with self._lock:
            if one in self._taken or one not in self._waiting:
                return False
            del self._waiting[one]
            self._write({"over": one})
            return True

    def seen(self, one: str) -> None:
        """A person has read why a word was refused."""
        with self._lock:
            self.refused.pop(one, None)
            self._write({"seen": one})
            self._empty()

    def close(self) -> None:
        """Close it; an empty one is gone."""
        with self._lock:
            if self._file >= 0:
                if not self._waiting and not self.refused:
                    self.path.unlink(missing_ok=True)
                os.close(self._file)
                self._file = -1

    def _write(self, told: dict[str, object]) -> None:
        os.write(self._file, (json.dumps(told, ensure_ascii=True) + "\n").encode())
        os.fsync(self._file)

    def _empty(self) -> None:
        if not self._waiting and not self.refused:
            os.ftruncate(self._file, 0)
