"""What several tables have in common: the columns of a source, lists in a cell, names of programmes."""

from __future__ import annotations

from typing import Any

from aftername.exports.account import Account
from aftername.exports.sources import source

Cell = str | int | float | None
Columns = tuple[tuple[str, str], ...]
"""Name of each column and what stands there."""

_WHOLE = frozenset(
    ["characters", "count", "documents", "end", "mentions", "of", "origins", "page", "start", "statements"]
)
_DECIMAL = frozenset({"low", "high"})


def kind_of(column: str) -> type[int] | type[float] | type[str]:
    """What stands in a column of that name, in whatever table."""
    return int if column in _WHOLE else float if column in _DECIMAL else str


SOURCE = (
    ("document", "Title of the document"),
    ("issuer", "Who issued it"),
    ("number", "Its number"),
    ("dated", "Its date"),
    ("page", "Page of the file, from 1"),
    ("address", "Where it was fetched"),
    ("file", "The file, as it was given"),
    ("sha256", "SHA-256 of the file"),
    ("document_id", "Id of the document"),
)


def sourced(account: Account, anchor: dict[str, Any] | None) -> dict[str, Cell]:
    """Quote and source of an anchor, as JSON."""
    if anchor is None:
        return {}
    one = source(account, anchor["document"])
    return {
        "quote": anchor["quote"],
        "document": one.title,
        "issuer": one.issuer,
        "number": one.number,
        "dated": one.dated,
        "page": anchor["page"],
        "address": one.address,
        "captured": one.captured,
        "file": one.file,
        "sha256": one.sha256,
        "document_id": one.id,
        "start": anchor["start"],
        "end": anchor["end"],
        "read": "by OCR" if anchor["found"] == "ocr" else "text",
    }


def named(account: Account, programme: str | None) -> str:
    """The main name of a programme; "" for none."""
    held = (account.known or account.programmes).get(programme or "")
    return account.words(held.name) if held is not None else ""


def listed(values: Any) -> str:
    """Several strings in a cell, each once."""
    return "; ".join(dict.fromkeys(str(one) for one in values if one))
