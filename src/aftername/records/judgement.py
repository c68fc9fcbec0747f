"""What a person said of names, origins and succession, and what is left for a person to say."""

from __future__ import annotations

from typing import Literal

from aftername.records.base import content_id, record
from aftername.records.name import Ground

Verdict = Literal["same", "different", "unsure"]


About = Literal["names", "origins", "succession"]


@record
class Judgement:
    """A person's word on two things of a case; appended, never changed, and kept when more files are read.

    about: "names": two names; the verdict is a `Verdict`. "origins": whether two documents go back to one text,
        "joined" or "split". "succession": an edge from first to second, "confirmed" or "refused".
    verdict: "same": both names are of one programme. "different": they are not. "unsure": it cannot be told; the names
        stay apart and the question stays open.
    first, second: names as written, or ids of documents; second is "" where something ended and no later one is named.
    first_key, second_key: what they are known by when the case is read again: comparable forms, or the names
        themselves where both compare alike; ids of documents. In order of the keys, but for succession.
    because: the reason. author, time: as given by the caller; time ISO. relation: of succession; "" otherwise.
    number: its place among all judgements of the case, from 1; 0 before it is kept.
    """

    about: About
    verdict: str
    first: str
    second: str
    first_key: str
    second_key: str
    because: str
    author: str
    time: str
    relation: str = ""
    number: int = 0

    @property
    def subject(self) -> tuple[str, ...]:
        """What it is about: of two judgements on one subject the later holds."""
        keys = (self.first_key, self.second_key)
        return (*keys, self.relation) if self.relation else keys


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
