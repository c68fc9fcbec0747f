"""The account of a case, or of one programme, as a report: headings, lines and tables, each statement with its notes.

What it is written as is said by docx.py and markdown.py. Equal values stand on one line, with a note for each passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aftername.exports.account import Account
from aftername.exports.html.arrange import arrange
from aftername.exports.html.facts import heading
from aftername.exports.html.wording import HEDGES, SPREADS, in_words
from aftername.exports.notice import notice
from aftername.exports.sources import cited, path_of, source
from aftername.exports.succession_words import relation_words, standing_words, when_words
from aftername.exports.tables.programmes import run_by
from aftername.exports.tables.remarks import KINDS, of_programme
from aftername.records import REASONS, Claim, Gap, Programme, ProgrammeAccount, Remark, Succession
from aftername.text.plurals import counted

MOST_NOTES = 5  # passages of one line that are quoted; the rest is counted


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the report. kind: "title", "heading", "part", "text", "item". notes: footnotes, in order."""

    kind: str
    words: str
    notes: tuple[str, ...] = ()


def report(account: Account) -> Iterator[Line]:
    """The report, line by line."""
    yield Line("title", account.words(account.dossier.title))
    for told in notice(account):
        yield Line("text", account.words(told))
    for one in account.dossier.programmes:
        yield from _programme(account, one)
    if account.dossier.context:
        yield Line("heading", "Context: statements about no programme")
        yield from _facts(account, account.dossier.context)
    others = [gap for gap in account.dossier.gaps if gap.programme not in account.programmes]
    if others:
        yield Line("heading", "What was not found")
        yield from (_gap(account, one) for one in others)
    notes = [one for one in account.remarks if one.on != "programme" and one.about in KINDS]
    if notes:
        yield Line("heading", "Notes on documents, passages and statements")
        yield from (_note(account, one) for one in notes)
    yield from _read(account)


def _programme(account: Account, one: ProgrammeAccount) -> Iterator[Line]:
    programme = one.programme
    yield Line("heading", account.words(programme.name))
    papers = counted(len(programme.documents), "document")
    dated = f", dated {programme.first} to {programme.last}" if programme.first else ""
    runs = run_by(account, one)
    said = f" Said to be run by {', '.join(runs[:3])}." if runs else ""
    yield Line("text", f"Named in {papers} of {counted(one.origins, 'independent origin')}{dated}.{said}")
    yield from _names(account, programme)
    edges = [e for e in account.dossier.succession if programme.id in (e.earlier, e.later)]
    if edges:
        yield Line("part", "Earlier and later names")
        yield from (_edge(account, edge) for edge in edges)
    yield from _differing(account, one)
    yield from _facts(account, one.claims)
    gaps = [gap for gap in account.dossier.gaps if gap.programme == programme.id]
    if gaps:
        yield Line("part", "What was not found")
        yield from (_gap(account, gap) for gap in gaps)
    notes = [note for note in account.remarks if of_programme(note, programme)]
    if notes:
        yield Line("part", "Notes")
        yield from (_note(account, note) for note in notes)


def _note(account: Account, one: Remark) -> Line:
    """What a person wrote beside the record; no passage is its proof."""
    what = account.words(one.shown)
    told = f"{KINDS[one.about]}: {account.words(one.words)}"
    return Line("item", f"{f'{what}; ' if what else ''}{told} ({one.author}, {one.time[:10]})")


def _differing(account: Account, one: ProgrammeAccount) -> Iterator[Line]:
    if one.conflicts:
        yield Line("part", "Statements that differ")
    for conflict in one.conflicts:
        sides = [(side, account.words(side[0].value)) for side in conflict.sides]
        values = " / ".join(value for _, value in sides)
        notes = [cited(account, account.told(side[0])["passage"]) for side, _ in sides]
        yield Line(
            "item", f"{heading(conflict.fact)}: {values}; {account.words(conflict.reason)}", tuple(notes)
        )


def _names(account: Account, programme: Programme) -> Iterator[Line]:
    yield Line("part", "Names")
    told = account.told(programme)
    for name in told["names"]:
        seen = f", {name['first']} to {name['last']}" if name["first"] else ""
        papers = counted(name["documents"], "document")
        words = f"{name['written']} ({name['language']}, {name['script']}; {papers}{seen})"
        yield Line("item", words, (cited(account, name["anchor"]),))


def _edge(account: Account, edge: Succession) -> Line:
    told = account.told(edge)
    standing = "".join(f"; {word}" for word in standing_words(edge))
    later = f" {told['later_name']}" if told["later_name"] else ""
    words = (
        f"{told['earlier_name']} {relation_words(edge)}{later}: {when_words(edge)}; {edge.grade}{standing}."
    )
    if told["against"]:
        words += f" Against it: {'; '.join(told['against'])}."
    return _noted("item", words, [cited(account, one["anchors"][0]) for one in told["grounds"]])


def _facts(account: Account, claims: Sequence[Claim]) -> Iterator[Line]:
    """Statements by fact, in the order of the page; equal values on one line."""
    for block in arrange(claims, ""):
        yield Line("part", block.heading)
        yield from (_value(account, group.claims) for group in block.groups)


def _value(account: Account, group: Sequence[Claim]) -> Line:
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
    return _noted("item", words, list(passages.values()))


def _open(claim: Mapping[str, Any]) -> str:
    """That a statement names more than one programme, to stand behind it; "" where it is said of one."""
    spread = SPREADS.get(claim["spread"], "") if claim["others"] else ""
    return f"; {spread}" if spread else ""


def _gap(account: Account, gap: Gap) -> Line:
    told = account.told(gap)
    missing = f" Missing: {', '.join(told['missing'][:40])}." if told["missing"] else ""
    words = f"{told['subject']}: {told['statement']}{missing} Searched: {told['searched']}. An ordinary reason: {told['explanations'][0]}."
    return _noted("item", words, [cited(account, one) for one in told["anchors"]])


def _noted(kind: str, words: str, notes: list[str]) -> Line:
    more = len(notes) - MOST_NOTES
    if more > 0:
        words += f" (the first {MOST_NOTES} of {len(notes):,} passages)"
    return Line(kind, words, tuple(notes[:MOST_NOTES]))


def _read(account: Account) -> Iterator[Line]:
    yield Line("heading", "Documents")
    for card in account.dossier.documents:
        title, path = source(account, card.id).title, path_of(account, card)
        file = f", {path}" if path != title else ""
        yield Line("item", f"{card.header.date or 'undated'}: {title}{file}. SHA-256 {card.file}.")
    if account.dossier.problems:
        yield Line("heading", "Not read, or only in part")
    for one in account.dossier.problems:
        told = account.told(one)
        where = f", {told['where']}" if told["where"] else ""
        reason = REASONS.get(one.reason, one.reason)
        yield Line("item", f"{told['path']}{where}: {reason}. {told['detail']}")
