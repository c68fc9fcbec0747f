"""aftername offer: what an offer or contract states, which published criteria it touches, which programmes it resembles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from aftername.case import read_offer
from aftername.cli.edge import plainly
from aftername.cli.private import UNMASKED, Printer
from aftername.cli.terminal import Styled, say
from aftername.engines import AT, ENGINES
from aftername.errors import AfternameError
from aftername.exports.html.offer_sheets import write_sheets
from aftername.exports.masked import Masks
from aftername.exports.offer_words import (
    HEADINGS,
    NONE_NEAR,
    NOT_FOUND,
    NOT_THIS,
    label_of,
    names_told,
    passage_of,
    quoted,
    same_without_names,
    searched_told,
)
from aftername.records import Anchor
from aftername.records.offer import WEIGHED, Likeness, OfferReading, PackReading, Point, Term
from aftername.records.wire import plain
from aftername.settings import Settings

SHOWN = 4  # points of agreement printed for a programme


@click.command("offer")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--case",
    "cases",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A case whose programmes it is compared with; may be given several times.",
)
@click.option(
    "--criteria",
    "chosen",
    metavar="CODES",
    default="",
    help="Packs of criteria to show, such as us,jp; all of them unless told, none with “none”.",
)
@click.option(
    "--sheets",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write two pages to print into this folder: one for the office, one for the researcher.",
)
@click.option("--json", "as_json", is_flag=True, help="The whole reading as one JSON object.")
@click.option(
    "--engine",
    type=click.Choice(sorted(ENGINES.keys() - set(AT))),  # what is read of an offer leaves no machine
    default=Settings().engine,
    show_default=True,
    help="Read the file in processes of its own, with limits, or in this process.",
)
@UNMASKED
@plainly
def command(
    file: Path,
    cases: tuple[Path, ...],
    chosen: str,
    sheets: Path | None,
    as_json: bool,
    engine: str,
    unmasked: bool,
) -> None:
    """Read an offer, a contract, a mail or an advert, and lay published criteria beside it.

    Prints the terms with their passages, for each clause of each pack of criteria the passages that bear on it or speak against it,
    and the five programmes of CASE that it resembles most. Nothing is kept, and nothing leaves the machine.

    \b
    Examples:
      aftername offer letter.pdf
      aftername offer letter.pdf --case talent.case --sheets for-the-office/
      aftername offer contract.docx --case a.case --case b.case --json
    """
    found = read_offer(file, cases, Settings(engine=engine))
    reading = _only(found.reading, chosen)
    if not reading.documents:
        raise AfternameError(f"nothing of {reading.file} could be read: {'; '.join(reading.trouble)}")
    out = Printer(found, unmasked)
    masks = None if unmasked else found.masks
    if sheets is not None:
        for page in write_sheets(reading, masks, sheets):
            say(str(page), err=True)
    if as_json:
        out.say_json({**plain(reading), "not_this": list(NOT_THIS)})
        return
    _print(reading, out, masks)


def _only(reading: OfferReading, chosen: str) -> OfferReading:
    """A reading with the packs that were asked for. Raises BadParameter for one that there is not."""
    wanted = [one.strip() for one in chosen.lower().split(",") if one.strip()]
    if not wanted:
        return reading
    known = [one.pack.code for one in reading.packs]
    strange = [one for one in wanted if one not in (*known, "none")]
    if strange:
        raise click.BadParameter(
            f"there is no pack {strange[0]!r}; there are {', '.join(known)}", param_hint="--criteria"
        )
    return replace(reading, packs=tuple(one for one in reading.packs if one.pack.code in wanted))


def _print(reading: OfferReading, out: Printer, masks: Masks | None) -> None:
    out.say(Styled(reading.file, bold=True))
    for line in (*reading.trouble, names_told(reading)):
        out.say(f"  {line}")
    _print_terms(reading.terms, out, masks)
    out.say(Styled("\nProgrammes it resembles", bold=True))
    out.say(f"  {searched_told(reading)}")
    if reading.searched and not reading.nearest:
        out.say(f"  {NONE_NEAR}")
    for place, one in enumerate(reading.nearest, 1):
        _print_likeness(place, one, out, masks)
    if (told := same_without_names(reading)) and reading.nearest:
        out.say(f"  {told}")
    for pack in reading.packs:
        _print_pack(pack, out, masks)
    out.say(Styled("\nWhat this is not", bold=True))
    for line in NOT_THIS:
        out.say(f"  {line}")


def _print_terms(terms: Sequence[Term], out: Printer, masks: Masks | None) -> None:
    if not terms:
        out.say("\n  No term of an offer was recognised.")
    for kind, heading in HEADINGS.items():
        listed = [one for one in terms if one.kind == kind]
        if listed:
            out.say(Styled(f"\n{heading}", bold=True))
        for one in listed:
            out.say(f"  {label_of(one)}: {quoted(one.words, masks)}", about=(one.words,))
            out.say(f"      “{passage_of(one, masks)}”{_page(one.passage)}", about=(one.passage,))
            if one.rule.startswith(WEIGHED):
                out.say(f"      found by the weight of its words: {one.rule.removeprefix(WEIGHED)}")
            if one.exception is not None:
                out.say(f"      exception: “{quoted(one.exception, masks)}”", about=(one.exception,))


def _print_likeness(place: int, one: Likeness, out: Printer, masks: Masks | None) -> None:
    out.say("")
    out.say(f"  {place}. ", Styled(one.name, bold=True), f"  ({one.case}, {one.weight / 10:.1f})")
    for sign, points in (("agrees", one.agrees[:SHOWN]), ("differs", one.differs[:SHOWN])):
        for point in points:
            out.say(f"     {sign}, {point.about}: {point.says}", about=_anchors(point))
            for told, anchor in (("offer", point.offer), ("record", point.record)):
                if anchor is not None and point.about in ("wording", "offers", "by whom"):
                    out.say(f"         {told}: “{quoted(anchor, masks)}”", about=(anchor,))
    if len(one.agrees) > SHOWN:
        out.say(f"     and {len(one.agrees) - SHOWN} more that agree (--json)")
    for told, listed in (
        ("not known from the offer", one.unknown),
        ("not known of the programme", one.unsaid),
    ):
        if listed:
            out.say(f"     {told}: {'; '.join(' '.join(each.split()) for each in listed)}")


def _anchors(point: Point) -> tuple[Anchor, ...]:
    return tuple(one for one in (point.offer, point.record) if one is not None)


def _print_pack(reading: PackReading, out: Printer, masks: Masks | None) -> None:
    pack = reading.pack
    out.say(Styled(f"\n{pack.place}: {pack.title}", bold=True))
    whole = "read in full" if pack.whole else "not read in full"
    out.say(f"  issued {pack.issued}; {pack.version}; read {pack.read}, {whole}: {pack.how}")
    out.say(f"  {pack.source}")
    out.say(f"  {pack.note}")
    absent: list[str] = []
    for one in reading.clauses:
        criterion = one.criterion
        if not one.bears and not one.against:
            absent.append(criterion.id)
            continue
        out.say(f"  {criterion.id}: {criterion.says}")
        for told, terms in (("bears on it", one.bears), ("speaks against it", one.against)):
            _print_passages(told, terms, out, masks)
        if criterion.needs:
            out.say(f"      needs besides: {criterion.needs}")
    if absent:
        out.say(f"  {NOT_FOUND}: {', '.join(absent)}")
    for line in pack.outside:
        out.say(f"  Not reached: {line}")


def _print_passages(told: str, terms: Iterable[Term], out: Printer, masks: Masks | None) -> None:
    seen: dict[tuple[Anchor, str], list[str]] = {}
    for one in terms:
        seen.setdefault((one.passage, passage_of(one, masks)), []).append(label_of(one))
    for (passage, quote), labels in seen.items():
        words = ", ".join(dict.fromkeys(labels))
        out.say(f"      {told} ({words}): “{quote}”{_page(passage)}", about=(passage,))


def _page(anchor: Anchor) -> str:
    return f"  p. {anchor.page}" if anchor.page is not None else ""
