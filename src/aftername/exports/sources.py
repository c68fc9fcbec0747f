"""Where a passage stands, as a reader cites it: title, issuer, number, date, page, file, address, digest."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from aftername.exports.account import Account
from aftername.records import DocumentCard


class Source(NamedTuple):
    """A document as it is cited; "" and None for what is not stated. Masked."""

    id: str
    title: str
    issuer: str
    number: str
    dated: str
    address: str
    captured: str
    file: str
    sha256: str


@lru_cache(4096)
def source(account: Account, document: str) -> Source:
    """The document of that id."""
    card = account.cards[document]
    head = account.told(card)["header"]
    file = account.by_digest.get(card.file)
    path = path_of(account, card)

    def stated(name: str) -> str:
        field = head[name]
        return " ".join(str(field["value"]).split()) if field is not None else ""

    return Source(
        card.id,
        stated("title") or path,
        stated("issuer"),
        stated("number"),
        card.header.date or "",
        stated("url") or account.words(file.url or "" if file else ""),
        stated("captured") or (file.captured or "" if file else ""),
        path,
        card.file,
    )


def path_of(account: Account, card: DocumentCard) -> str:
    """The file of a document as it was given, with its part."""
    path = next(iter(card.paths), "")
    return account.words(f"{path} {card.part}".strip())


def cited(account: Account, anchor: dict[str, Any]) -> str:
    """A passage as a footnote: the quote, then where it stands. anchor: as JSON, masked."""
    one = source(account, anchor["document"])
    page = f"p. {anchor['page']}" if anchor.get("page") is not None else ""
    read = "read off a picture by OCR" if anchor.get("found") == "ocr" else ""
    fetched = f"{one.address}{f', saved {one.captured}' if one.captured else ''}" if one.address else ""
    title = one.title if one.title != one.file else ""
    parts = [title, one.issuer, one.number, one.dated or "undated", page, fetched, one.file, read]
    where = ", ".join(part for part in parts if part)
    return f"“{' '.join(anchor['quote'].split())}” {where}. SHA-256 {one.sha256}."
