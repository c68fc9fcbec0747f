"""What people say of a case: judgements on names, origins, succession and gaps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

from aftername.case.opened import Opened
from aftername.casefile import Store
from aftername.desk.judging import explain, judge, judge_origin, judge_succession, take_back
from aftername.desk.naming import give
from aftername.records import Gap, Judgement, NameGiven

T = TypeVar("T")


def now() -> str:
    """The time of this moment, ISO, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Said(Opened):
    """What people say; the case is brought up to date with it."""

    def same(self, first: str, second: str, because: str, by: str) -> Judgement:
        """Two names are one programme. by: who says so. Raises NotFound, ContradictionError."""
        return self._said(lambda: judge(self.path, "same", first, second, because, by, now()))

    def different(self, first: str, second: str, because: str, by: str) -> Judgement:
        """Two names are two programmes. Raises NotFound, ContradictionError."""
        return self._said(lambda: judge(self.path, "different", first, second, because, by, now()))

    def unsure(self, first: str, second: str, because: str, by: str) -> Judgement:
        """Two names stay undecided. Raises NotFound."""
        return self._said(lambda: judge(self.path, "unsure", first, second, because, by, now()))

    def undo(self, by: str, number: int | None = None) -> Judgement:
        """Withdraw a judgement on names, the last one where no number is given. Raises NotFound."""
        return self._said(lambda: take_back(self.path, number, by, now()))

    def is_name(self, written: str, because: str, by: str) -> NameGiven:
        """A name is the name of a programme."""
        return self._said(lambda: give(self.path, "name", written, because, by, now()))

    def is_no_name(self, written: str, because: str, by: str) -> NameGiven:
        """A name is not the name of a programme."""
        return self._said(lambda: give(self.path, "ignore", written, because, by, now()))

    def confirm(self, edge: str | tuple[str, str], because: str, by: str) -> Judgement:
        """A succession holds. edge: its id, or the two names. Raises NotFound."""
        return self._said(lambda: judge_succession(self.path, "confirmed", edge, because, by, now()))

    def refuse(self, edge: str | tuple[str, str], because: str, by: str) -> Judgement:
        """A succession does not hold. edge: its id, or the two names. Raises NotFound."""
        return self._said(lambda: judge_succession(self.path, "refused", edge, because, by, now()))

    def copies(self, first: str, second: str, because: str, by: str) -> Judgement:
        """Two documents go back to one text. Raises NotFound, ContradictionError."""
        return self._said(lambda: judge_origin(self.path, "joined", first, second, because, by, now()))

    def independent(self, first: str, second: str, because: str, by: str) -> Judgement:
        """Two documents do not go back to one text. Raises NotFound, ContradictionError."""
        return self._said(lambda: judge_origin(self.path, "split", first, second, because, by, now()))

    def explain(self, gap: str, because: str, by: str) -> Gap:
        """A gap has this reason. gap: its id or the beginning of it. Raises NotFound."""
        return self._said(lambda: explain(self.path, gap, because, by, now()))

    def _said(self, say: Callable[[], T]) -> T:
        """Let somebody speak: the case is closed meanwhile, and open again behind it."""
        self._store.close()
        try:
            return say()
        finally:
            self._store, self._counted = Store(self.path), None
            for name in ("masks", "off_pictures"):
                self.__dict__.pop(name, None)
