"""Published criteria for offers from abroad, a file each (*.criteria): clauses in words of our own, with what bears on them in an offer.

To add one: copy au.criteria, read the text itself, write the clauses, and give each an example; the tests run them. The notation:

    title    the name of the text
    place    where it holds
    issued   2022-08-09
    version  which wording of it
    source   where it stands
    read     2026-11-30
    whole    yes, or no
    how      what was read of it, in words
    kind     clauses, or questions
    note     what a reader has to know of the whole
    outside  what the text says it does not reach; any number of lines

    [A.ii]
    says     what the clause is about
    bears    binds/recruit
    against  frees/recruit
    needs    what it needs beyond the offer
    ask      a question to ask before signing
    + a sentence in which a passage bears on it
    ! a sentence in which a passage speaks against it
    - a sentence in which none does

bears and against name terms of offers (docs/offers.md), apart by blanks; "gives/*" is every term of that kind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from aftername.records.offer import CriteriaPack, Criterion

ORDER = ("us", "jp", "ca", "au", "uk", "eu")
"""Packs in the order they are shown; others follow by name."""

_HEAD = re.compile(r"\[([A-Za-z0-9.() -]+)\]")
_TERM = re.compile(r"(gives|binds|frees|states|by)/([a-z-]+|\*)")
_ONCE = ("title", "place", "issued", "version", "source", "read", "whole", "how", "kind", "note")
_OF_CLAUSES = ("says", "bears", "against", "needs", "ask")


class CriteriaError(ValueError):
    """A .criteria file that cannot be read: names the file, the line and what is wrong."""


@dataclass(slots=True)
class _Draft:
    id: str
    line: int
    told: dict[str, str] = field(default_factory=dict)
    examples: list[tuple[str, str]] = field(default_factory=list)


@cache
def packs() -> tuple[CriteriaPack, ...]:
    """Every pack there is. Raises CriteriaError."""
    folder = files(__package__)
    found = [
        read_pack(one.name.removesuffix(".criteria"), one.read_text(encoding="utf-8"))
        for one in folder.iterdir()
        if one.name.endswith(".criteria")
    ]
    return tuple(
        sorted(found, key=lambda one: (ORDER.index(one.code) if one.code in ORDER else len(ORDER), one.code))
    )


def read_pack(code: str, text: str) -> CriteriaPack:
    """A pack as its file says. Raises CriteriaError: a line of none of the forms, something left out, a term of no known form."""
    told: dict[str, str] = {}
    outside: list[str] = []
    drafts: list[_Draft] = []
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        where = f"{code}.criteria:{number}"
        if (head := _HEAD.fullmatch(line)) is not None:
            drafts.append(_Draft(head[1], number))
            continue
        key, _, rest = line.partition(" ")
        rest = rest.strip()
        if drafts:
            _take(drafts[-1], key, rest, where)
        elif key == "outside" and rest:
            outside.append(rest)
        elif key in _ONCE and key not in told and rest:
            told[key] = rest
        else:
            raise CriteriaError(f"{where}: not a line of a pack: {line!r}")
    return _finished(code, told, tuple(outside), drafts)


def _take(draft: _Draft, key: str, rest: str, where: str) -> None:
    if key in "+!-" and rest:
        draft.examples.append((key, rest))
    elif key in _OF_CLAUSES and key not in draft.told and rest:
        draft.told[key] = rest
    else:
        raise CriteriaError(f"{where}: not a line of a clause: {key} {rest}")


def _finished(
    code: str, told: Mapping[str, str], outside: tuple[str, ...], drafts: list[_Draft]
) -> CriteriaPack:
    missing = [key for key in _ONCE if key not in told]
    if missing:
        raise CriteriaError(f"{code}.criteria: says nothing of {', '.join(missing)}")
    if told["kind"] not in ("clauses", "questions") or told["whole"] not in ("yes", "no") or not drafts:
        raise CriteriaError(
            f"{code}.criteria: kind is clauses or questions, whole yes or no, and a pack has clauses"
        )
    ids = [one.id for one in drafts]
    if len(set(ids)) < len(ids):
        raise CriteriaError(f"{code}.criteria: an id stands twice")
    return CriteriaPack(
        code,
        told["place"],
        told["title"],
        told["issued"],
        told["version"],
        told["source"],
        told["read"],
        told["whole"] == "yes",
        told["how"],
        "clauses" if told["kind"] == "clauses" else "questions",
        told["note"],
        outside,
        tuple(_criterion(code, one) for one in drafts),
    )


def _criterion(code: str, draft: _Draft) -> Criterion:
    where = f"{code}.criteria:{draft.line}: [{draft.id}]"
    if not {"says", "ask"} <= draft.told.keys():
        raise CriteriaError(f"{where} needs lines for says and ask")
    bears, against = (tuple(draft.told.get(key, "").split()) for key in ("bears", "against"))
    for one in (*bears, *against):
        if _TERM.fullmatch(one) is None:
            raise CriteriaError(f"{where} {one!r} is no term of offers")
    if bears and "+" not in {sign for sign, _ in draft.examples}:
        raise CriteriaError(f"{where} needs an example that bears on it (+)")
    return Criterion(
        draft.id,
        draft.told["says"],
        bears,
        against,
        draft.told.get("needs", ""),
        draft.told["ask"],
        tuple(draft.examples),
    )
