"""aftername why: the rule and the words that a statement rests on."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.cli.edge import plainly
from aftername.cli.opening import opened
from aftername.cli.private import UNMASKED, Printer
from aftername.desk.why import Why
from aftername.records.claim import WEIGHED
from aftername.records.wire import shown


@click.command("why")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("statement")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@UNMASKED
@plainly
def command(case: Path, statement: str, as_json: bool, unmasked: bool) -> None:
    """Say why STATEMENT was made. Give its ID (see `aftername list CASE claims --json`) or the start of its ID.

    \b
    Example:
      aftername why talent.case 3f2a
    """
    with opened(case) as held:
        told = held.why(statement)
        out = Printer(held, unmasked)
        if as_json:
            sure = held.off_pictures.confidence(told.claim.passage)
            read = {} if sure is None else {"ocr_confidence": sure}
            out.say_json({**shown(told), "claim": {**shown(told.claim), **read}})
        else:
            _print(told, out, held.off_pictures.said(told.claim.passage))


def _print(told: Why, out: Printer, ocr: str) -> None:
    """The claim, how it is bound and by which rule, in lines. ocr: how sure its passage was read off a picture."""
    one = told.claim

    def say(line: str) -> None:
        out.say(line, about=(one,))

    say(f"{one.fact}{f' ({one.label})' if one.label else ''}: {one.value}")
    say(f"  passage   {' '.join(one.passage.quote.split())}")
    if ocr:
        say(f"            {ocr}: check it against the picture in the page")
    say(f"  bound     {told.bound}")
    if one.subject_anchor is not None:
        say(f"            by the words: {' '.join(one.subject_anchor.quote.split())}")
    if not told.rule:
        say("  rule      none of a language; found by the code of this fact")
        return
    if told.rule.startswith(WEIGHED):
        say(f"  weighed   {told.rule.removeprefix(WEIGHED)}")
        return
    say(f"  rule      {told.rule}")
    for pattern in told.patterns:
        say(f"            {pattern}")
    if told.example:
        say(f"  example   {told.example}")
