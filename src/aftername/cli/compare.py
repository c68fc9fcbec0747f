"""aftername compare: two documents, and only where they differ."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.case import open_case
from aftername.cli.edge import plainly
from aftername.cli.terminal import Styled, say, say_json
from aftername.exports.masking import Mask
from aftername.records import Document
from aftername.text.plurals import counted
from aftername.text.side_by_side import CONTEXT, Row, rows


@click.command("compare")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("first")
@click.argument("second")
@click.option(
    "--context",
    type=click.IntRange(0),
    default=CONTEXT,
    show_default=True,
    help="Unchanged lines to show around each difference.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="Every difference, one JSON object a line; nothing is masked."
)
@plainly
def command(case: Path, first: str, second: str, context: int, as_json: bool) -> None:
    """Show where the texts of two documents of CASE differ.

    Give a document's ID (see `aftername list CASE documents`), the start of its ID, its path, or the end of its
    path, such as the name of the file. Words only in the
    first text appear in [- -], words only in the second in {+ +}. Private persons are masked with blocks, as far
    as they are recognised.

    \b
    Examples:
      aftername compare talent.case papers/call-2019.txt papers/call-2022.txt
      aftername compare talent.case 3f2a 81c0 --json
    """
    with open_case(case) as held:
        one, other, found = held.compare(first, second)
        differences = [piece for piece in found if piece[0] != "same"]
        if as_json:
            for kind, first_span, second_span in differences:
                told = {
                    "kind": kind,
                    "first": _stretch(one, *first_span),
                    "second": _stretch(other, *second_span),
                }
                say_json(told)
            return
        masks = [Mask(held.persons(each.id), each.text) for each in (one, other)]
    for sign, document, mask in zip("-+", (one, other), masks, strict=True):
        say(_heading(sign, document, mask))
    texts = [mask.cover(each.text) for mask, each in zip(masks, (one, other), strict=True)]
    shown, left = rows(one.text, other.text, found, context)
    for row in shown:
        if row.skipped:
            say(Styled(f"… {counted(row.skipped, 'line')} alike", dim=True))
        say(*_line(row, texts[0], texts[1]))
    if left and shown:
        say(Styled(f"… {counted(left, 'line')} alike", dim=True))
    say(counted(len(differences), "difference"), err=True)


def _heading(sign: str, document: Document, mask: Mask) -> str:
    """Which document a sign stands for."""
    title = mask.cover_words(document.header.title.value) if document.header.title else ""
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
