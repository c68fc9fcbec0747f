"""Trouble found in the material."""

from __future__ import annotations

from aftername.records.base import content_id, record


@record
class Problem:
    """Trouble found in the material; the run went on.

    reason: one of REASONS, for counting.
    path: the file as given, with members of archives after "!": "box.zip!letters/a.txt"; "the whole case" where a step
        stopped at all of it.
    detail: one sentence in plain words that names what was wrong and, where there is one, what to do.
    stage: which stage met it.
    fatal: True when the file gave no document; False when only a part of it is affected.
    where: place inside the file, such as "page 4" or "row 17"; "" for the whole file.
    """

    reason: str
    path: str
    detail: str
    stage: str
    fatal: bool = True
    where: str = ""

    @property
    def id(self) -> str:
        return content_id("problem", self.reason, self.path, self.stage, self.where, self.detail)


REASONS: dict[str, str] = {
    "unreadable": "the file could not be opened",
    "empty": "the file has no bytes, or yields no text",
    "encrypted": "the file is locked with a password",
    "damaged": "the file is cut short or breaks the rules of its format",
    "not-text": "the bytes are not text and not a format that is read",
    "unsupported": "a known format that this version does not read",
    "too-large": "larger than the limit that was set",
    "bomb": "an archive or page that unpacks to far more than its size",
    "too-deep": "archives or tags nested deeper than the limit",
    "timeout": "it took longer than the limit and was stopped",
    "memory": "it needed more memory than the limit and was stopped",
    "crashed": "the reader of this format stopped without an answer",
    "loop": "a link to a folder that is walked already, or in its own place",
    "outside": "a link that leads out of what was given",
    "encoding": "some bytes do not fit the encoding and are shown as \ufffd",
    "stopped": "a step stopped at a document or at the whole case; what it would have found is missing",
    "partial": "a part of the file could not be read; the rest was",
    "unmatched": "a list beside files, of which not every row names one of them",
    "as-one": "a table that was read as one text; --text-column NAME makes each row a document",
    "doubtful": "pages were read off their pictures with low confidence: read in part",
    "gone": "the file is no longer there; what was read from it earlier is kept",
    "no-text-layer": "a picture, or pages without text that can be read",
}
