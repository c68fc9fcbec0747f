"""The room of one case: its snapshot, its journal and its clerk; and what a request sits down with."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from secrets import token_hex

from aftername.case import Case, open_case
from aftername.cycles import seldom_sought
from aftername.desk.saying import contradiction
from aftername.errors import CaseError
from aftername.exports.masked import Masks
from aftername.records import Mention, Saying
from aftername.records.saying import SayingKind
from aftername.workbench.at_hand import AtHand
from aftername.workbench.clerk import Clerk
from aftername.workbench.journal import Journal
from aftername.workbench.page_drawing import PageDrawings
from aftername.workbench.snapshot import Snapshot


class Sitting:
    """What one request works with: the case, open, and its snapshot."""

    def __init__(self, case: Case, snapshot: Snapshot) -> None:
        self.case, self.snap = case, snapshot

    @cached_property
    def masks(self) -> Masks:
        """What is masked; the mask for strings that stand in no document is that of the snapshot."""
        return Masks(self.persons, lambda one: self.case.document(one).text, tuple, made=self.snap.mask)

    def persons(self, document: str) -> tuple[Mention, ...]:
        """The persons found in one document."""
        return self.case.persons(document)

    def words(self, words: str) -> str:
        """A string about the case, masked."""
        return self.snap.mask.cover_words(words)


class Room:
    """A case that the desk works on. Safe in threads."""

    def __init__(self, path: Path) -> None:
        """Open the room of a case, which need not be there yet. Raises CaseError, CaseBusy."""
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self.journal = Journal(path)
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._stamp = 0
        self.at_hand = AtHand(path, self.papers)
        self.drawings = PageDrawings()
        self.clerk = Clerk(path, self.journal, self.renew)
        try:
            self.renew(anew=True)
        except BaseException:
            self.clerk.close()
            raise
        if self._snapshot is not None and self._snapshot.stopped == "judgement":
            self.clerk.settle()
        self.clerk.wake()

    @property
    def papers(self) -> Path:
        """Where files that are dropped are kept."""
        return self.path.with_name(f"{self.path.stem}-papers")

    @property
    def snapshot(self) -> Snapshot | None:
        """The case as it was last read; None where there is nothing in it yet."""
        return self._snapshot

    def renew(self, anew: bool = False) -> None:
        """Read the case again where it has changed. anew: raise what is wrong with it."""
        if not self.path.is_file():
            return
        with self._lock:
            try:
                held = self._snapshot
                if held is not None:
                    with open_case(self.path) as case:
                        if case.seal == held.seal and case.stopped == held.stopped:
                            return
                        held = held.with_remarks(case)
                with seldom_sought():
                    self._snapshot = held or Snapshot(self.path)
            except CaseError:
                if anew:
                    raise

    def look(self) -> None:
        """Read the case anew, behind the screens, where another program has changed it."""
        with suppress(OSError):
            stamp = self.path.stat().st_mtime_ns
            if stamp != self._stamp and not self.clerk.is_busy:
                self._stamp = stamp
                threading.Thread(target=self.renew, daemon=True).start()

    @contextmanager
    def sit(self) -> Iterator[Sitting]:
        """The case open for one request. Raises CaseError where there is none."""
        snapshot = self._snapshot
        if snapshot is None:
            raise CaseError("nothing was brought in yet")
        with open_case(self.path) as case:
            yield Sitting(case, snapshot)

    def say(
        self,
        kind: SayingKind,
        first: str,
        second: str,
        because: str,
        author: str,
        shown: str = "",
        item: str = "",
    ) -> str:
        """Keep what a person says; gives why it cannot hold, "" where it is kept."""
        time = datetime.now(UTC).isoformat()  # to the microsecond: it tells words of one author apart
        one = Saying(token_hex(8), kind, first, second, because, shown, author, time, item)
        held = self._snapshot.judgements if self._snapshot is not None else ()
        names = [each for each in held if each.about == "names"]
        trouble = contradiction(self.path, names, self.journal.waiting(), one)
        if not trouble:
            self.journal.say(one)
            self.clerk.wake()
        return trouble

    def close(self) -> None:
        """Leave the room; words that wait stay in the journal."""
        self.drawings.close()
        with suppress(OSError):
            self.clerk.close()
