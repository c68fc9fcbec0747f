"""aftername questions: names that may be one programme, for a person to say."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.cli.edge import plainly
from aftername.cli.opening import opened
from aftername.cli.private import UNMASKED, Printer
from aftername.cli.terminal import Styled
from aftername.records import Question
from aftername.records.wire import shown


@click.command("questions")
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, help="Questions to show.")
@click.option("--json", "as_json", is_flag=True, help="All of them, one JSON object a line.")
@UNMASKED
@plainly
def command(case: Path, most: int, as_json: bool, unmasked: bool) -> None:
    """Show pairs of names in CASE that may belong to one programme and are still undecided.

    Pairs whose answer would change most come first. Answer with same, different or unsure.

    \b
    Examples:
      aftername questions talent.case
      aftername different talent.case 汀兰计划 汀兰行动 --because "two budgets"
    """
    with opened(case) as held:
        asked = held.questions()
        out = Printer(held, unmasked)
        if as_json:
            for one in asked:
                out.say_json(shown(one))
            return
        for number, one in enumerate(asked[:most], 1):
            _print(number, one, out)
        rest = len(asked) - most
        more = f"; {most:,} shown, see --most" if rest > 0 else ""
        out.say(f"{len(asked):,} open question{'' if len(asked) == 1 else 's'}{more}", err=True)


def _print(number: int, one: Question, out: Printer) -> None:
    mark = "  (somebody looked and was unsure)" if one.unsure else ""
    out.say(Styled(f"{number}. {one.first} = {one.second} ?{mark}", bold=True))
    documents = f"{one.documents:,} document{'' if one.documents == 1 else 's'}"
    mentions = f"{one.mentions:,} mention{'' if one.mentions == 1 else 's'}"
    out.say(f"   “same” would bring {documents} with {mentions} under the other's programme")
    for ground in one.grounds:
        out.say(f"   for, {ground.weight}: {ground.reason}")
    for ground in one.against:
        out.say(f"   against: {ground.reason}")
