"""Entities of FollowTheMoney as JSON lines, as Aleph, OpenAleph and the command `ftm` read them.

A programme is a Project, a body that is said to run one an Organization with a ProjectParticipant between them, a
document a Document with a Documentation to each programme it names. A succession of programmes is an UnknownLink, one
of bodies a Succession. Every other statement is a Note on its Project. Each bears its quote, its document (proof), its
speaker (publisher) and its date.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha1
from pathlib import Path
from typing import Any

from aftername.exports.account import Account
from aftername.exports.html.facts import heading
from aftername.exports.html.wording import HEDGES, in_words
from aftername.exports.sources import source
from aftername.exports.succession_words import relation_words, standing_words
from aftername.exports.writing import write_file
from aftername.records import Claim, DocumentCard, Programme, Succession

ENDING = ".ftm.json"

_LANGUAGES = {"zh": "zho", "ja": "jpn", "ko": "kor", "en": "eng"}
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_URL = re.compile(r"https?://[^/\s]+\.[^\s]+")


def write(account: Account, place: Path) -> tuple[Path, ...]:
    """Write the entities, one a line; gives the path."""
    lines = (json.dumps(one, ensure_ascii=False) for one in entities(account))
    return (write_file(place, "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")),)


def entities(account: Account) -> Iterator[dict[str, Any]]:
    """Every entity, each once: documents, programmes, then what ties them."""
    seen: set[str] = set()
    for one in _all(account):
        if one["id"] not in seen:
            seen.add(one["id"])
            yield one


def _all(account: Account) -> Iterator[dict[str, Any]]:
    for card in account.dossier.documents:
        yield _document(account, card)
    for programme in account.programmes.values():
        yield _project(account, programme)
        for paper in programme.documents:
            ends = {"document": _id(paper), "entity": _id(programme.id), "role": "names it"}
            yield _entity("Documentation", _id(programme.id, paper), **ends)
    for claim in account.claims:
        if claim.programme in account.programmes:
            yield from _statement(account, claim)
    for edge in account.dossier.succession:
        yield from _edge(account, edge)


def _id(*parts: str) -> str:
    return "-".join(("aftername", *parts))


def _entity(schema: str, id_: str, **properties: Any) -> dict[str, Any]:
    """An entity; what is empty, and dates and addresses that are none, are left out."""
    held: dict[str, list[str]] = {}
    for name, value in properties.items():
        listed = value if isinstance(value, list) else [value]
        if name in ("date", "publishedAt", "authoredAt", "retrievedAt"):
            listed = [one for one in listed if one and _DATE.fullmatch(one)]
        if name == "sourceUrl":
            listed = [one for one in listed if one and _URL.fullmatch(one)]
        told = list(dict.fromkeys(" ".join(str(one).split()) for one in listed if one not in (None, "")))
        if told:
            held[name] = told
    return {"id": id_, "schema": schema, "properties": held}


def _document(account: Account, card: DocumentCard) -> dict[str, Any]:
    one = source(account, card.id)
    file = account.by_digest.get(card.file)
    dates = {name: field.value for name in ("issued", "published") if (field := getattr(card.header, name))}
    return _entity(
        "Document",
        _id(card.id),
        fileName=one.file or card.id,
        title=one.title,
        author=one.issuer,
        authoredAt=dates.get("issued"),
        publishedAt=dates.get("published"),
        retrievedAt=one.captured[:10],
        sourceUrl=one.address,
        language=_LANGUAGES.get(card.language),
        mimeType=file.media if file is not None else None,
        fileSize=str(file.size_bytes) if file is not None and not card.part else None,
        notes=[f"SHA-256 {card.file}", *([f"Number {one.number}"] if one.number else [])],
    )


def _project(account: Account, programme: Programme) -> dict[str, Any]:
    told = account.told(programme)
    first = [f"First named {programme.first}, last named {programme.last}"] if programme.first else []
    return _entity(
        "Project",
        _id(programme.id),
        name=told["name"],
        alias=[one["written"] for one in told["names"] if one["written"] != told["name"]],
        projectId=programme.id,
        notes=first,
    )


def _source(account: Account, anchor: dict[str, Any]) -> dict[str, Any]:
    """What an entity bears of the passage it rests on."""
    return {
        "proof": _id(anchor["document"]),
        "description": anchor["quote"],
        "sourceUrl": source(account, anchor["document"]).address,
    }


def _statement(account: Account, claim: Claim) -> Iterator[dict[str, Any]]:
    told = account.told(claim)
    own = {**_source(account, told["passage"]), "publisher": told["speaker"]["name"]}
    means = in_words(claim.normal) if told["normal"] is not None else ""
    hedge = HEDGES.get(claim.hedge, claim.hedge)
    label = f"{heading(claim.fact)}{f', {claim.label}' if claim.label else ''}"
    if claim.fact == "run-by" and claim.programme is not None and claim.hedge != "denies":
        body = _id("body", sha1(told["value"].encode()).hexdigest()[:16])
        yield _entity("Organization", body, name=told["value"])
        ends = {"project": _id(claim.programme), "participant": body, "role": label, "status": hedge}
        yield _entity("ProjectParticipant", _id(claim.id), **ends, date=claim.as_of, recordId=claim.id, **own)
        return
    words = f"{label}: {told['value']}"
    notes = [hedge, *([f"As of {claim.as_of}"] if claim.as_of else [])]
    about = _id(claim.programme or "")
    yield _entity("Note", _id(claim.id), name=words, entity=about, summary=means, notes=notes, **own)


def _edge(account: Account, edge: Succession) -> Iterator[dict[str, Any]]:
    told = account.told(edge)
    if not edge.later or edge.kind == "document":
        return
    ground = told["grounds"][0]
    own: dict[str, Any] = {
        **_source(account, ground["anchors"][0]),
        "publisher": ground["speaker"]["name"],
        "role": f"{relation_words(edge)} ({edge.grade})",
        "status": ", ".join(standing_words(edge)),
        "date": edge.date,
        "recordId": edge.id,
    }
    earlier, later = _id(edge.earlier), _id(edge.later)
    if edge.kind == "programme":
        if {edge.earlier, edge.later} <= account.programmes.keys():
            yield _entity("UnknownLink", _id(edge.id), subject=earlier, object=later, **own)
        return
    yield _entity("Organization", earlier, name=told["earlier_name"])
    yield _entity("Organization", later, name=told["later_name"])
    if edge.relation in ("part-of", "sibling"):
        yield _entity("UnknownLink", _id(edge.id), subject=earlier, object=later, **own)
    else:
        yield _entity("Succession", _id(edge.id), predecessor=earlier, successor=later, **own)
