"""aftername list: print what a case holds, one record a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from aftername.case import Case
from aftername.cli.choice import Nearest
from aftername.cli.edge import plainly
from aftername.cli.opening import opened
from aftername.cli.private import UNMASKED, Printer
from aftername.cli.reader import OPTION, names_for_reader
from aftername.cli.telling import ordered
from aftername.cli.terminal import say
from aftername.conversion import Converted, convert, read_rates
from aftername.desk.ledger import ledger
from aftername.exports import csv_files
from aftername.exports.succession_words import is_disputed
from aftername.exports.tables import table
from aftername.records import (
    Amount,
    Anchor,
    Claim,
    DocumentCard,
    Gap,
    Judgement,
    Mention,
    NameGiven,
    NameToDecide,
    PlacedBlock,
    Programme,
    Succession,
)
from aftername.records.wire import shown
from aftername.text.plurals import counted

CSV = {
    "documents": "documents",
    "problems": "problems",
    "programmes": "programmes",
    "claims": "statements",
    "succession": "succession",
    "gaps": "gaps",
}
"""Kinds that are tables of the exports shelf."""

THINGS = {"scheme": "scheme", "campaign": "campaign", "works": "works", "paper": "work plan"}

KINDS: dict[str, tuple[Callable[[Case], Iterable[Any]], Callable[[Any], str]]] = {
    "documents": (
        lambda case: case.documents(),
        lambda d: (
            f"{d.header.date or '-':10}  {d.language}  {d.characters:>9,}  "
            f"{d.header.title.value if d.header.title else (d.paths[0] if d.paths else '')} {d.part}".rstrip()
            + f"  [{d.id}]"
        ),
    ),
    "files": (
        lambda case: case.files(),
        lambda f: f"{f.path}  {f.status}  {f.media or '-'}  {f.size_bytes:,} bytes  [{f.sha256[:16] or '-'}]",
    ),
    "problems": (
        lambda case: case.problems(),
        lambda p: f"{p.path}{', ' + p.where if p.where else ''}: {p.reason}: {p.detail}",
    ),
    "blocks": (
        lambda case: case.blocks(),
        lambda b: f"{b.id}{f' {b.level}' if b.level else ''}  {' '.join(b.anchor.quote.split())}",
    ),
    "mentions": (
        lambda case: case.mentions(),
        lambda m: f"{m.id}  {' '.join(m.written.split())}",
    ),
    "programmes": (
        lambda case: case.programmes(),
        lambda p: _programme(p, None),
    ),
    "claims": (
        lambda case: case.claims(),
        lambda c: (
            f"{c.fact}{'/' + c.label if c.label else ''}: {' '.join(c.value.split())}"
            f"  ({c.speaker.kind}: {c.speaker.name}{'' if c.hedge == 'states' else f', {c.hedge}'})  [{c.id}]"
        ),
    ),
    "said": (
        lambda case: case.said(),
        lambda c: f"{c.label}: {' '.join(c.value.split())}  [{c.id}]",
    ),
    "origins": (
        lambda case: case.origins(),
        lambda o: f"{len(o.documents):>6,} documents  root {o.root or 'unknown'}: {o.because}  [{o.id}]",
    ),
    "succession": (
        lambda case: case.succession(),
        lambda s: _edge(s),
    ),
    "gaps": (
        lambda case: case.gaps(),
        lambda g: (
            f"{g.kind:19}  {g.count:>6,}{f' of {g.of:,}' if g.of else ''} {g.unit}  {g.subject}: {g.statement}  [{g.id}]"
        ),
    ),
    "questions": (
        lambda case: case.questions(),
        lambda q: f"{q.first} = {q.second}  {q.documents:>6,} documents  {q.mentions:>6,} mentions  [{q.id}]",
    ),
    "candidates": (
        lambda case: case.candidates(),
        lambda c: (
            f"{c.written}  {c.documents:,} documents  {c.mentions:,} mentions: "
            f"{'; '.join(c.signs) or 'little speaks for it'}  [{c.anchor.document} {c.anchor.start}]"
        ),
    ),
    "judgements": (
        lambda case: sorted((*case.judgements(), *case.names_given()), key=lambda one: one.number),
        lambda j: f"{j.number}  {j.verdict:9}  {_subject(j)}: {j.because}  [{j.author}, {j.time}]",
    ),
    "notes": (
        lambda case: case.remarks(),
        lambda r: f"{r.number}  {r.about:9}  {r.shown}: {' '.join(r.words.split())}  [{r.author}, {r.time}]",
    ),
}
"""What can be listed: how to get it, and the line a person reads.

