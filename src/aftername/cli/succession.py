"""aftername succession: say that an edge holds, or does not, and take it back."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.case import judge_succession, now, open_case, take_back_succession
from aftername.cli.edge import plainly
from aftername.cli.judging import BECAUSE, BY, author, reason, renew
from aftername.cli.terminal import say
from aftername.records import Judgement, Succession
from aftername.records.succession import SuccessionVerdict


@click.group("succession")
def command() -> None:
    """Confirm or refuse that one programme continues another.

    EDGE is one such succession. Give its ID (see `aftername list CASE succession`), the start of its ID, or its two
    names, the earlier first.
    Your judgement is kept when the case is reviewed again, and can be withdrawn. It adds no new succession.
    """


def _said(
    case: Path, verdict: SuccessionVerdict, edge: str, later: str | None, because: str, by: str | None
) -> None:
    why = reason(because)
    told = edge if later is None else (edge, later)
    with open_case(case) as held:
        words = {_ends(one): one.because for one in held.succession() if one.verdict is not None}
    said = judge_succession(case, verdict, told, why, author(by), now())
    say(f"{said.number}: {verdict}: {_line(said)}")
    if before := words.get((said.first, said.second, said.relation)):
        say(f"   this replaces an earlier judgement: {before}")
    renew(case)


def _ends(one: Succession) -> tuple[str, str, str]:
    return one.earlier_name, one.later_name, one.relation


def _line(said: Judgement) -> str:
    return f"{said.first} -> {said.second or '(no later one named)'}  {said.relation}"


@command.command("confirm")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("edge")
@click.argument("later", required=False)
@BECAUSE
@BY
@plainly
def confirm(case: Path, edge: str, later: str | None, because: str, by: str | None) -> None:
    """Confirm a succession in CASE; it is marked as confirmed wherever it appears.

    Give its ID or the start of its ID; or two names, EDGE and LATER.

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
@BECAUSE
@BY
@plainly
def refuse(case: Path, edge: str, later: str | None, because: str, by: str | None) -> None:
    """Refuse a succession in CASE; it stays listed, marked as refused, and is taken out of lineages.

    Give its ID or the start of its ID; or two names, EDGE and LATER.

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
    """Withdraw judgement NUMBER on succession in CASE; without a number, the last one.

    It stays on record but no longer counts. For the numbers, see `aftername list CASE judgements`.
    """
    said = take_back_succession(case, number, author(by), now())
    say(f"{said.number}: no longer {said.verdict}: {_line(said)}")
    renew(case)
