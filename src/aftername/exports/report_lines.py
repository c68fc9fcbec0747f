"""Lines of a report: one statement, succession, gap or conflict each, with a note for each passage it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aftername.exports.account import Account
from aftername.exports.html.facts import heading
from aftername.exports.html.wording import HEDGES, SPREADS, in_words
from aftername.exports.sources import cited
from aftername.exports.succession_words import relation_words, standing_words, when_words
from aftername.records import Claim, Conflict, Gap, ProgrammeAccount, Succession
from aftername.text.plurals import counted

MOST_NOTES = 5  # passages of one line that are quoted; the rest is counted


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the report. kind: "title", "heading", "part", "text", "item". notes: footnotes, in order."""

    kind: str
    words: str
    notes: tuple[str, ...] = ()


def differing_lines(
    account: Account, one: ProgrammeAccount, conflict: Conflict | None = None
) -> Iterator[Line]:
    """What documents differ on: each conflict of a programme under a heading; with conflict, that one alone, with the programme's name."""
    if one.conflicts and conflict is None:
        yield Line("part", "Statements that differ")
    name = f"{account.words(one.programme.name)}, " if conflict else ""
    for each in (conflict,) if conflict else one.conflicts:
        sides = [(side, account.words(side[0].value)) for side in each.sides]
        values = " / ".join(value for _, value in sides)
        notes = [cited(account, account.told(side[0])["passage"]) for side, _ in sides]
        what = heading(each.fact)
        words = f"{name}{what.lower() if name else what}: {values}; {account.words(each.reason)}"
        yield Line("item", words, tuple(notes))


def edge_line(account: Account, edge: Succession) -> Line:
    told = account.told(edge)
    standing = "".join(f"; {word}" for word in standing_words(edge))
    later = f" {told['later_name']}" if told["later_name"] else ""
    words = (
        f"{told['earlier_name']} {relation_words(edge)}{later}: {when_words(edge)}; {edge.grade}{standing}."
    )
    if told["against"]:
        words += f" Against it: {'; '.join(told['against'])}."
    return noted("item", words, [cited(account, one["anchors"][0]) for one in told["grounds"]])


def value_line(account: Account, group: Sequence[Claim]) -> Line:
    first = group[0]
    told = account.told(first)
    means = account.words(in_words(first.normal)) if told["normal"] is not None else ""
    label = f"{told['label']}: " if told["label"] else ""
    meaning = f" ({means})" if means and means != told["value"] else ""
    hedge = "" if first.hedge == "states" else f", {HEDGES.get(first.hedge, first.hedge)}"
    dates = sorted({one.as_of for one in group if one.as_of})
    when = f"; as of {dates[0]}{f' to {dates[-1]}' if len(dates) > 1 else ''}" if dates else ""
    documents, origins = account.support.get((first.programme, first.id), (1, 1))
    alike = f"; {counted(documents, 'document')}, {counted(origins, 'origin')}" if documents > 1 else ""
    said = [
        (f"Says {one['speaker']['name']}{_open(one)}: ", one["passage"]) for one in map(account.told, group)
    ]
    passages = {(p["document"], p["start"], p["end"]): f"{who}{cited(account, p)}" for who, p in said}
    spread = _open(told) if all(one.others for one in group) else ""
    words = f"{label}{' '.join(told['value'].split())}{meaning}{hedge}{when}{alike}{spread}"
    return noted("item", words, list(passages.values()))


def _open(claim: Mapping[str, Any]) -> str:
    """That a statement names more than one programme, to stand behind it; "" where it is said of one."""
    spread = SPREADS.get(claim["spread"], "") if claim["others"] else ""
    return f"; {spread}" if spread else ""


def gap_line(account: Account, gap: Gap) -> Line:
    told = account.told(gap)
    missing = f" Missing: {', '.join(told['missing'][:40])}." if told["missing"] else ""
    words = f"{told['subject']}: {told['statement']}{missing} Searched: {told['searched']}. An ordinary reason: {told['explanations'][0]}."
    return noted("item", words, [cited(account, one) for one in told["anchors"]])


def noted(kind: str, words: str, notes: list[str]) -> Line:
    more = len(notes) - MOST_NOTES
    if more > 0:
        words += f" (the first {MOST_NOTES} of {len(notes):,} passages)"
    return Line(kind, words, tuple(notes[:MOST_NOTES]))