To add one: give Case a method, list it here.
"""


@click.command("list")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("kind", type=Nearest(list(KINDS)))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, sorted by id.")
@click.option("--csv", "as_csv", is_flag=True, help="A table in CSV, as `aftername export` writes it.")
@click.option(
    "--rates",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="CSV of exchange rates: date,currency,rate. Adds 'converted' to sums of claims; Aftername brings none of its own.",
)
@click.option(
    "--thing",
    type=click.Choice(list(THINGS)),
    help="Of programmes, only those of this kind: schemes that offer something, campaigns, works, plans on paper.",
)
@OPTION
@click.option("--to", metavar="CODE", default="EUR", show_default=True, help="Currency to convert to.")
@click.option("--base", metavar="CODE", help="What the rates are for one unit of.")
@UNMASKED
@plainly
def command(
    case: Path,
    kind: str,
    as_json: bool,
    as_csv: bool,
    rates: Path | None,
    thing: str | None,
    language: str | None,
    to: str,
    base: str | None,
    unmasked: bool,
) -> None:
    """Print all records of one KIND in CASE. Private persons are masked, as far as they are recognised.

    What tells most comes first: programmes that go by another name before those that most documents name, statements by
    programme and fact, documents by date. As JSON, records come by id.

    A succession leads from the earlier programme to the later one; those that somebody refused stay in the list, marked as refused.

    \b
    Examples:
      aftername list talent.case programmes
      aftername list talent.case claims --json | head
      aftername list talent.case succession
      aftername list talent.case claims --csv > statements.csv
      aftername list talent.case claims --json --rates rates.csv --to USD --base EUR
    """
    _check(kind, as_json, rates, thing)
    if as_csv:
        _print_csv(case, kind, unmasked)
        return
    held_rates = read_rates(rates, base) if rates is not None else None
    get, line = KINDS[kind]
    with opened(case) as held:
        support = held.support() if as_json and kind == "claims" else {}
        out = Printer(held, unmasked)
        for one in get(held) if as_json else ordered(held, kind, get(held)):
            if thing not in (None, getattr(one, "thing", None)):
                continue
            if not as_json:
                shown_line = _programme(one, language) if isinstance(one, Programme) else line(one)
                out.say(shown_line + _origins(held, one) + _ocr(held, one), about=(one,))
                continue
            told = _told(held, one, support)
            if held_rates is not None and isinstance(one.normal, Amount):
                told["converted"] = _plain(convert(one.normal, to, one.as_of, held_rates))
            out.say_json(told)


def _check(kind: str, as_json: bool, rates: Path | None, thing: str | None) -> None:
    """Refuse an option that goes with other records."""
    if rates is not None and not (as_json and kind == "claims"):
        raise click.UsageError("--rates goes with claims --json")
    if thing is not None and kind != "programmes":
        raise click.UsageError("--thing goes with programmes")


def _print_csv(case: Path, kind: str, unmasked: bool) -> None:
    """The table of a kind; the same as `export` writes, but for the mark at its beginning."""
    if kind not in CSV:
        raise click.UsageError(f"--csv goes with {', '.join(CSV)}")
    with opened(case) as held:
        Printer(held, unmasked)  # says so where nothing is masked
        told = csv_files.as_csv(table(held.account(unmasked=unmasked), CSV[kind]))
    for line in told.removeprefix(csv_files.MARK).splitlines():
        say(line)


def _told(case: Case, one: Any, support: Mapping[tuple[str | None, str], tuple[int, int]]) -> dict[str, Any]:
    """A record with what the case counts of it. support: documents and origins that say a claim."""
    told = ledger(one) if isinstance(one, Programme) else shown(one)
    if isinstance(one, (Programme, Succession)) or _is_citation(one):
        told["origins"] = case.count_origins_of(one)
    sure = case.off_pictures.confidence(anchor) if (anchor := _read_at(one)) is not None else None
    if sure is not None:
        told["ocr_confidence"] = sure
    if isinstance(one, Claim):
        told["documents"], told["origins"] = support.get((one.programme, one.id), (1, 1))
    return told


def _programme(one: Programme, language: str | None) -> str:
    """A programme in one line; its names in the reader's language first."""
    thing = "" if one.thing == "scheme" else f"[{THINGS[one.thing]}] "
    seen = f"{one.first} to {one.last}" if one.first else "undated"
    named = " = ".join(names_for_reader(one, language))
    return f"{thing}{named}  {counted(len(one.documents), 'document')}  {seen}  [{one.id}]"


