"""aftername compare: two documents, and only where they differ."""

from __future__ import annotations

import re
from pathlib import Path

import click

from aftername.cli.edge import plainly
from aftername.cli.opening import opened
from aftername.cli.private import UNMASKED, Printer
from aftername.cli.terminal import Styled, say
from aftername.records import Document
from aftername.text.alignment import Difference
from aftername.text.plurals import counted
from aftername.text.side_by_side import CONTEXT, Row, rows

_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T[\d:]+)?)?)?")


@click.command("compare")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("first")
@click.argument("second", required=False)
@click.option(
    "--at",
    "days",
    multiple=True,
    metavar="DATE",
    help="Of two captures of an address: a day (2018, 2018-03, 2018-03-31) for each; the last capture by then. Twice.",
)
@click.option(
    "--context",
    type=click.IntRange(0),
    default=CONTEXT,
    show_default=True,
    help="Unchanged lines to show around each difference.",
)
@click.option("--json", "as_json", is_flag=True, help="Every difference, one JSON object a line.")
@UNMASKED
@plainly
def command(
    case: Path,
    first: str,
    second: str | None,
    days: tuple[str, ...],
    context: int,
    as_json: bool,
    unmasked: bool,
) -> None:
    """Show where the texts of two documents of CASE, or of two captures of an address, differ.

    Give a document's ID (see `aftername list CASE documents`), the start of its ID, its path, or the end of its
    path, such as the name of the file. Words only in the
    first text appear in [- -], words only in the second in {+ +}. Private persons are masked with blocks, as far
    as they are recognised.

    \b
    Examples:
      aftername compare talent.case papers/call-2019.txt papers/call-2022.txt
      aftername compare talent.case 3f2a 81c0 --json
      aftername compare talent.case https://www.kjt.example/t1.html --at 2016 --at 2019-06
    """
    _asked_well(second, days)
    with opened(case) as held:
        told = held.compare_captures(first, *days) if second is None else held.compare(first, second)
        out = Printer(held, unmasked)
        if as_json:
            _print_json(*told, out)
            return
        one, other, found = told
        for sign, document in zip("-+", (one, other), strict=True):
            out.say(_heading(sign, document))
        texts = [out.quote(each.id, each.text, 0) for each in (one, other)]
    _print(one, other, found, context, texts)


def _print(
    one: Document, other: Document, found: tuple[Difference, ...], context: int, texts: list[str]
) -> None:
    """Where two documents differ, with a few lines around. texts: as they may be seen."""
    shown, left = rows(one.text, other.text, found, context)
    for row in shown:
        if row.skipped:
            say(Styled(f"… {counted(row.skipped, 'line')} alike", dim=True))
        say(*_line(row, texts[0], texts[1]))
    if left and shown:
        say(Styled(f"… {counted(left, 'line')} alike", dim=True))
    say(counted(sum(kind != "same" for kind, _, _ in found), "difference"), err=True)


def _asked_well(second: str | None, days: tuple[str, ...]) -> None:
    """Raises UsageError where neither two documents nor an address with two days are given."""
    of_days = second is None and len(days) == 2 and all(map(_DAY.fullmatch, days))
    if not of_days and (second is None or days):
        raise click.UsageError("give two documents, or one address with --at DATE --at DATE")


def _print_json(one: Document, other: Document, found: tuple[Difference, ...], out: Printer) -> None:
    """Every difference, one JSON object a line."""
    for kind, first_span, second_span in found:
        if kind != "same":
            first, second = _stretch(one, *first_span), _stretch(other, *second_span)
            out.say_json({"kind": kind, "first": first, "second": second})


def _heading(sign: str, document: Document) -> str:
    """Which document a sign stands for."""
    title = document.header.title.value if document.header.title else ""
    return "  ".join(filter(None, (sign, document.id, document.header.date or "", title)))


def _line(row: Row, first: str, second: str) -> list[str | Styled]:
    """A row of both texts in one: what differs in brackets, first then second."""
    told: list[str | Styled] = ["  "]
    for piece in row.pieces:
        one, other = first[slice(*piece.first)].strip("\n"), second[slice(*piece.second)].strip("\n")
        if piece.kind == "cut":
            told.append("…")
        elif piece.kind == "same":
            told.append(one)
        else:
            told.append(Styled(f"[-{one}-]", colour="red") if one else "")
            told.append(Styled(f"{{+{other}+}}", colour="green") if other else "")
    return told


def _stretch(document: Document, start: int, end: int) -> dict[str, str | int]:
    """Where something stands; an empty quote where the other text has more."""
    return {"document": document.id, "start": start, "end": end, "quote": document.text[start:end]}
