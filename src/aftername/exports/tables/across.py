"""Successions, statements that differ, and gaps as tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from aftername.exports.account import Account
from aftername.exports.html.wording import HEDGES
from aftername.exports.succession_words import RELATIONS, standing_words
from aftername.exports.tables.columns import SOURCE, listed, named, sourced
from aftername.exports.tables.statements import statement

SUCCESSION = (
    ("earlier", "Earlier name; the part, where one is part of the other"),
    ("relation", "How the one follows the other"),
    ("later", "Later name; empty where none is named"),
    ("kind", "programme, body or document"),
    ("date", "Date of the change"),
    ("said", "Date of the first document that says so"),
    ("grade", "What it rests on: explicit, documentary, suggested, structural, template"),
    ("standing", "Denied, planned, confirmed or refused by a reader"),
    ("documents", "Documents it rests on"),
    ("origins", "Independent origins these go back to"),
    ("against", "What speaks against it"),
    ("because", "A reader's reason"),
    ("reason", "What was seen"),
    ("speaker", "Who says it"),
    ("hedge", "How firmly it is said"),
    ("quote", "The passage"),
    *SOURCE,
    ("succession_id", "Id; one succession has a row for each piece of evidence"),
)


def succession(account: Account) -> Iterator[dict[str, Any]]:
    for edge in account.dossier.succession:
        told = account.told(edge)
        own = {
            "earlier": told["earlier_name"],
            "relation": RELATIONS.get(edge.relation, edge.relation),
            "later": told["later_name"],
            "standing": listed(standing_words(edge)),
            "documents": len(edge.documents),
            "origins": account.origins.get(edge.id),
            "against": listed(told["against"]),
            "succession_id": edge.id,
            **{key: told[key] for key in ("kind", "date", "said", "because")},
        }
        for ground in told["grounds"]:
            yield {
                **sourced(account, ground["anchors"][0]),
                **own,
                "grade": ground["grade"],
                "reason": ground["reason"] or ground["wording"],
                "speaker": ground["speaker"]["name"],
                "hedge": HEDGES.get(ground["hedge"], ground["hedge"]),
            }


DIFFERING = (
    ("programme", "The programme"),
    ("fact", "Kind of statement"),
    ("label", "Narrows the fact"),
    ("reason", "Why they cannot both hold"),
    ("value", "One of the values, as written"),
    ("as_of", "Date it is said to hold at"),
    ("speaker", "Who says it"),
    ("quote", "The passage"),
    *SOURCE,
    ("statement_id", "Id of the statement"),
)


def differing(account: Account) -> Iterator[dict[str, Any]]:
    for one in account.dossier.programmes:
        for conflict in one.conflicts:
            for claim in (claim for side in conflict.sides for claim in side):
                yield {**statement(account, claim), "reason": account.words(conflict.reason)}


GAPS = (
    ("kind", "Kind of gap"),
    ("subject", "What it is about"),
    ("statement", "What was found, in a sentence"),
    ("count", "The figure"),
    ("of", "Of how many"),
    ("unit", "What both count"),
    ("missing", "What is not there"),
    ("searched", "What was searched"),
    ("explanations", "Innocent reasons it may have"),
    ("explained", "What a reader said of it"),
    ("first", "From"),
    ("last", "To"),
    ("programme", "The programme, for a gap of one"),
    ("quote", "A passage it rests on"),
    *SOURCE,
    ("gap_id", "Id"),
)


def gaps(account: Account) -> Iterator[dict[str, Any]]:
    explained = {one.gap: one.because for one in account.dossier.explanations}
    for gap in account.dossier.gaps:
        told = account.told(gap)
        yield {
            **sourced(account, told["anchors"][0] if told["anchors"] else None),
            **{key: told[key] for key in ("kind", "subject", "statement", "count", "of", "unit", "searched")},
            "missing": listed(told["missing"]),
            "explanations": listed(told["explanations"]),
            "explained": account.words(explained.get(gap.id, "")),
            "first": gap.first,
            "last": gap.last,
            "programme": named(account, gap.programme),
            "gap_id": gap.id,
        }