def _edge(one: Succession) -> str:
    """An edge in one line: names, relation, standing, grade, date of the change or of the first saying,
    documents."""
    told = ("denied", one.denied), ("planned", one.planned), ("stated and denied", is_disputed(one))
    standing = [word for word, so in told if so]
    standing += [one.verdict] if one.verdict else []
    marks = f" ({', '.join(standing)})" if standing else ""
    kind = "" if one.kind == "programme" else f"{one.kind}  "
    when = one.date or (f"{'denied' if one.denied else 'said'} {one.said}" if one.said else "-")
    count = len(one.documents)
    return (
        f"{kind}{one.earlier_name} -> {one.later_name or '(no later one named)'}  {one.relation}{marks}  "
        f"{one.grade}  {when:10}  {counted(count, 'document')}  [{one.id}]"
    )


def _subject(one: Judgement | NameGiven) -> str:
    """What a judgement is about, in a few words."""
    if isinstance(one, NameGiven):
        return one.written
    if one.about == "succession":
        return f"{one.first} -> {one.second or '(no later one named)'} {one.relation}"
    return f"{one.first} / {one.second}"


def _is_citation(one: Any) -> bool:
    """Whether a record is a paper cited and not held."""
    return isinstance(one, Gap) and one.kind == "cited-absent"


def _origins(case: Case, one: Any) -> str:
    """How many independent origins name a programme or cite a paper, behind its line; else ""."""
    if not (isinstance(one, (Programme, Succession)) or _is_citation(one)):
        return ""
    count = case.count_origins_of(one)
    return f"  [{counted(count, 'origin')}]"


def _read_at(one: Any) -> Anchor | None:
    """What a record rests on, where it rests on one passage."""
    if isinstance(one, Claim):
        return one.passage
    return one.anchor if isinstance(one, (Mention, PlacedBlock, NameToDecide)) else None


def _ocr(case: Case, one: Any) -> str:
    """How sure a record was read off a picture, behind its line; "" for text."""
    if isinstance(one, DocumentCard):
        return "  [read by OCR]" if one.found == "ocr" else ""
    anchor = _read_at(one)
    said = case.off_pictures.said(anchor) if anchor is not None else ""
    return f"  [{said}]" if said else ""


def _plain(made: Converted) -> dict[str, str | None]:
    """A converted sum as JSON; figures as text, so that no digit is lost."""
    return {
        "currency": made.currency,
        "low": None if made.low is None else format(made.low, "f"),
        "high": None if made.high is None else format(made.high, "f"),
        "rate": None if made.rate is None else format(made.rate.normalize(), "f"),
        "on": made.on,
        "why": made.why,
    }
