"""Notes, tags and statements marked as wrong as a table, and which of them stand on what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from aftername.exports.account import Account
from aftername.exports.sources import source
from aftername.records import Programme, Remark
from aftername.text.names import comparable

KINDS = {"note": "note", "tag": "tag", "statement": "statement marked as wrong"}
"""What leaves, in words; kept searches do not."""

REMARKS = (
    ("kind", "Note, tag, or that a statement is wrong"),
    ("words", "The note, the tag, or why the statement is wrong"),
    ("stands_on", "document, programme, passage or statement"),
    ("what", "What it stands on, as it was when it was written"),
    ("document", "Title of the document"),
    ("file", "The file, as it was given"),
    ("start", "Where a passage begins in the text"),
    ("end", "Where it ends"),
    ("author", "Who wrote it"),
    ("time", "When"),
    ("document_id", "Id of the document"),
)


def remarks(account: Account) -> Iterator[dict[str, Any]]:
    for one in account.remarks:
        if one.about not in KINDS:
            continue
        place = one.subject.partition(":")[2].split("-") if one.on == "passage" else []
        paper = source(account, one.document) if one.document in account.cards else None
        yield {
            "kind": KINDS[one.about],
            "words": account.words(one.words),
            "stands_on": one.on,
            "what": account.words(one.shown),
            "document": paper.title if paper else "",
            "file": paper.file if paper else "",
            "start": int(place[0]) if place else None,
            "end": int(place[1]) if place else None,
            "author": one.author,
            "time": one.time,
            "document_id": one.document,
        }


def of_programme(one: Remark, programme: Programme) -> bool:
    """Whether a remark stands on a programme, by any of its names."""
    return one.on == "programme" and one.subject in {comparable(name.written) for name in programme.names}
