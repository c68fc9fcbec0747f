"""Documents and problems as tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from aftername.exports.account import Account
from aftername.exports.sources import source
from aftername.exports.tables.columns import SOURCE, listed
from aftername.records import REASONS

DOCUMENTS = (
    *(one for one in SOURCE if one[0] != "page"),
    ("captured", "When it was fetched"),
    ("kind", "What it says it is"),
    ("level", "Level of who issued it"),
    ("issued", "Date it was made"),
    ("published", "Date it went out"),
    ("language", "Main language"),
    ("characters", "Letters of its text"),
    ("read", "text, or read off pictures by OCR"),
    ("programmes", "Programmes it names"),
    ("origin", "Documents with the same id here go back to one text or report"),
    ("files", "Every path it was given under"),
)


def documents(account: Account) -> Iterator[dict[str, Any]]:
    origin = {paper: one.id for one in account.dossier.origins for paper in one.documents}
    names: dict[str, list[str]] = {}
    for programme in account.programmes.values():
        for paper in programme.documents:
            names.setdefault(paper, []).append(account.words(programme.name))
    for card in account.dossier.documents:
        head = card.header
        one = source(account, card.id)
        stated = {
            key: account.words(field.value)
            for key in ("kind", "level", "issued", "published")
            if (field := getattr(head, key)) is not None
        }
        yield {
            **one._asdict(),
            **stated,
            "document": one.title,
            "document_id": card.id,
            "language": card.language,
            "characters": card.characters,
            "read": "by OCR" if card.found == "ocr" else "text",
            "programmes": listed(names.get(card.id, ())),
            "origin": origin.get(card.id, ""),
            "files": listed(map(account.words, card.paths)),
        }


PROBLEMS = (
    ("file", "The file, as it was given"),
    ("where", "Place inside it"),
    ("what", "What was wrong"),
    ("detail", "In words, with what helps"),
    ("read", "in part, or not at all"),
    ("reason", "Short name of what was wrong"),
)


def problems(account: Account) -> Iterator[dict[str, Any]]:
    for one in account.dossier.problems:
        told = account.told(one)
        yield {
            "file": told["path"],
            "where": told["where"],
            "what": REASONS.get(one.reason, one.reason),
            "detail": told["detail"],
            "read": "not at all" if one.fatal else "in part",
            "reason": one.reason,
        }
