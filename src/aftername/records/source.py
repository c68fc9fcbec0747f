"""A file as it was given."""

from __future__ import annotations

from typing import Literal

from aftername.records.base import content_id, record

LEADS_TO = "leads to"
"""What SourceFile.stated calls the address that a redirect leads to, as a web archive says."""

FileStatus = Literal["waiting", "read", "opened", "problem", "ignored", "gone"]


@record
class SourceFile:
    """A file as it was given, or a member of an archive that was given.

    path: as given, relative to what the user typed; members of archives after "!":
        "papers/box.zip!letters/a.txt". Bytes of a name that fit no encoding stand as U+FFFD.
    place: where the bytes are on this machine, the disk path and then member names inside archives.
        Kept out of everything that leaves the case.
    sha256: of the bytes, lower-case hex; "" where they could not be read.
    size_bytes: as found.
    media: type by content, such as "application/pdf"; "" when not recognised.
    url, captured: where and when the file, or the web archive that holds it, says that it was fetched (ISO, as precise
        as stated); None when neither says so. http_status: what the server answered then (200, 404); None where
        no archive says so.
    status: "waiting" to be read, "read" into documents, "opened" (an archive whose members are
        files of their own), "problem", "ignored" (no paper: a leftover of the system, a lock file, a case or page), or "gone" (read
        earlier and no longer there; what rests on it is kept).
    stated: what a list beside the file says of it, by field (title, issuer, number, issued, published, url, language; "list": its
        name and row), where the redirect leads that it is (LEADS_TO), and which columns of a table a person named ("text column", "title column", "date column").
    same_as: path of the first file with the same bytes; None for the first one itself.
    """

    path: str
    place: tuple[str, ...]
    sha256: str
    size_bytes: int
    media: str
    url: str | None = None
    captured: str | None = None
    http_status: int | None = None
    status: FileStatus = "waiting"
    same_as: str | None = None
    stated: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        return content_id("file", self.path, self.sha256)
