"""Programmes and their names as tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from aftername.exports.account import Account
from aftername.exports.html.facts import heading
from aftername.exports.in_charge import place_of
from aftername.exports.tables.columns import SOURCE, listed, sourced
from aftername.records import ProgrammeAccount

_THINGS = {"scheme": "scheme", "campaign": "campaign", "works": "works", "paper": "work plan"}

PROGRAMMES = (
    ("programme", "Its main name, as most documents write it"),
    ("other_names", "Every other written form"),
    ("kind", "scheme, campaign, works or work plan"),
    ("owner", "Whose it is, where names say so"),
    ("level", "Level of government"),
    ("run_by", "Who is said to run it, most often said first"),
    ("first", "Date of the first document that names it"),
    ("last", "Date of the last"),
    ("documents", "Documents that name it"),
    ("origins", "Independent origins these go back to"),
    ("statements", "Statements about it"),
    ("differing", "Facts on which statements cannot all hold"),
    ("programme_id", "Id"),
)


def programmes(account: Account) -> Iterator[dict[str, Any]]:
    for one in account.dossier.programmes:
        programme = one.programme
        told = account.told(programme)
        yield {
            "programme": told["name"],
            "other_names": listed(n["written"] for n in told["names"] if n["written"] != told["name"]),
            "kind": _THINGS.get(programme.thing, programme.thing),
            "owner": told["owner"],
            "level": programme.level,
            "run_by": listed(run_by(account, one)),
            "first": programme.first,
            "last": programme.last,
            "documents": len(programme.documents),
            "origins": one.origins,
            "statements": len(one.claims),
            "differing": listed(heading(conflict.fact) for conflict in one.conflicts),
            "programme_id": programme.id,
        }


def run_by(account: Account, one: ProgrammeAccount) -> list[str]:
    """Bodies said to run it: those that lead or manage first, then those said most often; not who only pays."""
    said: dict[str, list[int]] = {}
    for claim in one.claims:
        place = place_of(claim)
        if place is not None:
            held = said.setdefault(account.words(claim.value), [place, 0])
            held[0], held[1] = min(held[0], place), held[1] - 1
    return sorted(said, key=lambda body: (said[body], body))


NAMES = (
    ("programme", "Main name of the programme"),
    ("name", "The name as written"),
    ("language", "Language of the documents that write it so"),
    ("script", "Script: Hans, Hant, Hani, Jpan, Kore, Latn, Mixed"),
    ("documents", "Documents that write it so"),
    ("mentions", "How many times"),
    ("first", "Date of the first such document"),
    ("last", "Date of the last"),
    *(one for one in SOURCE if one[0] not in ("issuer", "number")),
    ("programme_id", "Id of the programme"),
)


def names(account: Account) -> Iterator[dict[str, Any]]:
    for programme in account.programmes.values():
        told = account.told(programme)
        for name in told["names"]:
            own = {
                "programme": told["name"],
                "name": name["written"],
                "programme_id": programme.id,
                **{key: name[key] for key in ("language", "script", "mentions", "first", "last")},
            }
            yield {**sourced(account, name["anchor"]), **own, "documents": name["documents"]}
