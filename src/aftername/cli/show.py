"""aftername show: one programme with its names and claims."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from aftername.case import Case
from aftername.cli.edge import plainly
from aftername.cli.opening import opened
from aftername.cli.private import UNMASKED, Printer
from aftername.cli.reader import OPTION, for_reader
from aftername.cli.terminal import Styled
from aftername.desk.ledger import ledger, readings_of
from aftername.exports.html.arrange import arrange
from aftername.exports.html.wording import SPREADS
from aftername.exports.in_charge import rank
from aftername.exports.lineage_text import lines
from aftername.records import Claim, Programme
from aftername.records.wire import shown
from aftername.text.plurals import counted

SHOWN = 3  # values of a fact, where not all are asked for
MOST_NAMES = 8  # names, the same

Support = Mapping[tuple[str | None, str], tuple[int, int]]


@click.command("show")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("programme")
@click.option("--json", "as_json", is_flag=True, help="The programme and its claims, one JSON object a line.")
@click.option(
    "--lineage",
    is_flag=True,
    help="Only what it was before and what it became, with dates by level and all evidence.",
)
@click.option(
    "--all", "whole", is_flag=True, help="Every name, every reason, every statement with its passage."
)
@OPTION
@UNMASKED
@plainly
def command(
    case: Path,
    programme: str,
    as_json: bool,
    lineage: bool,
    whole: bool,
    language: str | None,
    unmasked: bool,
) -> None:
    """Show one PROGRAMME in CASE, by any of its names or its ID. Private persons are masked.

    Short by default: its names, earlier and later names, and of each fact the values that most documents give, each with
    a passage. --all shows everything.

    Give a name in any script or spelling, shortened, or its initials; the result says why it
    matched.

    \b
    Examples:
      aftername show talent.case 汀兰计划
      aftername show talent.case "Weihang Plan"
      aftername show talent.case 汀兰计划 --all
      aftername show talent.case 汀兰计划 --lineage
    """
    with opened(case) as held:
        out = Printer(held, unmasked)
        if lineage:
            _lineages(held, programme, as_json, out)
            return
        for match in held.look_up(programme):
            one = match.programme
            if match.how not in ("id", "exact"):
                out.say(f"{one.name}: {match.reason}", err=True)
            if as_json:
                out.say_json({**ledger(one), "origins": held.count_origins_of(one)})
                for claim in held.claims(one.id):
                    out.say_json(shown(claim))
            else:
                _print(held, one, language, out, whole)


def _print(case: Case, programme: Programme, language: str | None, out: Printer, whole: bool) -> None:
    out.say(Styled(for_reader(programme, language), bold=True))
    seen = f", first named {programme.first}, last {programme.last}" if programme.first else ""
    origins = counted(case.count_origins_of(programme), "independent origin")
    basis = case.basis_of_origins(programme.documents)
    out.say(
        f"named in {counted(len(programme.documents), 'document')}, {origins}{f' ({basis})' if basis else ''}{seen}"
    )
    _print_names(programme, out, whole)
    _print_reasons(programme, out, whole)
    for lineage in case.lineages_of(programme.id):
        out.say("\nEarlier and later names")
        for line in lines(lineage):
            out.say(f"  {line}".rstrip(), about=(lineage,))
    support, titles = case.support(), _titles(case)
    if not whole:
        _print_short(case, programme, support, titles, out)
        return
    fact = ""
    for claim in sorted(case.claims(programme.id), key=_place):
        if claim.fact != fact:
            fact = claim.fact
            out.say(f"\n{fact}")
        _print_claim(claim, support.get((programme.id, claim.id), (1, 1)), titles[claim.document], out)


def _print_short(
    case: Case, programme: Programme, support: Support, titles: Mapping[str, str], out: Printer
) -> None:
    """Of each fact the values that most documents give, each with one passage."""
    left = 0
    for block in arrange(sorted(case.claims(programme.id), key=_place), programme.id):
        out.say(f"\n{block.heading}")
        for group in block.groups[:SHOWN]:
            first = group.claims[0]
            _print_claim(first, support.get((programme.id, first.id), (1, 1)), titles[first.document], out)
        more = len(block.groups) - SHOWN
        if more > 0:
            out.say(f"  … and {counted(more, 'other value')}")
        left += block.claims - min(len(block.groups), SHOWN)
    if left:
        out.say(f"\n{counted(left, 'more statement')}: --all shows them", err=True)


def _print_names(programme: Programme, out: Printer, whole: bool = True) -> None:
    out.say("\nNames")
    spelt = readings_of(programme) if whole else {}
    for name in programme.names[: None if whole else MOST_NAMES]:
        seen = f", {name.first} to {name.last}" if name.first else ""
        papers = counted(name.documents, "document")
        read = ", ".join(f"{syllable} {tradition}" for syllable, tradition in spelt.get(name.written, ()))
        how = f", read {read}" if read else ""
        out.say(f"  {name.written}  ({name.language}, {name.script}, {papers}{seen}{how})")
    more = len(programme.names) - MOST_NAMES
    if not whole and more > 0:
        out.say(f"  … and {counted(more, 'other')}: --all shows them")


def _print_reasons(programme: Programme, out: Printer, whole: bool) -> None:
    """Why its names are held to be one, and which of the reasons everything hangs on.

    whole: every reason, and not only what people said and what speaks against it.
    """
    shown = [one for one in programme.grounds if whole or one.kind == "judgement" or one.weight == "against"]
    if shown:
        out.say("\nHow we know they are one")
    for ground in shown:
        and_ = "≠" if ground.weight == "against" else "–"
        out.say(f"  {ground.first} {and_} {ground.second}: {ground.reason}")
    weakest = programme.weakest
    if weakest:
        out.say(f"\nWeakest link: {weakest.first} – {weakest.second}")
        for ground in weakest.grounds:
            out.say(f"  {ground.weight}: {ground.reason}")
        out.say(f"  without it apart: {', '.join(weakest.apart)}")


def _print_claim(claim: Claim, support: tuple[int, int], title: str, out: Printer) -> None:
    """A claim with its passage. support: how many documents say it, and how many of them are independent."""
    label = f"{claim.label}: " if claim.label else ""
    dated = f", as of {claim.as_of}" if claim.as_of else ""
    hedge = "" if claim.hedge == "states" else f" ({claim.hedge})"
    out.say(f"  {label}{' '.join(claim.value.split())}{hedge}{dated}  – {claim.speaker.name}", about=(claim,))
    if claim.others and claim.spread in SPREADS:
        out.say(f"      {SPREADS[claim.spread]}")
    documents, origins = support
    if documents > 1:
        out.say(f"      said alike in {documents:,} documents, {counted(origins, 'independent origin')}")
    out.say(f"      “{' '.join(claim.passage.quote.split())}”  {title}", about=(claim,))


def _place(claim: Claim) -> tuple[str, int, str, str]:
    """Facts together, by date; of bodies, those that run it go before those that only pay or mediate."""
    place = rank(claim.label) if claim.fact == "run-by" else 0
    return claim.fact, 9 if place is None else place, claim.as_of or "", claim.id


def _lineages(case: Case, name: str, as_json: bool, out: Printer) -> None:
    """What a programme, body or paper carries on as, in full."""
    found = case.lineages_of(name)
    titles = _titles(case)
    for number, one in enumerate(found):
        if as_json:
            out.say_json(shown(one))
            continue
        if number:
            out.say()
        for line in lines(one, full=True, title=lambda document: titles.get(document, document)):
            out.say(line, about=(one,))
    if not found:
        out.say(f"{name}: no earlier or later name was found in what was searched", err=True)


def _titles(case: Case) -> dict[str, str]:
    """The title of each document, else its path, by id."""
    return {
        card.id: card.header.title.value if card.header.title else (card.paths[0] if card.paths else card.id)
        for card in case.documents()
    }
