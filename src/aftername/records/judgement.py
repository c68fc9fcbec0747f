"""What a person said of names, and what is left for a person to say."""

from __future__ import annotations

from typing import Literal

from aftername.records.base import content_id, record
from aftername.records.name import Ground

Verdict = Literal["same", "different", "unsure"]


@record
class NameJudgement:
    """A person's word on two names; appended, never changed, and kept when more files are read.

    verdict: "same": both name one programme. "different": they do not. "unsure": it cannot be told; the names
        stay apart and the question stays open.
    first, second: the names as written. first_key, second_key: what they are known by when the case is read
        again: comparable forms, or the names themselves where both compare alike. In order of the keys.
    because: the reason. author, time: as given by the caller; time ISO.
    number: its place among all judgements of the case, from 1; 0 before it is kept.
    """

    verdict: Verdict
    first: str
    second: str
    first_key: str
    second_key: str
    because: str
    author: str
    time: str
    number: int = 0


NameVerdict = Literal["name", "ignore", "undecided"]


@record
class NameGiven:
    """A person's word on one name; appended, never changed.

    verdict: "name": it is a programme's, wherever it stands. "ignore": it is none. "undecided": an earlier word is
        taken back. written: the name. key: its comparable form. because, author, time, number: as in NameJudgement.
    """

    verdict: NameVerdict
    written: str
    key: str
    because: str
    author: str
    time: str
    number: int = 0


@record
class Question:
    """Two names that something speaks for holding together, and that were not merged.

    first, second: the two names, as most often written. programmes: ids of the programmes they name, in the
        same order. grounds: what speaks for it. against: what speaks against it. unsure: a person looked and
        could not tell.
    documents, mentions: how many would come under another programme if the answer were "same": those of the
        smaller of the two.
    """

    first: str
    second: str
    programmes: tuple[str, str]
    grounds: tuple[Ground, ...]
    against: tuple[Ground, ...]
    documents: int
    mentions: int
    unsure: bool = False

    @property
    def id(self) -> str:
        return content_id("question", *sorted((self.first, self.second)), *sorted(self.programmes))
