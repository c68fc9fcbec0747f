"""aftername serials: which numbers of a series are held and which are missing."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.case import count_serials
from aftername.cli.edge import plainly
from aftername.cli.terminal import say, say_json
from aftername.records import YearOfSeries
from aftername.records.wire import shown

SHOWN = 12  # stretches of missing numbers named in one line


@click.command("serials")
@click.argument("table", type=click.Path(path_type=Path))
@click.option(
    "--held", multiple=True, metavar="COLUMN=VALUE", help="Count only rows with this value; repeatable."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each series and year.")
@click.option(
    "--svg", "svg", type=click.Path(path_type=Path), help="Write a chart of all series to this file."
)
@plainly
def command(table: Path, held: tuple[str, ...], as_json: bool, svg: Path | None) -> None:
    """Count the document numbers in TABLE (CSV, TSV, XLSX, ODS, JSON lines) or in a case.

    Columns are found by their headings, in English, Chinese, Japanese or Korean: a number such as
    国科发专〔2017〕145号, or series, year and serial apart; dates and titles help. For each series and
    year: which numbers are there, which are missing up to the highest one seen, how long the series may
    really be (with a 95 % interval), and the share that is there. docs/gaps.md explains what the
    figures assume.

    \b
    Examples:
      aftername serials register.csv
      aftername serials register.xlsx --held status=full_text --svg register.svg
      aftername serials talent.case --json
    """
    pairs = []
    for asked in held:
        column, found, value = asked.partition("=")
        if not found:
            raise click.BadParameter(f"{asked!r} is not COLUMN=VALUE", param_hint="--held")
        pairs.append((column, value))
    counted = count_serials(table, pairs, svg)
    for one in counted.series:
        if as_json:
            say_json(shown(one))
        else:
            say(_line(one))
    if not as_json and counted.columns:
        say(f"columns: {', '.join(f'{role} = {head}' for role, head in counted.columns)}", err=True)
    if counted.unread:
        say(f"{counted.unread:,} of {counted.rows:,} rows have no number that could be read", err=True)
    if not counted.series:
        say("No document number was found in what was searched.", err=True)


def _line(one: YearOfSeries) -> str:
    year = "all years" if one.year is None else str(one.year)
    length = one.highest - one.first + 1
    if one.share_low is None:
        share = "share not estimated"
    else:
        share = f"share {one.share:.0%} ({one.share_low:.0%}–{one.share_high:.0%})"
    reach = f"{one.low}–{one.high}" if one.high is not None else f"{one.low} or more"
    told = (
        f"{one.series} {year}: {one.held:,} of {length:,} held, highest {one.highest}, "
        f"series ends at about {one.estimate:.0f} ({reach}), {share}"
    )
    if one.missing:
        told += f"\n    missing {len(one.missing):,}: {_stretches(one.missing)}"
    return told + "".join(f"\n    note: {caution}" for caution in one.cautions)


def _stretches(missing: tuple[int, ...]) -> str:
    """Missing numbers with neighbours drawn together."""
    found: list[list[int]] = []
    for serial in missing:
        if found and found[-1][1] == serial - 1:
            found[-1][1] = serial
        else:
            found.append([serial, serial])
    told = [str(a) if a == b else f"{a}–{b}" for a, b in found[:SHOWN]]
    return ", ".join(told) + (f" … and {len(found) - SHOWN:,} more stretches" if len(found) > SHOWN else "")
