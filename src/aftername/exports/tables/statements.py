"""Statements as a table: one row is what a document says of a programme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from aftername.exports.account import Account
from aftername.exports.html.facts import heading
from aftername.exports.html.wording import HEDGES, SPEAKERS, in_words
from aftername.exports.tables.columns import SOURCE, Cell, listed, named, sourced
from aftername.records import Claim

STATEMENTS = (
    ("programme", "The programme it is about; empty for context"),
    ("also", "Further programmes it may be, or is, about"),
    ("fact", "Kind of statement"),
    ("label", "Narrows the fact: role of a body, kind of benefit, step of an outcome"),
    ("value", "The value as written"),
    ("meaning", "What the value means"),
    ("low", "Lowest figure; empty: open below"),
    ("high", "Highest figure; empty: open above"),
    ("unit", "What the figures count"),
    ("currency", "Currency, ISO 4217"),
    ("per", "What a sum is for: person, team, year, once ..."),
    ("from", "First day, of a date or a period"),
    ("to", "Last day"),
    ("as_of", "Date it holds at"),
    ("speaker", "Who says it"),
    ("speaker_kind", "What kind of speaker"),
    ("hedge", "How firmly it is said"),
    ("binding", "How its programme is known"),
    ("payer", "Who pays, as written"),
    ("condition", "Under what condition, as written"),
    ("quote", "The passage it rests on"),
    ("documents", "Documents that say the same"),
    ("origins", "Independent origins these go back to"),
    *SOURCE,
    ("captured", "When it was fetched"),
    ("start", "Where the passage begins in the text, in characters"),
    ("end", "Where it ends"),
    ("read", "text, or read off a picture by OCR"),
    ("rule", "The rule that found it"),
    ("code", "Short name of the fact"),
    ("programme_id", "Id of the programme"),
    ("statement_id", "Id of the statement"),
)


def statements(account: Account) -> Iterator[dict[str, Any]]:
    for claim in account.claims:
        yield statement(account, claim)


def statement(account: Account, claim: Claim) -> dict[str, Any]:
    """A statement with its document, by the names of the columns."""
    told = account.told(claim)
    documents, origins = account.support.get((claim.programme, claim.id), (1, 1))
    masked = told["normal"] is None
    speaker = told["speaker"]
    return {
        **sourced(account, told["passage"]),
        **figures(None if masked else told["normal"], claim),
        "programme": named(account, claim.programme),
        "also": listed(named(account, one) for one in claim.others),
        "fact": heading(claim.fact),
        "label": told["label"],
        "value": told["value"],
        "meaning": "" if masked else account.words(in_words(claim.normal)),
        "as_of": claim.as_of,
        "speaker": speaker["name"],
        "speaker_kind": SPEAKERS.get(claim.speaker.kind, claim.speaker.kind),
        "hedge": HEDGES.get(claim.hedge, claim.hedge),
        "binding": claim.binding,
        "payer": (told["payer"] or {}).get("quote"),
        "condition": (told["condition"] or {}).get("quote"),
        "documents": documents,
        "origins": origins,
        "rule": claim.rule,
        "code": claim.fact,
        "programme_id": claim.programme,
        "statement_id": claim.id,
    }


def figures(normal: dict[str, Any] | None, claim: Claim) -> dict[str, Cell]:
    """What a value is in figures and dates, by FIGURES."""
    if normal is None:
        return {}
    kind = type(claim.normal).__name__
    unit = {"Age": "years", "Percent": "%", "Count": normal.get("what")}.get(kind, normal.get("unit"))
    found: dict[str, Cell] = {
        "low": normal.get("low"),
        "high": normal.get("high"),
        "unit": unit,
        "currency": normal.get("currency"),
        "per": normal.get("per"),
    }
    if kind == "Date":
        found |= {"from": normal["value"], "to": normal["value"]}
    elif kind == "Period":
        found |= {"from": normal["start"], "to": normal["end"]}
    return found
