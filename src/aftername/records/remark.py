"""What a person writes beside the record: notes, tags, kept searches, and that a statement is wrong."""

from __future__ import annotations

from typing import Literal

from aftername.records.base import record

RemarkAbout = Literal["note", "tag", "search", "statement"]
RemarkOn = Literal["document", "programme", "passage", "statement", "case"]


@record
class Remark:
    """A person's remark; appended, never changed, and kept when more files are read.

    about: "note", "tag", "search" (words that are searched for again) or "statement" (that it is wrong).
    on: what it stands on. subject: a document's id; a programme's name in comparable form; of a passage "ID:START-END";
        of a statement `Claim.key`; "" for the whole case.
    words: of the note, the tag or the search; the reason, where a statement is wrong. shown: what it stood on, as a reader saw it.
    author, time, number: as in Judgement.
    """

    about: RemarkAbout
    on: RemarkOn
    subject: str
    words: str
    shown: str
    author: str
    time: str
    number: int = 0

    @property
    def document(self) -> str:
        """The document that a note or tag stands in, "" where in none."""
        return self.subject.partition(":")[0] if self.on in ("document", "passage") else ""
