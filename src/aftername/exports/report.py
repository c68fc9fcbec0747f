"""The account of a case, or of one programme, as a report: headings, lines and tables, each statement with its notes.

What it is written as is said by docx.py and markdown.py. Equal values stand on one line, with a note for each passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aftername.exports.account import Account
from aftername.exports.html.arrange import arrange
from aftername.exports.notice import notice
from aftername.exports.report_findings import standing_out
from aftername.exports.report_lines import Line, differing_lines, edge_line, gap_line, value_line
from aftername.exports.sources import cited, path_of, source
from aftername.exports.tables.programmes import run_by
from aftername.exports.tables.remarks import KINDS, of_programme
from aftername.records import REASONS, Claim, Programme, ProgrammeAccount, Remark
from aftername.text.plurals import counted


def report(account: Account) -> Iterator[Line]:
    """The report, line by line."""
    yield Line("title", account.words(account.dossier.title))
    for told in notice(account):
        yield Line("text", account.words(told))
    yield from standing_out(account)
    for one in account.dossier.programmes:
        yield from _programme(account, one)
    if account.dossier.context:
        yield Line("heading", "Context: statements about no programme")
        yield from _facts(account, account.dossier.context)
    others = [gap for gap in account.dossier.gaps if gap.programme not in account.programmes]
    if others:
        yield Line("heading", "What was not found")
        yield from (gap_line(account, one) for one in others)
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
        yield from (edge_line(account, edge) for edge in edges)
    yield from differing_lines(account, one)
    yield from _facts(account, one.claims)
    gaps = [gap for gap in account.dossier.gaps if gap.programme == programme.id]
    if gaps:
        yield Line("part", "What was not found")
        yield from (gap_line(account, gap) for gap in gaps)
    notes = [note for note in account.remarks if of_programme(note, programme)]
    if notes:
        yield Line("part", "Notes")
        yield from (_note(account, note) for note in notes)


def _note(account: Account, one: Remark) -> Line:
    """What a person wrote beside the record; no passage is its proof."""
    what = account.words(one.shown)
    told = f"{KINDS[one.about]}: {account.words(one.words)}"
    return Line("item", f"{f'{what}; ' if what else ''}{told} ({one.author}, {one.time[:10]})")


def _names(account: Account, programme: Programme) -> Iterator[Line]:
    yield Line("part", "Names")
    told = account.told(programme)
    for name in told["names"]:
        seen = f", {name['first']} to {name['last']}" if name["first"] else ""
        papers = counted(name["documents"], "document")
        words = f"{name['written']} ({name['language']}, {name['script']}; {papers}{seen})"
        yield Line("item", words, (cited(account, name["anchor"]),))


def _facts(account: Account, claims: Sequence[Claim]) -> Iterator[Line]:
    """Statements by fact, in the order of the page; equal values on one line."""
    for block in arrange(claims, ""):
        yield Line("part", block.heading)
        yield from (value_line(account, group.claims) for group in block.groups)


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
