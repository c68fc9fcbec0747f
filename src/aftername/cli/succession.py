"""aftername succession: say that an edge holds, or does not, and take it back."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.case import judge_succession, open_case, take_back_succession
from aftername.cli.edge import plainly
from aftername.cli.judging import BY, author, now, renew
from aftername.cli.terminal import say
from aftername.records import Judgement, Succession
from aftername.records.succession import SuccessionVerdict


@click.group("succession")
def command() -> None:
    """Say what carries on under another name, and what does not.

    An edge is told by its id from `aftername list CASE succession`, the beginning of it, or the two names it ties,
    the earlier first.
    What you say is kept when the case is reviewed again, and can be taken back. It makes no new edges.
    """


def _said(
    case: Path, verdict: SuccessionVerdict, edge: str, later: str | None, because: str, by: str | None
) -> None:
    if not because.strip():
        raise click.UsageError("--because needs a reason")
    told = edge if later is None else (edge, later)
    with open_case(case) as held:
        words = {_ends(one): one.because for one in held.succession() if one.verdict is not None}
    said = judge_succession(case, verdict, told, because.strip(), author(by), now())
    say(f"{said.number}: {verdict}: {_line(said)}")
    if before := words.get((said.first, said.second, said.relation)):
        say(f"   an earlier word on it no longer holds: {before}")
    renew(case)


def _ends(one: Succession) -> tuple[str, str, str]:
    return one.earlier_name, one.later_name, one.relation


def _line(said: Judgement) -> str:
    return f"{said.first} -> {said.second or '(no later one named)'}  {said.relation}"


@command.command("confirm")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("edge")
@click.argument("later", required=False)
@click.option("--because", required=True, help="The reason, in a sentence.")
@BY
@plainly
def confirm(case: Path, edge: str, later: str | None, because: str, by: str | None) -> None:
    """Say that an edge of CASE holds; it is marked so wherever it is shown.

    EDGE is its id or the beginning of it; or give two names, EDGE and LATER.

    \b
    Examples:
      aftername succession confirm talent.case 3f2a --because "the ministry's annual report says so"
      aftername succession confirm talent.case 汀兰计划 苇航计划 --because "both logos on one leaflet"
    """
    _said(case, "confirmed", edge, later, because, by)


@command.command("refuse")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("edge")
@click.argument("later", required=False)
@click.option("--because", required=True, help="The reason, in a sentence.")
@BY
@plainly
def refuse(case: Path, edge: str, later: str | None, because: str, by: str | None) -> None:
    """Say that an edge of CASE does not hold; it stays listed, marked as refused, and leaves lineages.

    EDGE is its id or the beginning of it; or give two names, EDGE and LATER.

    \b
    Examples:
      aftername succession refuse talent.case 3f2a --because "two schemes with two budgets"
    """
    _said(case, "refused", edge, later, because, by)


@command.command("undo")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("number", type=click.IntRange(1), required=False)
@BY
@plainly
def undo(case: Path, number: int | None, by: str | None) -> None:
    """Take judgement NUMBER on succession of CASE back; the last one when no number is given.

    What was said stays on record; it no longer counts. Numbers stand in `aftername list CASE judgements`.
    """
    said = take_back_succession(case, number, author(by), now())
    say(f"{said.number}: no longer {said.verdict}: {_line(said)}")
    renew(case)
